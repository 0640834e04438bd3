/** How the kinds of statement are named to a reader: a word for beside the passage, and what it means. */

interface KindWords {
  readonly label: string;
  readonly meaning: string;
}

/** In the order in which a legend lists them. */
export const KIND_WORDS = {
  direct: { label: "direct", meaning: "all of it stands in quotation marks" },
  mixed: { label: "mixed", meaning: "part of it stands in quotation marks" },
  indirect: { label: "indirect", meaning: "the report’s own wording of what was said" },
  declined: { label: "declined", meaning: "asked, and would not say or take a position" },
} as const satisfies Record<string, KindWords>;

export type Kind = keyof typeof KIND_WORDS;

export const KINDS = Object.keys(KIND_WORDS) as readonly Kind[];
