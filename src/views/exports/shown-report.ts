/** The one way by which a whole report goes out through the interface and the exports: what must not be shown is left out here. */
import { reportById, type StoredReport } from "../../record/queries/report-by-id.ts";
import type { RecordStore } from "../../record/store/open.ts";

/** The report as it may be given away, in its latest version unless another is asked for; null if there is none to give. */
export function shownReport(record: RecordStore, id: string, version?: number): Promise<StoredReport | null> {
  return reportById(record, id, version);
}
