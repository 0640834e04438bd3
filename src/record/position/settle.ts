/** Makes the indices of positions and memberships again for what a transaction has touched. */
import type { Stance } from "../../analysis/analysis.ts";
import { inBatches } from "../put-rows.ts";
import { questionsOfWordings } from "../question/lead.ts";
import type { HolderKind, PositionsSchema } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";
import { type Correction, correctionsOf } from "./corrections.ts";
import { recordsOf } from "./entity-records.ts";
import { settleMembers } from "./settle-members.ts";

type Db = Store["db"];
export type IndexedPosition = PositionsSchema["position_index"];

/** As many as are made again at once. */
const BATCH = 400;

/** Settles everything that is marked; at the end of the transaction that marked it. */
export async function settle(db: Db): Promise<void> {
  for (;;) {
    const marked = await db
      .selectFrom("unsettled_positions")
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
    await db.deleteFrom("unsettled_positions").where("position_id", "in", ids).execute();
  }
  for (;;) {
    const marked = await db.selectFrom("unsettled_entities").select("entity_id").limit(BATCH).execute();
    if (marked.length === 0) return;
    const ids = marked.map((row) => row.entity_id);
    await settleMembers(db, ids);
    await db.deleteFrom("unsettled_entities").where("entity_id", "in", ids).execute();
  }
}

/** What the index must hold of these positions: none of one that was rejected or is of an older analysis or version. */
export async function standing(db: Db, ids: readonly number[]): Promise<readonly IndexedPosition[]> {
  const rows = await db
    .selectFrom("positions as p")
    .innerJoin("latest_analyses as n", "n.id", "p.analysis_id")
    .innerJoin("current_articles as a", "a.id", "n.article_id")
    .leftJoin("entities as e", "e.id", "p.holder_id")
    .leftJoin("passages as c", "c.id", "p.condition_id")
    .select(["p.id", "p.holder_id", "p.wording_id", "p.stance", "p.day", "p.confidence"])
    .select(["e.local_id as entity", "c.exact as condition", "a.report_id", "a.published as told"])
    .where("p.id", "in", ids)
    .execute();
  const holders = await recordsOf(
    db,
    rows.flatMap((row) => row.holder_id ?? []),
  );
  const questions = await questionsOfWordings(
    db,
    rows.map((row) => row.wording_id),
  );
  const corrections = await correctionsOf(db, ids);
  return rows.flatMap((row): readonly IndexedPosition[] => {
    const lead = questions.get(row.wording_id);
    const correction = corrections.get(row.id);
    if (!lead || correction?.rejected) return [];
    const record = row.holder_id === null ? undefined : holders.get(row.holder_id);
    const inReport = row.entity === null ? null : `${row.report_id}#${row.entity}`;
    const holder: HolderIs = record ?? (inReport ? { kind: "entity", id: inReport } : NOBODY);
    const found = {
      question: lead.question,
      stance: lead.reversed ? OPPOSITE[row.stance] : row.stance,
      condition: row.condition,
      ...holder,
    };
    return [{ ...rowOf(row, laidOver(found, correction), correction), reversed: lead.reversed }];
  });
}

/** The stance towards a question that is worded the other way round. */
export const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  for: "against",
  against: "for",
  conditional: "conditional",
  undecided: "undecided",
  declined: "declined",
};

/** Both or neither. */
interface HolderIs {
  readonly kind: HolderKind | null;
  readonly id: string | null;
}

const NOBODY: HolderIs = { kind: null, id: null };

interface Told extends HolderIs {
  readonly question: string;
  readonly stance: Stance;
  readonly condition: string | null;
}

function laidOver(found: Told, correction: Correction | undefined): Told {
  if (!correction) return found;
  const { holder, question, condition } = correction;
  const stance = correction.stance && correction.reversed ? OPPOSITE[correction.stance] : correction.stance;
  return {
    ...found,
    ...holder,
    question: question ?? found.question,
    stance: stance ?? found.stance,
    condition: condition === undefined ? found.condition : condition,
  };
}

interface Row {
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
    condition: told.stance === "conditional" ? told.condition : null,
    day: row.day,
    told: row.told,
    report_id: row.report_id,
    confidence: correction ? 1 : row.confidence,
    reviewed: correction ? 1 : 0,
  };
}
