/** The forms of a verb or noun, from its base form and back: by rule, and by table where no rule holds. */
import { DOUBLING_VERBS, IRREGULAR_VERBS } from "../data/irregular-verbs.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";

/** The past form: "ended", "banned", "withdrew". */
export function pastOf(base: string): string {
  return IRREGULAR_VERBS.get(base)?.[0] ?? regular(base);
}

/** The past participle: "ended", "banned", "withdrawn". */
export function participleOf(base: string): string {
  return IRREGULAR_VERBS.get(base)?.[1] ?? regular(base);
}

/** Is the word, in lower case, a past participle that no rule makes and that is no base form: "written", "sent"? */
export function isIrregularParticiple(word: string): boolean {
  return IRREGULAR_PARTICIPLES.has(word);
}

const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  [...IRREGULAR_VERBS].flatMap(([base, [, participle]]) => (participle === base ? [] : [participle])),
);

/** The form in "-ing": "ending", "banning", "taking". */
export function ingOf(base: string): string {
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  return /[^eo]e$/.test(base) && base !== "be" ? `${base.slice(0, -1)}ing` : `${doubled(base)}ing`;
}

function regular(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${doubled(base)}ed`;
}

/** "Ban" is "bann" before an ending: one syllable with one vowel before one consonant. */
function doubled(base: string): string {
  const isShort = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]$/.test(base);
  return isShort || DOUBLING_VERBS.has(base) ? `${base}${base.at(-1) ?? ""}` : base;
}

/** Every form that a verb takes, the base form first; a particle after it stays: "came out". */
export function verbForms(lemma: string): readonly string[] {
  const [base = "", ...particle] = lemma.split(" ");
  const forms = new Set([base, thirdPerson(base), pastOf(base), participleOf(base), ingOf(base)]);
  return [...forms].map((form) => [form, ...particle].join(" "));
}

/** Singular and plural. */
export function nounForms(lemma: string): readonly string[] {
  return [lemma, thirdPerson(lemma)];
}

function thirdPerson(base: string): string {
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The base form of a past form of a plain verb ("endorsed", "withdrew"); null for any other word. */
export function baseOfPast(word: string): string | null {
  return BY_PAST.get(word) ?? null;
}

const BY_PAST: ReadonlyMap<string, string> = new Map(
  [...PLAIN_VERBS].flatMap((base) =>
    [pastOf(base), participleOf(base)].map((form): [string, string] => [form, base]),
  ),
);

/** British spellings, beside the ones made by rule. */
const BY_ING: ReadonlyMap<string, string> = new Map([
  ...[...PLAIN_VERBS].map((base): [string, string] => [ingOf(base), base]),
  ["travelling", "travel"],
  ["cancelling", "cancel"],
]);

/** The base form of an "-ing" form: "ending" is "end", "scrapping" is "scrap". Null for a word without that ending. */
export function baseOfIng(word: string): string | null {
  const known = BY_ING.get(word);
  if (known) return known;
  if (word.length < 5 || !word.endsWith("ing")) return null;
  const stem = word.slice(0, -3);
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[aeiou][cgsuvz]|[dr][gc]|at|iz|is|ur|ut|iv|as|os|[^aeiou]il)$/.test(stem) ? `${stem}e` : stem;
}
