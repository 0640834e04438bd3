/** The reports on record in rows, narrowed by paper and days, in the order that is asked for. */
import type { FC } from "hono/jsx";
import type { ReportPage, ReportRow } from "../../../record/report/list-reports.ts";
import type { RecordCounts } from "../../../record/shared/record-counts.ts";
import { addressOf, type ReportsParams } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { shortDay } from "../../wording/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { type Column, Rows } from "../rows.tsx";

interface ReportsPageProps {
  readonly found: ReportPage;
  readonly params: ReportsParams;
  readonly publishers: RecordCounts["publishers"];
  readonly pages: number;
}

export const ReportsPage: FC<ReportsPageProps> = ({ found, params, publishers, pages }) => {
  const { publisher, after, before } = params;
  const isNarrowed = publisher !== undefined || after !== undefined || before !== undefined;
  return (
    <Page title={publisher ? `Reports from ${publisher}` : "Reports"} here="/reports">
      <h1>{publisher ? `Reports from ${publisher}` : "Reports"}</h1>
      {found.total === 0 && !isNarrowed ? (
        <EmptyRecord />
      ) : (
        <>
          <Narrowing params={params} publishers={publishers} isNarrowed={isNarrowed} />
          <p class="quiet" role="status">
            {count(found.total, "report")}
            {isNarrowed ? " found. " : " on record. "}
            {isNarrowed && <a href="/reports">Show all</a>}
          </p>
          {found.total > 0 && <Rows caption="Reports" columns={columnsOf(params)} children={rowsOf(found)} />}
        </>
      )}
      <Paging
        page={params.page}
        pages={pages}
        address={(page) => addressOf("/reports", { ...params, page })}
      />
    </Page>
  );
};

/** What to do with a record that has nothing in it yet. */
export const EmptyRecord: FC = () => (
  <p class="lede">
    Nothing is on record yet. Put a report in with <code>standpoint add FILE</code> and load this page again.
  </p>
);

/** A list of papers is offered up to so many; beyond, it would outweigh the page. */
const MOST_PAPERS = 150;

const Narrowing: FC<Pick<ReportsPageProps, "params" | "publishers"> & { readonly isNarrowed: boolean }> = ({
  params: { publisher, after, before, sort },
  publishers,
  isNarrowed,
}) => (
  <search>
    <form class="list-form" action="/reports" method="get">
      <details class="folded" open={isNarrowed}>
        <summary>Narrow</summary>
        <div>
          <label for="publisher">Paper</label>
          {publishers.length > MOST_PAPERS ? (
            <input id="publisher" name="publisher" value={publisher} maxlength={200} autocomplete="off" />
          ) : (
            <select id="publisher" name="publisher">
              <option value="">any</option>
              {publishers.map(({ name, reports }) => (
                <option value={name} selected={name === publisher}>
                  {name} ({reports})
                </option>
              ))}
            </select>
          )}
        </div>
        <div>
          <label for="after">From this day on</label>
          <input id="after" name="after" type="date" value={after} />
        </div>
        <div>
          <label for="before">Up to this day</label>
          <input id="before" name="before" type="date" value={before} />
        </div>
        <button type="submit">Show</button>
      </details>
      {sort !== undefined && <input type="hidden" name="sort" value={sort} />}
    </form>
  </search>
);

function columnsOf({ page: _page, ...asked }: ReportsParams): readonly Column[] {
  const { sort = "newest" } = asked;
  const to = (other: ReportsParams["sort"]) => addressOf("/reports", { ...asked, sort: other });
  const isByDay = sort !== "publisher";
  return [
    { label: "Headline" },
    {
      label: "Day",
      // Pressed again it turns round.
      to: to(sort === "newest" ? "oldest" : "newest"),
      sorted: isByDay ? (sort === "newest" ? "descending" : "ascending") : undefined,
    },
    { label: "Paper", to: to("publisher"), sorted: isByDay ? undefined : "ascending" },
    { label: "Statements", isNumber: true },
    { label: "Unreviewed", isNumber: true },
  ];
}

const rowsOf = ({ reports }: ReportPage) =>
  reports.map((report) => (
    <tr>
      <th scope="row">
        <a href={reportPath(report.id)}>{report.title ?? "Report without a title"}</a>
        {report.versions > 1 && <span class="quiet"> {count(report.versions, "version")}</span>}
      </th>
      <td>
        {report.published ? <time datetime={report.published}>{shortDay(report.published)}</time> : "no date"}
      </td>
      <td>
        <Publisher name={report.publisher} />
      </td>
      <td class="number">
        {report.statements}
        <span class="unit"> said</span>
      </td>
      <td class="number">
        {report.needsReview > 0 && (
          <>
            {report.needsReview}
            <span class="unit"> unreviewed</span>
          </>
        )}
      </td>
    </tr>
  ));

const Publisher: FC<{ name: ReportRow["publisher"] }> = ({ name }) =>
  name === null ? <>not known</> : <a href={addressOf("/reports", { publisher: name })}>{name}</a>;
