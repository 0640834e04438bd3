/** Which reports are on record, newest first. */
import type { IsoDate } from "../../base/passage.ts";
import { standingPublisher } from "../publisher/join-publishers.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface ReportRow {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  /** How many statements the latest analysis of the latest version found. */
  readonly statements: number;
  /** How many of them are below the confidence at which a finding stands without review. */
  readonly needsReview: number;
  /** How many versions of the report are on record, at least 1. */
  readonly versions: number;
}

export interface ReportPage {
  /** How many reports there are in all, on whatever page. */
  readonly total: number;
  readonly reports: readonly ReportRow[];
}

export interface ListReports {
  /** How many reports at most; 50 unless said otherwise. */
  readonly limit?: number;
  readonly offset?: number;
  /** Only reports of this publisher, by its exact name, or one that was joined to it. */
  readonly publisher?: string | undefined;
  /** Only reports published on this day or later, or up to this day. */
  readonly after?: IsoDate | undefined;
  readonly before?: IsoDate | undefined;
  /** The latest first unless said otherwise. */
  readonly sort?: ReportSort | undefined;
}

/** Each by an index: the latest first, the oldest first, by the name of the paper and then the latest first. */
export const REPORT_SORTS = ["newest", "oldest", "publisher"] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];

/** A page of the reports on record; undated ones, or by paper those without one, come last. */
export async function listReports(
  record: RecordStore,
  { limit = 50, offset = 0, publisher, after, before, sort = "newest" }: ListReports = {},
): Promise<ReportPage> {
  const { db } = record;
  const paper = publisher === undefined ? undefined : await standingPublisher(db, publisher);
  const current = db
    .selectFrom("standing_reports as r")
    .$if(paper !== undefined, (q) => q.where("r.publisher", "=", paper ?? ""))
    .$if(after !== undefined, (q) => q.where("r.published", ">=", after ?? null))
    .$if(before !== undefined, (q) => q.where("r.published", "<=", before ?? null));
  const key = `list-reports ${JSON.stringify([paper, after, before])}`;
  const { total, undated, unsigned } = await whileUnchanged(record, key, () =>
    current
      .select((e) => [
        e.fn.countAll<number>().as("total"),
        e.fn.countAll<number>().filterWhere("r.published", "is", null).as("undated"),
        e.fn.countAll<number>().filterWhere("r.publisher", "is", null).as("unsigned"),
      ])
      .executeTakeFirstOrThrow(),
  );
  const ids = (asked: typeof current, window: Window) =>
    asked.select("r.report_id as id").limit(window.limit).offset(window.offset).execute();
  const newest = (asked: typeof current) => asked.orderBy("r.published", "desc").orderBy("r.report_id");
  const oldest = (asked: typeof current) => asked.orderBy("r.published").orderBy("r.report_id");
  // What the column does not say is last: read by itself, since an index has it first.
  const found =
    sort === "newest"
      ? await ids(newest(current), { limit, offset })
      : await inTwo({ limit, offset }, total - (sort === "oldest" ? undated : unsigned), (window, says) => {
          const is = says ? ("is not" as const) : ("is" as const);
          if (sort === "oldest") return ids(oldest(current.where("r.published", is, null)), window);
          return ids(newest(current.where("r.publisher", is, null).orderBy("r.publisher")), window);
        });
  return {
    total,
    reports: await reportRows(
      db,
      found.map(({ id }) => id),
    ),
  };
}

interface Window {
  readonly limit: number;
  readonly offset: number;
}

/** A window onto two lists joined end to end; `first` is the length of the first. */
async function inTwo<T>(
  { limit, offset }: Window,
  first: number,
  read: (window: Window, isFirst: boolean) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const before = offset < first ? await read({ limit, offset }, true) : [];
  const room = limit - before.length;
  return room === 0
    ? before
    : [...before, ...(await read({ limit: room, offset: Math.max(0, offset - first) }, false))];
}

/** These reports with how much was found in them, in the order given. */
export async function reportRows(
  db: RecordStore["db"],
  ids: readonly string[],
): Promise<readonly ReportRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("standing_reports as r")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .select(["r.report_id as id", "a.title", "r.publisher", "r.published", "a.url"])
    .select(["r.statements", "r.below as needsReview", "r.version as versions"])
    .where("r.report_id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
