/** Lays the words of two wordings beside each other, one to one, and measures what is left over and what is only alike. */
import { ANYBODYS } from "./data/word-classes.ts";
import { sameName } from "./names.ts";
import type { Doing, Word } from "./word.ts";
import type { WordTable } from "./word-table.ts";
import type { Wording } from "./wording.ts";

/** In the order of the weights. */
export const LEFT_OVER = [
  "left: name",
  "left: place",
  "left: location",
  "left: number",
  "left: act",
  "left: light act",
  "left: head",
  "left: modifier",
  "left: narrowing",
  "left: general",
  "left in both",
  "heaviest left",
  "left in all",
  "share left",
  "share left of the other",
  "words alike",
  "least alike",
  "act for another word",
  "actor left",
  "anybody left",
  "actors both left",
  "roles swapped",
  "few words",
  "actor places differ",
  "anything left",
  "anything left in both",
  "nothing left, nothing else acting",
  "opposite words",
] as const;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly near: number;
}

/** From here one word is laid beside another. */
const ALIKE = 0.6;

/** One number a measure of LEFT_OVER, the same either way round. */
export function leftOver(table: WordTable, a: Wording, b: Wording): number[] {
  const pairs = laid(table, a.words, b.words);
  const [left, right] = [
    rest(a.words, new Set(pairs.map((pair) => pair.a))),
    rest(b.words, new Set(pairs.map((pair) => pair.b))),
  ];
  const all = [...left, ...right].filter(({ actor }) => !actor);
  const of = (doing: Doing) => Math.min(2, sum(all.filter((word) => word.doing === doing).map(worth(table))));
  const [ownLeft, otherLeft] = [shareOf(table, left, a.words), shareOf(table, right, b.words)];
  const worths = all.map(worth(table));
  const off = pairs.map(({ near }) => 1 - near).filter((gap) => gap > 0);
  const plain = [left, right].map((words) => words.filter(({ actor }) => !actor));
  const actors = [left, right].map((words) => words.filter(({ actor }) => actor));
  const [telling, anybody] = [
    actors.flat().filter(isTelling),
    actors.flat().filter((word) => !isTelling(word)),
  ];
  return [
    of("name"),
    of("place"),
    of("location"),
    of("number"),
    of("act"),
    of("light act"),
    of("head"),
    of("modifier"),
    of("narrowing"),
    of("general"),
    plain.every((words) => words.length > 0) ? 1 : 0,
    Math.max(0, ...worths),
    Math.min(4, sum(worths)),
    Math.max(ownLeft, otherLeft),
    Math.min(ownLeft, otherLeft),
    Math.min(3, sum(off)),
    Math.max(0, ...off),
    pairs.filter((pair) => actWithout(a, b, pair)).length > 0 ? 1 : 0,
    Math.min(2, telling.length),
    Math.min(2, anybody.length),
    actors.every((words) => words.some(isTelling)) ? 1 : 0,
    swapped(a, b, pairs) ? 1 : 0,
    1 / Math.max(1, Math.min(a.words.length, b.words.length)),
    actors.every((words) => words.some(({ doing }) => NAMING.has(doing))) ? 1 : 0,
    all.some(isWeighty) ? 1 : 0,
    plain.every((words) => words.some(isWeighty)) ? 1 : 0,
    !all.some(isWeighty) && telling.length === 0 && a.direction === b.direction
      ? Math.min(1, ...pairs.map(({ near }) => near))
      : 0,
    opposed(table, left, right) ? 1 : 0,
  ];
}

/** The nearest first, each word once. */
function laid(table: WordTable, a: readonly Word[], b: readonly Word[]): readonly Pair[] {
  const all: Pair[] = [];
  a.forEach((one, i) => {
    b.forEach((other, j) => {
      const near = nearness(table, one, other);
      if (near >= ALIKE) all.push({ a: i, b: j, near });
    });
  });
  all.sort((p, q) => q.near - p.near || sameRole(a, b, q) - sameRole(a, b, p));
  const [left, right] = [new Set<number>(), new Set<number>()];
  return all.filter(({ a: i, b: j }) => {
    if (left.has(i) || right.has(j)) return false;
    left.add(i);
    right.add(j);
    return true;
  });
}

const sameRole = (a: readonly Word[], b: readonly Word[], pair: Pair): number =>
  a[pair.a]?.actor === b[pair.b]?.actor ? 1 : 0;

function nearness(table: WordTable, a: Word, b: Word): number {
  if (a.stem === b.stem) return 1;
  if (a.doing === "number" || b.doing === "number") return 0;
  const named = [a, b].filter(({ doing }) => NAMING.has(doing)).length;
  if (a.doing === "name" && b.doing === "name") return nameNearness(a.stem, b.stem);
  if (named === 1 && (surnames(a, b) || surnames(b, a))) return 1;
  if (named > 0) return named === 1 && grown(a.stem, b.stem) ? 0.9 : 0;
  if (grown(a.stem, b.stem)) return 0.95;
  return a.row >= 0 && b.row >= 0 ? table.likeness(a.row, b.row) : 0;
}

const NAMING: ReadonlySet<Doing> = new Set(["name", "place", "location"]);

/** "Baker", which the table of words has too, for "Ilse Baker". */
const surnames = (one: Word, name: Word): boolean =>
  one.doing !== "place" && name.doing === "name" && name.stem.endsWith(` ${one.stem}`);

/** A surname stands for the whole name; of two long ones, one that has more words may be more people. */
function nameNearness(a: string, b: string): number {
  const near = sameName(a, b);
  return near === 1 && a !== b && a.includes(" ") && b.includes(" ") ? 0.8 : near;
}

/** One grown out of the other: "nominee" and "nominate", "president" and "presidential". */
function grown(a: string, b: string): boolean {
  const size = Math.min(a.length, b.length);
  if (size < 4) return false;
  let same = 0;
  while (same < size && a[same] === b[same]) same++;
  return same >= 4 && same >= size - 2 && (same >= 6 || Math.abs(a.length - b.length) <= 2);
}

const rest = (words: readonly Word[], taken: ReadonlySet<number>): readonly Word[] =>
  words.filter((_, i) => !taken.has(i));

/** What a word weighs that is left over. */
const worth =
  (table: WordTable) =>
  ({ doing, row }: Word): number => {
    if (doing === "general" || doing === "location" || doing === "light act") return 0.4;
    if (row < 0 || doing === "narrowing" || doing === "modifier") return 1;
    return Math.min(1, Math.max(0.4, table.weight(row) / 5));
  };

function shareOf(table: WordTable, left: readonly Word[], all: readonly Word[]): number {
  const said = (words: readonly Word[]) => sum(words.filter(({ actor }) => !actor).map(worth(table)));
  return said(left) / (said(all) || 1);
}

const isWeighty = ({ doing }: Word): boolean =>
  doing !== "general" && doing !== "location" && doing !== "light act";

/** A word of the one means the opposite of a word of the other. */
const opposed = (table: WordTable, left: readonly Word[], right: readonly Word[]): boolean =>
  left.some(({ row }) => row >= 0 && right.some((other) => table.areOpposite(row, other.row)));

const isTelling = ({ doing, stem }: Word): boolean =>
  doing !== "place" && doing !== "location" && !ANYBODYS.has(stem) && doing !== "general";

/** The verb of the one stands for what is no verb in the other. */
function actWithout(a: Wording, b: Wording, pair: Pair): boolean {
  const [one, other] = [a.words[pair.a], b.words[pair.b]];
  return (one?.doing === "act") !== (other?.doing === "act");
}

/** Who acts in the one is acted on in the other, and somebody else acts there. */
function swapped(a: Wording, b: Wording, pairs: readonly Pair[]): boolean {
  const acts = (wording: Wording) => wording.words.some(({ actor }) => actor);
  return (
    acts(a) &&
    acts(b) &&
    pairs.some(({ a: i, b: j }) => {
      const [one, other] = [a.words[i], b.words[j]];
      return one?.doing === "name" && one.actor !== other?.actor;
    })
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
