/** Well-known bodies under their short names: one on record by the country of the paper, open to decisions; others are suggested. */
import { expect, test } from "vitest";
import type { EntityType } from "../../src/base/vocabulary.ts";
import { mergeSuggestions } from "../../src/record/entity/merge-suggestions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { freshRecord } from "../record/fresh.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

const fresh = freshRecord();

/** A report in which the named body says something; whom it is on record. */
async function saidBy(name: string, publisher: string | null): Promise<string | null> {
  const text = `${name} said to ${publisher ?? "nobody"} that it would wait.`;
  const source = spanOf(text, name);
  const type: EntityType = "organization";
  await putReport(fresh.record, {
    capture: capture(text, { name: `${name}.txt` }),
    article: article(text, { publisher, title: text }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [],
      entities: [{ id: "e1", name, type, aliases: [], roles: [], memberOf: [], mentions: [source] }],
      statements: [
        {
          id: "s1",
          kind: "indirect",
          polarity: "said",
          source: [source],
          cue: [spanOf(text, "said")],
          content: [spanOf(text, "that it would wait")],
          speaker: "e1",
          saidOn: null,
          confidence: 0.9,
        },
      ],
    },
  });
  const row = await fresh.record.db
    .selectFrom("entity_records as r")
    .innerJoin("entities as e", "e.id", "r.entity_id")
    .select("r.record_id")
    .where("e.name", "=", name)
    .orderBy("e.id", "desc")
    .executeTakeFirst();
  return row?.record_id ?? null;
}

test("a short name is the body that papers of the country mean by it", async () => {
  const party = await saidBy("Republican Party", "Chicago Courier");
  expect(await saidBy("GOP", "Boston Mail")).toBe(party);
  const british = await saidBy("Labour Party", "BBC News");
  expect(await saidBy("Labour", "The Guardian")).toBe(british);
  const union = await saidBy("EU", "Toronto Mail");
  expect(await saidBy("European Union", "BBC News")).toBe(union);
});

test("one country's short name is not another's body", async () => {
  const british = await saidBy("Conservative and Unionist Party", "BBC News");
  expect(await saidBy("Tories", "BBC News")).toBe(british);
  expect(await saidBy("Grits", "BBC News")).not.toBe(british);
});

test("what no table knows is suggested, not joined", async () => {
  const long = await saidBy("Upper Reach Skippers League", "The Brannoch Courier");
  const short = await saidBy("URSL", "The Brannoch Courier");
  expect(short).not.toBe(long);
  const suggested = await mergeSuggestions(fresh.record, 10);
  expect(suggested.map(({ keep, other }) => [keep.id, other.id])).toEqual([[long, short]]);
  expect(suggested[0]?.reasons[0]).toContain("may be short for");
});
