/** Puts figures that count the same thing in the same unit for the same period together. */

import { FULL_NAMES } from "../../analysis/data/calendar-words.ts";
import type { IsoDate } from "../../base/passage.ts";
import { OPENING } from "../../base/quotation-marks.ts";
import { countedKey, isTelling, tellsEvent } from "./counted-key.ts";

/** A figure with what decides which series it belongs to. */
export interface SeriesMember<P> {
  /** As `countedKey` gives it. */
  readonly key: string;
  readonly unit: string | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly day: IsoDate | null;
  /** The sentence that it stands in. */
  readonly sentence: string;
  /** Whose figure it is, by name; null where nobody is named. */
  readonly source: string | null;
  /** Decides between figures of one day. */
  readonly order: number;
  readonly point: P;
}

/**
 * The series, those with the most figures first; in each the figures by day, undated last. A figure that says more of what it
 * counts than another ("islanders killed in Kelmark") joins that one's series if there is one and what they share is telling.
 */
export function heldInto<P>(figures: readonly SeriesMember<P>[]): readonly (readonly SeriesMember<P>[])[] {
  const shorterFirst = [...figures].sort((a, b) => a.key.length - b.key.length || a.order - b.order);
  const byPlace = new Map<string, Map<string, SeriesMember<P>[]>>();
  const words: Words = new Map();
  for (const held of shorterFirst) {
    const place = JSON.stringify([held.unit, held.period]);
    const series = byPlace.get(place) ?? new Map<string, SeriesMember<P>[]>();
    byPlace.set(place, series);
    const key = seriesFor(held, series, words);
    const list = series.get(key);
    if (list) list.push(held);
    else series.set(key, [held]);
  }
  return [...byPlace.values()]
    .flatMap((series) => [...series.values()])
    .map((list) => [...list].sort(byDay))
    .sort((a, b) => b.length - a.length || latest(b) - latest(a));
}

/** Which of `series` it belongs to, or the key of one of its own. */
function seriesFor<P>(
  held: SeriesMember<P>,
  series: ReadonlyMap<string, readonly SeriesMember<P>[]>,
  words: Words,
): string {
  // Figures of which nobody knows what they count are never taken to count the same.
  if (held.key === "") return `${series.size} untold`;
  // "118 passengers" and "212,000 passengers", or two shares of the voters, are of one thing only where the sentences tell of one.
  if (!isTelling(held.key, held.unit))
    return firstThat(held.key, series, (other) => isAlike(other, held, words));
  const key = series.has(held.key) ? held.key : (widerOf(held.key, series) ?? held.key);
  // "Soldiers killed" are counted in many places at a time.
  return tellsEvent(key) ? firstThat(key, series, (other) => isOfOnePlace(other, held)) : key;
}

/** The key of the first series of `key` whose first figure fits, or of a new one. */
function firstThat<P>(
  key: string,
  series: ReadonlyMap<string, readonly SeriesMember<P>[]>,
  fits: (other: SeriesMember<P>) => boolean,
): string {
  for (let n = 0; n < MOST_ALIKE; n++) {
    const one = n === 0 ? key : `${key} ${n}`;
    const [first] = series.get(one) ?? [];
    if (!first || fits(first)) return one;
  }
  return `${key} ${series.size}`;
}

/** Where the sentences of both name somebody or some place besides the source, they must name one together. */
function isOfOnePlace(a: SeriesMember<unknown>, b: SeriesMember<unknown>): boolean {
  const [namesA, namesB] = [namesIn(a), namesIn(b)];
  return namesA.size === 0 || namesB.size === 0 || [...namesA].some((name) => namesB.has(name));
}

const NAME = new RegExp(String.raw`(?<=\S\s+[${OPENING}]?)\p{Lu}[\p{L}\p{M}]+`, "gu");

/** What is written as a name, but for the first word of the sentence. */
function namesIn({ sentence, source }: SeriesMember<unknown>): ReadonlySet<string> {
  const written = sentence.match(NAME) ?? [];
  const own = new Set(countedKey(source).split(" "));
  return new Set(
    countedKey(written.filter((word) => !FULL_NAMES.has(word.toLowerCase())).join(" "))
      .split(" ")
      .filter((name) => name !== "" && !own.has(name)),
  );
}

/** How many series of the same single word a figure is compared with. */
const MOST_ALIKE = 40;
/** The part of two sentences' words that they must share. */
const ALIKE = 0.3;

/** Do the sentences of two figures that count the same tell of one thing, by their other words? */
function isAlike(a: SeriesMember<unknown>, b: SeriesMember<unknown>, words: Words): boolean {
  const [wordsA, wordsB] = [otherWords(a, words), otherWords(b, words)];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared >= ALIKE * (wordsA.size + wordsB.size - shared);
}

/** What each figure's sentence says besides, once it was asked for. */
type Words = Map<SeriesMember<unknown>, ReadonlySet<string>>;

function otherWords(held: SeriesMember<unknown>, words: Words): ReadonlySet<string> {
  const known = words.get(held);
  if (known) return known;
  const counted = new Set(held.key.split(" "));
  const others = countedKey(held.sentence).split(" ");
  const found = new Set(others.filter((word) => !counted.has(word)));
  words.set(held, found);
  return found;
}

/** The key among those of `series` that has two words or more, all of them `key`'s too. */
function widerOf(key: string, series: ReadonlyMap<string, unknown>): string | null {
  const words = key.split(" ");
  for (let i = 0; i < Math.min(words.length, MOST_WORDS); i++)
    for (let j = i + 1; j < Math.min(words.length, MOST_WORDS); j++) {
      const pair = `${words[i]} ${words[j]}`;
      if (isTelling(pair) && series.has(pair)) return pair;
    }
  return null;
}

/** What is counted has so many words at the most. */
const MOST_WORDS = 12;

function byDay(a: SeriesMember<unknown>, b: SeriesMember<unknown>): number {
  if (a.day !== b.day) return (a.day ?? "9999") < (b.day ?? "9999") ? -1 : 1;
  return a.order - b.order;
}

function latest(list: readonly SeriesMember<unknown>[]): number {
  return Math.max(...list.map(({ order }) => order));
}
