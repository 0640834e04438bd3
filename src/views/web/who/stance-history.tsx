/** Where somebody stands, question by question: the stance in force first, and what it was before. */
import type { FC } from "hono/jsx";
import type { StanceHeld, StancesOf } from "../../../record/comparison/stances-of.ts";
import { questionPath } from "../../http/paths.ts";
import { CHANGE_WORDS } from "../../wording/change.ts";
import { count, restatedWords } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { PositionWords } from "../position.tsx";
import { StanceLabel } from "../stance.tsx";

export const StanceHistory: FC<{ stances: StancesOf }> = ({ stances: { questions } }) => (
  <ol class="divergences">
    {questions.map(({ question, stances, changes, alone }) => (
      <li>
        <h3>
          <a href={questionPath(question.id)}>{question.wording}</a>
        </h3>
        <ol class="stances">
          {stances.map((held) => (
            <Held held={held} />
          ))}
        </ol>
        {changes >= stances.length && <p class="quiet">Changed {count(changes, "time")} in all.</p>}
        {alone && <p class="quiet">Nobody else is on record on it.</p>}
      </li>
    ))}
  </ol>
);

const Held: FC<{ held: StanceHeld }> = ({
  held: { stance, condition, from, restated, position, change },
}) => (
  <li>
    <p class="stance-line">
      <StanceLabel stance={stance} condition={condition} />
      <span class="quiet">
        {" "}
        since {dayWords(from)}
        {restated > 0 && `, ${restatedWords(restated)}`}
        {change && (
          <>
            {" · "}
            <b class="changed">{CHANGE_WORDS[change]}</b>
          </>
        )}
      </span>
    </p>
    <PositionWords position={position} />
  </li>
);
