/** Draws from a record what is judged by hand, by a seed: `tsx evaluation/draw.ts RECORD [SEED] > drawn.json`.
 * 50 joins of wordings by the machine, 30 changes, 30 divergences and 100 question pages, each with its passages; all of what there are fewer of. */
import { chance } from "../bench/chance.ts";
import { divergences } from "../src/record/comparison/divergences.ts";
import { latestChanges } from "../src/record/comparison/latest-changes.ts";
import { openRecord } from "../src/record/open.ts";
import { latestPositions } from "../src/record/position/latest-positions.ts";
import type { StoredPosition } from "../src/record/position/stored-positions.ts";
import { listQuestions } from "../src/record/question/list-questions.ts";
import { questionById } from "../src/record/question/question-by-id.ts";

const HOW_MANY = { joins: 50, changes: 30, divergences: 30, pages: 100 };
/** So many passages are shown of a question. */
const PASSAGES = 6;
const MOST = 100_000;

function drawn<T>(all: readonly T[], many: number, next: () => number): readonly T[] {
  const rest = [...all];
  const taken: T[] = [];
  while (taken.length < many && rest.length > 0)
    taken.push(...rest.splice(Math.floor(next() * rest.length), 1));
  return taken;
}

const told = ({
  id,
  holder,
  stance,
  condition,
  passage,
  wording,
  reversed,
  day,
  confidence,
}: StoredPosition) => ({
  id,
  holder: holder?.name ?? null,
  stance,
  condition,
  words: passage.exact,
  wording: wording?.text ?? null,
  reversed,
  day,
  confidence,
});

const [folder, seed = "1"] = process.argv.slice(2);
if (!folder) throw new Error("name the record's folder: tsx evaluation/draw.ts RECORD [SEED]");
const record = await openRecord(folder, { mode: "read" });
try {
  const next = chance(Number(seed));
  const { questions } = await listQuestions(record, { limit: MOST, worth: true });
  const all = (await listQuestions(record, { limit: MOST })).questions;
  const joins: { question: string; wording: string; probability: number; reversed: boolean }[] = [];
  for (const { id, wording } of all) {
    const question = await questionById(record, id);
    for (const one of question?.wordings ?? [])
      if (one.joined === "machine")
        joins.push({
          question: wording,
          wording: one.text,
          probability: one.probability,
          reversed: one.reversed,
        });
  }
  const { changes } = await latestChanges(record, { limit: MOST, questions: MOST });
  const { found } = await divergences(record, { limit: MOST, questions: MOST });
  const pages = [];
  for (const { id, wording, positions, holders } of drawn(questions, HOW_MANY.pages, next))
    pages.push({
      id,
      wording,
      positions,
      holders,
      passages: (await latestPositions(record, id, PASSAGES)).map(told),
    });
  process.stdout.write(
    `${JSON.stringify(
      {
        seed: Number(seed),
        there: {
          joins: joins.length,
          changes: changes.length,
          divergences: found.length,
          pages: questions.length,
        },
        joins: drawn(joins, HOW_MANY.joins, next),
        changes: drawn(changes, HOW_MANY.changes, next).map(({ wording, holder, kind, from, to }) => ({
          wording,
          holder: holder.name,
          kind,
          from: told(from),
          to: told(to),
        })),
        divergences: drawn(found, HOW_MANY.divergences, next).map(({ question, within, a, b, phases }) => ({
          question: question.wording,
          within: within.name,
          a: a.name,
          b: b.name,
          phases: phases.map((phase) => ({ kind: phase.kind, a: told(phase.a), b: told(phase.b) })),
        })),
        pages,
      },
      null,
      1,
    )}\n`,
  );
} finally {
  await record.close();
}
