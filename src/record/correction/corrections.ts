/** Corrections as readers are shown them: what a finding said before, what it says now, by whom and when. */

import type { RecordStore } from "../store/record-store.ts";
import type { CorrectionMade, CorrectionsAsked } from "./correction.ts";
import { detailCorrections } from "./detail-corrections.ts";
import { positionCorrections } from "./position-corrections.ts";
import { statementCorrections } from "./statement-corrections.ts";

/** Those that stand, of positions, statements and reports, the latest first. */
export async function correctionsMade(
  { db }: RecordStore,
  asked: CorrectionsAsked,
): Promise<readonly CorrectionMade[]> {
  const made = [
    ...(await positionCorrections(db, asked)),
    ...(await statementCorrections(db, asked)),
    ...(await detailCorrections(db, asked)),
  ];
  return made.sort((a, b) => b.decision - a.decision).slice(0, asked.limit);
}
