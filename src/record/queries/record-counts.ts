/** How much is on record. */
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import type { RecordStore } from "../store/open.ts";
import { whileUnchanged } from "./while-unchanged.ts";

export interface RecordCounts {
  readonly reports: number;
  /** Of all reports together; at least as many as reports. */
  readonly versions: number;
  readonly captures: number;
  /** Of the latest versions by the latest analyses. */
  readonly statements: number;
  readonly needsReview: number;
  /** How many statements have a speaker. */
  readonly attributed: number;
  /** By name. */
  readonly publishers: readonly { readonly name: string; readonly reports: number }[];
}

export function recordCounts(record: RecordStore): Promise<RecordCounts> {
  return whileUnchanged(record, "record-counts", () => counted(record));
}

async function counted({ db }: RecordStore): Promise<RecordCounts> {
  const rowsOf = (table: "current_articles" | "articles" | "captures") =>
    db
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
      .then((row) => row.n);
  const statements = await db
    .selectFrom("current_articles as a")
    .innerJoin("latest_analyses as n", "n.article_id", "a.id")
    .innerJoin("standing_statements as s", "s.analysis_id", "n.id")
    .select((e) => [
      e.fn.countAll<number>().as("statements"),
      e.fn.countAll<number>().filterWhere("s.confidence", "<", REVIEW_THRESHOLD).as("needsReview"),
      e.fn.count<number>("s.speaker_id").as("attributed"),
    ])
    .executeTakeFirstOrThrow();
  const publishers = await db
    .selectFrom("current_articles as a")
    .where("a.publisher", "is not", null)
    .groupBy("a.publisher")
    .orderBy("a.publisher")
    .select((e) => ["a.publisher", e.fn.countAll<number>().as("reports")])
    .execute();
  return {
    reports: await rowsOf("current_articles"),
    versions: await rowsOf("articles"),
    captures: await rowsOf("captures"),
    ...statements,
    publishers: publishers.map((row) => ({ name: row.publisher ?? "", reports: row.reports })),
  };
}
