/** `/api/statements` */
import { z } from "zod";
import { type StatementRow, statementsAfter } from "../../../record/export/each-statement.ts";
import { statementsCsvFor } from "../../exports/shown-variables.ts";
import { words } from "../../http/params.ts";
import {
  addedAt,
  addedBy,
  amount,
  coded,
  entityType,
  isoDay,
  kind,
  named,
  nullableText,
  onRecord,
  polarity,
  probability,
  sentence,
  text,
} from "../../http/schemas.ts";
import { KINDS } from "../../wording/kind.ts";
import { whoAsked } from "../final-id.ts";
import { list, stretchOf } from "../list.ts";

export const statementRow = named(
  "Statement",
  z.object({
    id: text.describe("REPORT-VERSION-s3"),
    reportId: text,
    reportTitle: nullableText,
    publisher: nullableText,
    published: isoDay.nullable(),
    url: nullableText,
    kind,
    polarity,
    speaker: nullableText.describe("As the report names them."),
    speakerType: entityType.nullable(),
    onRecord: onRecord.nullable(),
    source: text,
    cue: text,
    content: text.describe("The words as they stand; pieces are joined by “ … ”."),
    sentence,
    start: amount,
    end: amount,
    saidFrom: isoDay.nullable(),
    saidTo: isoDay.nullable(),
    confidence: probability.describe("The machine's own, whatever people decided."),
    extractor: text.describe("Empty for what somebody added."),
    model: text.describe("SHA-256 of the weights; empty for what somebody added."),
    variables: z
      .record(z.string(), z.string())
      .describe("What people set of their own variables, by their names; strangers are shown none."),
    ...coded,
    addedBy,
    addedAt,
  }) satisfies z.ZodType<StatementRow>,
);

export const statements = list({
  path: "/statements",
  summary: "Statements: who said what, in which words, in which report; in order of the record",
  params: z.object({
    report: words("report", 400),
    publisher: words("publisher", 200),
    kind: z.enum(KINDS, `kind must be one of ${KINDS.join(", ")}`).optional(),
    person: words("person", 400).describe("A person's id: only what they said."),
    organization: words("organization", 400).describe("An organization's id; `person` goes before it."),
  }),
  key: z.int(),
  row: statementRow,
  inExcerpts: (row) => ({ ...row, variables: {} }),
  csv: statementsCsvFor,
  stretch: async (record, { person, organization, ...asked }, after, limit) => {
    const speaker = await whoAsked(record, person, organization);
    return stretchOf(await statementsAfter(record, { ...asked, speaker }, after ?? 0, limit + 1), limit);
  },
});
