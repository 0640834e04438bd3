/** Changes of stance: who, when, from what to what, and in which words both times. */
import type { FC } from "hono/jsx";
import type { WordedChange } from "../../record/comparison/latest-changes.ts";
import { questionPath } from "../http/paths.ts";
import { CHANGE_WORDS } from "../wording/change.ts";
import { dayWords } from "../wording/dates.ts";
import { HolderName, StanceTaken } from "./position.tsx";

interface ChangeListProps {
  readonly changes: readonly WordedChange[];
  /** Whether the question is told with each. */
  readonly withQuestion?: boolean;
}

export const ChangeList: FC<ChangeListProps> = ({ changes, withQuestion = false }) => (
  <ol class="divergences">
    {changes.map(({ holder, question, wording, day, kind, from, to }) => (
      <li>
        <h3>
          <HolderName holder={holder} />
        </h3>
        <p class="quiet">
          {withQuestion && (
            <>
              <a href={questionPath(question)}>{wording}</a>
              {" · "}
            </>
          )}
          <time datetime={day}>{dayWords(day)}</time> · {CHANGE_WORDS[kind]}
        </p>
        <div class="two">
          {[from, to].map((position, i) => (
            <div>
              <StanceTaken position={position}>
                <span class="quiet">{i === 0 ? "before" : "now"} </span>
              </StanceTaken>
            </div>
          ))}
        </div>
      </li>
    ))}
  </ol>
);
