/** Which two members of one organization, as of the day, hold positions that are incompatible. */
import type { IsoDate } from "../../base/passage.ts";
import type { DivergenceKind } from "../../base/stances.ts";
import { type Holder, type HolderId, holderKey, holdersOf } from "../entity/holders.ts";
import { withoutAssemblies } from "../membership/affiliation.ts";
import { type Belongings, belongingsOf } from "../membership/belonging.ts";
import { membersOf } from "../membership/member-bodies.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { firstOf } from "../shared/first-of.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type DivergingPair, newestFirst, pairsOn, seats, turned, type Versus } from "./diverging-pairs.ts";
import { type HeldBy, historiesOf, historiesOn } from "./histories.ts";
import { type KeptOn, keptOn } from "./kept-histories.ts";
import { lastSpokenOf } from "./last-spoken-of.ts";

export interface DivergencePhase {
  readonly kind: DivergenceKind;
  readonly from: IsoDate;
  /** The last day; null: it goes on. */
  readonly to: IsoDate | null;
  /** What was in force when it began. */
  readonly a: StoredPosition;
  readonly b: StoredPosition;
}

export interface StoredDivergence {
  readonly question: { readonly id: string; readonly wording: string };
  /** The narrowest organization that both belong to and that takes a position itself; if none does, the narrowest. */
  readonly within: Holder;
  readonly a: Holder;
  /** The organization itself or its leader where it is one of the two. */
  readonly b: Holder;
  readonly versus: Versus;
  readonly from: IsoDate;
  /** The last day; null: it goes on. */
  readonly to: IsoDate | null;
  /** In order of days; more than one where a position changed and the two still diverged. */
  readonly phases: readonly DivergencePhase[];
}

export interface DivergencesAsked {
  readonly question?: string;
  /** An organization's id: it and all that it is made of. Else each organization that two holders share, but for assemblies. */
  readonly within?: string;
  /** Only what still stood on this day or later. */
  readonly since?: IsoDate;
  /** Only what stood on this day or earlier. */
  readonly until?: IsoDate;
  /** How many at most; 100 if not said. */
  readonly limit?: number;
  /** How many questions are looked at where none is asked for; 40 if not said. */
  readonly questions?: number;
}

export interface Divergences {
  /** The newest first; of one day those that go on, and those with the organization's own line, first. */
  readonly found: readonly StoredDivergence[];
  /** How many there are on the questions that were looked at. */
  readonly total: number;
  /** How many questions were looked at: where no question is asked for, those last spoken of. */
  readonly questions: number;
}

/** So many questions are looked at where none is asked for: those last spoken of, by anybody or by the organization's own. */
const QUESTIONS = { all: 25, within: 300 } as const;

type Db = RecordStore["db"];

/** Divergences with the days on which they stood. `since` and `until` on one day: what stood on it. */
export async function divergences(record: RecordStore, asked: DivergencesAsked = {}): Promise<Divergences> {
  const { db } = record;
  const { question, within } = asked;
  const kept = question !== undefined && within === undefined ? await keptOn(record, question) : undefined;
  const { pairs, belongings, questions } = await divergingPairs(db, asked, kept);
  const shown = firstOf(pairs, asked.limit ?? 100, newestFirst);
  return { found: await stored(db, shown, belongings), total: pairs.length, questions };
}

export interface DivergingPairs {
  /** In no order. */
  readonly pairs: readonly DivergingPair[];
  readonly belongings: AllBelongings;
  /** How many questions were looked at. */
  readonly questions: number;
}

/** Every two that diverge, by the rows of their positions; `kept`: what is known of the question that is asked for. */
export async function divergingPairs(
  db: Db,
  asked: DivergencesAsked,
  kept?: KeptOn,
): Promise<DivergingPairs> {
  const histories = kept?.histories ?? (await historiesAsked(db, asked));
  const holders = kept?.belongings ?? (await belongingsOf(db, holderIds(histories)));
  const bodies = await bodiesToLookAt(db, histories, holders, asked.within);
  // Of the bodies too, also of those that hold no position: which of them is part of which.
  const parts = await belongingsOf(
    db,
    [...bodies].map((id) => ({ kind: "organization" as const, id })),
  );
  const belongings = new Map([...parts, ...holders]);
  const seatOf = seats(histories, belongings, bodies);
  const pairs: DivergingPair[] = [];
  for (const held of grouped(histories, (one) => one.question).values()) {
    pairsOn(held.map(seatOf), belongings, asked, pairs);
  }
  const questions = new Set(histories.map((held) => held.question)).size;
  return { pairs, belongings, questions };
}

async function historiesAsked(
  db: Db,
  { question, within, questions = QUESTIONS.all }: DivergencesAsked,
): Promise<readonly HeldBy[]> {
  if (within !== undefined) {
    const own: HolderId = { kind: "organization", id: within };
    const members = [own, ...(await membersOf(db, within))];
    return historiesOf(db, members, question === undefined ? await theirLast(db, members) : [question]);
  }
  if (question !== undefined) return historiesOn(db, [question]);
  return historiesOn(db, await lastSpokenOf(db, { most: questions, holders: 2 }));
}

/** The questions on which these holders last took a position. */
async function theirLast(db: Db, holders: readonly HolderId[]): Promise<readonly string[]> {
  const last = new Map<string, string>();
  for (const kind of ["person", "organization"] as const) {
    const ids = holders.filter((holder) => holder.kind === kind).map(({ id }) => id);
    await inBatches(ids, async (batch) => {
      const rows = await db
        .selectFrom("shown_positions")
        .select(["question_id", (e) => e.fn.max("day").as("last")])
        .where("holder_kind", "=", kind)
        .where("holder_id", "in", batch)
        .groupBy("question_id")
        .execute();
      for (const { question_id, last: day } of rows) {
        if (day !== null && day > (last.get(question_id) ?? "")) last.set(question_id, day);
      }
    });
  }
  const newest = [...last].sort(([a, x], [b, y]) => compare(y, x) || compare(a, b));
  return newest.slice(0, QUESTIONS.within).map(([question]) => question);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function holderIds(histories: readonly HeldBy[]): readonly HolderId[] {
  return [...new Map(histories.map(({ holder }) => [holderKey(holder), holder])).values()];
}

type AllBelongings = ReadonlyMap<string, Belongings>;

/** An assembly's members are expected to differ: it is looked at only if it is asked for. */
function bodiesToLookAt(
  db: Db,
  histories: readonly HeldBy[],
  belongings: AllBelongings,
  within: string | undefined,
): Promise<ReadonlySet<string>> {
  if (within !== undefined) return Promise.resolve(new Set([within]));
  return withoutAssemblies(
    db,
    histories.flatMap(({ holder }) => [...(belongings.get(holderKey(holder))?.keys() ?? [])]),
  );
}

async function stored(
  db: Db,
  found: readonly DivergingPair[],
  belongings: AllBelongings,
): Promise<readonly StoredDivergence[]> {
  const pairs = found.map((pair) => turned(pair, belongings));
  const positions = await storedPositions(
    db,
    pairs.flatMap(({ phases }) => phases.flatMap(({ a, b }) => [a.position_id, b.position_id])),
  );
  const holders = await holdersOf(
    db,
    pairs.flatMap(({ a, b, within }) => [a.holder, b.holder, { kind: "organization" as const, id: within }]),
  );
  const wordings = await questionWordings(
    db,
    pairs.map(({ a }) => a.question),
  );
  const named = (id: HolderId): Holder => holders.get(holderKey(id)) ?? { ...id, name: id.id };
  return pairs.map(({ within, a, b, versus, phases }) => ({
    question: { id: a.question, wording: wordings.get(a.question) ?? a.question },
    within: named({ kind: "organization", id: within }),
    a: named(a.holder),
    b: named(b.holder),
    versus,
    from: phases[0].from,
    to: phases.at(-1)?.to ?? null,
    phases: phases.flatMap((phase): readonly DivergencePhase[] => {
      const [one, two] = [positions.get(phase.a.position_id), positions.get(phase.b.position_id)];
      return one && two ? [{ kind: phase.kind, from: phase.from, to: phase.to, a: one, b: two }] : [];
    }),
  }));
}
