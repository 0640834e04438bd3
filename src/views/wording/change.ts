/** How a change of stance is named to a reader. */

export const CHANGE_WORDS = {
  moved: "moved",
  hardened: "firmer than before",
  softened: "less firm than before",
} as const;
