/** What an analysis says of days, where somebody has since given or corrected the day of the report that it went by. Pure. */
import type { SaidOn } from "../../analysis/analysis.ts";
import type { IsoDate } from "../../base/passage.ts";

export interface ReportDays {
  /** The day by which the words were read. */
  readonly read: IsoDate | null;
  /** The report's day as it stands. */
  readonly stands: IsoDate | null;
}

/** The day of a position. Days that were reckoned from another one no longer hold: what is left is the report's own. */
export function positionDay(found: IsoDate | null, { read, stands }: ReportDays): IsoDate | null {
  if (read === stands) return found;
  if (stands === null || read !== null || found === null) return stands;
  // Words that tell a day without the report's were read rightly, but nobody says a thing after it was reported.
  return found < stands ? found : stands;
}

/** When something was said; by the report's day where no more is known. */
export function saidDays(found: SaidOn | null, { read, stands }: ReportDays): SaidOn | null {
  if (read === stands) return found;
  if (stands === null) return null;
  const holds = read === null && found !== null && found.to <= stands;
  return holds ? found : { from: null, to: stands };
}
