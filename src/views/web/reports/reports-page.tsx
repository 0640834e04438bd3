/** The reports on record, newest first, a page at a time. */
import type { FC } from "hono/jsx";
import type { ReportPage, ReportRow } from "../../../record/queries/list-reports.ts";
import { addressOf } from "../../api/params.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";

interface ReportsPageProps {
  readonly found: ReportPage;
  readonly publisher: string | undefined;
  readonly page: number;
  readonly pages: number;
}

export const ReportsPage: FC<ReportsPageProps> = ({ found, publisher, page, pages }) => (
  <Page title={publisher ? `Reports from ${publisher}` : "Reports"} here="/reports">
    <h1>{publisher ? `Reports from ${publisher}` : "Reports"}</h1>
    <p class="quiet">
      {count(found.total, "report")} on record, the latest first.{" "}
      {publisher && <a href="/reports">Show those of every publisher</a>}
    </p>
    {found.total === 0 && !publisher && <EmptyRecord />}
    <ReportEntries reports={found.reports} />
    <Paging page={page} pages={pages} address={(n) => addressOf("/reports", { publisher, page: n })} />
  </Page>
);

/** What to do with a record that has nothing in it yet. */
export const EmptyRecord: FC = () => (
  <p class="lede">
    Nothing is on record yet. Put a report in with <code>standpoint add FILE</code> and load this page again.
  </p>
);

export const ReportEntries: FC<{ reports: readonly ReportRow[]; under?: "h2" | "h3" }> = ({
  reports,
  under: Heading = "h2",
}) =>
  reports.length === 0 ? null : (
    <ol class="entries">
      {reports.map((report) => (
        <li>
          <Heading>
            <a href={`/reports/${encodeURIComponent(report.id)}`}>
              {report.title ?? "Report without a title"}
            </a>
          </Heading>
          <p class="quiet">
            <Publisher name={report.publisher} />
            {" · "}
            {report.published ? (
              <time datetime={report.published}>{dayWords(report.published)}</time>
            ) : (
              "no date of publication"
            )}
            {` · ${count(report.statements, "statement")}`}
            {report.needsReview > 0 && `, ${report.needsReview} of them unreviewed`}
            {report.versions > 1 && ` · ${count(report.versions, "version")}`}
          </p>
        </li>
      ))}
    </ol>
  );

const Publisher: FC<{ name: string | null }> = ({ name }) =>
  name === null ? <>Publisher not known</> : <a href={addressOf("/reports", { publisher: name })}>{name}</a>;
