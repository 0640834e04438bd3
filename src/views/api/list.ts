/** What a list of the interface is: its address, what may be asked, what a row holds, and how a stretch of it is read. */
import { z } from "zod";
import type { Keyed } from "../../record/shared/stretch.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { CsvWriter } from "../exports/csv.ts";
import type { Shown } from "../exports/shown-report.ts";

export interface ListStretch<K, R> {
  readonly rows: readonly Keyed<K, R>[];
  /** Where the next begins; null: there is no more. A stretch can be short and yet have a next. */
  readonly next: K | null;
}

export interface List<P extends z.ZodObject = z.ZodObject, K = unknown, R extends object = object> {
  /** `/statements` */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** What may be asked besides cursor, limit and format. */
  readonly params: P;
  readonly key: z.ZodType<K>;
  readonly row: z.ZodType<R>;
  /** What is left out of a row for those who are shown no more than excerpts; nothing unless it is said. */
  readonly inExcerpts?: (row: R) => R;
  /** How a row is written as CSV where it is not column by column as the schema has it. */
  readonly csv?: (record: RecordStore, shown: Shown) => Promise<CsvWriter<R>>;
  stretch(
    record: RecordStore,
    asked: z.output<P>,
    after: K | null,
    limit: number,
    shown: Shown,
  ): Promise<ListStretch<K, R>>;
}

/** Forgets the types of key and row, which only the list itself needs to know. */
export function list<P extends z.ZodObject, K, R extends object>(one: List<P, K, R>): List {
  return one as unknown as List;
}

/** Rows of which one more than asked for was read, to know whether there is more. */
export function stretchOf<K, R>(rows: readonly Keyed<K, R>[], limit: number): ListStretch<K, R> {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.key ?? null) : null };
}

export const FORMATS = ["json", "csv", "jsonl"] as const;

/** Rows a page of JSON has if it is not said, and at most. */
const [A_PAGE, MOST] = [100, 1000];

/** What may be asked of every list. */
export const listParams = z.object({
  cursor: z
    .string()
    .max(2000, "cursor is too long to be one")
    .optional()
    .describe("`next` of the answer before; left out: from the first on."),
  limit: z
    .string()
    .regex(/^([1-9]\d{0,2}|1000)$/, `limit must be a whole number from 1 to ${MOST}`)
    .transform(Number)
    .default(A_PAGE)
    .describe("How many rows a page of JSON has at most. CSV and JSON Lines have all of them."),
  format: z
    .enum(FORMATS, `format must be one of ${FORMATS.join(", ")}`)
    .optional()
    .describe(
      "json: a page; csv and jsonl: the whole list from the cursor on, streamed. Else the Accept header says it.",
    ),
});
