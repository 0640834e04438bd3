/**
 * How much of what the story of the eight example reports says of positions the shipped program finds in them by itself:
 * `tsx evaluation/story.ts`. The table is that of the question on which it finds most.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openAnalyser } from "../src/analysis/analyse.ts";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { historiesOnQuestion } from "../src/record/comparison/changes.ts";
import { divergences } from "../src/record/comparison/divergences.ts";
import { positionsInForce } from "../src/record/comparison/positions-in-force.ts";
import type { Holder } from "../src/record/entity/holders.ts";
import { openRecord } from "../src/record/open.ts";
import { listQuestions } from "../src/record/question/list-questions.ts";
import { STORY, STORY_ID } from "../test/questions/story-record.ts";

const EXAMPLES = resolve(import.meta.dirname, "../examples");
const known = ({ name }: Holder) => STORY_ID.get(name) ?? name;

function report(what: string, expected: readonly string[], found: readonly string[]): void {
  const right = expected.filter((line) => found.includes(line));
  console.log(
    `\n${what}: ${right.length} of ${expected.length} found, ${found.length - right.length} others`,
  );
  for (const line of expected.filter((one) => !found.includes(one))) console.log(`  missing  ${line}`);
  for (const line of found.filter((one) => !expected.includes(one))) console.log(`  other    ${line}`);
}

const folder = mkdtempSync(join(tmpdir(), "standpoint-story-"));
try {
  const record = await openRecord(folder, { mode: "write" });
  const names = STORY.reports.map(({ id }) => join(EXAMPLES, `${id}.html`));
  await add(record, inputs({ names, stdin: process.stdin, lines: false }), await openAnalyser());
  const { questions } = await listQuestions(record, { limit: 1000 });
  const [most] = [...questions].sort((a, b) => b.positions - a.positions);
  console.log(
    `${questions.length} questions; the one with most positions: ${most?.wording} (${most?.positions})`,
  );
  if (most) {
    report(
      "table",
      STORY.table.map((row) =>
        [row.holder, row.stance, `since ${row.since}`, `last ${row.last}`, `again ${row.restated}`].join(
          ", ",
        ),
      ),
      (await positionsInForce(record, most.id)).map((one) =>
        [
          known(one.holder),
          one.position.stance,
          `since ${one.since}`,
          `last ${one.position.day}`,
          `again ${one.restated}`,
        ].join(", "),
      ),
    );
    report(
      "changes",
      STORY.changes
        .filter(({ question }) => question === STORY.questions[0]?.text)
        .map((change) => [change.holder, change.from, change.to, change.on].join(", ")),
      (await historiesOnQuestion(record, most.id)).flatMap(({ changes }) =>
        changes.map((change) =>
          [known(change.holder), change.from.stance, change.to.stance, change.day].join(", "),
        ),
      ),
    );
  }
  report(
    "divergences",
    STORY.divergences.map((d) => [d.within, ...[d.a, d.b].sort(), d.from, d.to ?? "now"].join(", ")),
    (await divergences(record, { questions: 1000 })).found.map((d) =>
      [known(d.within), ...[known(d.a), known(d.b)].sort(), d.from, d.to ?? "now"].join(", "),
    ),
  );
  await record.close();
} finally {
  rmSync(folder, { recursive: true });
}
