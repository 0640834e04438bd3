/** By whom a finding is as it stands: the machine, or whoever decided of it last. */

import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface CodedBy {
  /** `machine`, or whoever made the last decision that stands on it. */
  readonly coder: string;
  /** What people made of it: added, accepted as it was found, or corrected; null where nobody decided. */
  readonly decision: "add" | "accept" | "correct" | null;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string | null;
  /** The numbers of all decisions that stand on it, the first first. */
  readonly decisions: readonly number[];
}

export const BY_MACHINE: CodedBy = { coder: "machine", decision: null, decidedAt: null, decisions: [] };

/** By row; of those that nobody decided of there is nothing. */
export async function codedStatements(
  db: Db,
  statements: readonly number[],
): Promise<ReadonlyMap<number, CodedBy>> {
  const rows: Row[] = [];
  await inBatches(statements, async (batch) => {
    rows.push(...(await onStatements(db).where("x.statement_id", "in", batch).execute()));
  });
  return codedOf(rows);
}

/** As of statements; who corrected the speaker of a statement has said whose the position is that rests on it. */
export async function codedPositions(
  db: Db,
  positions: readonly number[],
): Promise<ReadonlyMap<number, CodedBy>> {
  const rows: Row[] = [];
  await inBatches(positions, async (batch) => {
    const own = await db
      .selectFrom("position_anchors as x")
      .innerJoin("live_decisions as d", "d.id", "x.decision_id")
      .select(["x.position_id as finding", ...DECISION])
      .where("x.position_id", "in", batch)
      .where("d.what", "in", SAYS)
      .execute();
    const followed = await onStatements(db)
      .innerJoin("position_statements as ps", "ps.statement_id", "x.statement_id")
      .clearSelect()
      .select(["ps.position_id as finding", ...DECISION])
      .where("ps.position_id", "in", batch)
      .where("d.what", "=", "correct")
      .execute();
    rows.push(...own, ...followed.filter(({ detail }) => saysSpeaker(detail)));
  });
  return codedOf(rows);
}

/** What a decision must say for a finding to be its maker's. */
const SAYS = ["add", "accept", "correct"] as const;
const DECISION = ["d.id", "d.what", "d.decided_by as by", "d.decided_at as at", "d.detail"] as const;

interface Row {
  readonly finding: number;
  readonly id: number;
  readonly what: string;
  readonly by: string;
  readonly at: string;
  readonly detail: string | null;
}

function onStatements(db: Db) {
  return db
    .selectFrom("statement_anchors as x")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .select(["x.statement_id as finding", ...DECISION])
    .where("d.what", "in", SAYS);
}

const saysSpeaker = (detail: string | null) => "speaker" in (JSON.parse(detail ?? "{}") as object);

function codedOf(rows: readonly Row[]): ReadonlyMap<number, CodedBy> {
  const coded = new Map<number, CodedBy>();
  for (const [finding, made] of grouped(rows, (row) => row.finding)) {
    const decisions = [...made].sort((a, b) => a.id - b.id);
    const last = decisions.at(-1);
    if (!last) continue;
    // One correction leaves what an earlier one changed: what was corrected once is not as it was found, whoever accepts it then.
    const isOne = (which: "add" | "correct") => decisions.some(({ what }) => what === which);
    coded.set(finding, {
      coder: last.by,
      decision: isOne("correct") ? "correct" : isOne("add") ? "add" : "accept",
      decidedAt: last.at,
      decisions: [...new Set(decisions.map(({ id }) => id))],
    });
  }
  return coded;
}

/** By the finding's id within its report, `s3` or `p1`, as the latest analysis of that version has it. */
export async function codedInReport(
  db: Db,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ReadonlyMap<string, CodedBy>> {
  const analysis = db
    .selectFrom("latest_analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select("n.id")
    .where("a.report_id", "=", id)
    .where("a.version", "=", version);
  const rowsOf = (table: "statements" | "positions") =>
    db.selectFrom(table).select(["id", "local_id"]).where("analysis_id", "in", analysis).execute();
  const [statements, positions] = [await rowsOf("statements"), await rowsOf("positions")];
  const idsOf = (rows: typeof statements) => rows.map((row) => row.id);
  const coded = {
    statements: await codedStatements(db, idsOf(statements)),
    positions: await codedPositions(db, idsOf(positions)),
  };
  const named = (rows: typeof statements, by: ReadonlyMap<number, CodedBy>) =>
    rows.flatMap((row) => {
      const one = by.get(row.id);
      return one ? [[row.local_id, one] as const] : [];
    });
  return new Map([...named(statements, coded.statements), ...named(positions, coded.positions)]);
}
