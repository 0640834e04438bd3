/** How divergences and changes of position are named to a reader. */

import type { DivergenceKind } from "../../base/stances.ts";
import type { Versus } from "../../record/comparison/diverging-pairs.ts";
import type { ChangeKind } from "../../record/position/history.ts";

export const DIVERGENCE_WORDS: Readonly<Record<DivergenceKind, string>> = {
  opposed: "one for, one against",
  conditional: "one plainly, one only on a condition",
  conditions: "each on a condition of its own",
  declined: "one took a side, the other would not say",
};

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  moved: "moved",
  hardened: "hardened",
  softened: "softened",
};

/** Whom the second of two is to the organization. */
export const VERSUS_WORDS: Readonly<Record<Versus, string>> = {
  holder: "member against member",
  leader: "against the leader",
  organization: "against the organization's own line",
};
