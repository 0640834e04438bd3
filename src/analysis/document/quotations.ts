/** Which tokens stand in quotation marks: curly, straight, single, guillemets, and those never closed. */
import { closesForm, type MarkForm, onlyOpensForm, pairOpenedBy } from "../../base/quotation-marks.ts";
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

/** The quotations of a paragraph, in order and disjoint. A mark that closes nothing is passed over. Linear in its tokens. */
export function quotationsOf(tokens: Tokens, paragraph: Paragraph): readonly Quotation[] {
  const found: Quotation[] = [];
  const marks = new Marks(tokens, paragraph);
  let i = paragraph.first;
  while (i < paragraph.end) {
    const close = closingFor(tokens, marks, i);
    if (close === null) {
      i++;
      continue;
    }
    found.push(close);
    i = close.close + 1;
  }
  return found;
}

/** What a token can be to a quotation that was opened before it. */
const ROLES = {
  opensDouble: (tokens: Tokens, k: number) => onlyOpensForm("double", tokens.words[k]),
  closesDouble: (tokens: Tokens, k: number) => closesForm("double", tokens.words[k]),
  closesPointed: (tokens: Tokens, k: number) => closesForm("pointed", tokens.words[k]),
  opensSingle: (tokens: Tokens, k: number) => onlyOpensForm("single", tokens.words[k]),
  closesSingle: (tokens: Tokens, k: number) => isSingleClose(tokens, k) && !isPossessive(tokens, k),
  possessive: (tokens: Tokens, k: number) => isSingleClose(tokens, k) && isPossessive(tokens, k),
} as const;

type Role = keyof typeof ROLES;

/** Where the next token of each role stands: each place is looked at once a role, however many marks ask for it. */
class Marks {
  private readonly next = new Map<Role, Int32Array>();

  private readonly tokens: Tokens;
  readonly paragraph: Paragraph;

  constructor(tokens: Tokens, paragraph: Paragraph) {
    this.tokens = tokens;
    this.paragraph = paragraph;
  }

  /** The first token of that role after `open`; the paragraph's end if there is none. */
  after(open: number, role: Role): number {
    const { first, end } = this.paragraph;
    const table = this.next.get(role) ?? this.tableOf(role);
    return table[open + 1 - first] ?? end;
  }

  private tableOf(role: Role): Int32Array {
    const { first, end } = this.paragraph;
    const table = new Int32Array(end - first).fill(end);
    for (let k = end - 1; k >= first; k--)
      table[k - first] = ROLES[role](this.tokens, k) ? k : (table[k + 1 - first] ?? end);
    this.next.set(role, table);
    return table;
  }
}

/** The quotation that token i opens, or null if it opens none. */
function closingFor(tokens: Tokens, marks: Marks, i: number): Quotation | null {
  const mark = tokens.words[i];
  const pair = pairOpenedBy(mark);
  if (pair === null) return null;
  if (pair.form === "single") return singleQuotation(tokens, marks, i, pair.mayStayOpen);
  // A straight mark set tight against the word before it and apart from the next one closes what was never opened.
  const mayClose = closesForm(pair.form, mark);
  if (mayClose && i > marks.paragraph.first && touchesBefore(tokens, i) && !touchesAfter(tokens, i))
    return null;
  return until(marks, i, CLOSING_ROLES[pair.form], pair.mayStayOpen);
}

const CLOSING_ROLES = { double: "closesDouble", pointed: "closesPointed" } as const satisfies Record<
  Exclude<MarkForm, "single">,
  Role
>;

function until(marks: Marks, open: number, closes: Role, mayStayOpen: boolean): Quotation | null {
  // A second opening mark means the first quotation was left open up to it.
  const again = marks.after(open, "opensDouble");
  const close = marks.after(open, closes);
  if (close < again) return { open, close, closed: true };
  const last = again - 1;
  return mayStayOpen && last > open ? { open, close: last, closed: false } : null;
}

/** A quotation in single marks; an apostrophe after a plural ("members’ votes") closes nothing if a better mark follows. */
function singleQuotation(tokens: Tokens, marks: Marks, open: number, mayStayOpen: boolean): Quotation | null {
  const { first, end } = marks.paragraph;
  if (
    !touchesAfter(tokens, open) ||
    (open > first && touchesBefore(tokens, open) && !follows(tokens, open))
  ) {
    return null;
  }
  const next = tokens.words[open + 1] ?? "";
  if (ELISIONS.has(next.toLowerCase()) || /^\p{N}{2}s?$/u.test(next)) return null;
  const again = marks.after(open, "opensSingle");
  const close = marks.after(open, "closesSingle");
  if (close < again) return { open, close, closed: true };
  const possessive = marks.after(open, "possessive");
  if (possessive < again) return { open, close: possessive, closed: true };
  const introduced = open === first || tokens.words[open - 1] === ":";
  return mayStayOpen && introduced ? { open, close: end - 1, closed: false } : null;
}

/** A single mark tight against what stands before it, and no apostrophe within a word. */
function isSingleClose(tokens: Tokens, k: number): boolean {
  if (!closesForm("single", tokens.words[k])) return false;
  if (!touchesBefore(tokens, k)) return false;
  return !(touchesAfter(tokens, k) && /^[\p{L}\p{N}]/u.test(tokens.words[k + 1] ?? ""));
}

function isPossessive(tokens: Tokens, k: number): boolean {
  const [before = "", after = ""] = [tokens.words[k - 1], tokens.words[k + 1]];
  return /s$/iu.test(before) && !touchesAfter(tokens, k) && /^\p{Ll}/u.test(after);
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
