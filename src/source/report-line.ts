/** One report as a line of JSON gives it: the contract's input form. */
import { z } from "zod";
import { isoDate } from "../base/passage.ts";

const optional = z.string().nullish();

const details = {
  id: z.union([z.string(), z.number()]),
  title: optional,
  published: z
    .string()
    .refine((value) => isoDate(value.slice(0, 10)) !== null, "is no day like 2025-03-17")
    .nullish(),
  publisher: optional,
  url: optional,
  author: optional,
};

const Line = z.object({ ...details, text: z.string() });

/** A page instead of a text: its bytes as they were fetched, with the character set that its server named. */
const PageLine = z.object({ ...details, page: z.base64(), charset: optional });

export type ReportLine = z.infer<typeof Line>;
export type PageLine = z.infer<typeof PageLine>;

/** The report in `json`, or one line that says what is wrong with it. */
export function reportLine(json: string): ReportLine | PageLine | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { error: 'not JSON: write one object a line, {"id": …, "text": …}' };
  }
  const parsed = (Object(value).page === undefined ? Line : PageLine).safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(".") ?? "";
  if (where === "") return { error: 'not an object: write {"id": …, "text": …}' };
  const missing = Object(value)[where] === undefined;
  return { error: `"${where}" ${missing ? "is missing" : `is wrong: ${issue?.message}`}` };
}
