/** The tokens of a report as the figure reader walks them: words in either case, and which stand tight together. */
import type { Tokens } from "./tokens.ts";

export interface TextLine {
  readonly tokens: Tokens;
}

/** The word as written, or "" beyond either end. */
export function wordAt(line: TextLine, i: number): string {
  return line.tokens.words[i] ?? "";
}

/** The word in lower case, or "" beyond either end. */
export function lowerAt(line: TextLine, i: number): string {
  return line.tokens.words[i]?.toLowerCase() ?? "";
}

/** Is there nothing between token i and the one before it? */
export function isTight(line: TextLine, i: number): boolean {
  return i > 0 && line.tokens.end[i - 1] === line.tokens.start[i];
}

/** Is token i on another line than the one before it, or the first? */
export function opensLine(line: TextLine, i: number): boolean {
  if (i <= 0) return true;
  const { text, start, end } = line.tokens;
  const from = end[i - 1] ?? 0;
  const to = start[i] ?? 0;
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return false;
  return to > from && /[\n\r\u2028\u2029]/.test(text.slice(from, to));
}

const SPACE = 0x20;
