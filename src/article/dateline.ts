/** Reads the day of publication off the top of a plain text, where a line, or a piece of one, is nothing but a date. */
import type { IsoDate } from "../base/passage.ts";
import { dayIn } from "./days.ts";

/** Lines with words in them, from the top, among which the date may be. */
const LINES = 6;
/** A line with a date alone is no longer, in characters. */
const LONGEST = 80;

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
const LABEL = "(?:(?:first )?(?:published|posted|updated|date):?(?: on)? )?";
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";
const TIME = "(?:,?(?: at)? \\d{1,2}[:.]\\d\\d.*)?";
const ALONE = new RegExp(`^${LABEL}${WEEKDAY}${DATE}${TIME}$`, "i");

/** The first day that stands so at the top of `text`, or null. */
export function datelineIn(text: string): IsoDate | null {
  const top = text.slice(0, LINES * 1000).split(/\r?\n/);
  for (const line of top.filter((l) => l.trim() !== "").slice(0, LINES)) {
    if (line.length > LONGEST) continue;
    for (const piece of line.split(/\s[|•·–—]\s/)) {
      const plain = piece.trim().replace(/\s+/g, " ");
      if (ALONE.test(plain)) return dayIn(plain);
    }
  }
  return null;
}
