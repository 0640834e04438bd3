/** What follows from the eight reports' positions, held to what was written into the story beforehand. */
import { describe, expect, test } from "vitest";
import { isoDate } from "../../src/base/passage.ts";
import { historiesOnQuestion } from "../../src/record/comparison/changes.ts";
import { divergences } from "../../src/record/comparison/divergences.ts";
import {
  membersInForce,
  positionInForce,
  positionsInForce,
} from "../../src/record/comparison/positions-in-force.ts";
import type { Holder } from "../../src/record/entity/holders.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { freshRecord } from "../record/fresh.ts";
import { putStory, STORY, STORY_ID } from "./story-record.ts";

const fresh = freshRecord(putStory);

const known = (holder: Holder): string => STORY_ID.get(holder.name) ?? holder.name;
const day = (text: string) => isoDate(text) ?? expect.unreachable();

const SUBSIDY = "Should the ferry subsidy to the Outer Skerries end?";

async function questionId(wording = SUBSIDY): Promise<string> {
  const { questions } = await listQuestions(fresh.record);
  return questions.find((question) => question.wording === wording)?.id ?? expect.unreachable();
}

describe("the story's record", () => {
  test("has every question of the story once, the wordings of each being its own", async () => {
    const { questions, total } = await listQuestions(fresh.record);
    expect(questions.map((question) => question.wording).sort()).toEqual(
      STORY.questions.map((question) => question.text).sort(),
    );
    expect(total).toBe(STORY.questions.length);
  });

  test("has everybody in the table with their stance, since when, last when, and how often it was told again", async () => {
    const standing = await positionsInForce(fresh.record, await questionId());
    const table = standing.map(({ holder, position, since, restated }) => ({
      holder: known(holder),
      stance: position.stance,
      since,
      last: position.day,
      restated,
    }));
    const byHolder = (a: { holder: string }, b: { holder: string }) => (a.holder < b.holder ? -1 : 1);
    expect(table.sort(byHolder)).toEqual([...STORY.table].sort(byHolder));
  });

  test("has the divergences of the story with their days, and no others", async () => {
    const { found, total } = await divergences(fresh.record);
    const told = (
      question: string,
      within: string,
      pair: readonly string[],
      from: string,
      to: string | null,
    ) => [question, within, [...pair].sort().join(" and "), from, to ?? "now"].join(", ");
    expect(
      found
        .map((d) => told(d.question.wording, known(d.within), [known(d.a), known(d.b)], d.from, d.to))
        .sort(),
    ).toEqual(STORY.divergences.map((d) => told(d.question, d.within, [d.a, d.b], d.from, d.to)).sort());
    expect(total).toBe(STORY.divergences.length);
  });

  test("has the changes of the story, and no others", async () => {
    const found = [];
    for (const { text } of STORY.questions) {
      for (const history of await historiesOnQuestion(fresh.record, await questionId(text))) {
        for (const { kind, holder, from, to, day: on } of history.changes) {
          found.push([known(holder), text, kind, from.stance, to.stance, on].join(", "));
        }
      }
    }
    expect(found.sort()).toEqual(
      STORY.changes.map((c) => [c.holder, c.question, c.kind, c.from, c.to, c.on].join(", ")).sort(),
    );
  });

  test("counts as restated what the story does, a report once", async () => {
    const histories = await historiesOnQuestion(fresh.record, await questionId());
    const counted = new Map(
      histories.map((history) => [
        known(history.holder),
        history.stances.reduce((n, one) => n + one.restated, 0),
      ]),
    );
    const told = STORY.restated.filter(({ question }) => question === SUBSIDY);
    for (const holder of new Set(told.map((one) => one.holder))) {
      expect([holder, counted.get(holder)]).toEqual([
        holder,
        told.filter((one) => one.holder === holder).length,
      ]);
    }
  });

  test("says on each day where somebody stood then, and that there is no record before", async () => {
    const question = await questionId();
    const pell = { kind: "person", id: "dorian-pell" } as const;
    const on = async (text: string) =>
      (await positionInForce(fresh.record, question, pell, day(text)))?.position.stance ?? null;
    expect([await on("2025-03-04"), await on("2025-03-23"), await on("2025-03-24")]).toEqual([
      null,
      "conditional",
      "for",
    ]);
  });

  test("shows a party's members without a record as such, never as a stance", async () => {
    const members = await membersInForce(fresh.record, await questionId(), "civic-union", day("2025-03-04"));
    const stands = new Map(
      members.map(({ holder, inForce }) => [known(holder), inForce?.position.stance ?? null]),
    );
    expect(stands.get("varga")).toBe("declined");
    expect(stands.get("pell")).toBe(null);
    expect(members.filter(({ leads }) => leads).map(({ holder }) => known(holder))).toEqual(["holt"]);
  });

  test("names how two diverge, and whether against another member, the leader or the organization's own line", async () => {
    const { found } = await divergences(fresh.record, {
      within: "civic-union",
      question: await questionId(),
    });
    const ways = found.map(({ a, b, versus, phases }) =>
      [[known(a), known(b)].sort().join(" and "), versus, ...phases.map((phase) => phase.kind)].join(" "),
    );
    expect(ways).toContain("renn and varga holder declined conditional");
    expect(ways).toContain("cu and renn organization conditional");
    expect(ways).toContain("holt and varga leader conditions");
  });

  test("tells for one day only what stood on it", async () => {
    const on = day("2025-03-21");
    const { found } = await divergences(fresh.record, { since: on, until: on, question: await questionId() });
    const stood = STORY.divergences.filter(
      (d) => d.question === SUBSIDY && d.from <= on && (d.to === null || d.to >= on),
    );
    expect(found).toHaveLength(stood.length);
  });
});
