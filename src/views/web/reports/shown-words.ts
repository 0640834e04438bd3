/** What stands in a page for the parts of a report that are not shown. */
import { WITHHELD, WITHHELD_PAIR } from "../../exports/shown-report.ts";
import type { LaidParagraph } from "./laid-text.ts";

export const GAP = "[…]";

const HIDDEN = new RegExp(`[${WITHHELD}${WITHHELD_PAIR}]+`, "gu");

/** The words with a mark for each stretch that is left out. */
export function shownWords(exact: string): string {
  return exact.replace(HIDDEN, ` ${GAP} `);
}

/** Of paragraphs next to each other of which nothing is shown the first alone. */
export function withoutEmptyRuns(paragraphs: readonly LaidParagraph[]): readonly LaidParagraph[] {
  return paragraphs.filter((one, i) => {
    const before = paragraphs[i - 1];
    return !(isHidden(one) && before !== undefined && isHidden(before));
  });
}

function isHidden({ pieces }: LaidParagraph): boolean {
  return pieces.every(({ exact }) => exact.replace(HIDDEN, "").trim() === "");
}
