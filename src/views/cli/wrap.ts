/** Lines of a terminal's width. */
import type { Span } from "../../base/passage.ts";
import { columnsOf } from "./printable.ts";

/** The lines of `text` within `within`, as spans without the blanks between them; a word that is too long is cut. */
export function wrapped(text: string, within: Span, width: number): readonly Span[] {
  const lines: Span[] = [];
  let line: { start: number; end: number; columns: number } | null = null;
  for (const word of wordsOf(text, within, width)) {
    const columns = columnsOf(text.slice(word.start, word.end));
    const breaks = line !== null && text.slice(line.end, word.start).includes("\n");
    if (line && !breaks && line.columns + 1 + columns <= width && word.start > line.end) {
      line = { start: line.start, end: word.end, columns: line.columns + 1 + columns };
    } else {
      if (line) lines.push({ start: line.start, end: line.end });
      line = { ...word, columns };
    }
  }
  if (line) lines.push({ start: line.start, end: line.end });
  return lines;
}

function wordsOf(text: string, within: Span, width: number): readonly Span[] {
  const words: Span[] = [];
  // A no-break space holds its words together.
  for (const { 0: word, index } of text
    .slice(within.start, within.end)
    .matchAll(/[^\s]+(?:[\u00a0\u202f][^\s]+)*/g)) {
    for (let start = index; start < index + word.length; ) {
      const end =
        start + lettersWithin(text.slice(within.start + start, within.start + index + word.length), width);
      words.push({ start: within.start + start, end: within.start + end });
      start = end;
    }
  }
  return words;
}

/** How many UTF-16 code units of `word` fit in `width` columns; at least one letter. */
function lettersWithin(word: string, width: number): number {
  let units = 0;
  let columns = 0;
  for (const letter of word) {
    columns += columnsOf(letter);
    if (columns > width && units > 0) break;
    units += letter.length;
  }
  return units;
}
