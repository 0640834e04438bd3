/** Which reports on a question have no date, so that what is said in them stands in no list by days; the way to give it; and who stands where in them. */
import type { FC } from "hono/jsx";
import type { Undated } from "../../../record/position/undated-positions.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { HolderName, StanceTaken } from "../position.tsx";
import { detailsPath } from "../reports/details-page.tsx";

export const UndatedNotice: FC<{ undated: Undated }> = ({ undated: { positions, total, reports } }) =>
  total === 0 ? null : (
    <section class="notice undated" aria-label="Reports without a date">
      <p>
        {count(positions, "position")} on this question {positions === 1 ? "stands" : "stand"} in{" "}
        {count(total, "report")} without a date, and so in no list and no plot by days.
      </p>
      <ul class="plain">
        {reports.map(({ id, title }) => (
          <li>
            <a href={reportPath(id)}>{title ?? "Report without a title"}</a>
            {" · "}
            <a
              href={detailsPath(id)}
              aria-label={`Give the date of ${title ?? "the report without a title"}`}
            >
              give its date
            </a>
          </li>
        ))}
      </ul>
      {total > reports.length && <p>And {total - reports.length} more.</p>}
    </section>
  );

/** Who stands where in reports without a date: told, though nobody knows since when. */
export const OnNoDay: FC<{ undated: Undated }> = ({ undated: { positions, said } }) =>
  said.length === 0 ? null : (
    <section class="chapter" aria-labelledby="no-day">
      <h2 id="no-day">On no known day</h2>
      {positions > said.length && (
        <p class="quiet">
          {said.length} of {count(positions, "position")}.
        </p>
      )}
      <ol class="divergences">
        {said.map((position) => (
          <li>
            <h3>{position.holder ? <HolderName holder={position.holder} /> : "Somebody unnamed"}</h3>
            <StanceTaken position={position} />
          </li>
        ))}
      </ol>
    </section>
  );
