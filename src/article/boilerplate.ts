/** Marks the lines of a text that are not the report: related stories, newsletter boxes, captions, credits, legal lines. */

import type { Span } from "../base/passage.ts";
import { OUTER } from "../base/quotation-marks.ts";
import { isAppeal } from "./appeals.ts";
import { isAuthorNote } from "./author-note.ts";
import { BARE_NAME, LINE_RULES } from "./boilerplate-lines.ts";

/** Who made the report, as far as it is known: it tells their notes and captions from speakers. */
export interface MadeBy {
  readonly publisher: string | null;
  readonly byline: string | null;
}

/** A line between two that ask for something goes with them if it is no longer, in characters. */
const LONGEST_BETWEEN = 40;

/**
 * The ranges of `text`, in UTF-16 code units, that are boilerplate: whole lines without the white space around them,
 * in order, disjoint. A publisher that is known tells its bare name on a line from a speaker's in a transcript.
 */
export function boilerplateIn(
  text: string,
  { publisher, byline }: MadeBy = { publisher: null, byline: null },
): Span[] {
  const lines = linesOf(text);
  const papers = paperNames(text, lines, publisher);
  const asks = lines.map(({ start, end }) => isAppeal(text.slice(start, end)));
  return lines.filter(({ start, end }, n) => {
    const line = text.slice(start, end);
    if (asks[n] || isBoilerplate(plain(line), papers)) return true;
    if (line.length <= LONGEST_BETWEEN && asks[n - 1] && asks[n + 1]) return true;
    return isAuthorNote(line, byline, Math.min(n, lines.length - 1 - n));
  });
}

/** Why a line is boilerplate, or null. `line` is one line of a text without the white space around it. */
export function lineRule(line: string): string | null {
  const words = plain(line);
  const rule = LINE_RULES.find(({ longest, pattern }) => words.length <= longest && pattern.test(words));
  return rule?.name ?? (isAppeal(line) ? "appeal" : null);
}

function isBoilerplate(line: string, papers: ReadonlySet<string>): boolean {
  if (LINE_RULES.some(({ longest, pattern }) => line.length <= longest && pattern.test(line))) return true;
  const colon = line.indexOf(":");
  return colon > 0 && papers.has(line.slice(0, colon)) && (colon === line.length - 1 || isCaptionLike(line));
}

/** After a paper's name: words that end in a credit in brackets, or in no full stop at all. */
const isCaptionLike = (line: string) => line.length < 300 && /\([^()]{2,60}\)\.?$/.test(line);

/** Names that stand before a colon as the alternative text of a picture does: the publisher's, or "The …" alone on a line. */
function paperNames(text: string, lines: readonly Span[], publisher: string | null): ReadonlySet<string> {
  const names = new Set(publisher === null ? [] : [plain(publisher)]);
  for (const { start, end } of lines) {
    if (end - start > 60 || text[end - 1] !== ":") continue;
    const line = plain(text.slice(start, end));
    if (BARE_NAME.test(line)) names.add(line.slice(0, -1));
  }
  return names;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].flatMap((match) => {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

const MARKS = new RegExp(`[${OUTER}]`, "g");

/** The line with plain spaces and straight marks, so that a pattern need not know the others. */
function plain(line: string): string {
  return line
    .replace(/\s+/g, " ")
    .replace(MARKS, '"')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[–—]/g, "-")
    .trim();
}
