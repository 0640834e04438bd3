/** `/api/decisions` */
import { z } from "zod";
import { decisionsAfter } from "../../../record/review/list-decisions.ts";
import { named, nullableText, text } from "../../http/schemas.ts";
import { list, stretchOf } from "../list.ts";

const decisionRow = named(
  "Decision",
  z.object({
    id: z.int(),
    what: text,
    kind: text.describe(
      "What it is about: person, organization, question, position, statement, report, variable or publisher (whose name stands in place of an id).",
    ),
    recordId: nullableText,
    otherId: nullableText,
    reportId: nullableText,
    entityName: nullableText,
    wording: nullableText,
    reversed: z.boolean(),
    detail: z
      .looseObject({})
      .nullable()
      .describe(
        "Of a position or a statement: the words it is found again by, and what is corrected; of a report what is.",
      ),
    undoes: z.int().nullable(),
    by: text,
    at: z.iso.datetime(),
    why: nullableText,
    undone: z.boolean(),
  }),
);

/** Without the words decided of and those around them, which may be no statement's any more, and without whom it was handed to. */
function excerptOf({
  exact,
  before,
  after,
  content,
  source,
  cue,
  condition,
  conditionAt,
  denial,
  value,
  named,
  to,
  ...told
}: Readonly<Record<string, unknown>>) {
  return told;
}

export const decisions = list({
  path: "/decisions",
  summary: "Decisions: who said what of a finding, when and why; the oldest first",
  params: z.object({}),
  key: z.int(),
  row: decisionRow,
  inExcerpts: ({ detail, ...row }) => ({ ...row, detail: detail && excerptOf(detail) }),
  stretch: async (record, _asked, after, limit) => {
    const rows = await decisionsAfter(record, after ?? 0, limit + 1);
    return stretchOf(
      rows.map((row) => ({
        key: row.id,
        row: { ...row, detail: row.detail === null ? null : { ...row.detail } },
      })),
      limit,
    );
  },
});
