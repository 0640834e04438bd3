/** `/api/reports` */
import { z } from "zod";
import { type ReportKey, reportsAfter } from "../../../record/export/each-report.ts";
import type { ReportRow } from "../../../record/report/list-reports.ts";
import { words } from "../../http/params.ts";
import { amount, isoDay, named, nullableText, text } from "../../http/schemas.ts";
import { list, stretchOf } from "../list.ts";

export const reportRow = named(
  "Report",
  z.object({
    id: text,
    title: nullableText,
    publisher: nullableText,
    published: isoDay.nullable(),
    url: nullableText,
    statements: amount,
    needsReview: amount.describe("Statements below the confidence at which a finding stands without review."),
    versions: amount,
  }) satisfies z.ZodType<ReportRow>,
);

const key: z.ZodType<ReportKey> = z.tuple([isoDay.nullable(), text]);

export const reports = list({
  path: "/reports",
  summary: "Reports, the latest published first, undated ones last",
  params: z.object({ publisher: words("publisher", 200) }),
  key,
  row: reportRow,
  stretch: async (record, asked, after, limit) =>
    stretchOf(await reportsAfter(record, asked, after, limit + 1), limit),
});
