/** Which parts of a report are excerpts. */
import { expect, test } from "vitest";
import { passageAt, type Span } from "../../base/passage.ts";
import type { ReportStatement } from "../report/report-by-id.ts";
import { excerptsOf } from "./excerpts.ts";

const TEXT = `Fog lay over Brannoch. On the pier Tobias Renn said “it should end”. Nobody cheered.

“Not now.” “Not ever.” Some 40 boats left.`;

function place(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function said(source: string, content: string): ReportStatement {
  const at = (words: string) => (words === "" ? [] : [passageAt(TEXT, place(words))]);
  const rest = {
    kind: "direct",
    cue: [],
    speaker: null,
    polarity: "said",
    saidOn: null,
    confidence: 0.9,
    added: null,
  } as const;
  return { ...rest, id: "s1", source: at(source), content: at(content) };
}

const shown = (statements: readonly ReportStatement[], figures: readonly Span[] = []) =>
  excerptsOf({ text: TEXT, boilerplate: [], statements, figures: figures as never, entities: [] }).map(
    ({ start, end }) => TEXT.slice(start, end),
  );

test("a statement is shown with the sentence it stands in, and nothing before or after", () => {
  expect(shown([said("Tobias Renn", "it should end")])).toEqual([
    "On the pier Tobias Renn said “it should end”.",
  ]);
});

test("of a figure no more than its words is shown", () => {
  expect(shown([], [place("Some 40 boats")])).toEqual(["Some 40 boats"]);
});

test("two sentences side by side are one excerpt, whatever blanks are between them", () => {
  expect(shown([said("", "“Not now.”"), said("", "“Not ever.”")])).toEqual(["“Not now.” “Not ever.”"]);
});

test("a report without statements and figures has no excerpts", () => {
  expect(shown([])).toEqual([]);
});

test("what a speaker is called is shown where it stands nearest, whatever sentence calls them so", () => {
  const speaker = { id: "e1", name: "Tobias Renn", type: "person" } as const;
  const entities = [
    { ...speaker, aliases: [], roles: ["the fog"], memberOf: [], mentions: [] },
    { ...speaker, id: "e2", name: "boats", aliases: [], roles: [], memberOf: [], mentions: [] },
  ];
  const statements = [{ ...said("", "“Not now.”"), speaker }] as never;
  const text = { text: TEXT, boilerplate: [], statements, figures: [], entities };
  expect(excerptsOf(text).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    "Fog",
    "the",
    "Tobias Renn",
    "“Not now.”",
  ]);
});

test("who takes a position and is nobody on record is shown where the words for them stand nearest", () => {
  const entities = ["e1", "e2"].map((id, i) => ({
    ...{ id, name: i === 0 ? "some boats" : "Brannoch", type: "unnamed" as const },
    ...{ aliases: ["Fog"], roles: [], memberOf: [], mentions: [] },
  }));
  const findings = { text: TEXT, boilerplate: [], statements: [], figures: [], entities };
  const told = excerptsOf(findings, [{ spans: [place("left")], holder: "e1" }]);
  expect(told.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["Some", "boats left"]);
});
