/** One report of a Factiva export, with its fields named by two letters (HD, SN, PD …) or only by their order. */
import { dayIn } from "../../article/days.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { DocumentReport } from "./report.ts";

export const isFactivaEnd = (line: string): boolean =>
  /^(?:AN )?Document [A-Z][A-Z0-9]{4,}\d{6}[A-Za-z0-9]+$/.test(line);

const CODES = new Set(
  "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CO IN NS RE PUB AN IPC IPD RF CT DLM CLM".split(" "),
);
const CODE = /^(?<code>[A-Z]{2,3})(?: (?<value>.*))?$/;
const WORDS = /^[\d,.]+ words?$/i;
const RIGHTS = /^(?:\(c\)|©|copyright)/i;

/** The report in the lines of one part, or null if it has no day or no text. */
export function factivaReport(lines: readonly string[]): DocumentReport | null {
  const fields = fieldsOf(lines);
  return fields.has("HD") && (fields.has("LP") || fields.has("TD")) ? labelled(fields) : inOrder(lines);
}

function fieldsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of lines) {
    const { code = "", value } = CODE.exec(line)?.groups ?? {};
    if (CODES.has(code) && !fields.has(code)) {
      open = value === undefined ? [] : [value];
      fields.set(code, open);
    } else open?.push(line);
  }
  return fields;
}

function labelled(fields: ReadonlyMap<string, readonly string[]>): DocumentReport | null {
  const field = (code: string) =>
    fields
      .get(code)
      ?.filter((line) => line !== "")
      .join(" ") || null;
  const text = [fields.get("LP") ?? [], fields.get("TD") ?? []]
    .map(paragraphsOf)
    .filter((part) => part !== "");
  const published = dayIn(field("PD") ?? "");
  if (text.length === 0 || published === null) return null;
  return {
    text: text.join("\n\n"),
    title: field("HD"),
    published,
    publisher: field("SN"),
    author: field("BY")?.replace(/^by /i, "") ?? null,
  };
}

/** Headline, byline, words, day, paper, code, language, rights; then the text. */
function inOrder(lines: readonly string[]): DocumentReport | null {
  const words = lines.findIndex((line) => WORDS.test(line));
  const rights = lines.findIndex((line, n) => n > words && RIGHTS.test(line));
  if (words < 1 || rights < 0) return null;
  const above = lines.slice(0, words).filter((line) => line !== "");
  const below = lines.slice(words + 1, rights).filter((line) => line !== "");
  const date = below.findIndex((line) => dayIn(line) !== null);
  const byline = above.findLast((line) => /^by /i.test(line)) ?? null;
  const titles = above.filter((line) => line !== byline);
  const paper = below.slice(date + 1).find((line) => !/^\d{1,2}:\d{2}/.test(line));
  const text = paragraphsOf(lines.slice(rights + 1));
  if (date < 0 || text === "") return null;
  return {
    text,
    // A section may stand before the headline.
    title: titles.at(-1) ?? null,
    published: dayIn(below[date] ?? ""),
    publisher: paper ?? null,
    author: byline?.replace(/^by /i, "") ?? null,
  };
}
