/** `/api/figures` */
import { z } from "zod";
import { type FlatFigure, figuresAfter } from "../../../record/export/each-figure.ts";
import { words } from "../../http/params.ts";
import { amount, coded, isoDay, named, nullableText, onRecord, relation, text } from "../../http/schemas.ts";
import { list, stretchOf } from "../list.ts";

const figureRow = named(
  "Figure",
  z.object({
    id: text.describe("REPORT-f3"),
    value: z.number(),
    upper: z.number().nullable(),
    relation,
    unit: nullableText,
    counted: nullableText,
    periodFrom: isoDay.nullable(),
    periodTo: isoDay.nullable(),
    source: nullableText,
    sourceOnRecord: onRecord.nullable(),
    words: text,
    sentence: text,
    start: amount,
    end: amount,
    reportId: text,
    title: nullableText,
    publisher: nullableText,
    published: isoDay.nullable(),
    url: nullableText,
    coder: text.describe("machine: nobody decides of figures."),
    decision: coded.decision,
  }) satisfies z.ZodType<FlatFigure>,
);

export const figures = list({
  path: "/figures",
  summary: "Figures: reported quantities with their bounds and sources, in order of the record",
  params: z.object({ report: words("report", 400) }),
  key: z.int(),
  row: figureRow,
  inExcerpts: (row) => ({ ...row, sentence: row.words }),
  stretch: async (record, asked, after, limit) =>
    stretchOf(await figuresAfter(record, asked, after ?? 0, limit + 1), limit),
});
