/** A stance as a mark and a word, the same on every page: form and word tell it, colour only repeats them. */

import type { FC } from "hono/jsx";
import { STANCE_TRAITS } from "../../base/stances.ts";
import { STANCE_WORDS, type StanceName } from "../wording/stance.ts";

export const StanceMark: FC<{ stance: StanceName }> = ({ stance }) => (
  <span class={`stance stance-${stance}`} aria-hidden="true">
    {STANCE_TRAITS[stance].mark}
  </span>
);

/** `● for`; of a condition its words too, as the report has them. */
export const StanceLabel: FC<{ stance: StanceName; condition?: string | null }> = ({ stance, condition }) => (
  <span class={`stance-label stance-${stance}`}>
    <StanceMark stance={stance} />{" "}
    <abbr title={STANCE_WORDS[stance].meaning}>{STANCE_WORDS[stance].label}</abbr>
    {condition && <q class="condition">{condition}</q>}
  </span>
);
