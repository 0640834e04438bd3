/** Statements along time: under each day its reports, under each report what was said in it. */
import type { FC } from "hono/jsx";
import type { StatementEntry } from "../../record/statement/statement-entries.ts";
import { reportPath } from "../http/paths.ts";
import { dayWords } from "../wording/dates.ts";
import { type SaidAlready, StatementItem } from "./entries.tsx";
import { languageTag } from "./language.ts";

interface TimelineProps {
  /** In the order in which they are shown; those of one report stand together. */
  readonly entries: readonly StatementEntry[];
  readonly known?: Pick<SaidAlready, "speaker">;
}

export const Timeline: FC<TimelineProps> = ({ entries, known }) => (
  <ol class="timeline">
    {byReport(entries).map(([first, ...rest]) => (
      <li>
        <ReportHeading report={first.report} />
        <ol class="statements">
          {[first, ...rest].map((entry) => (
            <StatementItem entry={entry} known={{ ...known, report: true }} />
          ))}
        </ol>
      </li>
    ))}
  </ol>
);

type Heading = Pick<StatementEntry["report"], "id" | "title" | "publisher" | "published"> & {
  readonly language?: string | null;
};

/** The day beside, the headline and the paper above the statements. */
export const ReportHeading: FC<{ report: Heading }> = ({ report }) => (
  <div class="timeline-head">
    <p class="timeline-day">
      {report.published ? <time datetime={report.published}>{dayWords(report.published)}</time> : "no date"}
    </p>
    <h3>
      <a
        href={reportPath(report.id)}
        lang={
          report.title === null || report.language === undefined ? undefined : languageTag(report.language)
        }
      >
        {report.title ?? "Report without a title"}
      </a>
    </h3>
    {report.publisher && <p class="quiet">{report.publisher}</p>}
  </div>
);

type Group = readonly [StatementEntry, ...StatementEntry[]];

function byReport(entries: readonly StatementEntry[]): readonly Group[] {
  const groups: [StatementEntry, ...StatementEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0].report.id === entry.report.id) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
