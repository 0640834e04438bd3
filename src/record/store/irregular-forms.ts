/** English words whose forms their endings do not tell. */
import { IRREGULAR_VERBS } from "../../analysis/data/irregular-verbs.ts";

/** Each line is a word and its other forms; verbs are in a table of their own. */
const LINES = `
man men
woman women
child children
person people
foot feet
wife wives
life lives
half halves
leaf leaves
shelf shelves
crisis crises
analysis analyses
basis bases
have has
`;

/** By form the word, both in lower case. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...[...IRREGULAR_VERBS].flatMap(([word, forms]) =>
    forms.filter((form) => form !== word).map((form) => [form, word] as const),
  ),
  ...LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [word = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, word] as const);
    }),
]);

/** Words that end as plurals do and are none. */
export const WHOLE: ReadonlySet<string> = new Set(
  "news series species always perhaps across overseas besides towards afterwards politics economics physics mathematics athletics".split(
    " ",
  ),
);
