/** What this is, how much is on record, and the newest reports. */
import type { FC } from "hono/jsx";
import type { ReportRow } from "../../../record/queries/list-reports.ts";
import type { RecordCounts } from "../../../record/queries/record-counts.ts";
import { Page } from "../layout.tsx";
import { EmptyRecord, ReportEntries } from "../reports/reports-page.tsx";

const NUMBER = new Intl.NumberFormat("en-GB");

interface StartPageProps {
  readonly counts: RecordCounts;
  readonly newest: readonly ReportRow[];
}

export const StartPage: FC<StartPageProps> = ({ counts, newest }) => (
  <Page title={null}>
    <h1>Who said what, in which words</h1>
    <p class="lede">
      Standpoint reads news reports and keeps the record of what people and organizations are reported to have
      said. Every entry leads back to the exact characters of an archived source.
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
    {counts.reports === 0 ? <EmptyRecord /> : <Counts counts={counts} />}
    {newest.length > 0 && (
      <section aria-labelledby="newest">
        <div class="section-head">
          <h2 id="newest">The newest reports</h2>
          <a href="/reports">All reports</a>
        </div>
        <ReportEntries reports={newest} under="h3" />
      </section>
    )}
  </Page>
);

const Counts: FC<{ counts: RecordCounts }> = ({ counts }) => {
  const shown = [
    [counts.reports, counts.reports === 1 ? "report" : "reports"],
    [counts.statements, counts.statements === 1 ? "statement" : "statements"],
    [counts.attributed, "with their speaker"],
    [counts.needsReview, "unreviewed"],
    [counts.publishers.length, counts.publishers.length === 1 ? "publisher" : "publishers"],
  ] as const;
  return (
    <ul class="counts" aria-label="How much is on record">
      {shown.map(([n, noun]) => (
        <li>
          <strong>{NUMBER.format(n)}</strong> {noun}
        </li>
      ))}
    </ul>
  );
};
