/** What may be asked of the questions' pages. */
import { z } from "zod";
import { day, page, words } from "../../http/params.ts";

export const questionsParams = z.object({
  page,
  like: words("like", 300),
  sort: z.enum(["date", "holders", "words"]).optional(),
  /** An organization's id, or its name. */
  within: words("within", 200),
  /** `codebook`: only its questions; `single`: those that one holder alone takes a position on. */
  show: z.enum(["codebook", "single"], "show must be codebook or single").optional(),
});

export const questionParams = z.object({
  /** How many days after the first position. */
  at: z
    .string()
    .regex(/^\d{1,6}$/, "at must be a number of days")
    .transform(Number)
    .optional(),
  day: day("day"),
  /** An organization's id. */
  within: words("within", 200),
  /** The decision that an editor made just now. */
  done: z
    .string()
    .regex(/^[1-9]\d{0,11}$/, "done must be a decision's number")
    .transform(Number)
    .optional(),
});
