/** The commands about questions, on the record of the eight reports as a careful reader would have them found. */

import { SaxesParser } from "saxes";
import { beforeEach, describe, expect, test } from "vitest";
import { putStory } from "../questions/story-record.ts";
import { copiedRecord } from "../record/copied.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();
const FERRY = "ferry-subsidy-outer-skerries-end";

beforeEach(async () => {
  await (await copiedRecord(place.record, putStory)).close();
});

async function ran(...args: readonly string[]): Promise<string> {
  const { status, out, err } = await place.onRecord(args, { env: { USER: "Anna Sund" } });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${err}`);
  return out;
}

async function refused(...args: readonly string[]): Promise<string> {
  const { status, err } = await place.onRecord(args);
  expect(status).toBe(2);
  return err;
}

describe("questions", () => {
  test("lists those last spoken of first, with their ids and days", async () => {
    const text = await ran("questions");
    expect(text.split("\n").slice(0, 2)).toEqual([
      "Should the ferry subsidy to the Outer Skerries end?",
      `  ${FERRY} · 47 positions of 15, 2 March 2025 – 29 March 2025`,
    ]);
    expect(text).toContain("3 questions");
    expect(await ran("questions", "--all")).toContain("7 questions");
  });

  test("finds those like some words", async () => {
    const { questions } = JSON.parse(
      await ran("questions", "end", "the", "Outer", "Skerries", "ferry", "subsidy", "--json"),
    );
    expect(questions[0]).toMatchObject({ id: FERRY, positions: 47 });
  });
});

describe("question", () => {
  test("tells who stands where with words and days, who diverges, and who changed", async () => {
    const text = await ran("question", "Should the ferry subsidy to the Outer Skerries end?");
    expect(text).toMatch(
      /^ {2}Dorian Pell {2}since 24 March 2025, last 28 March 2025, restated in 1 more report$/m,
    );
    expect(text).toMatch(/on condition: if, and only if, the Audit Court strikes the payments down/);
    expect(text).toMatch(
      /Ilse Varga and Maren Holt, within Civic Union, against the leader, since 20 March 2025/,
    );
    expect(text).toMatch(/24 March 2025 {2}Dorian Pell hardened: from on a condition .* to for/);
  });

  test("takes words for the one question that says all of them", async () => {
    expect((await ran("question", "should the ferry subsidy end")).split("\n")[1]).toContain(FERRY);
  });

  test("goes back to how it stood on a day, and says where there was no record yet", async () => {
    const { inForce } = JSON.parse(await ran("question", FERRY, "--on", "2025-03-02", "--json"));
    expect(inForce.map((one: { holder: { name: string } }) => one.holder.name)).toEqual(["Ilse Varga"]);
    expect(await ran("question", FERRY, "--on", "2025-03-01")).toContain("no record");
  });

  test("that nobody has asked is refused in one line that says what to do", async () => {
    expect(await refused("question", "Should", "hats", "be", "banned?")).toMatch(
      /^standpoint: no question on record is "Should hats be banned\?".*standpoint questions/,
    );
    expect(await refused("question", FERRY, "--on", "Monday")).toMatch(/must be a day, YYYY-MM-DD/);
  });
});

describe("diverge", () => {
  test("keeps to one party, by its name, and to a day on", async () => {
    const { found } = JSON.parse(
      await ran("diverge", "--within", "Civic Union", "--since", "2025-03-24", "--question", FERRY, "--json"),
    );
    const pairs = found.map((d: { a: { name: string }; b: { name: string } }) => `${d.a.name} – ${d.b.name}`);
    expect(pairs).toContain("Dorian Pell – Civic Union");
    expect(pairs).not.toContain("Tobias Renn – Dorian Pell");
  });

  test("says of a name that is no organization's what to do", async () => {
    expect(await refused("diverge", "--within", "Nobody")).toMatch(
      /no organization on record is called "Nobody"/,
    );
  });
});

describe("network", () => {
  test("writes GraphML that is well formed, with a type for every attribute and an end for every edge", async () => {
    const seen = parsed(await ran("network", FERRY));
    const keys = new Map(
      seen.filter(({ name }) => name === "key").map(({ attributes: a }) => [a.id, a["attr.type"]]),
    );
    const used = new Set(seen.filter(({ name }) => name === "data").map(({ attributes: a }) => a.key));
    for (const key of used) expect(["string", "int", "double"]).toContain(keys.get(key));
    const nodes = new Set(seen.filter(({ name }) => name === "node").map(({ attributes: a }) => a.id));
    const ends = seen
      .filter(({ name }) => name === "edge")
      .flatMap(({ attributes: a }) => [a.source, a.target]);
    expect(ends.length).toBeGreaterThan(10);
    for (const end of ends) expect(nodes).toContain(end);
  });

  test("writes a position a row, with person, organization, concept, agreement and date", async () => {
    const [header, ...rows] = (await ran("network", FERRY, "--format", "csv")).trimEnd().split("\r\n");
    expect(header).toMatch(/^person,organization,concept,agreement,date,text,source,/);
    expect(rows).toHaveLength(47);
    expect(rows[0]).toMatch(
      /^Tobias Renn,Kelmark Civic Union,Should the ferry subsidy to the Outer Skerries end\?,1,2025-03-03,/,
    );
    expect(rows.find((row) => row.startsWith(",Civic Union,"))).toMatch(/,,2025-03-0\d,.*,conditional,/);
  });

  test("leaves out what was taken outside a period", async () => {
    const csv = await ran("network", FERRY, "--format", "csv", "--from", "2025-03-24", "--to", "2025-03-24");
    expect(
      csv
        .trimEnd()
        .split("\r\n")
        .slice(1)
        .map((row) => row.split(",")[0]),
    ).toEqual(["Dorian Pell"]);
  });
});

describe("decide", () => {
  test("merges, rewords, watches, rejects and takes back, and lists it all", async () => {
    const pell = "dorian-pell-keep-post-as-trade-spokesman";
    await ran("decide", "merge", pell, "tobias-renn-disciplined", "--why", "one affair");
    await ran("decide", "reword", pell, "Should Pell stay?");
    await ran("decide", "watch", pell, "--by", "Rhona Doyle");
    const { inForce } = JSON.parse(await ran("question", "tobias-renn-disciplined", "--json"));
    await ran("decide", "reject", inForce[0].position.id);
    await ran("decide", "correct", inForce[1].position.id, "--stance", "undecided");
    const listed = await ran("decide", "list");
    expect(listed).toMatch(
      /tobias-renn-disciplined is the same as dorian-pell-\S+ {2}Anna Sund, .*: one affair/,
    );
    expect(listed).toMatch(/is worded “Should Pell stay\?”/);
    expect(listed).toMatch(/watches dorian-pell-\S+ {2}Rhona Doyle/);
    expect(listed).toMatch(/is no position/);
    await ran("decide", "undo", "1");
    expect((await ran("questions", "--watched")).split("\n")[0]).toBe("Should Pell stay?");
    expect(JSON.parse(await ran("question", "tobias-renn-disciplined", "--json")).question.id).toBe(
      "tobias-renn-disciplined",
    );
  });

  test("says which position or question there is not", async () => {
    expect(await refused("decide", "reject", "abc#p1")).toMatch(/there is no position abc#p1 on record/);
    expect(await refused("decide", "merge", FERRY, "no-such")).toMatch(/no question on record is "no-such"/);
    expect(await refused("decide", "merge", FERRY, FERRY)).toMatch(/are one already/);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element in order; throws where the document is not well formed. */
function parsed(xml: string): readonly Element[] {
  const seen: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => seen.push({ name, attributes }));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return seen;
}
