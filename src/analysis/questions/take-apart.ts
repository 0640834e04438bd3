/** Takes a wording apart: what is to be done to what, by whom, and the words that turn it round. */

import { findActor } from "./actor.ts";
import { DOWN, LIFTED, OPERATORS, type Operator, UP } from "./data/operators.ts";
import { PLACE_NAMES } from "./data/place-names.ts";
import { BEFORE_LEAVE, EMPTY, NUMBER_WORDS } from "./data/plain-words.ts";
import { nameFrom } from "./names.ts";
import type { WordTable } from "./word-table.ts";
import type { Term, Wording } from "./wording.ts";

const TOKEN = /\p{L}\.(?:\p{L}\.)+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;
/** "MPs". */
const ACRONYMS = /^\p{Lu}{2,}s$/u;
const LONGEST = 5;
const SCALE = new Map<string, 1 | -1>([
  ...UP.map((w) => [w, 1] as const),
  ...DOWN.map((w) => [w, -1] as const),
]);
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
]);

export interface Token {
  readonly written: string;
  readonly lower: string;
  /** Lower case without its ending, from the table of words; `lower` where that lacks it. */
  readonly lemma: string;
  readonly row: number;
}

/** What is read from a wording, item by item. */
interface Reading {
  readonly table: WordTable;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly actorEnd: number;
  readonly terms: Term[];
  readonly places: Set<string>;
  readonly numbers: Set<string>;
  readonly operators: Operator[];
  scale: -1 | 0 | 1;
}

export function takeApart(table: WordTable, text: string): Wording {
  const tokens = tokensOf(table, text);
  const reading: Reading = {
    table,
    text: text.toLowerCase(),
    tokens,
    actorEnd: findActor(table, tokens),
    terms: [],
    places: new Set(),
    numbers: new Set(),
    operators: [],
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
  };
}

function tokensOf(table: WordTable, text: string): Token[] {
  const plain = text.normalize("NFC").replace(/[’‘]/g, "'").replace(/n't\b/g, " not").replace(/'s?\b/g, " ");
  return [...plain.matchAll(TOKEN)]
    .flatMap(([word]) => (word.includes("-") && table.row(word.toLowerCase()) < 0 ? word.split("-") : [word]))
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
  for (const step of [takePlace, takeNumber, takeName, takePhrase, takeCompound, takeOperator, takeWord]) {
    const taken = step(reading, at);
    if (taken > 0) return taken;
  }
  return 1;
}

const run = (
  tokens: readonly Token[],
  at: number,
  size: number,
  by: "lower" | "lemma",
  mark: string,
): string =>
  tokens
    .slice(at, at + size)
    .map((token) => token[by])
    .join(mark);

function takePlace({ tokens, places, terms, actorEnd }: Reading, at: number): number {
  for (let size = Math.min(4, tokens.length - at); size > 0; size--) {
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

/** An operator of several words. */
function takePhrase(reading: Reading, at: number): number {
  for (let size = Math.min(LONGEST, reading.tokens.length - at); size > 1; size--) {
    if (takeSized(reading, at, size)) return size;
  }
  return 0;
}

function takeOperator(reading: Reading, at: number): number {
  return operates(reading, at) && takeSized(reading, at, 1) ? 1 : 0;
}

/** Whether the `size` tokens from `at` are an operator, or say how much; if so it is noted. */
function takeSized(reading: Reading, at: number, size: number): boolean {
  const { tokens } = reading;
  const lemma = tokens[at]?.lemma ?? "";
  const words = [run(tokens, at, size, "lower", " "), run(tokens, at, size, "lemma", " ")];
  if (size > 1) words.push(`${lemma} ${run(tokens, at + 1, size - 1, "lower", " ")}`);
  const scale = words.map((word) => SCALE.get(word)).find((found) => found !== undefined);
  const operator = words.map((word) => OPERATORS.get(word)).find((found) => found !== undefined);
  if (scale !== undefined) reading.scale = scale;
  else if (!operator) return false;
  else if (size === 1 && lemma === "lift" && !LIFTED.test(reading.text)) reading.scale = 1;
  else if (lemma === "leave" && AS_IT_IS.test(reading.text))
    reading.operators.push({ family: "end", sign: 1 });
  else if (PARTICLES.has(words[0] ?? "")) return turnsByParticle(reading, at, operator);
  else if (SPARED.has(lemma) && tokens.slice(at).some(({ lower }) => lower === "from"))
    reading.operators.push({ family: "end", sign: -1 });
  else reading.operators.push(operator);
  return true;
}

/** "Keep cars off the square", "shut them out of it": the particle turns a word of keeping round, and only once. */
function turnsByParticle({ tokens, operators }: Reading, at: number, operator: Operator): boolean {
  const verb = tokens.slice(Math.max(0, at - 6), at).find(({ lemma }) => BEFORE_PARTICLE.has(lemma));
  if (verb) operators.push(operator);
  return verb !== undefined;
}

const PARTICLES = new Set(["out of", "off"]);
const BEFORE_PARTICLE = new Set(["keep", "stay", "get", "leave", "hold"]);
const AS_IT_IS =
  /\bleave\b.*\b(?:as (?:it|they)|where (?:it|they)|in place|alone|unchanged|standing|intact|untouched)\b/;
const SPARED = new Set(["save", "spare", "protect", "rescue"]);
const PREDICATE = new Set(["legal", "illegal", "lawful", "unlawful"]);

/** Words that are operators only in their place: "leave" is also what an employee takes, and much goes. */
function operates({ tokens }: Reading, at: number): boolean {
  const [lemma, before, after] = [tokens[at]?.lemma ?? "", tokens[at - 1], tokens[at + 1]];
  if (lemma === "leave")
    return !BEFORE_LEAVE.has(before?.lower ?? "") && !BEFORE_LEAVE.has(before?.lemma ?? "");
  if (lemma === "go") return !after;
  if (lemma === "home")
    return tokens.slice(0, at).some((token) => token.lemma === "bring" || token.lemma === "send");
  if (PREDICATE.has(lemma)) return !after || EMPTY.has(after.lower);
  return true;
}

/** Two or three words that the table has as one. */
function takeCompound(reading: Reading, at: number): number {
  const { table, tokens } = reading;
  if (EMPTY.has(tokens[at]?.lower ?? "")) return 0;
  for (let size = Math.min(3, tokens.length - at); size > 1; size--) {
    const names = [run(tokens, at, size, "lower", "_"), run(tokens, at, size, "lemma", "_")];
    const word = names.map((name) => table.row(name)).find((row) => row >= 0);
    if (word === undefined) continue;
    addTerm(reading, at, table.lemma(word), word);
    return size;
  }
  return 0;
}

function takeWord(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (token && !EMPTY.has(token.lower) && token.lower.length > 1)
    addTerm(reading, at, token.lemma, token.row);
  return 1;
}

function addTerm({ terms, actorEnd }: Reading, at: number, stem: string, word: number): void {
  terms.push({ stem, word, part: at < actorEnd ? "actor" : "object", name: false });
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
    ];
  });
  return [...new Set([...places, ...keys])];
}
