/** When two holders' positions cannot both stand within one organization. Pure. */
import type { IsoDate } from "../../base/passage.ts";
import { type DivergenceKind, STANCE_TRAITS } from "../../base/stances.ts";
import { shareCondition } from "../position/condition.ts";
import type { Dated } from "../position/history.ts";
import { type Days, dayBefore } from "../shared/days.ts";

type Towards = Pick<Dated, "stance" | "conditions">;

/** How the two diverge, or null where both can stand. Two conditions diverge only if they are different ones. */
export function divergenceKind(a: Towards, b: Towards): DivergenceKind | null {
  const kind = STANCE_TRAITS[a.stance].apart[b.stance] ?? null;
  return kind === "conditions" && shareCondition(a.conditions, b.conditions) ? null : kind;
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
  // From the day on which both have one, over the stretches in which no position of the two changes.
  let [i, j] = [-1, -1];
  for (let first = earlier(a[0]?.day ?? null, b[0]?.day ?? null); first !== null; ) {
    while (isUntil(a[i + 1], first)) i++;
    while (isUntil(b[j + 1], first)) j++;
    const next: IsoDate | null = earlier(a[i + 1]?.day ?? null, b[j + 1]?.day ?? null);
    const [one, two] = [a[i], b[j]];
    const kind = one && two ? divergenceKind(one, two) : null;
    if (one && two && kind !== null) {
      const until = next === null ? null : dayBefore(next);
      for (const { from, to } of together) {
        const start = from !== null && from > first ? from : first;
        const end = earlier(until, to);
        if (end === null || end >= start) putPhase(found, { from: start, to: end, kind, a: one, b: two });
      }
    }
    first = next;
  }
  return found;
}

/** What follows a phase without a day between them is of the same divergence; of the same kind, of the same phase. */
function putPhase<P extends Dated>(found: [Phase<P>, ...Phase<P>[]][], phase: Phase<P>): void {
  const open = found.at(-1);
  const last = open?.at(-1);
  if (!open || !last || last.to === null || last.to !== dayBefore(phase.from)) found.push([phase]);
  else if (last.kind === phase.kind) open[open.length - 1] = { ...last, to: phase.to };
  else open.push(phase);
}

function isUntil(position: Dated | undefined, day: IsoDate): boolean {
  return position !== undefined && position.day <= day;
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
