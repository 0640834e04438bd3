/** What stays of withdrawn reports, and by what they are known again. */
import { InputError } from "../../base/errors.ts";
import type { Sha256 } from "../../base/hash.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Withdrawal {
  /** The report's id. */
  readonly report: string;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly why: string;
  /** By what is archived elsewhere one sees what was withdrawn: each version's bytes by their SHA-256, and when they were taken. */
  readonly captures: readonly {
    readonly version: number;
    readonly sha256: string;
    readonly capturedAt: string;
  }[];
}

/** Null if no report of that id was withdrawn. */
export async function withdrawalOf(
  { db }: Pick<RecordStore, "db">,
  report: string,
): Promise<Withdrawal | null> {
  return (await withdrawals(db, [report]))[0] ?? null;
}

/** The latest first. */
export async function listWithdrawals({ db }: RecordStore): Promise<readonly Withdrawal[]> {
  return withdrawals(db);
}

/** What a report brings by which it may be one that was withdrawn. */
interface Known {
  /** What the reader calls what is handed in. */
  readonly name: string;
  readonly sha256: Sha256;
  /** Of headline and text, where they are read already. */
  readonly digest?: Sha256;
  /** The report that it would be a version of. */
  readonly report?: string;
}

/** Throws an InputError for the bytes, the words or the address of a report that was withdrawn. */
export async function refuseWithdrawn(db: Db, { name, sha256, digest, report }: Known): Promise<void> {
  const row = await db
    .selectFrom("withdrawals as w")
    .innerJoin("withdrawn_captures as c", "c.report_id", "w.report_id")
    .select(["w.report_id", "w.withdrawn_at", "w.why"])
    .where((e) =>
      e.or([
        e("c.sha256", "=", sha256),
        ...(digest === undefined ? [] : [e("c.digest", "=", digest)]),
        ...(report === undefined ? [] : [e("w.report_id", "=", report)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (!row) return;
  const { report_id, withdrawn_at, why } = row;
  throw new InputError(
    `${name}: this is report ${report_id}, which was withdrawn on ${withdrawn_at.slice(0, 10)} (${why}): it is not taken again`,
  );
}

async function withdrawals(db: Db, ids?: readonly string[]): Promise<readonly Withdrawal[]> {
  const rows = await db
    .selectFrom("withdrawals")
    .selectAll()
    .$if(ids !== undefined, (q) => q.where("report_id", "in", ids ?? []))
    .orderBy("withdrawn_at", "desc")
    .orderBy("report_id")
    .execute();
  const captures = await db
    .selectFrom("withdrawn_captures")
    .selectAll()
    .$if(ids !== undefined, (q) => q.where("report_id", "in", ids ?? []))
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    report: row.report_id,
    by: row.withdrawn_by,
    at: row.withdrawn_at,
    why: row.why,
    captures: captures
      .filter(({ report_id }) => report_id === row.report_id)
      .map(({ version, sha256, captured_at }) => ({ version, sha256, capturedAt: captured_at })),
  }));
}
