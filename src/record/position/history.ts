/** How one holder's positions on one question develop: which is in force when, and what changed. Pure. */
import type { IsoDate } from "../../base/passage.ts";
import { hasCondition, STANCE_TRAITS } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { shareCondition } from "./condition.ts";

/** A position with a day. */
export interface Dated {
  readonly position_id: number;
  readonly stance: Stance;
  readonly condition: string | null;
  /** The condition as it was put until then, here and earlier, without another stance in between; the latest few. */
  readonly conditions: readonly (string | null)[];
  readonly day: IsoDate;
  /** The report's day. */
  readonly told: IsoDate | null;
  readonly report_id: string;
}

/** The same stance, held or said again, without another in between. */
export interface Spell<P extends Dated = Dated> {
  readonly stance: Stance;
  /** As it was first put. */
  readonly condition: string | null;
  /** The first day, and the last on which it was said. */
  readonly from: IsoDate;
  readonly last: IsoDate;
  /** How many later reports repeat it. */
  readonly restated: number;
  /** In order of day; never empty. */
  readonly positions: readonly [P, ...P[]];
}

/**
 * `moved`: to another side, or as firm but another stance or condition; `hardened`: firmer than before (from a refusal or a
 * condition to plainly for or against); `softened`: less firm.
 */
export type ChangeKind = "moved" | "hardened" | "softened";

/** In the order in which they were taken; of one day in that in which they were told. */
export function inOrder<P extends Omit<Dated, "conditions">>(
  positions: readonly P[],
): readonly (P & Pick<Dated, "conditions">)[] {
  const sorted = [...positions].sort(
    (a, b) => compare(a.day, b.day) || compare(a.told ?? "", b.told ?? "") || a.position_id - b.position_id,
  );
  let before: Pick<Dated, "stance" | "conditions"> | null = null;
  return sorted.map((position) => {
    const conditions: readonly (string | null)[] = conditionsAfter(before, position);
    before = { stance: position.stance, conditions };
    return { ...position, conditions };
  });
}

/** As many ways of putting one condition are kept. */
const WAYS = 6;

function conditionsAfter(
  before: Pick<Dated, "stance" | "conditions"> | null,
  { stance, condition }: Pick<Dated, "stance" | "condition">,
): readonly (string | null)[] {
  if (!hasCondition(stance)) return NONE;
  const goesOn = before?.stance === stance && shareCondition(before.conditions, [condition]);
  if (!goesOn) return [condition];
  return before.conditions.includes(condition)
    ? before.conditions
    : [...before.conditions.slice(1 - WAYS), condition];
}

const NONE: readonly never[] = [];

/** The one in force on the day: the last that was taken until then. `positions` are in order. Null: no record. */
export function inForceOn<P extends Dated>(positions: readonly P[], day: IsoDate): P | null {
  return positions.findLast((position) => position.day <= day) ?? null;
}

/** `positions` are in order. */
export function spells<P extends Dated>(positions: readonly P[]): readonly Spell<P>[] {
  const runs: [P, ...P[]][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && agrees(last, position)) run.push(position);
    else runs.push([position]);
  }
  return runs.map((run) => {
    const [first] = run;
    return {
      stance: first.stance,
      condition: first.condition,
      from: first.day,
      last: run.at(-1)?.day ?? first.day,
      restated: new Set(run.map((position) => position.report_id)).size - 1,
      positions: run,
    };
  });
}

function agrees(last: Dated, { stance, condition }: Dated): boolean {
  return last.stance === stance && (!hasCondition(stance) || shareCondition(last.conditions, [condition]));
}

export function changeKind(from: Stance, to: Stance): ChangeKind {
  const firmer = STANCE_TRAITS[to].firmness - STANCE_TRAITS[from].firmness;
  if (firmer === 0) return "moved";
  return firmer > 0 ? "hardened" : "softened";
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
