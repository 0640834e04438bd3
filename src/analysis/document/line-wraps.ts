/** Line breaks that only keep a plain text within a width: to a reader they are spaces, and end no paragraph. */
import { CLOSING } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";

/** A line of the text without the blanks about it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A line that was broken for its width has at least so many characters; names, addresses and verses are shorter. */
const SHORTEST = 24;
/** Nobody breaks lines by hand beyond this width: there each line is a paragraph. */
const WIDEST = 120;

const LOWER = /^\p{Ll}/u;
const SENTENCE_END = new RegExp(String.raw`[.!?…:][${CLOSING})\]]*$`);
/** A bullet, a dash or a number, as of a list. */
const LIST_ITEM = /^(?:[•‣◦▪●·*–—-]|\p{Nd}{1,2}[.)])\s/u;
/** `OKAFOR:`, `Q:`, `Sunniva Okafor:` at the head of a line. */
const TURN = /^(?:\p{Lu}[\p{L}.’'-]*\s){0,4}\p{Lu}[\p{L}.’'-]*\s?:(?:\s|$)/u;

/**
 * The text with each line break that only wraps a line written as a space, so that no offset changes. Kept are the breaks
 * before list items and turns of speakers, after headings, and between lines that were not filled up.
 */
export function unwrapped(text: string): string {
  const blocks = blocksOf(text);
  const width = widthOf(blocks);
  if (width === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const lines of blocks) {
    const own = Math.max(width, ...lines.map(lengthOf).filter((length) => length <= WIDEST));
    for (let i = 1; i < lines.length; i++) {
      const [above, below] = [lines[i - 1] as Line, lines[i] as Line];
      if (!isWrap(above, below, own)) continue;
      pieces.push(text.slice(from, above.end), " ".repeat(below.start - above.end));
      from = below.start;
    }
  }
  return pieces.join("") + text.slice(from);
}

/** A line break, or the text's beginning, and the line behind it. */
const LINE = /(?:\r\n|[\n\r\u2028\u2029]|^)([^\n\r\u2028\u2029]*)/g;

/** Runs of lines with no blank line between them. */
function blocksOf(text: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let open = false;
  for (const match of text.matchAll(LINE)) {
    const words = (match[1] ?? "").trim();
    if (words === "") {
      open = false;
      continue;
    }
    const start = match.index + match[0].indexOf(words);
    const line = { start, end: start + words.length, words };
    if (open) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    open = true;
  }
  return blocks;
}

const lengthOf = ({ words }: Line): number => words.length;

/** How wide the text's lines are: the longest whose sentence goes on in the next without a capital; 0 if none does. */
function widthOf(blocks: readonly (readonly Line[])[]): number {
  let width = 0;
  for (const lines of blocks) {
    for (let i = 1; i < lines.length; i++) {
      const [above, below] = [lines[i - 1] as Line, lines[i] as Line];
      if (goesOn(above, below) && lengthOf(above) <= WIDEST) width = Math.max(width, lengthOf(above));
    }
  }
  return width;
}

/** Does the sentence of the line above plainly go on in the line below? */
function goesOn(above: Line, below: Line): boolean {
  return lengthOf(above) >= SHORTEST && LOWER.test(below.words) && !SENTENCE_END.test(above.words);
}

function isWrap(above: Line, below: Line, width: number): boolean {
  if (LIST_ITEM.test(below.words) || TURN.test(below.words)) return false;
  if (lengthOf(above) < SHORTEST || !/\p{Ll}/u.test(above.words)) return false;
  const ended = SENTENCE_END.test(above.words);
  if (LOWER.test(below.words) && !ended) return true;
  if (lengthOf(above) > WIDEST || lengthOf(below) > WIDEST) return false;
  const last = above.words.split(/\s+/).at(-1) ?? "";
  if (!ended && (last.endsWith(",") || (LOWER.test(last) && FUNCTION_WORDS.has(last)))) return true;
  // A heading has no full stop, and the first word under it opens a sentence.
  const next = below.words.split(/\s+/, 1)[0] ?? "";
  if (!ended && next !== "I" && FUNCTION_WORDS.has(next.toLowerCase())) return false;
  // Whoever fills lines goes to the next only where a word does not fit.
  return lengthOf(above) + 1 + next.length > width;
}
