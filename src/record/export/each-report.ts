/** Reports on record, newest first, a stretch at a time. */
import type { IsoDate } from "../../base/passage.ts";
import { standingPublisher } from "../publisher/join-publishers.ts";
import { type ReportRow, reportRows } from "../report/list-reports.ts";
import type { Keyed } from "../shared/stretch.ts";
import type { RecordStore } from "../store/record-store.ts";

/** The day of publication and the id. */
export type ReportKey = readonly [published: IsoDate | null, id: string];

/** At most `limit` reports after `after` (null: from the start): latest publication first, undated ones last. */
export async function reportsAfter(
  { db }: RecordStore,
  { publisher }: { readonly publisher?: string | undefined },
  after: ReportKey | null,
  limit: number,
): Promise<readonly Keyed<ReportKey, ReportRow>[]> {
  const [day, id] = after ?? [null, ""];
  const paper = publisher === undefined ? undefined : await standingPublisher(db, publisher);
  const rows = await db
    .selectFrom("standing_reports as a")
    .select("a.report_id as id")
    .$if(paper !== undefined, (q) => q.where("a.publisher", "=", paper ?? ""))
    .$if(after !== null && day === null, (q) =>
      q.where("a.published", "is", null).where("a.report_id", ">", id),
    )
    .$if(day !== null, (q) =>
      q.where((e) =>
        e.or([
          e("a.published", "<", day),
          e("a.published", "is", null),
          e.and([e("a.published", "=", day), e("a.report_id", ">", id)]),
        ]),
      ),
    )
    .orderBy("a.published", (o) => o.desc().nullsLast())
    .orderBy("a.report_id")
    .limit(limit)
    .execute();
  const reports = await reportRows(
    db,
    rows.map((row) => row.id),
  );
  return reports.map((row) => ({ key: [row.published, row.id], row }));
}
