/** Makes the indices of positions and memberships again for what a transaction has touched. */
import { hasCondition, oppositeOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { recordsOf } from "../entity/entity-records.ts";
import { reindexMembers } from "../membership/index-members.ts";
import { positionDay } from "../report/given-day.ts";
import { inBatches } from "../shared/put-rows.ts";
import { questionsOfWordings } from "../shared/question-leads.ts";
import type { HolderKind, PositionsSchema } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";
import { type Correction, correctionsOf } from "./corrections.ts";
import { type Followed, followedStatements } from "./follow-statements.ts";

type Db = Store["db"];
export type IndexedPosition = PositionsSchema["position_index"];

/** As many as are made again at once. */
const BATCH = 400;

/** Settles everything that is marked; at the end of the transaction that marked it. */
export async function reindexPositions(db: Db): Promise<void> {
  for (;;) {
    const marked = await db
      .selectFrom("stale_positions")
      .select("position_id")
      .orderBy("position_id")
      .limit(BATCH)
      .execute();
    if (marked.length === 0) break;
    const ids = marked.map((row) => row.position_id);
    const rows = await standing(db, ids);
    await db.deleteFrom("position_index").where("position_id", "in", ids).execute();
    if (rows.length > 0)
      await inBatches(rows, (batch) => db.insertInto("position_index").values(batch).execute());
    await db.deleteFrom("stale_positions").where("position_id", "in", ids).execute();
  }
  for (;;) {
    const marked = await db.selectFrom("stale_entities").select("entity_id").limit(BATCH).execute();
    if (marked.length === 0) return;
    const ids = marked.map((row) => row.entity_id);
    await reindexMembers(db, ids);
    await db.deleteFrom("stale_entities").where("entity_id", "in", ids).execute();
  }
}

/** What the index must hold of these positions: none of one that was rejected or is of an older analysis or version. */
export async function standing(db: Db, ids: readonly number[]): Promise<readonly IndexedPosition[]> {
  const followed = await followedStatements(db, ids);
  const found = await db
    .selectFrom("positions as p")
    .innerJoin("latest_analyses as n", "n.id", "p.analysis_id")
    .innerJoin("current_articles as a", "a.id", "n.article_id")
    .leftJoin("entities as e", "e.id", "p.holder_id")
    .leftJoin("passages as c", "c.id", "p.condition_id")
    .leftJoin("found_details as f", "f.article_id", "a.id")
    .leftJoin("analysis_days as r", "r.analysis_id", "n.id")
    .select(["f.article_id as corrected", "f.published as found_day"])
    .select(["r.analysis_id as read_again", "r.published as read_day"])
    .select(["p.id", "p.holder_id", "p.wording_id", "p.stance", "p.day", "p.confidence"])
    .select(["e.local_id as entity", "c.exact as condition", "a.report_id", "a.published as told"])
    .where("p.id", "in", ids)
    .where((e) =>
      e.or([
        e("p.decision_id", "is", null),
        e("p.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .execute();
  const rows = await led(db, found, followed);
  const holders = await recordsOf(
    db,
    rows.flatMap((row) => row.holder_id ?? []),
  );
  const questions = await questionsOfWordings(
    db,
    rows.flatMap((row) => row.wording_id ?? []),
  );
  const corrections = await correctionsOf(db, ids);
  return rows.flatMap((row): readonly IndexedPosition[] => {
    const lead = row.wording_id === null ? ON_NONE : questions.get(row.wording_id);
    const correction = corrections.get(row.id);
    if (!lead || correction?.rejected) return [];
    const record = row.holder_id === null ? undefined : holders.get(row.holder_id);
    const inReport = row.entity === null ? null : `${row.report_id}#${row.entity}`;
    const holder: HolderIs = record ?? (inReport ? { kind: "entity", id: inReport } : NOBODY);
    const found = {
      question: lead.question,
      stance: lead.reversed ? oppositeOf(row.stance) : row.stance,
      condition: row.condition,
      ...holder,
    };
    const laid = rowOf(row, laidOver(found, correction), correction);
    // A position corrected to another question no longer has the stance that the wording reverses.
    return [{ ...laid, reversed: laid.question_id === lead.question ? lead.reversed : 0 }];
  });
}

/** Where a position leads whose report words no proposal that makes sense by itself. */
const ON_NONE = { question: null, reversed: 0 } as const;

interface Held {
  readonly id: number;
  readonly holder_id: number | null;
  readonly entity: string | null;
}

/** Those that do not fall with their statements, whoever was found to speak led to who is said to now. */
async function led<R extends Held>(
  db: Db,
  rows: readonly R[],
  followed: ReadonlyMap<number, Followed>,
): Promise<readonly R[]> {
  if (followed.size === 0) return rows;
  const ids = [...followed.values()].flatMap(({ speakers }) => [...speakers.values()]);
  const locals = new Map(
    (
      await db
        .selectFrom("entities")
        .select(["id", "local_id"])
        .where(
          "id",
          "in",
          ids.filter((id) => id !== null),
        )
        .execute()
    ).map((row) => [row.id, row.local_id]),
  );
  return rows.flatMap((row) => {
    const one = followed.get(row.id);
    if (one?.falls) return [];
    const speaker = row.holder_id === null ? undefined : one?.speakers.get(row.holder_id);
    if (speaker === undefined) return [row];
    return [{ ...row, holder_id: speaker, entity: speaker === null ? null : (locals.get(speaker) ?? null) }];
  });
}

/** Both or neither. */
interface HolderIs {
  readonly kind: HolderKind | null;
  readonly id: string | null;
}

const NOBODY: HolderIs = { kind: null, id: null };

interface Told extends HolderIs {
  readonly question: string | null;
  readonly stance: Stance;
  readonly condition: string | null;
}

function laidOver(found: Told, correction: Correction | undefined): Told {
  if (!correction) return found;
  const { holder, question, condition } = correction;
  const stance = correction.stance && correction.reversed ? oppositeOf(correction.stance) : correction.stance;
  return {
    ...found,
    ...holder,
    question: question ?? found.question,
    stance: stance ?? found.stance,
    condition: condition === undefined ? found.condition : condition,
  };
}

interface Row {
  readonly corrected: number | null;
  readonly found_day: IndexedPosition["day"];
  readonly read_again: number | null;
  readonly read_day: IndexedPosition["day"];
  readonly id: number;
  readonly day: IndexedPosition["day"];
  readonly told: IndexedPosition["told"];
  readonly report_id: string;
  readonly confidence: number;
}

function rowOf(row: Row, told: Told, correction: Correction | undefined): Omit<IndexedPosition, "reversed"> {
  return {
    position_id: row.id,
    question_id: told.question,
    holder_kind: told.kind,
    holder_id: told.id,
    stance: told.stance,
    condition: hasCondition(told.stance) ? told.condition : null,
    day: row.corrected === null ? row.day : positionDay(row.day, { read: readBy(row), stands: row.told }),
    told: row.told,
    report_id: row.report_id,
    confidence: correction ? 1 : row.confidence,
    reviewed: correction ? 1 : 0,
  };
}

/** The day by which the analysis read the words of a report whose details were corrected. */
function readBy({ found_day, read_again, read_day }: Row): IndexedPosition["day"] {
  return read_again === null ? found_day : read_day;
}
