import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadMatcher } from "../model/load-matcher.ts";
import { DOUBTFUL, SAME } from "./wording.ts";

const matcher = loadMatcher();

const understood = (text: string) => matcher.understand(matcher.prepare(text));

async function likeness(a: string, b: string) {
  return matcher.compare(await understood(a), await understood(b));
}

function likenessOfWords(a: string, b: string) {
  return matcher.compare(matcher.prepare(a), matcher.prepare(b));
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

function pairs(name: string): Pair[] {
  const text = readFileSync(new URL(`../../../test/questions/${name}.tsv`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [a = "", b = "", label = ""] = line.split("\t");
      return { a, b, label };
    });
}

/** How many pairs of one proposal are joined, how many of those the right way round, how many near misses are kept apart. */
async function tally(name: string, compared: typeof likeness) {
  const found = { same: 0, direction: 0, different: 0 };
  for (const { a, b, label } of pairs(name)) {
    const { probability, reversed } = await compared(a, b);
    if (label === "different") found.different += probability < DOUBTFUL ? 1 : 0;
    else {
      found.same += probability >= DOUBTFUL ? 1 : 0;
      found.direction += reversed === (label === "reversed") ? 1 : 0;
    }
  }
  return found;
}

describe("the matcher of wordings", () => {
  const each = [
    { by: "meaning", compared: likeness },
    { by: "their words alone", compared: async (a: string, b: string) => likenessOfWords(a, b) },
  ];

  it.each(each)(
    "finds at least 36 of 40 pairs of one proposal and keeps 36 of 40 near misses apart, by $by",
    async ({ compared }) => {
      const { same, direction, different } = await tally("own-pairs", compared);
      expect(same).toBeGreaterThanOrEqual(36);
      expect(direction).toBeGreaterThanOrEqual(36);
      expect(different).toBeGreaterThanOrEqual(36);
    },
  );

  it.each(each)(
    "does as well, within two in thirty, on subjects that it was not tuned on, by $by",
    async ({ compared }) => {
      const { same, direction, different } = await tally("held-back-pairs", compared);
      expect(same).toBeGreaterThanOrEqual(26);
      expect(direction).toBeGreaterThanOrEqual(26);
      expect(different).toBeGreaterThanOrEqual(26);
    },
  );

  it.each([
    ["Should the harbour fund happen?", "Should the regatta happen?"],
    ["Should there be a new slipway?", "Should there be a curfew in Vik?"],
    ["Should the Tarn council ban trawling?", "Should the Tarn council temporarily ban trawling?"],
    ["Should fishermen elect Odd Harker chairman?", "Should fishermen elect Pia Lund chairman?"],
    ["Should the Skerries bill pass?", "Should the harbour bill pass?"],
    ["Should the ferry fare rise to 20 crowns?", "Should the ferry fare rise to 30 crowns?"],
    ["Should the mayor open the lock?", "Should the harbourmaster open the lock?"],
    ["Should the fleet be withdrawn from Libya?", "Should the fleet be withdrawn from Yemen?"],
    ["Should the lighthouse be closed entirely?", "Should half of the lighthouse be closed?"],
    ["Should cuts be taxed?", "Should taxes be cut?"],
    ["Should fishermen nominate Pia Lund?", "Should Pia Lund support the fishermen's nominee?"],
  ])("does not join %s and %s by itself", async (a, b) => {
    expect((await likeness(a, b)).probability).toBeLessThan(SAME);
    expect(likenessOfWords(a, b).probability).toBeLessThan(SAME);
  });

  it.each([
    ["Should fishermen elect Odd Harker as chairman?", "Should fishermen elect Odd Harker chairman?"],
    ["Should the Tarn council ban trawling?", "Should the Tarn council ban trawling?"],
    ["Should harbour dues be cut by £4bn?", "Should harbour dues be cut by four billion pounds?"],
    ["Should a sea wall be built along the harbour?", "Should a sea wall be built around the harbour?"],
    ["Should the ferry levy end?", "Should the levy on the ferry end?"],
    ["Should all trawlers be banned from the bay?", "Should trawlers be banned from the bay?"],
  ])("joins %s and %s by itself", async (a, b) => {
    expect((await likeness(a, b)).probability).toBeGreaterThanOrEqual(SAME);
    expect(likenessOfWords(a, b).probability).toBeGreaterThanOrEqual(SAME);
  });

  it.each([
    ["Should Norway build a new ferry port?", "Should Denmark build a new ferry port?"],
    ["Should voters elect Pia Lund president?", "Should voters elect Pia Lund to the Senate?"],
    ["Should there be more seal hunting?", "Should there be less seal hunting?"],
  ])("takes %s and %s for two proposals", async (a, b) => {
    expect((await likeness(a, b)).probability).toBeLessThan(DOUBTFUL);
  });

  it("takes a surname for whose it is", async () => {
    const [whole, short] = ["Should Ilse Baker face charges?", "Should Baker face charges?"];
    expect((await likeness(whole, short)).probability).toBeGreaterThanOrEqual(SAME);
  });

  it("says which wordings are the other way round", () => {
    expect(likenessOfWords("Should whaling end?", "Should whaling continue?").reversed).toBe(true);
    expect(likenessOfWords("Should whaling end?", "stop whaling").reversed).toBe(false);
    expect(
      likenessOfWords("Should the ban on whaling be lifted?", "Should whaling be allowed?").reversed,
    ).toBe(false);
  });

  it("answers the same whichever wording comes first", async () => {
    for (const { a, b } of pairs("own-pairs")) {
      expect((await likeness(a, b)).probability).toBeCloseTo((await likeness(b, a)).probability, 12);
      expect(likenessOfWords(a, b).probability).toBeCloseTo(likenessOfWords(b, a).probability, 12);
    }
  });

  it("takes countries by any of their names", () => {
    expect(matcher.prepare("British aid to Burma").places).toEqual(["united kingdom", "myanmar"]);
    expect(matcher.prepare("give us the turkey").places).toEqual([]);
  });

  it("keeps wordings apart that say nothing", async () => {
    expect((await likeness("", "Should whaling end?")).probability).toBe(0);
    expect((await likeness("Should it be?", "Should they?")).probability).toBe(0);
  });

  it("gives a value that can be stored and read again", async () => {
    const wording = await understood("Should the Skerries Council raise the harbour dues to 20 crowns?");
    const again = JSON.parse(JSON.stringify(wording));
    expect(matcher.compare(again, wording).probability).toBeGreaterThan(0.9);
    expect(wording.keys).toContain("skerries");
    expect(wording.numbers).toEqual(["20"]);
  });

  it("finds a key that two wordings of one proposal share, nearly always", () => {
    const same = pairs("own-pairs").filter(({ label }) => label !== "different");
    const met = same.filter(({ a, b }) => {
      const keys = matcher.prepare(b).keys;
      return matcher.prepare(a).keys.some((key) => keys.includes(key));
    });
    expect(met.length).toBeGreaterThanOrEqual(same.length - 2);
  });
});

it("a government, and a country or party that is to do it, are not joined unasked; nor one kind of a thing with all", async () => {
  const likeness = async (a: string, b: string) => {
    const [one, other] = await Promise.all([a, b].map((text) => matcher.understand(matcher.prepare(text))));
    return one && other ? matcher.compare(one, other).probability : 0;
  };
  const cards = "Should the government introduce ID cards?";
  expect(await likeness(cards, "Should the Conservative Party introduce ID cards?")).toBeLessThan(SAME);
  expect(await likeness(cards, "Should the government introduce compulsory ID cards?")).toBeLessThan(SAME);
  expect(await likeness(cards, "Should ID cards be introduced?")).toBeGreaterThanOrEqual(SAME);
});
