/** Which English words are forms of one another: plurals, and the forms of verbs. Pure. */
import { IRREGULAR, WHOLE } from "./irregular-forms.ts";

const VOWEL = /[aeiouy]/;
/** After these `es` is the plural's: taxes, churches, losses. */
const HISSES = /(?:s|x|z|ch|sh)es$/;

/** As the full-text index has words: without accents, in lower case. */
export function folded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?$/, "");
}

/** The same for all forms of a word, as far as their endings tell; `word` is folded. It is no word itself. */
export function formKey(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  if (base.length < 4 || WHOLE.has(base)) return base;
  return ending(base).replace(/e+$/, "");
}

function ending(word: string): string {
  if (/[^aeiou]ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`;
  const stem = /(?:ed|ing)$/.exec(word);
  if (stem && word.length - stem[0].length > 2 && VOWEL.test(word.slice(0, -stem[0].length)))
    return undoubled(word.slice(0, -stem[0].length));
  if (HISSES.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && !/is$/.test(word)) return word.slice(0, -1);
  return word;
}

/** `stopped`, `planning`; not `missed`, `called`, `buzzing`. */
function undoubled(stem: string): string {
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** What all forms of the word begin with; `word` is folded. */
export function formsBegin(word: string): string {
  return formKey(word).replace(/y$/, "");
}

/** The word and its forms, where its endings do not tell them and they begin otherwise; none for all others. */
export function irregularForms(word: string): readonly string[] {
  const base = IRREGULAR.get(word) ?? word;
  const forms = [...IRREGULAR].flatMap(([form, of]) => (of === base ? [form] : []));
  return forms.length === 0 ? [] : [base, ...forms].filter((form) => !form.startsWith(formsBegin(word)));
}
