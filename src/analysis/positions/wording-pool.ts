/** The wordings of a whole report's proposals: what "the plan" or "it" may be where the words of stance do not say. */

import type { TokenRange } from "../document/sentences.ts";
import { stemsOf } from "../document/stems.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { Hypothesis } from "../tagger/stances/hypothesis.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import type { WordingOption } from "./wording-option.ts";
import { wordingsOf } from "./wordings.ts";

/** A wording of some proposal of the report. */
interface Pooled {
  readonly option: WordingOption;
  readonly chance: number;
  readonly stems: ReadonlySet<string>;
}

/** The wordings of all of a report's proposals. */
export interface Pool {
  /** For each hypothesis, by its number. */
  readonly all: readonly (readonly Pooled[])[];
  /** How often, by chance, each stem is in the report's proposals. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Hypotheses on each side that are looked at; keeps the cost linear. */
const BESIDE = 30;
const MOST = 6;
const LEAST = 0.25;

/** Words every hypothesis' likeliest proposal, or what stands at it where none is likely. */
export function poolOf(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  hypotheses: readonly Hypothesis[],
  country: string | null,
): Pool {
  const counts = new Map<string, number>();
  const all = hypotheses.map((hypothesis) => {
    const stance = tokensIn(doc, hypothesis.span);
    const [best] = hypothesis.proposals;
    const options =
      best?.span && best.chance >= LEAST
        ? wordingsOf({ doc, covers, holder: null, stance, country }, tokensIn(doc, best.span))
        : wordingsOf({ doc, covers, holder: null, stance, country }, null);
    return options.map((option): Pooled => {
      const stems = stemsOf(option.text);
      for (const stem of stems)
        counts.set(stem, (counts.get(stem) ?? 0) + (best?.chance ?? 0.3) / options.length);
      return { option, chance: best?.chance ?? 0.3, stems };
    });
  });
  return { all, counts };
}

/** Wordings from elsewhere in the report that may be what hypothesis `n` is about, the best first. */
export function pooledFor(
  doc: AnnotatedDocument,
  { all, counts }: Pool,
  n: number,
  { proposals }: Hypothesis,
  stance: TokenRange,
) {
  const [best] = proposals;
  const range = best?.span ? tokensIn(doc, best.span) : stance;
  const own = stemsOf(doc.lower.slice(range.first, range.end).join(" "));
  return [...all.slice(Math.max(0, n - BESIDE), n), ...all.slice(n + 1, n + 1 + BESIDE)]
    .flat()
    .map(({ option, chance, stems }) => {
      const shared = [...own].filter((stem) => stems.has(stem)).length;
      const weight =
        0.1 + [...stems].reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0) / (stems.size || 1);
      return { option, chance, overlap: shared / (own.size || 1), weight };
    })
    .sort((a, b) => 3 * b.overlap + Math.log(b.weight) - 3 * a.overlap - Math.log(a.weight))
    .slice(0, MOST);
}
