/** Finds who is to act: the words between "should" and the verb, where something is done to something. */
import { OPERATORS } from "./data/operators.ts";
import { EMPTY } from "./data/plain-words.ts";
import type { Token } from "./reading.ts";
import type { WordTable } from "./word-table.ts";

/** What a subject does by itself: nobody is asked to act on it. */
const BY_ITSELF = new Set(
  "end stop halt continue rise fall increase resume go stay remain resign begin start close open cease leave step stand grow happen".split(
    " ",
  ),
);
const BEFORE_NOUN = new Set(
  "the a an its their his her our all any some this that these those both each every".split(" "),
);
const NOT_BEFORE_VERB = new Set(
  "the a an of in on at for from by with and or its their his her to no more less".split(" "),
);

/** The token after the actor's last; 0 where a wording names none. */
export function findActor(table: WordTable, tokens: readonly Token[]): number {
  const should = tokens.findIndex(({ lower }) => lower === "should");
  if (should < 0) return 0;
  const from = should === 0 ? 1 : 0;
  if (tokens.some(({ lower }, i) => i > should && lower === "be" && tokens[i - 1]?.lower !== "to")) return 0;
  const verb = should > 0 ? should : tokens.findIndex((_, i) => i > from && isVerb(table, tokens, i));
  if (verb < 0) return 0;
  const doing = tokens[should > 0 ? should + 1 : verb];
  const after = tokens.slice(verb + 1).some(({ lower }) => !EMPTY.has(lower));
  if (!doing || !after) return 0;
  const next = tokens[(should > 0 ? should + 1 : verb) + 1];
  const done = next && (!EMPTY.has(next.lower) || BEFORE_NOUN.has(next.lower));
  return BY_ITSELF.has(doing.lemma) && !done ? 0 : verb;
}

function isVerb(table: WordTable, tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || token.written !== token.lower || NOT_BEFORE_VERB.has(before.lower)) return false;
  if (token.lemma !== token.lower || EMPTY.has(token.lower)) return false;
  return table.isVerb(token.row) || OPERATORS.has(token.lower);
}
