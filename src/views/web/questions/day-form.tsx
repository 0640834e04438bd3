/** The day as of which stances are shown: a slider over the days on record, that is a form without JavaScript. */
import type { FC } from "hono/jsx";
import type { IsoDate } from "../../../base/passage.ts";
import type { StoredQuestion } from "../../../record/question/question-by-id.ts";
import { questionPath } from "../../http/paths.ts";
import { dayWords } from "../../wording/dates.ts";
import { LIVE_SEARCH } from "../assets.ts";
import { daysAfter } from "./question-told.ts";

interface DayFormProps {
  readonly question: StoredQuestion;
  readonly day: IsoDate;
  readonly within: string | null;
}

export const DayForm: FC<DayFormProps> = ({ question: { id, first, last }, day, within }) =>
  first === null || last === null || first === last ? null : (
    <form class="day-form" action={questionPath(id)} method="get" data-live="results">
      <script defer src={LIVE_SEARCH.path}></script>
      <label for="at">
        As of a day between {dayWords(first)} and {dayWords(last)}
      </label>
      <div class="day-slider">
        <input
          id="at"
          name="at"
          type="range"
          min="0"
          max={daysAfter(first, last)}
          value={Math.min(daysAfter(first, day), daysAfter(first, last))}
          aria-valuetext={dayWords(day)}
          data-first={first}
        />
        <button type="submit">Show</button>
      </div>
      {within !== null && <input type="hidden" name="within" value={within} />}
    </form>
  );
