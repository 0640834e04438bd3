/** The sentences around a finding that a form is about, as far as who asks may be shown them. */
import type { Context } from "hono";
import type { Passage } from "../../../base/passage.ts";
import type { FindingPlace } from "../../../record/correction/finding-place.ts";
import { sentencesOf } from "../../../record/statement/sentences-of.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { shownTo } from "../../exports/shown-report.ts";

/** Strangers are shown sentences of what somebody said alone: of positions and figures their own words. */
export async function aroundFinding(
  c: Context,
  record: RecordStore,
  finding: string,
  { report, pieces }: FindingPlace,
): Promise<readonly Passage[]> {
  if (!finding.startsWith("s") && (await shownTo(c)) !== "whole") return [];
  const [around] = await sentencesOf(record, [{ report: report.id, version: report.version, spans: pieces }]);
  return around ?? [];
}
