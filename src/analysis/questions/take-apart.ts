/** Takes a wording apart: what is to be done to what, by whom, and the words that turn it round. */

import { clauseOf } from "./actor.ts";
import { plainAmounts } from "./amounts.ts";
import { EXPANSIONS } from "./data/expansions.ts";
import { LIKE_WORDS } from "./data/like-words.ts";
import { PLACE_NAMES } from "./data/place-names.ts";
import { EMPTY, NUMBER_WORDS } from "./data/plain-words.ts";
import { nameFrom } from "./names.ts";
import { begins, particleAfter, type Reading, run, type Token } from "./reading.ts";
import { takeOperator, takePhrase } from "./turns.ts";
import type { WordTable } from "./word-table.ts";
import type { Term, Wording } from "./wording.ts";
import { wordsOf } from "./words.ts";

const TOKEN = /\p{L}\.(?:\p{L}\.)+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;
/** "MPs". */
const ACRONYMS = /^\p{Lu}{2,}s$/u;
const BEGINS_PLACE = begins(PLACE_NAMES.keys());
/** Names of places that are common words in lower case. */
const COMMON = new Set([
  "turkey",
  "chad",
  "jordan",
  "polish",
  "poles",
  "guinea",
  "china",
  "georgia",
  "dominican",
  "swiss",
  "republican",
  "democratic",
  "democrat",
  "conservative",
  "conservatives",
  "labour",
]);

/** "Should they stop? (Should the boats to Sallow stop?)". */
const EXPLAINED = /^(Should .+\?) \((.+)\)$/;

export function takeApart(table: WordTable, text: string): Wording {
  const [, plain, meant] = EXPLAINED.exec(text) ?? [];
  if (plain === undefined || meant === undefined) return takeOne(table, text);
  const own = takeOne(table, plain);
  if (meant.startsWith("Should ")) return { ...takeOne(table, meant), text, direction: own.direction };
  const which: Term = { stem: meant.toLowerCase(), word: -1, part: "object", name: true };
  return { ...own, text, terms: [...own.terms, which], keys: [...own.keys, which.stem] };
}

function takeOne(table: WordTable, text: string): Wording {
  const tokens = tokensOf(table, text);
  const reading: Reading = {
    table,
    text: text.toLowerCase(),
    tokens,
    ...clauseOf(table, tokens),
    terms: [],
    places: new Set(),
    numbers: new Set(),
    operators: [],
    taken: new Set(),
    scale: 0,
  };
  for (let at = 0; at < tokens.length; ) at += Math.max(1, take(reading, at));
  const turned = reading.operators.filter(({ sign }) => sign < 0).length % 2 === 1;
  const telling = reading.operators.find(({ family }) => family !== "plain");
  return {
    text,
    terms: reading.terms,
    act: telling?.family ?? (reading.operators.length > 0 ? "plain" : ""),
    direction: turned ? -1 : 1,
    scale: reading.scale,
    places: [...reading.places],
    numbers: [...reading.numbers],
    keys: keysOf(table, reading),
    words: wordsOf(reading, writtenAsName),
    meaning: null,
  };
}

function tokensOf(table: WordTable, text: string): Token[] {
  const plain = plainAmounts(text.normalize("NFC"))
    .replace(/[’‘]/g, "'")
    .replace(/n't\b/g, " not")
    .replace(/'s?\b/g, " ");
  return [...plain.matchAll(TOKEN)]
    .flatMap(([word]) => EXPANSIONS[word.toLowerCase()]?.split(" ") ?? [word])
    .flatMap((word) => (word.includes("-") && table.row(word.toLowerCase()) < 0 ? word.split("-") : [word]))
    .map((written) => {
      const lower = (ACRONYMS.test(written) ? written.slice(0, -1) : written).toLowerCase();
      const row = table.row(lower);
      return {
        written,
        lower,
        row,
        lemma: row < 0 ? lower.replace(/(?:ies|es|s)$/, "") || lower : table.lemma(row),
      };
    });
}

/** Reads the item that begins at token `at`; how many tokens it has. */
function take(reading: Reading, at: number): number {
  if (reading.taken.has(at)) return 1;
  for (const step of [takePlace, takeNumber, takeName, takePhrase, takeCompound, takeOperator, takeWord]) {
    const taken = step(reading, at);
    if (taken > 0) return taken;
  }
  return 1;
}

function takePlace({ tokens, places, terms, actorEnd }: Reading, at: number): number {
  const longest = BEGINS_PLACE.has(tokens[at]?.lower ?? "") ? 5 : 1;
  for (let size = Math.min(longest, tokens.length - at); size > 0; size--) {
    const name = PLACE_NAMES.get(run(tokens, at, size, "lower", " "));
    if (name === undefined || !writtenAsName(tokens[at] as Token)) continue;
    if (at < actorEnd) terms.push({ stem: name, word: -1, part: "actor", name: true });
    else places.add(name);
    return size;
  }
  return 0;
}

function writtenAsName({ written, lower }: Token): boolean {
  if (lower.length <= 3) return written === written.toUpperCase();
  return written !== lower || !COMMON.has(lower);
}

function takeNumber({ tokens, numbers }: Reading, at: number): number {
  const { lower = "", written = "" } = tokens[at] ?? {};
  const number = /^\p{N}/u.test(written) ? lower.replace(/[^\p{N}.]/gu, "") : NUMBER_WORDS.get(lower);
  if (number === undefined) return 0;
  numbers.add(number);
  return 1;
}

function takeName(reading: Reading, at: number): number {
  const name = nameFrom(reading.tokens, at);
  if (!name) return 0;
  const part = at < reading.actorEnd ? "actor" : "object";
  if (name.stem !== "") reading.terms.push({ stem: name.stem, word: -1, part, name: true });
  return name.size;
}

/** Two or three words that the table has as one. */
function takeCompound(reading: Reading, at: number): number {
  const { table, tokens } = reading;
  const { lower = "", lemma = "" } = tokens[at] ?? {};
  if (EMPTY.has(lower) || !(table.beginsCompound(lower) || table.beginsCompound(lemma))) return 0;
  for (let size = Math.min(3, tokens.length - at); size > 1; size--) {
    const names = [run(tokens, at, size, "lower", "_"), run(tokens, at, size, "lemma", "_")];
    const word = names.map((name) => table.row(name)).find((row) => row >= 0);
    if (word === undefined) continue;
    addTerm(reading, at, table.lemma(word), word);
    return size;
  }
  const particle = particleAfter(tokens, at);
  const apart = particle < 0 ? -1 : table.row(`${lemma}_${tokens[particle]?.lower}`);
  if (apart < 0) return 0;
  reading.taken.add(particle);
  addTerm(reading, at, table.lemma(apart), apart);
  return 1;
}

function takeWord(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (token && !EMPTY.has(token.lower) && token.lower.length > 1)
    addTerm(reading, at, token.lemma, token.row);
  return 1;
}

function addTerm({ terms, actorEnd, act }: Reading, at: number, stem: string, word: number): void {
  const part = at < actorEnd ? "actor" : at === act ? "act" : "object";
  terms.push({ stem, word, part, name: false });
}

const KEYED_SENSES = 2;

/** The rarest first. */
function keysOf(table: WordTable, { terms, places }: Reading): string[] {
  const rarity = (term: Term) => (term.word < 0 ? 9 : table.weight(term.word));
  const sorted = [...terms].sort((a, b) => rarity(b) - rarity(a));
  const keys = sorted.flatMap(({ stem, word, name }) => {
    if (name) return stem.split(" ");
    return [
      stem,
      ...table
        .senses(word)
        .slice(0, KEYED_SENSES)
        .map((sense) => `~${sense}`),
      ...[...(LIKE_WORDS.get(stem) ?? [])].slice(0, KEYED_SENSES).map((line) => `=${line}`),
    ];
  });
  return [...new Set([...places, ...keys])];
}
