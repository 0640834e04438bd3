/** Whom the rules alone would choose: the most prominent, where nobody else is nearly as prominent. One clue among others. */
import type { EntityType } from "../../../base/vocabulary.ts";
import type { Gender } from "../../data/given-names.ts";
import type { Antecedents } from "../antecedents.ts";
import { type CastMember, isCalledOtherwise } from "../cast.ts";

/** Two who fit this evenly cannot be told apart. */
const MARGIN = 0.15;
const LEAST = -4.5;
const NOBODY: ReadonlySet<CastMember> = new Set();

/** The most prominent of these types before the token, or null if none is or two are. */
export function mostProminent(
  antecedents: Antecedents,
  at: number,
  types: readonly EntityType[],
  gender: Gender,
  barred: ReadonlySet<CastMember> = NOBODY,
): CastMember | null {
  let [best, most, second] = [null as CastMember | null, LEAST, LEAST];
  for (const [member, traces] of antecedents.before(at, types, gender)) {
    if (barred.has(member) || isCalledOtherwise(member, gender)) continue;
    const score = Math.max(...traces.map((trace) => antecedents.prominence(trace, at, gender)));
    if (score > most) [best, most, second] = [member, score, most];
    else if (score > second) second = score;
  }
  return best && most - second >= MARGIN ? best : null;
}
