/** Which reports on a question have no date, so that what is said in them stands in no list by days; and the way to give it. */
import type { FC } from "hono/jsx";
import type { Undated } from "../../../record/report/undated-reports.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
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
