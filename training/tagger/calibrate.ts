/** Fits the confidence of statements on reports held back from training. */
import { type Calibration, type Evidence, evidenceOf } from "../../src/analysis/statements/confidence.ts";
import type { Draft } from "../../src/analysis/statements/draft.ts";
import { draftStatements } from "../../src/analysis/statements/draft-statements.ts";
import type { JoinWeights } from "../../src/analysis/statements/join.ts";
import type { TaggedSpan } from "../../src/analysis/tagger/tagger.ts";
import type { Span } from "../../src/base/passage.ts";
import type { Attribution, Example } from "./corpus.ts";

/** A draft's evidence, and whether it agrees with an attribution of the corpus. */
interface Outcome {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

function charactersOf(spans: readonly Span[]): Set<number> {
  const all = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) all.add(i);
  return all;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/**
 * Contents that share half of their characters, and sources that touch, or none on either side. A quotation that nothing
 * reports may be a further piece of what somebody said before.
 */
function agrees(draft: Draft, attribution: Attribution): boolean {
  const [ours, theirs] = [charactersOf(draft.content), charactersOf(attribution.content)];
  const both = shared(ours, theirs);
  if (draft.cue.length === 0) return both >= 0.5 * ours.size;
  if (both < 0.5 * (ours.size + theirs.size - both)) return false;
  if (draft.source.length === 0 || attribution.source.length === 0) {
    return draft.source.length === attribution.source.length;
  }
  return shared(charactersOf(draft.source), charactersOf(attribution.source)) > 0;
}

export function outcomesOf(
  examples: readonly Example[],
  tagged: readonly (readonly TaggedSpan[])[],
  joiner: JoinWeights,
): Outcome[] {
  return examples.flatMap(({ doc, report }, e) => {
    // Each draft's confidence leads back to its evidence; near 1, since what hardly is a statement is not drafted at all.
    const seen = new Map<number, Evidence>();
    const confidence = (evidence: Evidence) => {
      const mark = 1 - seen.size / 1e6;
      seen.set(mark, evidence);
      return mark;
    };
    const drafts = draftStatements(doc, tagged[e] ?? [], { joiner, confidence });
    return drafts.flatMap((draft) => {
      const evidence = seen.get(draft.confidence);
      if (!evidence) return [];
      const right = report.attributions.some((attribution) => agrees(draft, attribution));
      return [{ evidence: evidenceOf(evidence), right }];
    });
  });
}

/** Logistic regression by gradient descent; the problem is convex and small. */
export function fitConfidence(outcomes: readonly Outcome[]): Calibration {
  const size = outcomes[0]?.evidence.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 4000; step++) {
    const gradient = new Array<number>(size).fill(0);
    for (const { evidence, right } of outcomes) {
      const error = probabilityOf(evidence, weights) - (right ? 1 : 0);
      evidence.forEach((x, i) => {
        gradient[i] = (gradient[i] as number) + error * x;
      });
    }
    gradient.forEach((g, i) => {
      weights[i] = (weights[i] as number) - (0.3 * (g + 0.5 * (weights[i] as number))) / outcomes.length;
    });
  }
  return weights.map((w) => Number(w.toFixed(4)));
}

function probabilityOf(evidence: readonly number[], weights: Calibration): number {
  return 1 / (1 + Math.exp(-evidence.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0)));
}

/** Expected calibration error over ten bins of equal width, in percent (Naeini et al. 2015). */
export function calibrationError(outcomes: readonly Outcome[], weights: Calibration): number {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, count: 0 }));
  for (const { evidence, right } of outcomes) {
    const p = probabilityOf(evidence, weights);
    const bin = bins[Math.min(9, Math.floor(p * 10))];
    if (!bin) continue;
    bin.sum += p;
    bin.right += right ? 1 : 0;
    bin.count++;
  }
  return (
    (100 * bins.reduce((total, { sum, right }) => total + Math.abs(sum - right), 0)) / (outcomes.length || 1)
  );
}
