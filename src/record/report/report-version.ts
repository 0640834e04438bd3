/** The words of one version of a report, without what is found in them. */
import type { IsoDate } from "../../base/passage.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface VersionText {
  readonly version: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly language: string | null;
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly capturedAt: string;
  readonly sha256: string;
}

/** Null if the report or this version of it is not on record. */
export async function reportVersion(
  { db }: RecordStore,
  reportId: string,
  version: number,
): Promise<VersionText | null> {
  const row = await db
    .selectFrom("articles as a")
    .innerJoin("captures as c", "c.id", "a.capture_id")
    .select(["a.version", "a.title", "a.byline", "a.publisher", "a.published", "a.language", "a.text"])
    .select(["c.captured_at as capturedAt", "c.sha256"])
    .where("a.report_id", "=", reportId)
    .where("a.version", "=", version)
    .executeTakeFirst();
  return row ?? null;
}
