/** What the shipped program finds by itself in the eight reports, held to what was written into the story beforehand. */
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openAnalyser } from "../../src/analysis/analyse.ts";
import { add } from "../../src/ingest/add.ts";
import { inputs } from "../../src/ingest/inputs.ts";
import { freshRecord } from "../record/fresh.ts";
import { STORY } from "./story-record.ts";

const fresh = freshRecord();
const EXAMPLES = resolve(import.meta.dirname, "../../examples");

test("who takes a side is found in the eight reports, and nobody is told for sure to stand where they do not", async () => {
  const names = STORY.reports.map(({ id }) => join(EXAMPLES, `${id}.html`));
  await add(fresh.record, inputs({ names, stdin: process.stdin, lines: false }), await openAnalyser());
  const found = await fresh.record.db
    .selectFrom("position_index")
    .select(["holder_id", "stance", "question_id", "confidence"])
    .execute();

  const held = new Set(found.map(({ holder_id, stance }) => `${holder_id} ${stance}`));
  for (const one of ["tobias-renn for", "ilse-varga against", "meridian-institute for"])
    expect(held).toContain(one);
  const onSubsidy = found.filter(({ question_id }) => question_id === "ferry-subsidy-outer-skerries-end");
  expect(onSubsidy.map(({ holder_id, stance }) => `${holder_id} ${stance}`)).toContain("tobias-renn for");

  // Likelier right than not is what pages show unasked: none of that may turn somebody of the story round.
  const turned = new Set([
    "tobias-renn against",
    "dorian-pell against",
    "sunniva-okafor for",
    "petra-lindqvist for",
  ]);
  const shown = found.filter(({ confidence }) => confidence >= 0.5);
  const wrong = shown.filter(
    ({ holder_id, stance, question_id }) =>
      question_id === "ferry-subsidy-outer-skerries-end" && turned.has(`${holder_id} ${stance}`),
  );
  expect(wrong).toEqual([]);
});
