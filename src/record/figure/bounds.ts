/** What the words of a figure allow it to be, and whether two figures can both be right. */
import type { Figure } from "../../analysis/analysis.ts";
import { SCALE_LETTERS, SCALE_WORDS } from "../../analysis/data/number-words.ts";

export interface Bounds {
  /** Null: open. */
  readonly least: number | null;
  readonly most: number | null;
}

export type Agreement = "compatible" | "differs" | "revises";

/** "About" and its like leave a tenth either way. */
const LEEWAY = 0.1;

/** The bounds of a figure whose words are `exact`. */
export function boundsOf({
  value,
  upper,
  relation,
  exact,
}: Pick<Figure, "value" | "upper" | "relation"> & { readonly exact: string }): Bounds {
  switch (relation) {
    case "more-than":
    case "at-least":
      return { least: value, most: null };
    case "less-than":
    case "at-most":
      return { least: null, most: value };
    case "range":
      return { least: value, most: upper ?? value };
    case "about":
      return { least: value - Math.abs(value) * LEEWAY, most: value + Math.abs(value) * LEEWAY };
    case "exactly": {
      const rounded = roundingOf(exact);
      return { least: value - rounded, most: value + rounded };
    }
  }
}

const SCALED = /\d(?:[.,](\d{1,9}))?[\s-]?(\p{L}{1,12})/u;

/** Half of the last place that was written before a scale word: 50,000 for "1.2 million"; 0 where all digits are written out. */
function roundingOf(exact: string): number {
  const [, decimals = "", word = ""] = SCALED.exec(exact) ?? [];
  const scale = SCALE_WORDS.get(word.toLowerCase()) ?? SCALE_LETTERS.get(word.toLowerCase());
  return scale === undefined || scale < 1000 ? 0 : (scale / 10 ** decimals.length) * 0.5;
}

interface Bounded extends Bounds, Pick<Figure, "value" | "relation"> {}

/** Can both be right? `isSameSource`: one source told both, `b` the later. */
export function agreementOf(a: Bounded, b: Bounded, isSameSource: boolean): Agreement {
  if (isWithin(a, b) && isWithin(b, a)) return "compatible";
  return isSameSource ? "revises" : "differs";
}

/** Does `a` allow `b`? An exclusive bound ("more than") must be exceeded. */
function isWithin(a: Bounded, b: Bounded): boolean {
  if (a.least !== null && b.most !== null) {
    const isStrict = a.relation === "more-than" || b.relation === "less-than";
    if (isStrict ? b.most <= a.least : b.most < a.least) return false;
  }
  return true;
}
