/** What the model's scores of a report's words say: words of stance, each with its likeliest holders, proposals and conditions. */
import type { Span } from "../../../base/passage.ts";
import type { TokenRange } from "../../document/sentences.ts";
import { stemOf } from "../../document/stems.ts";
import type { Hypothesis } from "./hypothesis.ts";
import {
  KINDS,
  type PairWeights,
  type Places,
  pairFeatures,
  pairLogits,
  softmax,
  spanVector,
  wordChances,
} from "./pair-scorer.ts";
import { decodeSpans, FIELDS } from "./span-decoder.ts";

/** The model's scores of a report, one row a word of the encoder's. */
export interface StanceScores {
  /** Log-probabilities, words × FIELDS × parts. */
  readonly tags: Float32Array;
  /** Words × 6 × KINDS × WIDTH. */
  readonly vectors: Float32Array;
  /** Words × ASKED. */
  readonly asked: Float32Array;
}

export interface ReadWords {
  readonly words: readonly (Span & { readonly text: string })[];
  /** Of words, in order; together all of them. */
  readonly paragraphs: readonly TokenRange[];
  /** Words that the encoder takes for a source. */
  readonly sources: readonly TokenRange[];
}

/** Taken from the score of "outside": higher finds more, of which the pairs then say "none". */
const OUTSIDE = 2;
/** A stance is held against so many spans of a kind, and none beyond so many paragraphs. */
const NEAR = 14;
const FAR = 3;
/** So many of the likeliest are told, from a least chance on. */
const TOLD = 4;
const LEAST = 0.03;
/** Words of a report's beginning, which its questions may be asked with. */
const LEAD = 60;

/** Cost linear in the words. */
export function hypothesesOf(
  read: ReadWords,
  { tags, vectors, asked }: StanceScores,
  weights: PairWeights,
): readonly Hypothesis[] {
  const [stances = [], holders = [], proposals = [], conditions = []] = FIELDS.map((_, field) =>
    read.paragraphs.flatMap((paragraph) => decodeSpans(tags, field, paragraph, OUTSIDE)),
  );
  const places = placesOf(read);
  const stems = read.words.map(({ text }) => stemOf(text));
  const others = [once([...holders, ...read.sources]), proposals, conditions];
  const spanOf = ({ first, end }: TokenRange): Span => ({
    start: read.words[first]?.start ?? 0,
    end: read.words[end - 1]?.end ?? 0,
  });
  const wordsFor = (stance: TokenRange) => {
    const own = places.paragraphOf[stance.first] ?? 0;
    const { first } = read.paragraphs[Math.max(0, own - FAR)] ?? stance;
    const { end } = read.paragraphs[Math.min(read.paragraphs.length - 1, own + FAR)] ?? stance;
    const lead = Array.from({ length: Math.min(first, LEAD) }, (_, i) => i);
    const around = Array.from({ length: end - first }, (_, i) => first + i);
    const some = [...lead, ...around].filter((i) => stems[i]);
    const chances = wordChances(weights, asked, stance, some, places);
    const found: Record<string, number> = {};
    chances.words.forEach((chance, n) => {
      const stem = stems[some[n] ?? 0] ?? "";
      if (chance >= LEAST) found[stem] = Math.max(found[stem] ?? 0, chance);
    });
    return { words: found, usual: chances.usual };
  };
  return stances.map((stance) => {
    const scored = Array.from({ length: KINDS }, (_, kind) => {
      const own = spanVector(vectors, stance, kind, 0);
      const candidates: (TokenRange | null)[] = [...near(others[kind] ?? [], stance, places), null];
      return candidates.map((range) => ({
        range,
        logits: pairLogits(
          weights,
          kind,
          own,
          range && spanVector(vectors, range, kind, 1),
          pairFeatures(stance, range, places),
        ),
      }));
    });
    const phrases = (kind: number) => {
      const rows = scored[kind] ?? [];
      const chances = softmax(rows.map(({ logits }) => logits[0] ?? 0));
      return rows
        .map(({ range }, i) => ({ span: range && spanOf(range), chance: chances[i] ?? 0 }))
        .sort((a, b) => b.chance - a.chance)
        .slice(0, TOLD)
        .filter(({ chance }) => chance >= LEAST);
    };
    return {
      span: spanOf(stance),
      holders: (scored[0] ?? [])
        .map(({ range, logits }) => ({ span: range && spanOf(range), chances: softmax(logits) }))
        .sort((a, b) => (a.chances[0] ?? 0) - (b.chances[0] ?? 0))
        .slice(0, TOLD)
        .filter(({ chances }) => 1 - (chances[0] ?? 1) >= LEAST),
      proposals: phrases(1),
      conditions: phrases(2),
      ...wordsFor(stance),
    };
  });
}

function placesOf({ words, paragraphs }: ReadWords): Places {
  const paragraphOf = new Int32Array(words.length);
  paragraphs.forEach(({ first, end }, n) => {
    paragraphOf.fill(n, first, end);
  });
  const stops = new Int32Array(words.length + 1);
  words.forEach(({ text }, i) => {
    stops[i + 1] = (stops[i] ?? 0) + (text === "." || text === "!" || text === "?" ? 1 : 0);
  });
  return { paragraphOf, stops };
}

function once(ranges: readonly TokenRange[]): readonly TokenRange[] {
  const seen = new Map(ranges.map((range) => [`${range.first} ${range.end}`, range]));
  return [...seen.values()].sort((a, b) => a.first - b.first || a.end - b.end);
}

/** The nearest of `ranges`, which are in order. */
function near(
  ranges: readonly TokenRange[],
  stance: TokenRange,
  { paragraphOf }: Places,
): readonly TokenRange[] {
  const own = paragraphOf[stance.first] ?? 0;
  const gap = (range: TokenRange) => Math.max(range.first - stance.end + 1, stance.first - range.end + 1, 0);
  let low = 0;
  for (let high = ranges.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((paragraphOf[ranges[middle]?.first ?? 0] ?? 0) < own - FAR) low = middle + 1;
    else high = middle;
  }
  const close: TokenRange[] = [];
  for (let i = low; i < ranges.length; i++) {
    const range = ranges[i];
    if (!range || (paragraphOf[range.first] ?? 0) > own + FAR) break;
    close.push(range);
  }
  return close.sort((a, b) => gap(a) - gap(b)).slice(0, NEAR);
}
