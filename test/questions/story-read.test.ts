/** What the shipped program finds by itself in the eight reports, held to what was written into the story beforehand. */
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openAnalyser } from "../../src/analysis/analyse.ts";
import { add } from "../../src/ingest/add.ts";
import { inputs } from "../../src/ingest/inputs.ts";
import { historiesOnQuestion } from "../../src/record/queries/changes.ts";
import { divergences } from "../../src/record/queries/divergences.ts";
import type { Holder } from "../../src/record/queries/holders.ts";
import { listQuestions } from "../../src/record/queries/list-questions.ts";
import { positionsInForce } from "../../src/record/queries/positions-in-force.ts";
import { freshRecord } from "../record/fresh.ts";
import { STORY, STORY_ID } from "./story-record.ts";

const fresh = freshRecord();
const EXAMPLES = resolve(import.meta.dirname, "../../examples");
const SUBSIDY = "Should the ferry subsidy to the Outer Skerries end?";
const known = ({ name }: Holder): string => STORY_ID.get(name) ?? name;
const row = (...cells: readonly (string | null)[]) => cells.join(", ");

test("reading the eight reports gives the story's table, its changes and its divergences, and no others", async () => {
  const names = STORY.reports.map(({ id }) => join(EXAMPLES, `${id}.html`));
  await add(fresh.record, inputs({ names, stdin: process.stdin, lines: false }), await openAnalyser());
  const { questions } = await listQuestions(fresh.record, { limit: 1000 });
  const question = questions.find(({ wording }) => wording === SUBSIDY)?.id ?? expect.unreachable();

  const standing = await positionsInForce(fresh.record, question);
  expect(
    standing.map(({ holder, position, since }) => row(known(holder), position.stance, since)).sort(),
  ).toEqual(STORY.table.map(({ holder, stance, since }) => row(holder, stance, since)).sort());

  const histories = await historiesOnQuestion(fresh.record, question);
  expect(
    histories
      .flatMap(({ changes }) => changes)
      .map(({ holder, kind, from, to, day }) => row(known(holder), kind, from.stance, to.stance, day))
      .sort(),
  ).toEqual(
    STORY.changes
      .filter((change) => change.question === SUBSIDY)
      .map(({ holder, kind, from, to, on }) => row(holder, kind, from, to, on))
      .sort(),
  );

  const { found } = await divergences(fresh.record, { questions: 1000 });
  expect(
    found.map((d) => row(known(d.within), ...[known(d.a), known(d.b)].sort(), d.from, d.to)).sort(),
  ).toEqual(STORY.divergences.map((d) => row(d.within, ...[d.a, d.b].sort(), d.from, d.to)).sort());
}, 120_000);
