/** When two holders' positions cannot both stand within one organization. Pure. */
import type { Stance } from "../../analysis/analysis.ts";
import type { IsoDate } from "../../base/passage.ts";
import { shareCondition } from "./condition.ts";
import { type Days, dayBefore } from "./days.ts";
import type { Dated } from "./history.ts";

/**
 * `opposed`: for and against; `conditional`: one without and one on a condition; `conditions`: on two different conditions;
 * `declined`: one is for or against, the other was asked and would not say.
 */
export type DivergenceKind = "opposed" | "conditional" | "conditions" | "declined";

const FIRM = new Set<Stance>(["for", "against"]);

/** How the two diverge, or null where both can stand. */
export function divergenceKind(
  a: Pick<Dated, "stance" | "conditions">,
  b: Pick<Dated, "stance" | "conditions">,
): DivergenceKind | null {
  const both = new Set([a.stance, b.stance]);
  if (both.has("for") && both.has("against")) return "opposed";
  const firm = FIRM.has(a.stance) || FIRM.has(b.stance);
  if (firm && both.has("conditional")) return "conditional";
  if (firm && both.has("declined")) return "declined";
  const two = a.stance === "conditional" && b.stance === "conditional";
  return two && !shareCondition(a.conditions, b.conditions) ? "conditions" : null;
}

/** A stretch of days in which the two diverge in one way; `a` and `b` are in force when it begins. */
export interface Phase<P extends Dated = Dated> {
  readonly from: IsoDate;
  /** The last day; null: it goes on. */
  readonly to: IsoDate | null;
  readonly kind: DivergenceKind;
  readonly a: P;
  readonly b: P;
}

/** Phases without a day between them. */
export type Diverging<P extends Dated = Dated> = readonly [Phase<P>, ...Phase<P>[]];

/** `a` and `b` are in order; `together` are the days on which both belong to the organization, in order and disjoint. */
export function divergences<P extends Dated>(
  a: readonly P[],
  b: readonly P[],
  together: readonly Days[],
): readonly Diverging<P>[] {
  const found: [Phase<P>, ...Phase<P>[]][] = [];
  for (const segment of segments(a, b)) {
    const kind = divergenceKind(segment.a, segment.b);
    if (kind === null) continue;
    for (const { from, to } of together) {
      const start = from !== null && from > segment.from ? from : segment.from;
      const end = earlier(segment.to, to);
      if (end !== null && end < start) continue;
      const phase = { ...segment, from: start, to: end, kind };
      const open = found.at(-1);
      const last = open?.at(-1);
      if (!open || last?.to !== dayBefore(start)) found.push([phase]);
      else if (last.kind === kind) open[open.length - 1] = { ...last, to: end };
      else open.push(phase);
    }
  }
  return found;
}

type Segment<P extends Dated> = Omit<Phase<P>, "kind">;

/** The stretches in which no position of the two changes, from the day on which both have one. */
function segments<P extends Dated>(a: readonly P[], b: readonly P[]): readonly Segment<P>[] {
  const days = [...new Set([...a, ...b].map((position) => position.day))].sort();
  const found: Segment<P>[] = [];
  let [i, j] = [-1, -1];
  for (const [n, day] of days.entries()) {
    while ((a[i + 1]?.day ?? "9999") <= day) i++;
    while ((b[j + 1]?.day ?? "9999") <= day) j++;
    const [one, two] = [a[i], b[j]];
    if (!one || !two) continue;
    const next = days[n + 1];
    found.push({ from: day, to: next ? dayBefore(next) : null, a: one, b: two });
  }
  return found;
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
