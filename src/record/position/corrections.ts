/** What people decided of positions: accepted, corrected, rejected. */
import type { Stance } from "../../base/vocabulary.ts";
import type { Named } from "../entity/put-named.ts";
import type { Place } from "../shared/place.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import { finalIds } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Flag } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** What a decision says that a position is instead; what is missing stays as it was found. */
export interface Changed {
  readonly stance?: Stance;
  /** Null: it has none. */
  readonly condition?: string | null;
  readonly holder?: { readonly kind: RecordKind; readonly id: string };
  readonly question?: string;
}

/** What is kept with a decision on a position: the words by which it is found again, and what changes. */
export interface PositionDetail extends Changed {
  readonly exact: string;
  /** The words just before and after, so that one of two places with the same words is known. */
  readonly before: string;
  readonly after: string;
  /** The holder's name as it was found; it tells two positions in one place apart. */
  readonly name: string | null;
  /** Of a position that somebody added: the decision that did. */
  readonly of?: number;
}

/** What is kept with a position that somebody added: all of it, by the words that it is found again by. */
export interface AddedPosition extends PositionDetail {
  readonly stance: Stance;
  readonly question: string;
  /** Where the words of its condition stand; missing where it has none. */
  readonly conditionAt?: Place;
  readonly named: Named;
}

export interface Correction extends Changed {
  readonly rejected: boolean;
  /** The question that it was corrected on has become one that is worded the other way round. */
  readonly reversed: Flag;
}

/** The last decision that stands on each of the positions, its ids after redirects. */
export async function correctionsOf(
  db: Db,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Correction>> {
  const last = new Map<number, Correction>();
  await inBatches(positions, async (batch) => {
    const rows = await db
      .selectFrom("position_anchors as x")
      .innerJoin("live_decisions as d", "d.id", "x.decision_id")
      .select(["x.position_id", "d.what", "d.detail"])
      .where("x.position_id", "in", batch)
      .where("d.what", "<>", "assign")
      .orderBy("d.id")
      .execute();
    for (const { position_id, what, detail } of rows) {
      const { stance, condition, holder, question } = JSON.parse(detail ?? "{}") as Changed;
      const changed: Changed = {
        ...(stance === undefined ? {} : { stance }),
        ...(condition === undefined ? {} : { condition }),
        ...(holder === undefined ? {} : { holder }),
        ...(question === undefined ? {} : { question }),
      };
      // A correction keeps what an earlier one changed, and accepting reverts nothing.
      last.set(position_id, {
        ...last.get(position_id),
        ...changed,
        rejected: what === "reject",
        reversed: 0,
      });
    }
  });
  for (const [position, correction] of last) last.set(position, await led(db, correction));
  return last;
}

async function led(db: Db, correction: Correction): Promise<Correction> {
  const { holder, question } = correction;
  const person = holder && (await finalIds(db, holder.kind, [holder.id])).get(holder.id);
  const asked = question && (await finalQuestions(db, [question])).get(question);
  return {
    ...correction,
    ...(holder && person ? { holder: { ...holder, id: person } } : {}),
    ...(asked ? { question: asked.question, reversed: asked.reversed } : {}),
  };
}
