/** The words of a wording one by one, each with what it does in it: what two wordings are laid beside each other by. */

import { OPERATORS } from "./data/operators.ts";
import { PLACE_NAMES } from "./data/place-names.ts";
import { EMPTY, GENERAL, NUMBER_WORDS } from "./data/plain-words.ts";
import { ANYBODYS, GLUE, NARROWING } from "./data/word-classes.ts";
import { nameFrom } from "./names.ts";
import { begins, type Reading, run, type Token } from "./reading.ts";
import type { Doing, Word } from "./word.ts";

/** Families of verbs that leave it to what follows to say what is to be done. */
const LIGHT: ReadonlySet<string> = new Set(["plain", "refuse", "deny"]);

const LONGEST_PLACE = 5;
const BEGINS_PLACE = begins(PLACE_NAMES.keys());

/** `isName`: whether a place's name is written as one. */
export function wordsOf(reading: Reading, isName: (token: Token) => boolean): readonly Word[] {
  const { tokens, actorEnd } = reading;
  const found: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    const actor = at < actorEnd && !NARROWING.has(tokens[at]?.lower ?? "") && !isAdverb(tokens[at]);
    const place = placeAt(tokens, at, isName);
    const name = place ? null : nameFrom(tokens, at);
    if (place) found.push({ stem: place.stem, row: -1, doing: whereOf(tokens, at, place.size), actor });
    else if (name && name.stem !== "") found.push({ stem: name.stem, row: -1, doing: "name", actor });
    else if (!name) found.push(...plainAt(reading, at, actor));
    at += place?.size ?? name?.size ?? 1;
  }
  return found;
}

function placeAt(tokens: readonly Token[], at: number, isName: (token: Token) => boolean) {
  const first = tokens[at];
  if (!first || !isName(first)) return null;
  const longest = BEGINS_PLACE.has(first.lower) ? LONGEST_PLACE : 1;
  for (let size = Math.min(longest, tokens.length - at); size > 0; size--) {
    const stem = PLACE_NAMES.get(run(tokens, at, size, "lower", " "));
    if (stem !== undefined) return { stem, size };
  }
  return null;
}

/** Offices that are spoken of with their country. Lemmas. */
const OF_COUNTRY = new Set(["president", "minister", "government", "parliament", "citizen", "people"]);

/** "In the United States", at the end of a phrase, says where, as "president of the United States" does; "the Panama agreement" says which. */
function whereOf(tokens: readonly Token[], at: number, size: number): "location" | "place" {
  const next = tokens[at + size];
  const of = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  if (tokens[of]?.lower === "of" && OF_COUNTRY.has(tokens[of - 1]?.lemma ?? "")) return "location";
  const before = tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === "in");
  return before && (!next || GLUE.has(next.lower) || EMPTY.has(next.lower)) ? "location" : "place";
}

function plainAt({ tokens, act, table }: Reading, at: number, actor: boolean): readonly Word[] {
  const token = tokens[at];
  if (!token || GLUE.has(token.lower)) return [];
  const number = /^\p{N}/u.test(token.written)
    ? token.lower.replace(/[^\p{N}.]/gu, "")
    : NUMBER_WORDS.get(token.lower);
  if (number !== undefined) return [{ stem: number, row: -1, doing: "number", actor }];
  return [
    { stem: token.lemma, row: token.row, doing: doingOf(token, tokens[at + 1], at === act, table), actor },
  ];
}

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Ll}.+ly$/u.test(token.written);

function doingOf(token: Token, next: Token | undefined, isAct: boolean, table: Reading["table"]): Doing {
  if (NARROWING.has(token.lower) || EMPTY.has(token.lower) || isAdverb(token)) return "narrowing";
  if (isAct && table.isVerb(token.row) && token.written === token.lower)
    return LIGHT.has(OPERATORS.get(token.lemma)?.family ?? "end") ? "light act" : "act";
  if (GENERAL.has(token.lemma) || ANYBODYS.has(token.lemma)) return "general";
  const goesOn = next !== undefined && !GLUE.has(next.lower) && !EMPTY.has(next.lower);
  return goesOn && !(table.isVerb(token.row) && token.lemma === token.lower) ? "modifier" : "head";
}
