/** How wordings that may be alike are found among many, without reading them all. */
import { describe, expect, test } from "vitest";
import { DOUBTFUL, type Matcher, SAME, type Wording } from "../../src/analysis/questions/wording.ts";
import { sha256 } from "../../src/base/hash.ts";
import { pinWording } from "../../src/record/question/decide-questions.ts";
import { candidatesFor, putForms, renewForms } from "../../src/record/question/forms.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { matchAllAgain } from "../../src/record/question/match-again.ts";
import { matchWordings } from "../../src/record/question/match-wordings.ts";
import { putWordings } from "../../src/record/question/put-wordings.ts";
import { inBatches } from "../../src/record/shared/put-rows.ts";
import { questionsOfWordings } from "../../src/record/shared/question-leads.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();

/** Looks wordings up by each of their words, and likens them by `likeness` of the two texts. */
function matcher(name: string, likeness: (a: string, b: string) => number = () => 0): Matcher {
  const none = { terms: [], words: [], places: [], numbers: [], meaning: null } as const;
  const nothing = { ...none, act: "", direction: 1, scale: 0 } as const;
  return {
    hash: sha256(name),
    prepare: (text): Wording => ({ ...nothing, text, keys: text.split(" ") }),
    understand: async (wording) => wording,
    leftOut: () => null,
    areNamesakes: () => false,
    compare: (a, b) => ({ probability: likeness(a.text, b.text), reversed: false }),
  };
}

async function put(texts: readonly string[], by: Matcher): Promise<readonly number[]> {
  const ids: number[] = [];
  await fresh.record.atomically((db) =>
    inBatches(texts, async (batch) => {
      const { fresh: rows } = await putWordings(db, batch);
      ids.push(...rows);
      await putForms(db, by, rows);
    }),
  );
  return ids;
}

const found = async (text: string, by: Matcher) =>
  (await candidatesFor(fresh.record.db, by.prepare(text), null)).map(({ form }) => form.text);

test("a rare word finds what has it, whatever else the wordings share", async () => {
  const by = matcher("one");
  await put(["end ferries", "end boats", "mend boats"], by);
  expect(await found("stop ferries", by)).toEqual(["end ferries"]);
});

test("words that thousands have find only what has two of them, and one alone finds nothing", async () => {
  const by = matcher("one");
  const many = Array.from({ length: 1100 }, (_, i) => [`cut n${i}`, `tax m${i}`]).flat();
  await put([...many, "cut tax soon"], by);
  expect(await found("cut tax", by)).toEqual(["cut tax soon"]);
  expect(await found("cut", by)).toEqual([]);
});

test("wordings that another matcher took apart are taken apart again", async () => {
  await put(["end ferries"], matcher("old"));
  const by = {
    ...matcher("new"),
    prepare: (text: string) => ({ ...matcher("new").prepare(text), keys: ["boat"] }),
  };
  await fresh.record.atomically((db) => renewForms(db, by));
  expect(await found("end ferries", by)).toEqual(["end ferries"]);
  expect(await fresh.record.db.selectFrom("wording_keys").select("key").execute()).toEqual([{ key: "boat" }]);
});

test.each([
  [SAME, 1, 0],
  [SAME - 0.01, 2, 1],
  [DOUBTFUL, 2, 1],
  [DOUBTFUL - 0.01, 2, 0],
])("at a likeness of %s there are %s questions and %s doubt", async (probability, questions, doubts) => {
  const by = matcher("one", () => probability);
  const { fresh: rows } = await fresh.record.atomically((db) =>
    putWordings(db, ["end ferries", "stop ferries"]),
  );
  await fresh.record.atomically((db) => matchWordings(db, by, rows, "2025-03-04T00:00:00Z"));
  const made = await fresh.record.db.selectFrom("questions").select("id").execute();
  const doubtful = await fresh.record.db
    .selectFrom("matches")
    .select("doubtful")
    .where("doubtful", "<>", "[]")
    .execute();
  expect([made.length, doubtful.length]).toEqual([questions, doubts]);
  expect((await listQuestions(fresh.record)).total).toBe(0);
});

describe("matching again", () => {
  const TEXTS = ["end ferries", "stop ferries", "halt ferries"];

  /** Puts the three on record as `before` matches them, and says which question each is of after matching as `after` does. */
  async function rematched(
    before: Matcher,
    after: Matcher,
    meanwhile: () => Promise<unknown> = async () => {},
  ) {
    const { fresh: rows } = await fresh.record.atomically((db) => putWordings(db, TEXTS));
    await fresh.record.atomically((db) => matchWordings(db, before, rows, "2025-03-04T00:00:00Z"));
    await meanwhile();
    const moved = await matchAllAgain({ ...fresh.record, matcher: () => after });
    const leads = await questionsOfWordings(fresh.record.db, rows);
    return { moved, questions: rows.map((row) => leads.get(row)?.question) };
  }
  const apart = matcher("apart");
  const alike = matcher("alike", () => 0.95);

  test("joins what the matcher now takes for one, to the first on record", async () => {
    expect(await rematched(apart, alike)).toEqual({
      moved: 2,
      questions: ["end-ferries", "end-ferries", "end-ferries"],
    });
  });

  test("takes apart what it now takes for two, and a second time changes nothing", async () => {
    expect(await rematched(alike, apart)).toEqual({
      moved: 2,
      questions: ["end-ferries", "stop-ferries", "halt-ferries"],
    });
    expect(await matchAllAgain({ ...fresh.record, matcher: () => apart })).toBe(0);
  });

  test("leaves a wording where somebody pinned it", async () => {
    const { fresh: rows } = await fresh.record.atomically((db) =>
      putWordings(db, ["end ferries", "stop ferries"]),
    );
    await fresh.record.atomically((db) => matchWordings(db, apart, rows, "2025-03-04T00:00:00Z"));
    const { fresh: later } = await fresh.record.atomically((db) => putWordings(db, ["halt ferries"]));
    await fresh.record.atomically((db) => matchWordings(db, alike, later, "2025-03-04T00:00:00Z"));
    await pinWording(fresh.record, "halt ferries", "stop-ferries", false, { by: "Anna Sund", why: null });
    await matchAllAgain({ ...fresh.record, matcher: () => apart });
    const leads = await questionsOfWordings(fresh.record.db, later);
    expect([...leads.values()].map(({ question }) => question)).toEqual(["stop-ferries"]);
  });
});
