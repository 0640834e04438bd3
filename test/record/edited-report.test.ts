/** What was decided of findings when a paper edits its report: kept with speaker, words and surroundings, else listed as lost. */
import { describe, expect, test } from "vitest";
import type { Extractor, Position, Statement } from "../../src/analysis/analysis.ts";
import { rejectPosition } from "../../src/record/position/decide-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { review } from "../../src/record/review/open-actors.ts";
import { questionReview } from "../../src/record/review/question-review.ts";
import {
  acceptStatement,
  correctStatement,
  rejectStatement,
} from "../../src/record/statement/decide-statements.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const WHO = { by: "Anna Sund", why: "misquoted" };
const WORDS = "the lock should be shut for the winter";
const END = "The trust will answer before the frost comes.";
const MAAS = `Greta Maas, who speaks for the skippers of the upper reach, said ${WORDS}.`;
const OORD = `Piet Oord, who speaks for the keepers of the lower reach, said ${WORDS}.`;

/** Puts a version of the report in which each of these sentences is its subject's statement and position. */
async function put(
  text: string,
  said: readonly (readonly [sentence: string, name: string])[],
  extractor: Extractor = EXTRACTOR,
): Promise<string> {
  const names = [...new Set(said.map(([, name]) => name))];
  const idOf = (name: string) => `e${names.indexOf(name) + 1}`;
  const contentOf = (sentence: string) => {
    const start = text.indexOf(sentence) + sentence.indexOf(WORDS);
    return { start, end: start + WORDS.length };
  };
  const statements = said.map(
    ([sentence, name], i): Statement => ({
      id: `s${i + 1}`,
      kind: "indirect",
      source: [],
      cue: [],
      content: [contentOf(sentence)],
      speaker: idOf(name),
      polarity: "said",
      saidOn: null,
      confidence: 0.9,
    }),
  );
  const positions = said.map(
    ([sentence, name], i): Position => ({
      id: `p${i + 1}`,
      holder: idOf(name),
      question: "Should the lock be shut for the winter?",
      stance: "for",
      condition: null,
      span: contentOf(sentence),
      statements: [`s${i + 1}`],
      confidence: 0.9,
    }),
  );
  const entities = names.map((name) => ({
    id: idOf(name),
    name,
    type: "person" as const,
    aliases: [],
    roles: [],
    memberOf: [],
    mentions: [spanOf(text, name.split(" ").at(-1) ?? name)],
  }));
  const url = "https://reach.invalid/locks";
  await putReport(fresh.record, {
    capture: capture(text, { name: "locks.txt", url }),
    article: article(text, { title: "Locks", url }),
    analysis: { ...NOTHING_ELSE, extractor, boilerplate: [], entities, statements, positions },
  });
  return (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
}

const shown = async (report: string) =>
  (await reportById(fresh.record, report))?.statements.map(({ speaker }) => speaker?.name);
const lost = async () => (await review(fresh.record)).lost.map(({ id }) => id);

describe("after an edit", () => {
  test("a rejection does not hide another person's equal words, and is listed as lost", async () => {
    const report = await put(`${MAAS}\n\n${END}`, [[MAAS, "Greta Maas"]]);
    const { decision } = await rejectStatement(fresh.record, `${report}#s1`, WHO);
    expect(await shown(report)).toEqual([]);
    await put(`${OORD}\n\n${END}`, [[OORD, "Piet Oord"]]);
    expect(await shown(report)).toEqual(["Piet Oord"]);
    expect(await lost()).toEqual([decision]);
  });

  test("nor one of the same person's words that stand in another place", async () => {
    const report = await put(`${MAAS}\n\n${END}`, [[MAAS, "Greta Maas"]]);
    const { decision } = await rejectStatement(fresh.record, `${report}#s1`, WHO);
    const other = `In the spring Maas wrote to the council that ${WORDS}, and had no answer.`;
    await put(`${other}\n\n${END}`, [[other, "Greta Maas"]]);
    expect(await shown(report)).toEqual(["Greta Maas"]);
    expect(await lost()).toEqual([decision]);
  });

  test("a decision stays with words that stand as they stood, whatever else was edited", async () => {
    const report = await put(`${MAAS}\n\n${END}`, [[MAAS, "Greta Maas"]]);
    await rejectStatement(fresh.record, `${report}#s1`, WHO);
    await put(`The boats were late again.\n\n${OORD}\n\n${MAAS} Nobody else spoke.`, [
      [OORD, "Piet Oord"],
      [MAAS, "Greta Maas"],
    ]);
    expect(await shown(report)).toEqual(["Piet Oord"]);
    expect(await lost()).toEqual([]);
  });

  test("a position's rejection is another holder's no more", async () => {
    const report = await put(`${MAAS}\n\n${END}`, [[MAAS, "Greta Maas"]]);
    const { decision } = await rejectPosition(fresh.record, `${report}#p1`, WHO);
    await put(`${OORD}\n\n${END}`, [[OORD, "Piet Oord"]]);
    expect((await questionReview(fresh.record)).lost.map(({ id }) => id)).toEqual([decision]);
  });
});

describe("when the same text is read again and somebody else is found to speak", () => {
  const again = { ...EXTRACTOR, version: "0.2.0" };

  test("what was accepted is not taken for accepted", async () => {
    const report = await put(`${MAAS}\n\n${END}`, [[MAAS, "Greta Maas"]]);
    const { decision } = await acceptStatement(fresh.record, `${report}#s1`, WHO);
    await put(`${MAAS}\n\n${END}`, [[MAAS, "Maas"]], again);
    expect(await lost()).toEqual([decision]);
  });

  test("whose it is said to be stays so", async () => {
    const text = `${MAAS}\n\n${OORD}`;
    const both = [
      [MAAS, "Greta Maas"],
      [OORD, "Piet Oord"],
    ] as const;
    const report = await put(text, both);
    await correctStatement(fresh.record, `${report}#s1`, { speaker: "Piet Oord" }, WHO);
    await put(
      text,
      [
        [MAAS, "Maas"],
        [OORD, "Piet Oord"],
      ],
      again,
    );
    expect(await shown(report)).toEqual(["Piet Oord", "Piet Oord"]);
  });
});
