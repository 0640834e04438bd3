/** `/api/positions` */
import { z } from "zod";
import { type PositionRow, positionsAfter } from "../../../record/export/each-position.ts";
import { positionsCsvFor } from "../../exports/shown-variables.ts";
import { day, words } from "../../http/params.ts";
import {
  addedAt,
  addedBy,
  amount,
  coded,
  isoDay,
  named,
  nullableText,
  probability,
  sentence,
  stance,
  text,
} from "../../http/schemas.ts";
import { STANCES } from "../../wording/stance.ts";
import { finalId, whoAsked } from "../final-id.ts";
import { list, stretchOf } from "../list.ts";

const agreement = z
  .union([z.literal(0), z.literal(1)])
  .nullable()
  .describe("1 for, 0 against; null for all that is neither.");

export const positionRow = named(
  "Position",
  z.object({
    id: text.describe("REPORT#p3"),
    person: nullableText,
    organization: nullableText.describe("The holder, or what the person belonged to on that day."),
    concept: text.describe("The question as it is worded now."),
    agreement,
    stance,
    condition: nullableText,
    date: isoDay.nullable(),
    text,
    sentence: sentence.describe(
      "The whole sentences that these stand in; strangers to a public record get those that a statement is quoted with, of others none.",
    ),
    wording: text.describe("The proposal as the report has it."),
    holderId: nullableText,
    questionId: text,
    source: nullableText,
    title: nullableText,
    url: nullableText,
    published: isoDay.nullable(),
    reportId: text,
    start: amount,
    end: amount,
    confidence: probability.describe("The machine's own, whatever people decided."),
    unreviewed: z.boolean(),
    statements: z.array(text).describe("Ids of the statements that it rests on.") as unknown as z.ZodType<
      readonly string[]
    >,
    variables: z
      .record(z.string(), z.string())
      .describe("What people set of their own variables for those statements; strangers are shown none."),
    ...coded,
    addedBy,
    addedAt,
  }) satisfies z.ZodType<PositionRow>,
);

export const positions = list({
  path: "/positions",
  summary: "Positions: person, organization, concept, agreement and date; in order of the record",
  params: z.object({
    question: words("question", 400),
    person: words("person", 400),
    organization: words("organization", 400).describe("Its own positions; `person` goes before it."),
    stance: z.enum(STANCES, `stance must be one of ${STANCES.join(", ")}`).optional(),
    from: day("from"),
    to: day("to"),
  }),
  key: z.int(),
  row: positionRow,
  inExcerpts: (row) => ({ ...row, variables: {} }),
  csv: positionsCsvFor,
  stretch: async (record, { question, person, organization, ...asked }, after, limit, shown) => {
    const final = await finalId(record, "question", question);
    const questions = final === undefined ? undefined : [final];
    const narrowed = {
      ...{ ...asked, questions, whole: shown === "whole" },
      holder: await whoAsked(record, person, organization),
    };
    return stretchOf(await positionsAfter(record, narrowed, after ?? 0, limit + 1), limit);
  },
});
