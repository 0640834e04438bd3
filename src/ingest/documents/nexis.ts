/** One report of a LexisNexis export, in the old form ("1 of 12 DOCUMENTS") and the new one ("End of Document"). */
import { dayIn } from "../../article/days.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { DocumentReport } from "./report.ts";

export const isNexisStart = (line: string): boolean => /^\d+ of \d+ DOCUMENTS?$/.test(line);
export const isNexisEnd = (line: string): boolean => line === "End of Document";

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const DATE = new RegExp(
  `^(?:\\w+day,? )?(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4})(?:,? ?\\w+day)?(?:,? \\d{1,2}:\\d{2}.*| .{0,40}Edition.*)?$`,
  "i",
);
const FIELD = /^(?<name>[A-Z][A-Za-z]*(?:[ -][A-Z][A-Za-z]*)?): ?(?<value>.*)$/;
/** Fields that stand before the text, and those that stand after it; lower case. */
const BEFORE = new Set(
  "headline byline section length dateline highlight series edition correction date".split(" "),
);
const AFTER = new Set(
  "load-date language publication-type document-type journal-code subject graphic classification company organization industry geographic person url type pub-type notes copyright".split(
    " ",
  ),
);
/** In lines from the top: fields of a report stand no lower. */
const MOST_HEAD = 400;

/** The report in the lines of one part, or null if it has no day or no text. */
export function nexisReport(lines: readonly string[]): DocumentReport | null {
  const bodyMark = lines.indexOf("Body");
  const fields = new Map<string, string>();
  let start = bodyMark + 1;
  const head = bodyMark < 0 ? lines.slice(0, MOST_HEAD) : lines.slice(0, bodyMark);
  for (const [n, line] of head.entries()) {
    const { name = "", value = "" } = FIELD.exec(line)?.groups ?? {};
    const key = name.toLowerCase();
    if (!BEFORE.has(key) || fields.has(key)) continue;
    fields.set(key, value || (lines[n + 1] ?? ""));
    // The old form has no mark before the text: it stands after the last of these fields.
    if (bodyMark < 0 && key !== "highlight") start = n + 1;
  }
  const date = head.findIndex((line) => DATE.test(line));
  if (date < 0 || (bodyMark < 0 && fields.size === 0)) return null;
  const end = lines.findIndex((line, n) => n >= start && isAfter(line));
  const text = paragraphsOf(lines.slice(start, end < 0 ? lines.length : end));
  if (text === "") return null;
  const above = head.slice(0, date).filter((line) => line !== "" && !isCopyright(line));
  return {
    text,
    title:
      fields.get("headline") ?? (bodyMark < 0 ? titleBelow(head.slice(date + 1)) : (above.at(-2) ?? null)),
    published: dayIn(head[date] ?? ""),
    publisher: above.at(-1)?.replace(/ \([^()]*\)$/, "") ?? null,
    author: fields.get("byline")?.replace(/^by /i, "") ?? null,
  };
}

const isCopyright = (line: string) => /^(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved)/i.test(line);

function isAfter(line: string): boolean {
  const name = FIELD.exec(line)?.groups?.name?.toLowerCase();
  return (
    (name !== undefined && AFTER.has(name)) ||
    /^Copyright (?:©|\(c\)|\d{4})/i.test(line) ||
    /^(?:Classification|Notes|Graphic)$/.test(line)
  );
}

/** The first line below the day that is neither edition nor field. */
function titleBelow(lines: readonly string[]): string | null {
  const line = lines.find((line) => line !== "" && !/\bedition$/i.test(line) && !isCopyright(line));
  return line === undefined || FIELD.test(line) ? null : line;
}
