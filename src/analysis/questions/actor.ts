/** Finds who is to act, the words between "should" and the verb, and that verb. */
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

export interface Clause {
  /** The token after the actor's last; 0 where a wording names none. */
  readonly actorEnd: number;
  /** The token of the verb that says what is to be done; -1 where a wording has none, or it cannot be told. */
  readonly act: number;
}

export function clauseOf(table: WordTable, tokens: readonly Token[]): Clause {
  const should = tokens.findIndex(({ lower }) => lower === "should");
  const meaningful = (token: Token, i: number, from: number) => i >= from && !EMPTY.has(token.lower);
  if (should < 0) {
    const first = tokens[0];
    return { actorEnd: 0, act: first && table.isVerb(first.row) && first.lemma === first.lower ? 0 : -1 };
  }
  const be = tokens.findIndex(
    ({ lower }, i) => i > should && lower === "be" && tokens[i - 1]?.lower !== "to",
  );
  if (be >= 0) return { actorEnd: 0, act: tokens.findIndex((token, i) => meaningful(token, i, be + 1)) };
  const verb = should > 0 ? should : tokens.findIndex((_, i) => i > 1 && isVerb(table, tokens, i));
  if (verb < 0) return { actorEnd: 0, act: -1 };
  const act = should > 0 ? should + 1 : verb;
  const doing = tokens[act];
  const after = tokens.slice(verb + 1).some((token, i) => meaningful(token, i, 0));
  if (!doing || !after) return { actorEnd: 0, act };
  const next = tokens[act + 1];
  const done = next && (!EMPTY.has(next.lower) || BEFORE_NOUN.has(next.lower));
  return { actorEnd: BY_ITSELF.has(doing.lemma) && !done ? 0 : verb, act };
}

function isVerb(table: WordTable, tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || token.written !== token.lower || NOT_BEFORE_VERB.has(before.lower)) return false;
  if (token.lemma !== token.lower || EMPTY.has(token.lower)) return false;
  return table.isVerb(token.row) || OPERATORS.has(token.lower);
}
