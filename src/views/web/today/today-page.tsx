/** What is new on record: statements under their reports, newest first; what waits for review; how much there is. */
import type { FC } from "hono/jsx";
import type { Divergences } from "../../../record/queries/divergences.ts";
import type { LatestChanges } from "../../../record/queries/latest-changes.ts";
import type { NewReport } from "../../../record/queries/newest-statements.ts";
import type { RecordCounts } from "../../../record/queries/record-counts.ts";
import { count } from "../../present/count.ts";
import { ChangeList } from "../change-list.tsx";
import { DivergenceList } from "../divergence-list.tsx";
import { StatementItem } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { reportPath } from "../paths.ts";
import { EmptyRecord } from "../reports/reports-page.tsx";
import { ReportHeading } from "../timeline.tsx";

const NUMBER = new Intl.NumberFormat("en-GB");

export interface Today {
  readonly counts: RecordCounts;
  readonly newest: readonly NewReport[];
  readonly divergences: Divergences;
  readonly changes: LatestChanges;
}

export const TodayPage: FC<{ today: Today }> = ({ today: { counts, newest, divergences, changes } }) => (
  <Page title={null} here="/">
    <h1>Who said what, in which words</h1>
    <p class="lede">
      What people and organizations are reported to have said. Every entry leads back to the exact characters
      of an archived report.
    </p>
    <search>
      <form class="search-form" action="/search" method="get">
        <label for="q">Search what was said</label>
        <div class="words">
          <input id="q" name="q" type="search" maxlength={400} autocomplete="off" />
          <button type="submit">Search</button>
        </div>
      </form>
    </search>
    {counts.reports === 0 && <EmptyRecord />}
    {newest.length > 0 && (
      <div class="beside">
        <div>
          {changes.changes.length > 0 && (
            <section class="after" aria-labelledby="changes">
              <h2 id="changes">Who changed</h2>
              <ChangeList changes={changes.changes} withQuestion />
            </section>
          )}
          {divergences.found.length > 0 && (
            <section class="after" aria-labelledby="divergences">
              <h2 id="divergences">Who differs from whom</h2>
              <DivergenceList found={divergences.found} withQuestion />
            </section>
          )}
          <Newest newest={newest} />
        </div>
        <aside aria-label="The record">
          <Counts counts={counts} />
        </aside>
      </div>
    )}
  </Page>
);

const Newest: FC<{ newest: readonly NewReport[] }> = ({ newest }) => (
  <section class="after" aria-labelledby="newest">
    <div class="section-head">
      <h2 id="newest">New statements</h2>
      <a href="/reports">All reports</a>
    </div>
    <ol class="timeline">
      {newest.map((report) => (
        <li>
          <ReportHeading report={report} />
          <ol class="statements">
            {report.first.map((entry) => (
              <StatementItem entry={entry} known={{ report: true }} />
            ))}
          </ol>
          {report.statements > report.first.length && (
            <p class="quiet">
              <a href={`${reportPath(report.id)}#said`}>
                {count(report.statements - report.first.length, "more statement")}
              </a>{" "}
              in this report
            </p>
          )}
        </li>
      ))}
    </ol>
  </section>
);

const Counts: FC<{ counts: RecordCounts }> = ({ counts }) => {
  const shown = [
    [counts.statements, counts.statements === 1 ? "statement" : "statements"],
    [counts.reports, counts.reports === 1 ? "report" : "reports"],
    [counts.publishers.length, counts.publishers.length === 1 ? "publisher" : "publishers"],
    [counts.attributed, "with their speaker"],
  ] as const;
  return (
    <>
      <section aria-labelledby="on-record">
        <h2 id="on-record">On record</h2>
        <ul class="counts">
          {shown.map(([n, noun]) => (
            <li>
              <strong>{NUMBER.format(n)}</strong> {noun}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="waiting">
        <h2 id="waiting">Waiting for review</h2>
        <p class="quiet">
          {count(counts.needsReview, "statement")} found with a confidence below the threshold.
        </p>
      </section>
    </>
  );
};
