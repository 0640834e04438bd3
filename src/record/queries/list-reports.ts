/** Which reports are on record, newest first. */
import type { IsoDate } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import type { RecordStore } from "../store/open.ts";
import { whileUnchanged } from "./while-unchanged.ts";

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
  /** Only reports of this publisher, by its exact name. */
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

/** A page of the reports on record; undated ones, and of those by paper those of none, are last. */
export async function listReports(
  record: RecordStore,
  { limit = 50, offset = 0, publisher, after, before, sort = "newest" }: ListReports = {},
): Promise<ReportPage> {
  const { db } = record;
  const current = db
    .selectFrom("current_articles as a")
    .$if(publisher !== undefined, (q) => q.where("a.publisher", "=", publisher ?? ""))
    .$if(after !== undefined, (q) => q.where("a.published", ">=", after ?? null))
    .$if(before !== undefined, (q) => q.where("a.published", "<=", before ?? null));
  const key = `list-reports ${JSON.stringify([publisher, after, before])}`;
  const { total } = await whileUnchanged(record, key, () =>
    current.select((e) => e.fn.countAll<number>().as("total")).executeTakeFirstOrThrow(),
  );
  const rows = await current
    .select(["a.id", "a.report_id", "a.title", "a.publisher", "a.published", "a.url", "a.version"])
    .$if(sort === "publisher", (q) => q.orderBy("a.publisher", (o) => o.asc().nullsLast()))
    .orderBy("a.published", (o) => (sort === "oldest" ? o.asc().nullsLast() : o.desc().nullsLast()))
    .orderBy("a.report_id")
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, reports: await reportRows(db, rows) };
}

interface ArticleRow {
  readonly id: number;
  readonly report_id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  readonly version: number;
}

/** The latest versions of reports with how much was found in them, in the same order. */
export async function reportRows(
  db: RecordStore["db"],
  rows: readonly ArticleRow[],
): Promise<readonly ReportRow[]> {
  const counts = await statementCounts(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.report_id,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
    statements: counts.get(row.id)?.statements ?? 0,
    needsReview: counts.get(row.id)?.needsReview ?? 0,
    versions: row.version,
  }));
}

async function statementCounts(db: RecordStore["db"], articles: readonly number[]) {
  if (articles.length === 0) return new Map();
  const rows = await db
    .selectFrom("latest_analyses as n")
    .innerJoin("standing_statements as s", "s.analysis_id", "n.id")
    .where("n.article_id", "in", articles)
    .groupBy("n.article_id")
    .select((e) => [
      "n.article_id",
      e.fn.countAll<number>().as("statements"),
      e.fn.countAll<number>().filterWhere("s.confidence", "<", REVIEW_THRESHOLD).as("needsReview"),
    ])
    .execute();
  return new Map(rows.map((row) => [row.article_id, row]));
}
