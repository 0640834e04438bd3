/** Reports as rows of a table: comma, semicolon or tab between the fields, the first row naming them. */
import { dayIn } from "../../article/days.ts";
import { decode } from "../../article/decode.ts";
import { InputError } from "../../base/errors.ts";
import type { DocumentReport, MissingReport } from "./report.ts";

/** What people call the columns; lower case, without marks. */
const COLUMNS = {
  text: ["text", "body", "content", "fulltext", "articletext", "articlebody", "article", "story", "maintext"],
  title: ["title", "headline", "hd", "heading"],
  published: [
    "published",
    "date",
    "publishedat",
    "publicationdate",
    "publishdate",
    "pubdate",
    "datepublished",
    "day",
    "pd",
  ],
  publisher: [
    "publisher",
    "source",
    "newspaper",
    "paper",
    "outlet",
    "publication",
    "medium",
    "media",
    "sourcename",
    "sn",
  ],
  author: ["author", "authors", "byline", "by"],
  url: ["url", "link", "address", "weburl"],
} as const;

type Column = keyof typeof COLUMNS;

/** The report of each row. Throws an InputError if there is no column of their text. */
export function reportsInCsv(bytes: Uint8Array): (DocumentReport | MissingReport)[] {
  const text = decode({ bytes, mediaType: "text/plain", charset: null });
  const [head = [], ...rows] = rowsOf(text, delimiterOf(text));
  const names = head.map((name) => name.toLowerCase().replace(/[^a-z]/g, ""));
  const columns = new Map<Column, number>();
  for (const [column, wanted] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = wanted.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  if (!columns.has("text")) {
    throw new InputError(
      "has no column of the reports' text: call it text, body or content in the first row",
    );
  }
  const field = (row: readonly string[], column: Column) => row[columns.get(column) ?? -1]?.trim() || null;
  const filled = rows.filter((row) => row.some((value) => value.trim() !== ""));
  const order = dayOrder(filled.map((row) => field(row, "published") ?? ""));
  return filled.map((row) => {
    const words = field(row, "text");
    if (words === null) return { error: "has no text in its row" };
    const date = field(row, "published");
    return {
      text: words,
      title: field(row, "title"),
      published: date === null ? null : dayOf(date, order),
      publisher: field(row, "publisher"),
      author: field(row, "author"),
      url: field(row, "url"),
    };
  });
}

const NUMERIC = /^\D*(\d{1,2})[-/.](\d{1,2})[-/.](?:19|20)\d\d(?!\d)/;

/** Which of two numbers is the month, by the rows in which only one can be; null where no row tells. */
function dayOrder(dates: readonly string[]): "day first" | "month first" | null {
  for (const date of dates) {
    const [, a, b] = NUMERIC.exec(date) ?? [];
    if (Number(a) > 12) return "day first";
    if (Number(b) > 12) return "month first";
  }
  return null;
}

/** No day, rather than a guess, if 03/04/2025 can be read either way. */
function dayOf(date: string, order: ReturnType<typeof dayOrder>): string | null {
  const [, a, b] = NUMERIC.exec(date) ?? [];
  return a !== undefined && a !== b && order === null ? null : dayIn(date, order === "month first");
}

/** What there is most of in the first row. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => head.split(mark).length;
  return [",", ";", "\t", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The fields of each row, as RFC 4180 has them: quoted fields may hold anything, "" is a quotation mark in them. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        const end = text.indexOf('"', at);
        field += text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"') break;
        field += '"';
      }
    }
    const rest = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
    row.push(field + text.slice(rest, at));
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
