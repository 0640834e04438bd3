/** What a word shows by itself: its form, its endings, its class. Everything is a 32-bit integer, ready to be mixed. */
import { OUTER, SINGLE, TYPED } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { REPORTING_VERBS, type VerbClass } from "../data/reporting-verbs.ts";

export interface WordForm {
  /** The word in lower case, digits folded, curly marks as straight ones. */
  readonly lower: number;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix3: number;
  /** A function word itself; else a verb class and form, or what case and ending tell. */
  readonly wordClass: number;
  /** Non-zero if the word is a form of a reporting verb: its class. */
  readonly verb: number;
  readonly written: string;
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return h;
}

/** Mixes a template's number and up to three values into one 32-bit key (the finalizer of MurmurHash3). */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15) ^ c, 0x27d4eb2f);
  return h ^ (h >>> 16);
}

/** Stands for the places before the first and after the last token. */
export const PADDING: WordForm = {
  lower: 1,
  shape: 1,
  suffix2: 1,
  suffix3: 1,
  prefix3: 1,
  wordClass: 1,
  verb: 0,
  written: "",
};

const NOT_VERBS: ReadonlySet<VerbClass> = new Set();

const OTHER_SINGLE = new RegExp(`[${SINGLE}]`, "g");
const OTHER_DOUBLE = new RegExp(`[${OUTER}]|${TYPED}`, "g");

export function wordFormOf(written: string): WordForm {
  const plain = written.replace(OTHER_SINGLE, "'").replace(OTHER_DOUBLE, '"');
  const lower = plain.toLowerCase().replace(/\p{N}+/gu, "0");
  const verb = REPORTING_VERBS.get(lower);
  return {
    written,
    lower: hashOf(lower),
    shape: hashOf(shapeOf(plain)),
    suffix2: hashOf(lower.slice(-2)),
    suffix3: hashOf(lower.slice(-3)),
    prefix3: hashOf(lower.slice(0, 3)),
    wordClass: hashOf(classOf(plain, lower)),
    verb: verb && !NOT_VERBS.has(verb.verbClass) ? hashOf(verb.verbClass) : 0,
  };
}

/** "McCain" → "XxXx", "33,700" → "0,0", "U.S." → "X.X.": runs of one kind of character are written once. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? "XX" : "X"))
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\p{N}+/gu, "0");
}

const ENDINGS = /(?:ly|ing|ed|ion|ment|ness|ity|er|or|ist|ism|al|ive|ous|able|ible|ful|s)$/;

function classOf(word: string, lower: string): string {
  if (FUNCTION_WORDS.has(lower)) return lower;
  const verb = REPORTING_VERBS.get(lower);
  if (verb && word === lower) return `${verb.verbClass}:${verb.form}`;
  if (/^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(word)) return "CAPITALS";
  if (/^\p{Lu}/u.test(word)) return "Capital";
  if (/^\p{N}/u.test(word)) return "0";
  if (!/^\p{L}/u.test(word)) return word;
  return `~${ENDINGS.exec(lower)?.[0] ?? ""}`;
}
