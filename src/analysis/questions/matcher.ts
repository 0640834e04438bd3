/** Says whether two wordings are of one proposal, by their words and by what the words mean. */
import type { Sha256 } from "../../base/hash.ts";
import type { Probability } from "../../base/passage.ts";
import { OFFICES } from "./data/word-classes.ts";
import { lackedBy, MEASURES, measure, saysPartOf } from "./likeness.ts";
import { alike, encoded, readAs, type SentenceReader } from "./meaning.ts";
import { sameName } from "./names.ts";
import { LEFT_OVER, leftOver } from "./residue.ts";
import { takeApart } from "./take-apart.ts";
import type { Word } from "./word.ts";
import type { WordTable } from "./word-table.ts";
import { ASKED, type Matcher, type Wording } from "./wording.ts";

/** Of a logistic curve over the measures, by name. */
export interface LikenessWeights {
  readonly constant: number;
  readonly weights: Readonly<Record<string, number>>;
  /** What the curve's value came to on questions held out: `[value, probability]`, rising; straight lines between. */
  readonly calibration: readonly (readonly [number, number])[];
}

export interface MatcherWeights {
  /** By the words alone. */
  readonly words: LikenessWeights;
  /** By words and meaning, fitted on real reports alone: what is joined without asking. */
  readonly joining: LikenessWeights;
  /** The same fitted on invented pairs too, which share fewer words: what a person is asked of. */
  readonly asking: LikenessWeights;
}

/** All that is measured of two wordings' words, in the order of `comparison`. */
export const COMPARED = [...MEASURES, ...LEFT_OVER] as const;

export const comparison = (table: WordTable, a: Wording, b: Wording): number[] => [
  ...measure(table, a, b),
  ...leftOver(table, a, b),
];

/** What is measured beside these where both were read for their meaning, in the order of `likenessOf`. */
export const MEANT = ["vectors alike", "vectors alike, squared"] as const;

export const likenessOf = (cosine: number): number[] => [cosine, cosine * cosine];

export function matcherOf(
  table: WordTable,
  weights: MatcherWeights,
  read: SentenceReader,
  hash: Sha256,
): Matcher {
  const byWords = curveOf(weights.words);
  const [joining, asking] = [curveOf(weights.joining), curveOf(weights.asking)];
  return {
    hash,
    prepare: (text) => takeApart(table, text),
    understand: async (wording) =>
      wording.meaning === null ? { ...wording, meaning: encoded(await read(readAs(wording.text))) } : wording,
    compare: (a, b) => {
      const cosine = alike(a, b);
      const probability = probabilityOf(table, a, b, (measured) => {
        if (cosine === null) return Math.min(mostOf(a, b, measured), byWords(measured));
        const all = [...measured, ...likenessOf(cosine)];
        return Math.min(mostOfMeant(a, b, measured), eitherOf(joining(all), asking(all)));
      });
      return { probability, reversed: a.direction !== b.direction };
    },
    areNamesakes,
    leftOut: (part, whole) => (saysPartOf(table, part, whole) ? lackedBy(table, part, whole) : null),
  };
}

function areNamesakes(a: Wording, b: Wording): boolean {
  const [one, other] = [a, b].map(({ words }) =>
    words
      .filter(({ doing, stem }) => doing === "name" && stem.includes(" "))
      .map(({ stem }) => stem.split(" ")),
  ) as [string[][], string[][]];
  const isOther = (x: readonly string[], y: readonly string[]) =>
    x.at(-1) === y.at(-1) && sameName(x.join(" "), y.join(" ")) < 1;
  return one.some((x) => other.some((y) => isOther(x, y)) && !other.some((y) => y.join(" ") === x.join(" ")));
}

type Judge = (measured: readonly number[]) => Probability;

function curveOf({ constant, weights, calibration }: LikenessWeights): Judge {
  const each = [...COMPARED, ...MEANT].map((name) => weights[name] ?? 0);
  return (measured) => {
    const sum = measured.reduce((total, value, i) => total + value * (each[i] ?? 0), constant);
    return along(calibration, 1 / (1 + Math.exp(-sum)));
  };
}

const OPPOSED = 0.3;
/** Two that differ in nothing that is looked at may still differ. */
const SURE = 0.98;

function probabilityOf(table: WordTable, a: Wording, b: Wording, judged: Judge): Probability {
  if (a.text === b.text) return saysAnything(a) ? SURE : 1;
  if (!saysAnything(a) || !saysAnything(b)) return 0;
  return judged(comparison(table, a, b));
}

/** The value on the line through the knots. */
export function along(knots: LikenessWeights["calibration"], value: number): Probability {
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of knots) {
    if (value <= nextX) return y + ((value - x) / (nextX - x || 1)) * (nextY - y);
    [x, y] = [nextX, nextY];
  }
  return y;
}

const saysAnything = ({ terms, places }: Wording): boolean => terms.length + places.length > 0;

const AT = Object.fromEntries(COMPARED.map((name, i) => [name, i]));
const of = (measured: readonly number[], name: (typeof COMPARED)[number]): number =>
  measured[AT[name] ?? -1] ?? 0;
/** So much of what either says may be left over where two are joined without asking. */
const JOINABLE = 0.5;
/** What tells two proposals apart where one of them has it over. */
const TELLING = ["left: name", "left: number", "left: narrowing", "roles swapped"] as const;
const FIRM = [
  "left: name",
  "left: number",
  "left: narrowing",
  "names differ",
  "actors differ",
  "actor left",
  "roles swapped",
] as const;
/** Two countries, or two parties, are each to do it. */
const ACTORS = "actor places differ";

/** What the second takes for one proposal is still asked. */
export const eitherOf = (joining: Probability, asking: Probability): Probability =>
  Math.max(joining, Math.min(asking, ASKED));

/** What no likeness of the words outweighs. */
export function mostOf(a: Wording, b: Wording, measured: readonly number[]): Probability {
  // More of a thing and less of it are two proposals, however like the words: a person may be against both.
  if (a.scale * b.scale < 0) return OPPOSED;
  // Two that share only a frame ("there be", "happen") are not joined on that.
  if (of(measured, "share left") > JOINABLE) return ASKED;
  // Another name, another number, "temporarily": a person says whether it matters.
  if (crossed(a, b) || ofOtherGovernment(a, b) || TELLING.some((name) => of(measured, name) > 0))
    return ASKED;
  return SURE;
}

const actOf = ({ words }: Wording): number =>
  words.findIndex(({ doing }) => doing === "act" || doing === "light act");

/**
 * "Should cuts be taxed?", "Should taxes be cut?": what is done in the one is what it is done to in the other. Where both words stand in
 * the same order ("the ferry levy end", "the levy on the ferry end"), a noun was taken for the verb.
 */
function crossed(a: Wording, b: Wording): boolean {
  const [i, j] = [actOf(a), actOf(b)];
  const [one, other] = [a.words[i]?.stem, b.words[j]?.stem];
  if (one === undefined || other === undefined || one === other) return false;
  const [inA, inB] = [indexOf(a, other), indexOf(b, one)];
  return inA >= 0 && inB >= 0 && i < inA === j < inB;
}

const indexOf = ({ words }: Wording, sought: string): number =>
  words.findIndex(({ stem }) => stem === sought);

/** Each names places beside who is to act, and none of both. */
function elsewhere(a: Wording, b: Wording): boolean {
  const [one, other] = [a, b].map(
    ({ words }) =>
      new Set(
        words
          .filter(({ doing, actor }) => !actor && (doing === "place" || doing === "location"))
          .map(({ stem }) => stem),
      ),
  ) as [Set<string>, Set<string>];
  return one.size > 0 && other.size > 0 && [...one].every((place) => !other.has(place));
}

/** Each speaks of an office that people are elected to, and no office of both. */
function ofOtherOffices(a: Wording, b: Wording): boolean {
  const [one, other] = [a, b].map(
    ({ words }) => new Set(words.flatMap(({ stem, actor }) => (actor ? [] : (OFFICES.get(stem) ?? [])))),
  ) as [Set<number>, Set<number>];
  return one.size > 0 && other.size > 0 && [...one].every((office) => !other.has(office));
}

/** Whoever governs: where, the wording doesn't say. Lemmas. */
const GOVERNING = new Set(["government", "minister", "administration", "authority", "state"]);

/** "The government" of the one, and a country or a party that acts in the other: that may be another country's government, or no government yet. */
function ofOtherGovernment(a: Wording, b: Wording): boolean {
  const [one, other] = [a, b].map(({ words }) => words.filter(({ actor }) => actor)) as [Word[], Word[]];
  const governs = (actors: readonly Word[]) =>
    actors.length > 0 && actors.every(({ stem }) => GOVERNING.has(stem));
  const isNamed = (actors: readonly Word[]) => actors.some(({ doing }) => doing === "place");
  return (governs(one) && isNamed(other)) || (governs(other) && isNamed(one));
}

/** What no likeness of the meaning outweighs: a vector tells names and numbers apart badly. */
export function mostOfMeant(a: Wording, b: Wording, measured: readonly number[]): Probability {
  if (a.scale * b.scale < 0 || ofOtherOffices(a, b) || of(measured, ACTORS) > 0) return OPPOSED;
  const apart = elsewhere(a, b) || ofOtherGovernment(a, b) || crossed(a, b);
  return apart || FIRM.some((name) => of(measured, name) > 0) ? ASKED : SURE;
}
