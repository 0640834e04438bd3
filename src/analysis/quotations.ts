/** Which tokens stand in quotation marks: curly, straight, single, guillemets, and those never closed. */
import type { Paragraph } from "./sentences.ts";
import type { Tokens } from "./tokens.ts";

/** One quotation within one paragraph, outermost marks only. */
export interface Quotation {
  /** The token that is the opening mark. */
  readonly open: number;
  /** The token that is the closing mark, or the last token of the paragraph if there is none. */
  readonly close: number;
  readonly closed: boolean;
}

/** Words that begin with an apostrophe that opens nothing. */
const ELISIONS = new Set(["em", "til", "cause", "tis", "twas", "n", "round", "bout"]);

/** The quotations of a paragraph, in order and disjoint. A mark that closes nothing is passed over. */
export function quotationsOf(tokens: Tokens, paragraph: Paragraph): readonly Quotation[] {
  const found: Quotation[] = [];
  let i = paragraph.first;
  while (i < paragraph.end) {
    const close = closingFor(tokens, paragraph, i);
    if (close === null) {
      i++;
      continue;
    }
    found.push(close);
    i = close.close + 1;
  }
  return found;
}

/** The quotation that token i opens, or null if it opens none. */
function closingFor(tokens: Tokens, paragraph: Paragraph, i: number): Quotation | null {
  const mark = tokens.words[i];
  if (mark === "“" || mark === "„")
    return until(tokens, paragraph, i, (k) => isDoubleClose(tokens.words[k]), true);
  if (mark === "«") return until(tokens, paragraph, i, (k) => tokens.words[k] === "»", false);
  if (mark === "``") return until(tokens, paragraph, i, (k) => isDoubleClose(tokens.words[k]), true);
  if (mark === '"' || mark === "''") {
    // A straight mark set tight against the word before it and apart from the next one closes what was never opened.
    if (i > paragraph.first && touchesBefore(tokens, i) && !touchesAfter(tokens, i)) return null;
    return until(tokens, paragraph, i, (k) => isDoubleClose(tokens.words[k]), true);
  }
  if (mark === "‘" || mark === "'") return singleQuotation(tokens, paragraph, i);
  return null;
}

function isDoubleClose(word: string | undefined): boolean {
  return word === "”" || word === '"' || word === "''";
}

function until(
  tokens: Tokens,
  paragraph: Paragraph,
  open: number,
  closes: (k: number) => boolean,
  mayStayOpen: boolean,
): Quotation | null {
  for (let k = open + 1; k < paragraph.end; k++) {
    if (tokens.words[k] === "“") break;
    if (closes(k)) return { open, close: k, closed: true };
  }
  if (!mayStayOpen) return null;
  // A second opening mark means the first quotation was left open up to it.
  let last = paragraph.end - 1;
  for (let k = open + 1; k < paragraph.end; k++) if (tokens.words[k] === "“") last = Math.min(last, k - 1);
  return last > open ? { open, close: last, closed: false } : null;
}

/** A quotation in single marks; an apostrophe after a plural ("members’ votes") closes nothing if a better mark follows. */
function singleQuotation(tokens: Tokens, paragraph: Paragraph, open: number): Quotation | null {
  if (
    !touchesAfter(tokens, open) ||
    (open > paragraph.first && touchesBefore(tokens, open) && !follows(tokens, open))
  ) {
    return null;
  }
  const next = tokens.words[open + 1] ?? "";
  if (ELISIONS.has(next.toLowerCase()) || /^\p{N}{2}s?$/u.test(next)) return null;
  let possessive: number | null = null;
  for (let k = open + 1; k < paragraph.end; k++) {
    const word = tokens.words[k];
    if (word === "‘") break;
    if (word !== "’" && word !== "'") continue;
    if (
      !touchesBefore(tokens, k) ||
      (touchesAfter(tokens, k) && /^[\p{L}\p{N}]/u.test(tokens.words[k + 1] ?? ""))
    )
      continue;
    const before = tokens.words[k - 1] ?? "";
    const after = tokens.words[k + 1] ?? "";
    if (/s$/iu.test(before) && !touchesAfter(tokens, k) && /^\p{Ll}/u.test(after)) {
      possessive ??= k;
      continue;
    }
    return { open, close: k, closed: true };
  }
  if (possessive !== null) return { open, close: possessive, closed: true };
  const introduced = open === paragraph.first || tokens.words[open - 1] === ":";
  return tokens.words[open] === "‘" && introduced ? { open, close: paragraph.end - 1, closed: false } : null;
}

function touchesBefore(tokens: Tokens, i: number): boolean {
  return tokens.end[i - 1] === tokens.start[i];
}

function touchesAfter(tokens: Tokens, i: number): boolean {
  return tokens.end[i] === tokens.start[i + 1];
}

/** May a quotation open right after this token although they touch: after a bracket or a dash. */
function follows(tokens: Tokens, i: number): boolean {
  return /^[([—–-]/u.test(tokens.words[i - 1] ?? "");
}
