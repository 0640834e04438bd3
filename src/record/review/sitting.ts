/** An account's review session: its items in order, and how far it has got. */
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { findingOf, type WaitingFinding } from "./review-queue.ts";

type Db = Store["db"];
type Sort = WaitingFinding["sort"];

export interface SittingPlace {
  /** From 1 on; it never changes. */
  readonly place: number;
  readonly sort: Sort;
  /** The rows of the findings that say the same; the one shown comes first. */
  readonly rows: readonly number[];
  /**
   * `decided`: since it was begun, or handed on; `gone`: the report was read again or withdrawn, or what it rests on was
   * rejected; else it is open.
   */
  readonly state: "open" | "decided" | "gone";
}

export interface Sitting {
  /** ISO 8601 in UTC. */
  readonly begunAt: string;
  readonly places: readonly SittingPlace[];
}

/** Null where the account has begun none. */
export async function sittingOf({ db }: RecordStore, account: number): Promise<Sitting | null> {
  const sitting = await db
    .selectFrom("sittings")
    .selectAll()
    .where("account", "=", account)
    .executeTakeFirst();
  if (!sitting) return null;
  const rows = await db
    .selectFrom("sitting_findings")
    .selectAll()
    .where("sitting_id", "=", sitting.id)
    .orderBy("place")
    .orderBy("member")
    .execute();
  const of = (sort: Sort) => rows.flatMap((row) => (row.sort === sort ? [row.finding_id] : []));
  const stand = {
    statement: await standing(db, "statement", of("statement"), sitting.after_decision),
    position: await standing(db, "position", of("position"), sitting.after_decision),
  };
  const byPlace = new Map<number, { sort: Sort; rows: number[] }>();
  for (const { place, sort, finding_id } of rows) {
    const known = byPlace.get(place);
    if (known) known.rows.push(finding_id);
    else byPlace.set(place, { sort, rows: [finding_id] });
  }
  const places = [...byPlace].map(([place, one]): SittingPlace => {
    const [first = -1] = one.rows;
    const state = stand[one.sort].get(first);
    return { place, ...one, state: state === undefined ? "gone" : state ? "decided" : "open" };
  });
  return { begunAt: sitting.begun_at, places };
}

/** Of those that stand, or were decided of: was anything decided of them after that decision? */
async function standing(
  db: Db,
  sort: Sort,
  ids: readonly number[],
  after: number,
): Promise<ReadonlyMap<number, boolean>> {
  const found = new Map<number, boolean>();
  await inBatches(ids, async (batch) => {
    for (const id of await currentOf(db, sort, batch)) found.set(id, false);
    for (const id of await decidedOf(db, sort, batch, after)) found.set(id, true);
  });
  return found;
}

async function currentOf(db: Db, sort: Sort, ids: readonly number[]): Promise<readonly number[]> {
  const rows =
    sort === "statement"
      ? await db
          .selectFrom("standing_statements as f")
          .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
          .select("f.id")
          .where("f.id", "in", ids)
          .execute()
      : // The index holds those of current readings alone.
        await db
          .selectFrom("position_index")
          .select("position_id as id")
          .where("position_id", "in", ids)
          .execute();
  return rows.map((row) => row.id);
}

async function decidedOf(
  db: Db,
  sort: Sort,
  ids: readonly number[],
  after: number,
): Promise<readonly number[]> {
  const rows =
    sort === "statement"
      ? await db
          .selectFrom("statement_anchors as x")
          .innerJoin("live_decisions as d", "d.id", "x.decision_id")
          .select("x.statement_id as id")
          .where("x.statement_id", "in", ids)
          .where("d.id", ">", after)
          .execute()
      : await db
          .selectFrom("position_anchors as x")
          .innerJoin("live_decisions as d", "d.id", "x.decision_id")
          .select("x.position_id as id")
          .where("x.position_id", "in", ids)
          .where("d.id", ">", after)
          .execute();
  return rows.map((row) => row.id);
}

/** The findings of a place that stand, by their ids `REPORT#s3`; the one shown comes first. */
export async function findingsAt(
  record: RecordStore,
  { sort, rows }: SittingPlace,
): Promise<readonly WaitingFinding[]> {
  const current = await standing(record.db, sort, rows, 0);
  const found: WaitingFinding[] = [];
  for (const id of rows) {
    const one = current.has(id) ? await findingOf(record, { sort, id }) : null;
    if (one) found.push(one);
  }
  return found;
}

/** The next open place after this one, or else the first before it; null where none is open. */
export function openAfter({ places }: Sitting, place: number): number | null {
  const open = places.filter(({ state }) => state === "open");
  return (
    (open.find((one) => one.place > place) ?? open.find((one) => one.place !== place) ?? open[0])?.place ??
    null
  );
}
