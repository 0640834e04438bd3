/** What may be asked in an address of the pages or of the JSON interface, and within which limits. */
import { z } from "zod";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import { REPORT_SORTS } from "../../record/report/list-reports.ts";
import { SEARCH_IN } from "../../record/statement/search.ts";
import { KINDS } from "../wording/kind.ts";
import { STANCES } from "../wording/stance.ts";

/** An address that asks for something in a way that cannot be answered; the message is for the reader. */
export class AddressError extends Error {
  override readonly name = "AddressError";
}

/** Which page of a list, from 1. */
export const page = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "page must be a whole number from 1 to 999999")
  .transform(Number)
  .default(1);

/** Words of at most so many characters, or none. */
export const words = (name: string, most: number) =>
  z.string().max(most, `${name} must be at most ${most} characters long`).optional();

/** A day, or none. */
export const day = (name: string) =>
  z
    .string()
    // For the OpenAPI document; a value that is not a day is reported below, by name.
    .meta({ format: "date" })
    .optional()
    .transform((value, context): IsoDate | undefined => {
      const found = value === undefined ? undefined : isoDate(value);
      if (found === null) context.addIssue(`${name} must be a day written as 2025-03-31`);
      return found ?? undefined;
    });

export const reportsParams = z.object({
  page,
  publisher: words("publisher", 200),
  after: day("after"),
  before: day("before"),
  sort: z.enum(REPORT_SORTS, `sort must be one of ${REPORT_SORTS.join(", ")}`).optional(),
});

export type ReportsParams = z.output<typeof reportsParams>;

export const searchParams = z.object({
  page,
  q: words("q", 400),
  in: z.enum(SEARCH_IN, `in must be one of ${SEARCH_IN.join(", ")}`).default("statements"),
  speaker: words("speaker", 200),
  /** Ids of the record. */
  person: words("person", 200),
  organization: words("organization", 200),
  question: words("question", 200),
  stance: z.enum(STANCES, `stance must be one of ${STANCES.join(", ")}`).optional(),
  publisher: words("publisher", 200),
  kind: z.enum(KINDS, `kind must be one of ${KINDS.join(", ")}`).optional(),
  after: day("after"),
  before: day("before"),
  /** `exact`: words as they are typed, and not in their other forms. */
  forms: z.enum(["exact"], "forms can only be exact").optional(),
});

export type SearchParams = z.output<typeof searchParams>;

export const reportParams = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "version must be a whole number from 1 to 999999")
    .transform(Number)
    .optional(),
  /** Words to light up where they first stand in the text, exactly as they stand there. */
  quote: words("quote", 1000),
});

/** How many entries a page of a list has. */
export const REPORTS_A_PAGE = 40;
export const HITS_A_PAGE = 20;

/** The query's values, checked. An empty field of a form counts as left out. Throws AddressError, one clear line. */
export function paramsOf<T extends z.ZodType>(
  schema: T,
  query: Readonly<Record<string, string>>,
): z.output<T> {
  const given = Object.entries(query).filter(([, value]) => value.trim() !== "");
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) throw new AddressError(result.error.issues.map(wrongWith(schema)).join("; "));
  return result.data;
}

/** A name that is not known is most often misspelt: with it stand those that are. */
function wrongWith(schema: z.ZodType): (issue: z.core.$ZodIssue) => string {
  return (issue) => {
    if (issue.code !== "unrecognized_keys" || !(schema instanceof z.ZodObject)) return issue.message;
    const known = Object.keys(schema.shape).join(", ");
    return `${issue.keys.join(", ")} cannot be asked here; what can: ${known || "nothing"}`;
  };
}

/** `path` with those of `values` that are not empty, in the order given. */
export function addressOf(
  path: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const said = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)] as [string, string]],
  );
  const query = new URLSearchParams(said).toString();
  return query ? `${path}?${query}` : path;
}
