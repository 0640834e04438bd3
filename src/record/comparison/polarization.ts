/** How many stand where on a question over time, and how far apart. */
import type { IsoDate } from "../../base/passage.ts";
import { noStances, type StanceCounts, stancesWith } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { holderKey } from "../entity/holders.ts";
import type { RecordStore } from "../store/record-store.ts";
import { agreement, polarization } from "./agreement.ts";
import { keptHistoriesOn } from "./kept-histories.ts";

export interface PolarizationPoint {
  /** From this day to the next point's. */
  readonly day: IsoDate;
  /** How many holders' position in force is which. */
  readonly stances: StanceCounts;
  /**
   * From 0 (all agree) to 1 (one half for, one half against): van der Eijk's agreement A of the three categories against,
   * conditional or undecided, for; turned round as (1 - A) / 2. Who declined is in none. Null where nobody is in one.
   */
  readonly polarization: number | null;
  /** Van der Eijk's A itself, from 1 to -1. */
  readonly agreement: number | null;
}

/** From against to for, the stances that lie there. */
const SCALE = [-1, 0, 1].map((place) => stancesWith(({ scale }) => scale === place));

/** A point for each day on which a position was taken, in order; of very many `limit`, evenly, the last among them. */
export async function polarizationOverTime(
  record: RecordStore,
  question: string,
  { from, to, limit = 500 }: { readonly from?: IsoDate; readonly to?: IsoDate; readonly limit?: number } = {},
): Promise<readonly PolarizationPoint[]> {
  const taken = (await keptHistoriesOn(record, question))
    .flatMap(({ holder, positions }) =>
      positions.map(({ day, stance }) => ({ key: holderKey(holder), day, stance })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const inForce = new Map<string, Stance>();
  const stances = noStances();
  const points: Pick<PolarizationPoint, "day" | "stances">[] = [];
  for (const [i, { key, day, stance }] of taken.entries()) {
    const before = inForce.get(key);
    if (before) stances[before]--;
    stances[stance]++;
    inForce.set(key, stance);
    const within = (from === undefined || day >= from) && (to === undefined || day <= to);
    if (within && taken[i + 1]?.day !== day) points.push({ day, stances: { ...stances } });
  }
  const step = Math.max(1, Math.ceil(points.length / limit));
  return points.filter((_, i) => (points.length - 1 - i) % step === 0).map(pointOf);
}

function pointOf({ day, stances }: Pick<PolarizationPoint, "day" | "stances">): PolarizationPoint {
  const scale = SCALE.map((there) => there.reduce((sum, stance) => sum + stances[stance], 0));
  return { day, stances, polarization: polarization(scale), agreement: agreement(scale) };
}
