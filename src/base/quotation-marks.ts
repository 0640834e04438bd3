/**
 * The quotation marks that are read, each pair once, and what is asked of them: every list of marks is made of this table.
 * Apostrophes within words ("don’t", "the lock’s") are no quotation marks; the words' own patterns have them.
 */

/** Marks of one form close each other, as papers mix them; a pointed one is closed by its own alone. */
export type MarkForm = "double" | "pointed" | "single";

export interface QuotationPair {
  readonly opening: string;
  readonly closing: string;
  readonly form: MarkForm;
  /** Where they are the custom, for whoever adds to the table: marks are not told apart by it. */
  readonly languages: string;
  /** Does a quotation that nothing closes go on to the paragraph's end, as in English where the next paragraph opens again? */
  readonly mayStayOpen: boolean;
  /** One character that stands for an apostrophe too, so often that alone it shows nothing. */
  readonly isTypedApostrophe?: boolean;
}

/**
 * `„ “` and `» «` are missing: what closes there opens elsewhere, so that they want the report's language. What the encoder sees
 * of the marks is made of this too, and `training/text.py` says the same.
 */
export const QUOTATION_MARKS: readonly QuotationPair[] = [
  { opening: '"', closing: '"', form: "double", languages: "typed, any", mayStayOpen: true },
  {
    opening: "“",
    closing: "”",
    form: "double",
    languages: "English, Portuguese of Brazil, Turkish",
    mayStayOpen: true,
  },
  {
    opening: "„",
    closing: "”",
    form: "double",
    languages: "Polish, Romanian, Hungarian, Dutch",
    mayStayOpen: true,
  },
  { opening: "``", closing: "''", form: "double", languages: "typed, English", mayStayOpen: true },
  { opening: "''", closing: "''", form: "double", languages: "typed, English", mayStayOpen: true },
  {
    opening: "«",
    closing: "»",
    form: "pointed",
    languages: "French, Italian, Spanish, Russian, Greek",
    mayStayOpen: false,
  },
  { opening: "‘", closing: "’", form: "single", languages: "English", mayStayOpen: true },
  {
    opening: "'",
    closing: "'",
    form: "single",
    languages: "typed, any",
    mayStayOpen: false,
    isTypedApostrophe: true,
  },
];

type Side = "opening" | "closing";
type Is = (pair: QuotationPair) => boolean;

const marks = (sides: readonly Side[], is: Is = () => true): readonly string[] => [
  ...new Set(sides.flatMap((side) => QUOTATION_MARKS.filter(is).map((pair) => pair[side]))),
];
/** Of those that are one character what stands between the brackets of a character class. */
const charactersOf = (all: readonly string[]): string => all.filter((mark) => mark.length === 1).join("");
const without = (all: readonly string[], others: readonly string[]): readonly string[] =>
  all.filter((mark) => !others.includes(mark));

const isOuter: Is = ({ form }) => form !== "single";
const isFirm: Is = ({ isTypedApostrophe }) => !isTypedApostrophe;
const [OPENS, CLOSES] = [marks(["opening"]), marks(["closing"])];
const [OUTER_OPENS, OUTER_CLOSES] = [marks(["opening"], isOuter), marks(["closing"], isOuter)];

/** For character classes: all that open, all that close; double and pointed ones alone where a single one may be an apostrophe. */
export const OPENING = charactersOf(OPENS);
export const CLOSING = charactersOf(CLOSES);
export const OUTER_OPENING = charactersOf(OUTER_OPENS);
export const OUTER_CLOSING = charactersOf(OUTER_CLOSES);
export const OUTER = charactersOf(marks(["opening", "closing"], isOuter));
export const SINGLE = charactersOf(marks(["opening", "closing"], (pair) => !isOuter(pair)));
export const SINGLE_OPENING = charactersOf(marks(["opening"], (pair) => !isOuter(pair)));
export const SINGLE_CLOSING = charactersOf(marks(["closing"], (pair) => !isOuter(pair)));
export const ANY = charactersOf(marks(["opening", "closing"]));
/** Curled single ones are among these: they are set where they are meant. */
export const FIRM_OPENING = charactersOf(marks(["opening"], isFirm));
export const FIRM_CLOSING = charactersOf(marks(["closing"], isFirm));
/** These say by themselves which end of a quotation it is. */
export const ONLY_OPENING = charactersOf(without(OUTER_OPENS, CLOSES));
export const ONLY_CLOSING = charactersOf(without(OUTER_CLOSES, OPENS));
/** Those that are typed with two characters, one token each, as alternatives of a pattern. */
export const TYPED = marks(["opening", "closing"])
  .filter((mark) => mark.length > 1)
  .join("|");
export const TYPED_CLOSING = CLOSES.filter((mark) => mark.length > 1).join("|");

/** Of a token that is one character. */
const among = (characters: string): ((word: string | undefined) => boolean) => {
  const set = new Set(characters);
  return (word) => word !== undefined && set.has(word);
};
export const isOuterOpening = among(OUTER_OPENING);
export const isOuterClosing = among(OUTER_CLOSING);
export const isOuterMark = among(OUTER);
export const isOnlyOpening = among(ONLY_OPENING);

const BY_OPENING: ReadonlyMap<string, QuotationPair> = new Map(
  QUOTATION_MARKS.map((pair) => [pair.opening, pair]),
);
const CLOSING_OF: Readonly<Record<MarkForm, ReadonlySet<string>>> = {
  double: new Set(marks(["closing"], ({ form }) => form === "double")),
  pointed: new Set(marks(["closing"], ({ form }) => form === "pointed")),
  single: new Set(marks(["closing"], ({ form }) => form === "single")),
};

/** The pair that a token may open; null if it opens none. */
export const pairOpenedBy = (word: string | undefined): QuotationPair | null =>
  (word === undefined ? undefined : BY_OPENING.get(word)) ?? null;

/** May the token close a quotation of that form? */
export const closesForm = (form: MarkForm, word: string | undefined): boolean =>
  word !== undefined && CLOSING_OF[form].has(word);

/** Does the token open quotations of that form and never close one? */
export const onlyOpensForm = (form: MarkForm, word: string | undefined): boolean =>
  pairOpenedBy(word)?.form === form && !CLOSES.includes(word ?? "");
