/** Numbers written in words, scale words and their short forms, and fractions, as English reports write them. */

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

/** Whole numbers below a hundred, "twenty-seven" too. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = smallNumbers();

function smallNumbers(): ReadonlyMap<string, number> {
  const units = UNITS.split(" ");
  const numbers = new Map(units.map((word, value) => [word, value]));
  TENS.split(" ").forEach((ten, n) => {
    numbers.set(ten, 10 * (n + 2));
    for (let unit = 1; unit <= 9; unit++) numbers.set(`${ten}-${units[unit]}`, 10 * (n + 2) + unit);
  });
  return numbers;
}

/** Words that multiply the number before them. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
]);

/** Letters set tight after digits that multiply them. Whether "m" is metres and "t" tonnes, the words around it tell. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["million", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["billion", 1e9],
  ["t", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
]);

/** Short scale words that are printed apart from the digits too: "40 bn". */
export const SPACED_SCALES: ReadonlySet<string> = new Set("mn mln bn bln tn trn".split(" "));

/** Capitals that multiply an amount of money from some way off: "$8 B". */
export const CAPITAL_SCALES: ReadonlyMap<string, number> = new Map([
  ["K", 1e3],
  ["M", 1e6],
  ["MM", 1e6],
  ["B", 1e9],
  ["T", 1e12],
]);

/** So many times as many, in one word. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["doubled", 2],
  ["tripled", 3],
  ["trebled", 3],
  ["quadrupled", 4],
  ["quintupled", 5],
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["sixfold", 6],
  ["sevenfold", 7],
  ["eightfold", 8],
  ["ninefold", 9],
  ["tenfold", 10],
  ["twentyfold", 20],
  ["hundredfold", 100],
  ["thousandfold", 1000],
  ["twice", 2],
  ["thrice", 3],
]);

/** The lower parts of fractions in digits: with others "9/11" and "24/7" are no shares. */
export const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64]);

/** What a whole is cut into: "a third", "two fifths". */
export const FRACTION_PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourth", 4],
  ["fourths", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["seventh", 7],
  ["sevenths", 7],
  ["eighth", 8],
  ["eighths", 8],
  ["ninth", 9],
  ["ninths", 9],
  ["tenth", 10],
  ["tenths", 10],
]);

/** Characters that stand for a fraction. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅕", 0.2],
  ["⅖", 0.4],
  ["⅗", 0.6],
  ["⅘", 0.8],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 0.125],
  ["⅜", 0.375],
  ["⅝", 0.625],
  ["⅞", 0.875],
]);
