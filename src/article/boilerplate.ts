/** Marks the lines of a text that are not the report: related stories, newsletter boxes, captions, credits, legal lines. */
import type { Span } from "../base/passage.ts";
import { BARE_NAME, LINE_RULES } from "./boilerplate-lines.ts";

/**
 * The ranges of `text`, in UTF-16 code units, that are boilerplate: whole lines without the white space around them,
 * in order, disjoint. `publisher`, where it is known, tells its bare name on a line from a speaker's in a transcript.
 */
export function boilerplateIn(text: string, publisher: string | null = null): Span[] {
  const lines = linesOf(text);
  const papers = paperNames(text, lines, publisher);
  return lines.filter((span) => isBoilerplate(plain(text.slice(span.start, span.end)), papers));
}

/** Why a line is boilerplate, or null. `line` is one line of a text without the white space around it. */
export function lineRule(line: string): string | null {
  const words = plain(line);
  return LINE_RULES.find((rule) => words.length <= rule.longest && rule.pattern.test(words))?.name ?? null;
}

function isBoilerplate(line: string, papers: ReadonlySet<string>): boolean {
  if (lineRule(line) !== null) return true;
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

/** The line with plain spaces and straight marks, so that a pattern need not know the others. */
function plain(line: string): string {
  return line
    .replace(/\s+/g, " ")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[–—]/g, "-")
    .trim();
}
