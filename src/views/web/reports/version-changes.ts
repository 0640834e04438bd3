/** Two versions of a report and what was changed from the one to the other. */
import { reportVersion, type VersionText } from "../../../record/queries/report-version.ts";
import type { RecordStore } from "../../../record/store/open.ts";
import { differences, type ParagraphChange, type Stretch } from "../../present/differences.ts";

export interface VersionChanges {
  readonly id: string;
  readonly from: Omit<VersionText, "text">;
  readonly to: Omit<VersionText, "text">;
  readonly title: readonly Stretch[];
  readonly paragraphs: readonly ParagraphChange[];
}

/** Null if the report, or one of the versions, is not on record. */
export async function versionChanges(
  record: RecordStore,
  id: string,
  from: number,
  to: number,
): Promise<VersionChanges | null> {
  const before = await reportVersion(record, id, from);
  const after = await reportVersion(record, id, to);
  if (!before || !after) return null;
  const { text: earlier, ...fromTold } = before;
  const { text: later, ...toTold } = after;
  return {
    id,
    from: fromTold,
    to: toTold,
    title: differences(before.title ?? "", after.title ?? "").flatMap(({ stretches }) => stretches),
    paragraphs: differences(earlier, later),
  };
}
