/** What the machine is unsure of, ordered by how much a mistake would matter: statements and positions in one queue. */
import { sql } from "kysely";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import { type StatementEntry, statementEntries } from "../statement/statement-entries.ts";
import type { RecordStore } from "../store/record-store.ts";

export type WaitingFinding =
  | { readonly sort: "statement"; readonly id: string; readonly statement: StatementEntry }
  | { readonly sort: "position"; readonly id: string; readonly position: StoredPosition };

type Db = RecordStore["db"];

/** A finding's row, and how much a mistake there would matter. */
export interface WaitingRow {
  readonly sort: WaitingFinding["sort"];
  readonly id: number;
  readonly weight: number;
}

/** How many findings wait. */
export function waitingCount(record: RecordStore): Promise<number> {
  return whileUnchanged(record, "waiting-count", async () => {
    const { n } = (
      await sql<{ n: number }>`SELECT
        (SELECT count(*) FROM (SELECT analysis_id FROM standing_statements WHERE ${WAITS}) AS s
          JOIN standing_reports AS a ON a.analysis_id = s.analysis_id)
        + (SELECT count(*) FROM position_index WHERE ${WAITS}) AS n`.execute(record.db)
    ).rows[0] ?? { n: 0 };
    return n;
  });
}

/**
 * All that waits, ordered by doubt (1 less the confidence) times importance: a statement counts 1 and for each position that
 * rests on it 1 more, a position 2 and more the more there are on its question; who is on record counts half more.
 */
export function waitingRows(record: RecordStore): Promise<readonly WaitingRow[]> {
  return whileUnchanged(record, "review-queue", () => rowsOf(record.db));
}

/** A finding by its id, `REPORT#s3` or `REPORT#p1`, whether or not it waits; null where there is none such. */
export async function findingById(record: RecordStore, id: string): Promise<WaitingFinding | null> {
  const [, report = "", local = ""] = /^([\w-]+)#([sp]\d+)$/.exec(id) ?? [];
  const sort = local.startsWith("s") ? "statement" : "position";
  const row = await (sort === "statement"
    ? record.db.selectFrom("standing_statements as x")
    : record.db.selectFrom("positions as x")
  )
    .innerJoin("standing_reports as a", "a.analysis_id", "x.analysis_id")
    .select("x.id")
    .where("a.report_id", "=", report)
    .where("x.local_id", "=", local)
    .executeTakeFirst();
  return row ? findingOf(record, { sort, id: row.id }) : null;
}

/** The finding of that row; null where it does not stand. */
export async function findingOf(
  record: RecordStore,
  { sort, id }: Pick<WaitingRow, "sort" | "id">,
): Promise<WaitingFinding | null> {
  if (sort === "statement") {
    const [statement] = await statementEntries(record, [id]);
    return statement ? { sort, id: `${statement.report.id}#${statement.id}`, statement } : null;
  }
  const position = (await storedPositions(record.db, [id])).get(id);
  return position ? { sort, id: position.id, position } : null;
}

const WAITS = sql<boolean>`reviewed = 0 AND confidence < ${sql.lit(REVIEW_THRESHOLD)}`;

async function rowsOf(db: Db): Promise<readonly WaitingRow[]> {
  const statements = await sql<Omit<WaitingRow, "sort">>`
    SELECT s.id, (1 - s.confidence) * (1
        + (SELECT count(*) FROM position_statements AS ps WHERE ps.statement_id = s.id)
        + 0.5 * EXISTS (SELECT 1 FROM entity_records AS r WHERE r.entity_id = s.speaker_id)) AS weight
      FROM (SELECT * FROM standing_statements WHERE ${WAITS}) AS s
      JOIN standing_reports AS a ON a.analysis_id = s.analysis_id`.execute(db);
  const positions = await sql<Omit<WaitingRow, "sort">>`
    SELECT i.position_id AS id, (1 - i.confidence) * (2 + min(2, coalesce(q.positions, 0) / 5.0)
        + 0.5 * (i.holder_kind IN ('person', 'organization'))) AS weight
      FROM (SELECT * FROM position_index WHERE ${WAITS}) AS i
      LEFT JOIN question_index AS q ON q.question_id = i.question_id`.execute(db);
  return [
    ...statements.rows.map((row) => ({ ...row, sort: "statement" as const })),
    ...positions.rows.map((row) => ({ ...row, sort: "position" as const })),
  ].sort((a, b) => b.weight - a.weight || b.id - a.id);
}
