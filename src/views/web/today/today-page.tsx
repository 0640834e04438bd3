/** What is new on record: the best of what was said, who changed and differs, the newest reports; how much there is. */
import type { FC } from "hono/jsx";
import type { Divergences } from "../../../record/comparison/divergences.ts";
import type { LatestChanges } from "../../../record/comparison/latest-changes.ts";
import type { ReportRow } from "../../../record/report/list-reports.ts";
import type { RecordCounts } from "../../../record/shared/record-counts.ts";
import type { StatementEntry } from "../../../record/statement/statement-entries.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { shortDay } from "../../wording/dates.ts";
import { ChangeList } from "../change-list.tsx";
import { DivergenceList } from "../divergence-list.tsx";
import { StatementItem } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { EmptyRecord } from "../reports/reports-page.tsx";

const NUMBER = new Intl.NumberFormat("en-GB");

export interface Today {
  readonly counts: RecordCounts;
  /** The most worth reading first. */
  readonly best: readonly StatementEntry[];
  /** The newest. */
  readonly reports: readonly ReportRow[];
  readonly divergences: Divergences;
  readonly changes: LatestChanges;
}

export const TodayPage: FC<{ today: Today }> = ({
  today: { counts, best, reports, divergences, changes },
}) => (
  <Page title={null} here="/">
    <header class="today">
      <h1>Who said what, in which words</h1>
      <p class="lede">
        What people and organizations are reported to have said. Every entry leads back to the exact
        characters of an archived report.
      </p>
    </header>
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
    {counts.reports > 0 && (
      <div class="beside">
        <div>
          {best.length > 0 && <Best best={best} />}
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
        </div>
        <aside aria-label="The record">
          <NewReports reports={reports} />
          <Counts counts={counts} />
        </aside>
      </div>
    )}
  </Page>
);

const Best: FC<{ best: readonly StatementEntry[] }> = ({ best }) => (
  <section class="after" aria-labelledby="newest">
    <div class="section-head">
      <h2 id="newest">Worth reading in the newest reports</h2>
      <a href="/about#today">how they are chosen</a>
    </div>
    <ol class="statements">
      {best.map((entry) => (
        <StatementItem entry={entry} />
      ))}
    </ol>
  </section>
);

const NewReports: FC<{ reports: readonly ReportRow[] }> = ({ reports }) => (
  <section aria-labelledby="new-reports">
    <h2 id="new-reports">New reports</h2>
    <ul class="posts">
      {reports.map(({ id, title, publisher, published, statements }) => (
        <li>
          <a href={reportPath(id)}>{title ?? "Report without a title"}</a>
          <br />
          <span class="quiet">
            {[publisher, published && shortDay(published), count(statements, "statement")]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
    <p class="quiet">
      <a href="/reports">All reports</a>
    </p>
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
