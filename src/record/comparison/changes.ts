/** How each holder's stance on a question went over time: first and last on record, what changed, what was restated. */
import type { IsoDate } from "../../base/passage.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { Holder } from "../entity/holders.ts";
import { type ChangeKind, changeKind, spells } from "../position/history.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type HeldBy, historiesOn } from "./histories.ts";

/** One stance, from the first day to the last on which it was told, without another in between. */
export interface HeldStance {
  readonly stance: Stance;
  readonly condition: string | null;
  readonly from: IsoDate;
  readonly last: IsoDate;
  /** How many later reports repeat it. */
  readonly restated: number;
  /** All that tell it, in order of days. */
  readonly positions: readonly StoredPosition[];
}

export interface Change {
  readonly kind: ChangeKind;
  readonly holder: Holder;
  readonly question: string;
  readonly day: IsoDate;
  /** The last position before. */
  readonly from: StoredPosition;
  /** The first after. */
  readonly to: StoredPosition;
}

export interface HolderHistory {
  readonly holder: Holder;
  readonly question: string;
  /** First and last day on record. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly stances: readonly HeldStance[];
  readonly changes: readonly Change[];
}

/** Everybody's history on the question, those who changed last first, then those who never did by name. */
export async function historiesOnQuestion(
  { db }: RecordStore,
  question: string,
): Promise<readonly HolderHistory[]> {
  return told(db, await historiesOn(db, [question]));
}

async function told(db: RecordStore["db"], histories: readonly HeldBy[]): Promise<readonly HolderHistory[]> {
  const stored = await storedPositions(
    db,
    histories.flatMap(({ positions }) => positions.map((position) => position.position_id)),
  );
  return histories
    .flatMap((held) => historyOf(held, stored) ?? [])
    .sort(
      (a, b) =>
        compare(b.changes.at(-1)?.day ?? "", a.changes.at(-1)?.day ?? "") ||
        a.holder.name.localeCompare(b.holder.name, "en"),
    );
}

function historyOf(
  { question, positions }: HeldBy,
  stored: ReadonlyMap<number, StoredPosition>,
): HolderHistory | null {
  const stances = spells(positions).map(
    ({ positions: rows, ...spell }): HeldStance => ({
      ...spell,
      positions: rows.flatMap((row) => stored.get(row.position_id) ?? []),
    }),
  );
  const holder = stances[0]?.positions[0]?.holder;
  if (!holder) return null;
  const changes = stances.slice(1).flatMap((after, i): readonly Change[] => {
    const before = stances[i];
    const [from, to] = [before?.positions.at(-1), after.positions[0]];
    if (!before || !from || !to) return [];
    return [{ kind: changeKind(before.stance, after.stance), holder, question, day: after.from, from, to }];
  });
  return {
    holder,
    question,
    first: positions[0].day,
    last: positions.at(-1)?.day ?? positions[0].day,
    stances,
    changes,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
