import { expect, test } from "vitest";
import { isoDate } from "../../base/passage.ts";
import type { StatementRow } from "../../record/export/each-statement.ts";
import { statementsCsv } from "./csv.ts";

const { header: CSV_HEADER, row: csvRow } = statementsCsv([]);

const ROW: StatementRow = {
  id: "r-1-s1",
  reportId: "r",
  reportTitle: "Ferries, again",
  publisher: "The Harbour Gazette",
  published: null,
  url: null,
  kind: "direct",
  polarity: "said",
  speaker: "Petra Lindqvist",
  speakerType: "person",
  onRecord: { kind: "person", id: "petra-lindqvist", name: "Petra Lindqvist" },
  source: "Lindqvist",
  cue: "said",
  content: "“We wait.\nStill.”",
  sentence: "Lindqvist said: “We wait.\nStill.”",
  start: 10,
  end: 27,
  saidFrom: null,
  saidTo: isoDate("2025-03-04"),
  confidence: 0.875,
  extractor: "standpoint 0.1.0",
  model: "none",
  variables: {},
  coder: "Anna Sund",
  decision: "accept",
  decidedAt: "2025-04-01T09:00:00.000Z",
  decisions: [3, 8],
  addedBy: null,
  addedAt: null,
};

test("a row has as many cells as the header, those with commas, marks or line breaks quoted", () => {
  expect(csvRow({ ...ROW, cue: 'said "no"' })).toBe(
    'r-1-s1,r,"Ferries, again",The Harbour Gazette,,,direct,said,Petra Lindqvist,person,Petra Lindqvist,petra-lindqvist,Lindqvist,"said ""no""","“We wait.\nStill.”","Lindqvist said: “We wait.\nStill.”",10,27,,2025-03-04,0.875,standpoint 0.1.0,none,Anna Sund,accept,2025-04-01T09:00:00.000Z,3 8,,\r\n',
  );
  expect(CSV_HEADER.split(",")).toHaveLength(29);
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx", "\rx"])(
  "words that a spreadsheet would take as a formula are marked as text: %j",
  (content) => {
    expect(csvRow({ ...ROW, content })).toContain(`'${content}`);
  },
);

test("people's own variables have columns of their own, formulas in name and value made harmless", () => {
  const { header, row } = statementsCsv(["frame", "=tone"]);
  expect(header.endsWith(",decisions,added by,added at,variable frame,variable =tone\r\n")).toBe(true);
  expect(row({ ...ROW, variables: { "=tone": "@cold" } }).endsWith(",3 8,,,,'@cold\r\n")).toBe(true);
});
