/** Makes the indices of positions and memberships again for what a transaction has touched. */
import type { Stance } from "../../analysis/analysis.ts";
import { leadsBody } from "../organization/leads-body.ts";
import { inBatches } from "../put-rows.ts";
import { grouped } from "../queries/passages.ts";
import { questionsOfWordings } from "../question/lead.ts";
import { finalIds } from "../resolve/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Flag, HolderKind, PositionsSchema } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";
import { type Correction, correctionsOf } from "./corrections.ts";

type Db = Store["db"];
export type IndexedPosition = PositionsSchema["position_index"];
type Member = PositionsSchema["member_index"];

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

interface OnRecord {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Whom the entities stand for on record, after redirects. */
async function recordsOf(db: Db, entities: readonly number[]): Promise<ReadonlyMap<number, OnRecord>> {
  const known = new Map<number, OnRecord>();
  await inBatches([...new Set(entities)], async (batch) => {
    const rows = await db
      .selectFrom("entity_records")
      .select(["entity_id", "kind", "record_id"])
      .where("entity_id", "in", batch)
      .execute();
    for (const [kind, own] of grouped(rows, (row) => row.kind)) {
      const final = await finalIds(
        db,
        kind,
        own.map((row) => row.record_id),
      );
      for (const row of own)
        known.set(row.entity_id, { kind, id: final.get(row.record_id) ?? row.record_id });
    }
  });
  return known;
}

/** Makes the memberships again that reports tell of these entities, on either side. */
async function settleMembers(db: Db, entities: readonly number[]): Promise<void> {
  const told = await db
    .selectFrom("entity_memberships as m")
    .innerJoin("entities as e", "e.id", "m.entity_id")
    .innerJoin("latest_analyses as n", "n.id", "e.analysis_id")
    .innerJoin("current_articles as a", "a.id", "n.article_id")
    .innerJoin("entities as o", "o.id", "m.organization_id")
    .select(["m.entity_id", "m.organization_id as body_id", "a.published as day", "o.name as body"])
    .where((w) => w.or([w("m.entity_id", "in", entities), w("m.organization_id", "in", entities)]))
    .execute();
  await db
    .deleteFrom("member_index")
    .where((w) => w.or([w("entity_id", "in", entities), w("body_id", "in", entities)]))
    .execute();
  const records = await recordsOf(
    db,
    told.flatMap((row) => [row.entity_id, row.body_id]),
  );
  const roles = grouped(
    told.length === 0
      ? []
      : await db
          .selectFrom("entity_names")
          .select(["entity_id", "name"])
          .where("kind", "=", "role")
          .where("entity_id", "in", [...new Set(told.map((row) => row.entity_id))])
          .execute(),
    (row) => row.entity_id,
  );
  const rows = told.flatMap(({ entity_id, body_id, day, body }): readonly Member[] => {
    const [member, organization] = [records.get(entity_id), records.get(body_id)];
    if (!member || organization?.kind !== "organization" || day === null) return [];
    const leads: Flag = (roles.get(entity_id) ?? []).some(({ name }) => leadsBody(name, body)) ? 1 : 0;
    const ids = { member_kind: member.kind, member_id: member.id, organization_id: organization.id };
    return [{ entity_id, body_id, ...ids, day, leads }];
  });
  await inBatches(rows, (batch) => db.insertInto("member_index").values(batch).execute());
}
