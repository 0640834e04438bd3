/** Whether a report is shown in its latest version, which is the one that can be corrected. */
import type { StoredReport } from "../../../record/report/report-by-id.ts";

export function isLatest({ version, versions }: Pick<StoredReport, "version" | "versions">): boolean {
  return versions.every((other) => other.version <= version);
}
