/** Where paragraphs and sentences begin: ranges of tokens. */
import { CLOSING, OPENING } from "../../base/quotation-marks.ts";
import type { Tokens } from "./tokens.ts";

/** A range of tokens: first inclusive, end exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

export interface Paragraph extends TokenRange {
  readonly sentences: readonly TokenRange[];
}

/** Words after which a full stop ends no sentence. Titles, months, states and ranks as American and British papers shorten them. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt maj cmdr adm sgt rev hon pres supt insp det " +
    "cllr coun ald brig cpl pte ofc msgr fr cdr amb lbs oz sq km cm mm hrs mins secs min max avg ave blvd rd tel " +
    "st ste mt ft no nos vs v jr sr inc corp co ltd plc bros dept est fig jan feb mar apr aug sept sep oct nov dec " +
    "mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill wm chas thos geo engr barr adv ind kan ky la md mass mich minn " +
    "miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo a.m p.m e.g i.e etc al cf approx ma"
  ).split(" "),
);

/** Abbreviations that can end a sentence too: they do if a capital that opens one follows. */
const MAY_END = new Set([
  "ma",
  "jr",
  "sr",
  "inc",
  "corp",
  "co",
  "ltd",
  "plc",
  "etc",
  "al",
  "no",
  "a.m",
  "p.m",
]);

const OPENS = new RegExp(`^[${OPENING}([]$`);
const CLOSES = new RegExp(String.raw`^[${CLOSING})\]]$`);
const UPPER = /^[\p{Lu}\p{Lt}\p{N}]/u;
const LOWER = /^\p{Ll}/u;

/** The paragraphs of a text: runs of tokens with no line break and nothing left out between them, and their sentences. */
export function paragraphsOf(tokens: Tokens): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const count = tokens.words.length;
  let first = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && !isParted(tokens, i)) continue;
    paragraphs.push({ first, end: i, sentences: sentencesOf(tokens, first, i) });
    first = i;
  }
  return count > 0 ? paragraphs : [];
}

/** Is there a line break, or something left out, between token i and the one before it? */
function isParted(tokens: Tokens, i: number): boolean {
  for (let at = tokens.end[i - 1] ?? 0; at < (tokens.start[i] ?? 0); at++) {
    const character = tokens.text[at] ?? "";
    if (/[\n\r\u2028\u2029]|\S/.test(character)) return true;
  }
  return false;
}

function sentencesOf(tokens: Tokens, first: number, end: number): readonly TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = first;
  for (let i = first; i < end - 1; i++) {
    if (!endsHere(tokens, i, end)) continue;
    let last = i;
    while (last + 1 < end && isClosing(tokens, last + 1)) last++;
    if (last + 1 >= end) break;
    if (!opensSentence(tokens, last + 1, end, tokens.words[i] ?? "")) continue;
    sentences.push({ first: from, end: last + 1 });
    from = last + 1;
    i = last;
  }
  sentences.push({ first: from, end });
  return sentences;
}

function endsHere(tokens: Tokens, i: number, end: number): boolean {
  const word = tokens.words[i] ?? "";
  if (word === "?" || word === "!" || word === "…" || word === "...") return true;
  if (word !== ".") return /^(?:\p{L}\.){2,}$/u.test(word) && isSentenceStart(tokens, i + 1, end);
  const before = tokens.words[i - 1] ?? "";
  if (tokens.end[i - 1] !== tokens.start[i]) return true;
  const lower = before.toLowerCase();
  if (MAY_END.has(lower)) return isSentenceStart(tokens, i + 1, end);
  return !ABBREVIATIONS.has(lower) && !/^\p{Lu}$/u.test(before);
}

/** Words that, with a capital, begin a sentence far more often than they go on with a name. */
const STARTERS = new Set(
  "the a an he she it they we i you this that these those in on at but and so if when while as his her its their there for after before".split(
    " ",
  ),
);

function isSentenceStart(tokens: Tokens, i: number, end: number): boolean {
  let at = i;
  while (at < end && (isClosing(tokens, at) || OPENS.test(tokens.words[at] ?? ""))) at++;
  const word = tokens.words[at] ?? "";
  return at >= end || (UPPER.test(word) && STARTERS.has(word.toLowerCase()));
}

/** A mark that closes what stands before it: set tight against it, or a closing form. */
function isClosing(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i] ?? "";
  if (!CLOSES.test(word)) return false;
  return tokens.end[i - 1] === tokens.start[i];
}

function opensSentence(tokens: Tokens, i: number, end: number, mark: string): boolean {
  if (tokens.end[i - 1] === tokens.start[i] && mark === ".")
    return OPENS.test(tokens.words[i] ?? "") === true;
  let at = i;
  while (at < end && OPENS.test(tokens.words[at] ?? "")) at++;
  const word = tokens.words[at] ?? "";
  return !LOWER.test(word) && word !== "," && word !== ";";
}
