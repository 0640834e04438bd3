/** How much is on record. */
import { sql } from "kysely";
import type { RecordStore } from "../store/record-store.ts";
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
  const rowsOf = (table: "articles" | "captures") =>
    db
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
      .then((row) => row.n);
  const sum = (column: "statements" | "below" | "attributed") => sql<number>`total(${sql.ref(column)})`;
  const found = await db
    .selectFrom("standing_reports")
    .select((e) => [
      e.fn.countAll<number>().as("reports"),
      sum("statements").as("statements"),
      sum("below").as("needsReview"),
      sum("attributed").as("attributed"),
    ])
    .executeTakeFirstOrThrow();
  const publishers = await db
    .selectFrom("standing_reports as a")
    .where("a.publisher", "is not", null)
    .groupBy("a.publisher")
    .orderBy("a.publisher")
    .select((e) => ["a.publisher", e.fn.countAll<number>().as("reports")])
    .execute();
  return {
    ...found,
    versions: await rowsOf("articles"),
    captures: await rowsOf("captures"),
    publishers: publishers.map((row) => ({ name: row.publisher ?? "", reports: row.reports })),
  };
}
