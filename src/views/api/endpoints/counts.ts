/** `/api/counts` */
import { z } from "zod";
import { type RecordCounts, recordCounts } from "../../../record/shared/record-counts.ts";
import { amount, named, text } from "../../http/schemas.ts";
import { endpoint } from "../endpoint.ts";

const schema = named(
  "Counts",
  z.object({
    reports: amount,
    versions: amount,
    captures: amount,
    statements: amount,
    needsReview: amount,
    attributed: amount.describe("Statements with a speaker."),
    publishers: z.array(z.object({ name: text, reports: amount })),
  }) satisfies z.ZodType<RecordCounts>,
);

export const counts = endpoint({
  path: "/counts",
  summary: "How much is on record",
  params: z.object({}),
  answers: { "application/json": schema },
  answer: async (c, record) => c.json(await recordCounts(record)),
});
