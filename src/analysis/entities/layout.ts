/** A report laid out for finding who is in it: for each token its sentence and paragraph, and which sentences are headlines. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { Scene } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { firstEndingAfter } from "../document/token-ranges.ts";

export interface Layout {
  readonly scene: Scene;
  readonly words: readonly string[];
  /** The words in lower case, with straight apostrophes. */
  readonly lower: readonly string[];
  readonly sentences: readonly TokenRange[];
  /** For each token the number of its sentence, and of its paragraph. */
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  /** For each sentence: are nearly all of its words written with a capital, so that capitals tell nothing? */
  readonly headline: readonly boolean[];
  /** Words that stand in lower case somewhere in the report's running text. */
  readonly common: ReadonlySet<string>;
}

export function layOut(scene: Scene): Layout {
  const { words } = scene.tokens;
  const lower = words.map(lowered);
  const sentences = scene.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const sentenceOf = new Int32Array(words.length);
  const paragraphOf = new Int32Array(words.length);
  sentences.forEach(({ first, end }, n) => {
    sentenceOf.fill(n, first, end);
  });
  scene.paragraphs.forEach(({ first, end }, n) => {
    paragraphOf.fill(n, first, end);
  });
  return {
    scene,
    words,
    lower,
    sentences,
    sentenceOf,
    paragraphOf,
    headline: sentences.map((sentence) => isHeadline(words, lower, sentence)),
    common: new Set(words.filter((word, i) => word === lower[i] && isLetter(word.charCodeAt(0)))),
  };
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replace(/’/g, "'") : lower;
}

/** The share of content words with a capital from which a sentence is set like a headline. */
const HEADLINE_SHARE = 0.9;

/** Is the character one of a word's? Those beyond ASCII that open a token mostly are, quotation marks are not. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code < 0x2000);
}

function isHeadline(words: readonly string[], lower: readonly string[], { first, end }: TokenRange): boolean {
  let [capital, all] = [0, 0];
  for (let i = first; i < end; i++) {
    const word = words[i] ?? "";
    if (!isLetter(word.charCodeAt(0)) || word.length < 2 || FUNCTION_WORDS.has(lower[i] ?? "")) continue;
    all++;
    if (word.charCodeAt(0) !== lower[i]?.charCodeAt(0)) capital++;
  }
  return all >= 4 && capital >= HEADLINE_SHARE * all;
}

/** The number of the first token that ends after the offset (UTF-16). Cost logarithmic. */
export function tokenAt(layout: Layout, offset: number): number {
  return firstEndingAfter(layout.scene.tokens.end, offset);
}

export function isPossessiveMark(layout: Layout, i: number): boolean {
  const word = layout.lower[i];
  if (word === "'s") return true;
  // "Davis' commentary": a lone apostrophe tight after an s, with a word to follow.
  return (
    word === "'" &&
    /s$/.test(layout.lower[i - 1] ?? "") &&
    layout.scene.tokens.end[i - 1] === layout.scene.tokens.start[i] &&
    /^\p{L}/u.test(layout.words[i + 1] ?? "")
  );
}

/** The words of the tokens as the text has them, white space made single. */
export function textOf(layout: Layout, { first, end }: TokenRange): string {
  const { text, start, end: ends } = layout.scene.tokens;
  return text
    .slice(start[first] ?? 0, ends[end - 1] ?? 0)
    .replace(/\s+/g, " ")
    .trim();
}
