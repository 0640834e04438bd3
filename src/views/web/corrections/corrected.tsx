/** A correction where its finding is shown: when, what it said before and says now, by whom. */
import type { FC } from "hono/jsx";
import type { CorrectionMade } from "../../../record/correction/correction.ts";
import { correctedWords } from "../../wording/corrected.ts";
import { momentDay } from "../../wording/dates.ts";

export const Corrected: FC<{ correction: CorrectionMade }> = ({ correction }) => (
  <span class="corrected">
    <b>{correction.what === "add" ? "Added" : "Corrected"}</b> on{" "}
    <time datetime={correction.at}>{momentDay(correction.at)}</time>
    {correction.what !== "add" && `: ${correctedWords(correction)}`}, by {correction.by}
    {correction.why && ` (${correction.why})`}
  </span>
);

/** The corrections of one finding of a report, or (null) of what it says of itself, the first first. */
export const CorrectionsOf: FC<{ finding: string | null; corrections: readonly CorrectionMade[] }> = ({
  finding,
  corrections,
}) => (
  <>
    {corrections
      .filter((one) => one.finding === finding)
      .toReversed()
      .map((correction) => (
        <p class="quiet">
          <Corrected correction={correction} />
        </p>
      ))}
  </>
);
