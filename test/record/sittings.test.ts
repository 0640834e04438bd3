/** Sittings at the review: fixed when they begin, the same words once, and findings that are handed to a colleague. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Account } from "../../src/record/account/account.ts";
import { addAccount } from "../../src/record/account/add-account.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { putReport, type ReadReport } from "../../src/record/put-report.ts";
import { beginSitting } from "../../src/record/review/begin-sitting.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { waitingCount } from "../../src/record/review/review-queue.ts";
import { findingsAt, openAfter, sittingOf } from "../../src/record/review/sitting.ts";
import { decideStatements } from "../../src/record/statement/decide-statements.ts";
import { search } from "../../src/record/statement/search.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const WHO = { by: "wanda", why: null };
const ALL = { of: "all", most: 50 } as const;
const FOOTER = "letters to the editor are welcome";

let wanda: Account;
let otto: Account;
beforeEach(async () => {
  const password = "quiet harbour 12";
  wanda = await addAccount(fresh.record, { name: "wanda", role: "editor", password });
  otto = await addAccount(fresh.record, { name: "otto", role: "editor", password });
  for (const town of ["Ardle", "Brenn", "Corrie"]) await putReport(fresh.record, told(town));
});

/** A report with a footer that was taken for a statement, and one statement of its own. */
function told(town: string, version = EXTRACTOR.version): ReadReport {
  const text = `The mayor of ${town} hinted that the ${town} baths may close.\n\nThe desk says ${FOOTER}.`;
  const at = (words: string) => spanOf(text, words);
  const statement = { kind: "indirect", polarity: "said", saidOn: null } as const;
  const one = { aliases: [], roles: [], memberOf: [], mentions: [] };
  const url = `https://lowgate.example/${town}`;
  return {
    capture: capture(text, { name: `${town}.txt`, url }),
    article: article(text, { title: `Baths of ${town}`, url, boilerplate: [] }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: { ...EXTRACTOR, version },
      boilerplate: [],
      entities: [
        { ...one, id: "e1", name: `the mayor of ${town}`, type: "unnamed" },
        { ...one, id: "e2", name: "The desk", type: "group" },
      ],
      statements: [
        {
          ...statement,
          id: "s1",
          source: [at(`The mayor of ${town}`)],
          cue: [at("hinted")],
          content: [at(`the ${town} baths may close`)],
          speaker: "e1",
          confidence: 0.4,
        },
        {
          ...statement,
          id: "s2",
          source: [at("The desk")],
          cue: [at("says")],
          content: [at(FOOTER)],
          speaker: "e2",
          confidence: 0.2,
        },
      ],
    },
  };
}

const sitting = async (account: Account) => {
  const found = await sittingOf(fresh.record, account.id);
  if (!found) throw new Error("no sitting was begun");
  return found;
};
const at = async (account: Account, place: number) => {
  const one = (await sitting(account)).places.find((some) => some.place === place);
  return one ? (await findingsAt(fresh.record, one)).map(({ id }) => id) : [];
};
const states = async (account: Account) => (await sitting(account)).places.map(({ state }) => state);

describe("a sitting", () => {
  test("has one place for the same words, and one of its own for every other finding", async () => {
    expect(await waitingCount(fresh.record)).toBe(6);
    expect(await beginSitting(fresh.record, wanda, ALL)).toBe(4);
    expect(await at(wanda, 1)).toHaveLength(3);
    expect(await at(wanda, 2)).toHaveLength(1);
  });

  test("is decided of in one act, which is undone as one", async () => {
    await beginSitting(fresh.record, wanda, ALL);
    const decided = await decideStatements(fresh.record, await at(wanda, 1), "reject", {}, WHO);
    expect(decided).toHaveLength(3);
    expect((await search(fresh.record, `"${FOOTER}"`)).total).toBe(0);
    expect(await states(wanda)).toEqual(["decided", "open", "open", "open"]);
    expect(openAfter(await sitting(wanda), 1)).toBe(2);
    expect(await waitingCount(fresh.record)).toBe(3);
    await undo(fresh.record, decided[0]?.decision ?? -1, WHO);
    expect((await search(fresh.record, `"${FOOTER}"`)).total).toBe(3);
    expect(await states(wanda)).toEqual(["open", "open", "open", "open"]);
  });

  test("is decided of wholly or not at all", async () => {
    await beginSitting(fresh.record, wanda, ALL);
    const ids = [...(await at(wanda, 1)), "nothing#s9"];
    await expect(decideStatements(fresh.record, ids, "accept", {}, WHO)).rejects.toThrow("no statement");
    expect(await listDecisions(fresh.record)).toEqual([]);
  });

  test("keeps its order whatever comes, and passes by what is gone", async () => {
    await beginSitting(fresh.record, wanda, ALL);
    const before = await sitting(wanda);
    await putReport(fresh.record, told("Dunmuir"));
    expect(await sitting(wanda)).toEqual(before);
    const [second = ""] = await at(wanda, 2);
    await withdrawReport(fresh.record, { report: second.replace(/#.*/, ""), by: "wanda", why: "taken back" });
    expect((await sitting(wanda)).places.map(({ place }) => place)).toEqual([1, 3, 4]);
    const [third = ""] = await at(wanda, 3);
    const town = (
      await fresh.record.db
        .selectFrom("reports")
        .select("url")
        .where("id", "=", third.replace(/#.*/, ""))
        .executeTakeFirstOrThrow()
    ).url?.replace(/.*\//, "");
    await putReport(fresh.record, told(town ?? "", "0.2.0"));
    expect(await at(wanda, 3)).toEqual([]);
    expect((await states(wanda))[1]).toBe("gone");
    expect(openAfter(await sitting(wanda), 1)).toBe(4);
  });

  test("is each account's own, and the last one begun", async () => {
    await beginSitting(fresh.record, wanda, { of: "positions", most: 50 });
    await beginSitting(fresh.record, otto, { of: "statements", most: 2 });
    expect(await states(wanda)).toEqual([]);
    expect(await states(otto)).toHaveLength(2);
    await beginSitting(fresh.record, otto, ALL);
    expect(await states(otto)).toHaveLength(4);
  });
});

describe("a finding that is handed to a colleague", () => {
  test("waits for them, first in their sittings and in no one else's, and is not decided of by it", async () => {
    await beginSitting(fresh.record, wanda, ALL);
    const [mayor = ""] = await at(wanda, 3);
    const [handed] = await decideStatements(fresh.record, [mayor], "assign", { to: "otto" }, WHO);
    expect(await waitingCount(fresh.record)).toBe(6);
    expect(await states(wanda)).toEqual(["open", "open", "decided", "open"]);
    expect(await beginSitting(fresh.record, wanda, ALL)).toBe(3);
    expect(await beginSitting(fresh.record, otto, ALL)).toBe(4);
    expect(await at(otto, 1)).toEqual([mayor]);
    expect(await states(otto)).toEqual(["open", "open", "open", "open"]);
    expect(await beginSitting(fresh.record, otto, { of: "mine", most: 9 })).toBe(1);

    await undo(fresh.record, handed?.decision ?? -1, WHO);
    expect(await beginSitting(fresh.record, otto, { of: "mine", most: 9 })).toBe(0);
    expect(await beginSitting(fresh.record, wanda, ALL)).toBe(4);
  });

  test("is theirs no more once somebody decides of it", async () => {
    await beginSitting(fresh.record, wanda, ALL);
    const [mayor = ""] = await at(wanda, 2);
    await decideStatements(fresh.record, [mayor], "assign", { to: "otto" }, WHO);
    await decideStatements(fresh.record, [mayor], "accept", {}, WHO);
    expect(await beginSitting(fresh.record, otto, { of: "mine", most: 9 })).toBe(0);
    expect(await waitingCount(fresh.record)).toBe(5);
  });
});
