/** The early, middle or late part of what an expression means. */
import type { Meaning } from "./meaning.ts";

/** The meaning as of its early, middle or late part; null where it has no parts. */
export function partly(meaning: Meaning, part: "early" | "mid" | "late"): Meaning | null {
  switch (meaning.is) {
    case "date":
      return meaning.day === null ? { ...meaning, part } : meaning;
    case "years":
    case "unit":
      return { ...meaning, part };
    case "weekday":
    case "day":
    case "season":
    case "holiday":
      return meaning;
    default:
      return null;
  }
}
