/** With whom somebody was on one side, for or against, and with whom on opposite ones. */
import { sql } from "kysely";
import { stancesWith } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { type Holder, type HolderId, holderKey, holdersOf } from "../entity/holders.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface Side {
  readonly who: Holder;
  /** On how many questions both were on one side, and on how many on opposite ones; who moved is on both. */
  readonly same: number;
  readonly opposite: number;
}

export interface Sides {
  /** Those with the most agreement first; at most as many as asked for. */
  readonly with: readonly Side[];
  readonly against: readonly Side[];
}

/** Of the questions they spoke of last, so many are looked at. */
const QUESTIONS = 10;

const listed = (stances: readonly Stance[]) => sql`(${sql.join(stances)})`;
const FOR = listed(stancesWith(({ side }) => side === 1));
/** The others are on no side. */
const SIDED = listed(stancesWith(({ side }) => side !== 0));

interface Row extends HolderId {
  readonly same: number;
  readonly opposite: number;
}

export function sidesOf(record: RecordStore, holder: HolderId, limit: number): Promise<Sides> {
  return whileUnchanged(record, `sides of ${holderKey(holder)} ${limit}`, async () => {
    const rows = await pairs(record, holder);
    const withThem = rows
      .filter(({ same, opposite }) => same > opposite)
      .sort((a, b) => b.same - b.opposite - (a.same - a.opposite))
      .slice(0, limit);
    const against = rows
      .filter(({ same, opposite }) => opposite > same)
      .sort((a, b) => b.opposite - b.same - (a.opposite - a.same))
      .slice(0, limit);
    const names = await holdersOf(record.db, [...withThem, ...against]);
    const side = ({ kind, id, same, opposite }: Row): Side => ({
      who: names.get(holderKey({ kind, id })) ?? { kind, id, name: id },
      same,
      opposite,
    });
    return { with: withThem.map(side), against: against.map(side) };
  });
}

async function pairs({ db }: RecordStore, { kind, id }: HolderId): Promise<readonly Row[]> {
  const found = await sql<Row>`
    WITH mine AS (
      SELECT question_id, is_for FROM (
        SELECT question_id, stance IN ${FOR} AS is_for, max(day) AS last FROM shown_positions
        WHERE holder_kind = ${kind} AND holder_id = ${id} AND stance IN ${SIDED}
        GROUP BY question_id, is_for ORDER BY last DESC LIMIT ${QUESTIONS})),
    theirs AS (
      SELECT DISTINCT holder_kind, holder_id, question_id, stance IN ${FOR} AS is_for FROM shown_positions
      WHERE question_id IN (SELECT question_id FROM mine) AND stance IN ${SIDED}
        AND holder_kind IN ('person', 'organization')
        AND NOT (holder_kind = ${kind} AND holder_id = ${id}))
    SELECT holder_kind AS kind, holder_id AS id,
      count(*) FILTER (WHERE theirs.is_for = mine.is_for) AS same,
      count(*) FILTER (WHERE theirs.is_for <> mine.is_for) AS opposite
    FROM theirs JOIN mine USING (question_id)
    GROUP BY holder_kind, holder_id`.execute(db);
  return found.rows;
}
