/** The tokens of a report as the figure reader walks them: words in lower case, and which stand tight together. */
import type { Tokens } from "../tokens.ts";

export interface TextLine {
  readonly tokens: Tokens;
  readonly lower: readonly string[];
}

export function textLineOf(tokens: Tokens): TextLine {
  return { tokens, lower: tokens.words.map((word) => word.toLowerCase()) };
}

/** The word as written, or "" beyond either end. */
export function wordAt(line: TextLine, i: number): string {
  return line.tokens.words[i] ?? "";
}

/** The word in lower case, or "" beyond either end. */
export function lowerAt(line: TextLine, i: number): string {
  return line.lower[i] ?? "";
}

/** Is there nothing between token i and the one before it? */
export function isTight(line: TextLine, i: number): boolean {
  return i > 0 && line.tokens.end[i - 1] === line.tokens.start[i];
}

/** Is token i on another line than the one before it, or the first? */
export function opensLine(line: TextLine, i: number): boolean {
  if (i <= 0) return true;
  return /[\n\r\u2028\u2029]/.test(line.tokens.text.slice(line.tokens.end[i - 1], line.tokens.start[i]));
}
