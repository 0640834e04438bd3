/** Words before and after a number that say how it bounds what was counted. */
import type { Relation } from "../../base/vocabulary.ts";

const BEFORE: Readonly<Partial<Record<Relation, string>>> = {
  "more-than":
    "more than|over|above|exceeding|greater than|higher than|better than|upwards of|upward of|north of|in excess of|well over|well above|just over|far more than|" +
    "well more than|slightly more than|a little more than|a bit more than|a little over|a bit over|slightly over|slightly above|a little above|comfortably above|just above|" +
    "larger than|bigger than|longer than|topping|surpassing",
  "at-least":
    "at least|as few as|as little as|no fewer than|no less than|no shorter than|not less than|not fewer than|a minimum of|minimum of|starting at|≥",
  "less-than":
    "less than|fewer than|under|below|just under|lower than|smaller than|shorter than|short of|just short of|well under|well below|slightly less than|slightly under|" +
    "a little less than|a bit less than|a little under|a bit under|slightly below|just below|just shy of|shy of|nowhere near|far fewer than",
  "at-most":
    "up to|as many as|as much as|at most|at the most|no more than|not more than|a maximum of|maximum of|no higher than|no longer than|as high as|as long as|capped at|≤",
  about:
    "about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|approaching|virtually|practically|something like|" +
    "in the region of|in the neighborhood of|in the neighbourhood of|on the order of|nearer|an average of about|perhaps|maybe|just about|very nearly|very close to|near|more or less|an approximate|~|≈",
  exactly: "plus or minus",
};

const AFTER: Readonly<Partial<Record<Relation, string>>> = {
  "at-least":
    "or more|or higher|or above|or greater|or over|plus|and up|at least|and above|and over|and more|- plus",
  "at-most": "or less|or fewer|or lower|or under|or below|at most|maximum",
  about: "or so|or thereabouts|- odd|- ish|- some",
};

/** Phrases of at most four words, lower case, joined by a space, that stand before a number. */
export const BOUNDS_BEFORE: ReadonlyMap<string, Relation> = byPhrase(BEFORE);

/** The same for those that follow it. */
export const BOUNDS_AFTER: ReadonlyMap<string, Relation> = byPhrase(AFTER);

function byPhrase(table: Readonly<Partial<Record<Relation, string>>>): ReadonlyMap<string, Relation> {
  const relations = Object.entries(table) as [Relation, string][];
  return new Map(
    relations.flatMap(([relation, list]) => list.split("|").map((phrase) => [phrase, relation] as const)),
  );
}

/** Verbs of a change: after them, "from 40 to 50" tells two figures and no range. */
export const CHANGE_WORDS: ReadonlySet<string> = new Set(
  (
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing went go goes gone going climbed climb jumped jump dropped drop drops " +
    "declined decline increased increase increases increasing decreased decrease cut raised raise raising raises lowered lower up down slipped shrank soared surged plunged " +
    "moved changed change expanded expand doubled tripled reduced reduce reducing swung improved"
  ).split(" "),
);

/** Of those verbs the ones after which "from 40 to 50" is a range all the same. */
export const GOING_WORDS: ReadonlySet<string> = new Set(["go", "goes", "going", "gone"]);

/** Whose number it is that something else is above or below: "its 2% target" is 2%, however far away. */
export const COMPARED_WITH: ReadonlySet<string> = new Set([
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "this",
  "that",
]);

/** What is named by a number and not counted by it: "above 2% target". */
export const BENCHMARKS: ReadonlySet<string> = new Set(
  "target targets goal ceiling threshold limit benchmark quota forecast forecasts estimate estimates mark".split(
    " ",
  ),
);

/** Words before a bound that turn it round: "never spoke to fewer than four". */
export const DENIALS: ReadonlySet<string> = new Set(
  "never not n't n’t cannot neither nor without didn't didn’t doesn't doesn’t don't don’t won't won’t wouldn't wouldn’t isn't isn’t wasn't wasn’t hasn't hasn’t haven't haven’t hadn't hadn’t can't can’t couldn't couldn’t".split(
    " ",
  ),
);

/** What a bound says when it is denied. */
export const DENIED: Readonly<Partial<Record<Relation, Relation>>> = {
  "more-than": "at-most",
  "at-least": "less-than",
  "less-than": "at-least",
  "at-most": "more-than",
};
