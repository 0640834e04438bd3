/** When versions of reports came on record. */
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";

interface Version {
  readonly id: string;
  readonly version: number;
}

/** Gives the time (ISO 8601 in UTC) at which the bytes of a version were taken; null if it is not on record. */
export async function capturedAt(
  { db }: RecordStore,
  reports: readonly string[],
): Promise<(of: Version) => string | null> {
  const times = new Map<string, string>();
  await inBatches([...new Set(reports)], async (batch) => {
    const rows = await db
      .selectFrom("articles as a")
      .innerJoin("captures as c", "c.id", "a.capture_id")
      .select(["a.report_id", "a.version", "c.captured_at"])
      .where("a.report_id", "in", batch)
      .execute();
    for (const { report_id, version, captured_at } of rows) times.set(`${report_id} ${version}`, captured_at);
  });
  return ({ id, version }) => times.get(`${id} ${version}`) ?? null;
}
