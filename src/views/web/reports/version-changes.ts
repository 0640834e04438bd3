/** Two versions of a report and what was changed from the one to the other. */
import { reportVersion, type VersionText } from "../../../record/report/report-version.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { type Shown, shownReport } from "../../exports/shown-report.ts";
import { type ChangedStretch, differences, type ParagraphChange } from "../../wording/differences.ts";

export interface VersionChanges {
  readonly id: string;
  /** `statements`: of the text no more than what was said is compared. */
  readonly of: "text" | "statements";
  readonly from: Omit<VersionText, "text">;
  readonly to: Omit<VersionText, "text">;
  readonly title: readonly ChangedStretch[];
  readonly paragraphs: readonly ParagraphChange[];
}

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly shown: Shown;
}

/** Null if the report, or one of the versions, is not on record. */
export async function versionChanges(
  record: RecordStore,
  id: string,
  { from, to, shown }: Asked,
): Promise<VersionChanges | null> {
  const before = await reportVersion(record, id, from);
  const after = await reportVersion(record, id, to);
  if (!before || !after) return null;
  const { text: earlier, ...fromTold } = before;
  const { text: later, ...toTold } = after;
  const whole = shown === "whole";
  return {
    id,
    of: whole ? "text" : "statements",
    from: fromTold,
    to: toTold,
    title: differences(before.title ?? "", after.title ?? "").flatMap(({ stretches }) => stretches),
    paragraphs: whole
      ? differences(earlier, later)
      : differences(await saidIn(record, id, from), await saidIn(record, id, to)),
  };
}

/** The words of the version's statements, a paragraph each. */
async function saidIn(record: RecordStore, id: string, version: number): Promise<string> {
  const report = await shownReport(record, id, version, "excerpts");
  const words = report?.statements.map(({ content }) => content.map(({ exact }) => exact).join(" … ")) ?? [];
  return words.map((one) => one.replace(/\s*\n\s*/g, " ")).join("\n\n");
}
