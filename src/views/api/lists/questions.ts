/** `/api/questions` */
import { z } from "zod";
import { type ListedQuestion, questionsAfter } from "../../../record/question/list-questions.ts";
import { amount, isoDay, named, nullableText, text } from "../../http/schemas.ts";
import { list, stretchOf } from "../list.ts";

const questionRow = named(
  "ListedQuestion",
  z.object({
    id: text,
    wording: text,
    positions: amount,
    holders: amount,
    first: isoDay.nullable(),
    last: isoDay.nullable(),
    watched: z.boolean(),
    inCodebook: z.boolean(),
    broader: nullableText.describe(
      "Of the codebook: what it is under, another question's wording or a heading.",
    ),
  }) satisfies z.ZodType<ListedQuestion>,
);

export const questions = list({
  path: "/questions",
  summary:
    "Questions with how much there is on each: those with a position that is shown, watched ones, those of the codebook; in order of their ids",
  params: z.object({}),
  key: text,
  row: questionRow,
  stretch: async (record, _asked, after, limit) => {
    const rows = await questionsAfter(record, after ?? "", limit + 1);
    return stretchOf(
      rows.map((row) => ({ key: row.id, row })),
      limit,
    );
  },
});
