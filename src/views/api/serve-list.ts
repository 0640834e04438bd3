/** How a list is answered: a page of JSON with the way to the next, or all of it as CSV or JSON Lines. */
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { z } from "zod";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { CsvWriter } from "../exports/csv.ts";
import { type Shown, shownTo } from "../exports/shown-report.ts";
import { addressOf, paramsOf } from "../http/params.ts";
import { streamed } from "../http/streamed.ts";
import { csvWriter } from "./columns.ts";
import { cursorAt, keyOf } from "./cursor.ts";
import { FORMATS, type List, listParams } from "./list.ts";

type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson",
};

/** How many rows are read, and held, at a time. */
const BATCH = 500;

/** Answers a GET for the list. Throws AddressError on what cannot be asked. */
export async function listAnswer(c: Context, record: RecordStore, list: List): Promise<Response> {
  const query = c.req.query();
  const { cursor, limit, format = accepted(c), ...asked } = paramsOf(paramsOfList(list), query);
  const shown = await shownTo(c);
  const shownRow = (row: object) => (shown === "excerpts" && list.inExcerpts ? list.inExcerpts(row) : row);
  const after = cursor === undefined ? null : keyOf(list.path, list.key, cursor);
  if (format !== "json") {
    const name = `${list.path.slice(1)}.${format}`;
    const written = format === "csv" ? await csvOf(record, list, shown) : jsonl;
    return streamed(lines({ record, list, asked, shown }, after, written, shownRow), {
      "Content-Type": MEDIA_TYPES[format],
      "Content-Disposition": `attachment; filename="${name}"`,
    });
  }
  const { rows, next: key } = await list.stretch(record, asked, after, limit, shown);
  const next = key === null ? null : cursorAt(list.path, key);
  if (next !== null) c.header("Link", `<${addressOf(c.req.path, { ...query, cursor: next })}>; rel="next"`);
  return c.json({ items: rows.map(({ row }) => shownRow(row)), next });
}

/** All that may be asked of the list; a name that it does not know is refused, since it would narrow nothing. */
export function paramsOfList(list: List) {
  return z.strictObject({ ...listParams.shape, ...list.params.shape });
}

/** The schema of a page of JSON. */
export function pageSchema(list: List) {
  return z.object({
    items: z.array(list.row),
    next: z.string().nullable().describe("The cursor of the next page; null: this is the last one."),
  });
}

function accepted(c: Context): Format {
  const bare = (format: Format) => MEDIA_TYPES[format].split(";")[0] ?? "";
  const wanted = accepts(c, { header: "Accept", supports: FORMATS.map(bare), default: bare("json") });
  return FORMATS.find((format) => bare(format) === wanted) ?? "json";
}

const jsonl: CsvWriter<object> = { header: "", row: (row) => `${JSON.stringify(row)}\n` };

const csvOf = (record: RecordStore, list: List, shown: Shown) =>
  list.csv ? list.csv(record, shown) : csvWriter(list.row);

interface Listed {
  readonly record: RecordStore;
  readonly list: List;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly shown: Shown;
}

async function* lines(
  { record, list, asked, shown }: Listed,
  from: unknown,
  { header, row: line }: CsvWriter<object>,
  shownRow: (row: object) => object,
): AsyncGenerator<string> {
  if (header !== "") yield header;
  for (let after = from; ; ) {
    const { rows, next } = await list.stretch(record, asked, after, BATCH, shown);
    for (const row of rows) yield line(shownRow(row.row));
    if (next === null) return;
    after = next;
  }
}
