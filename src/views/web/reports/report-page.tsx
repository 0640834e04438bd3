/** One report: its text with the statements in it, who said what, and where it comes from. */
import type { FC } from "hono/jsx";
import type { Span } from "../../../base/passage.ts";
import type { StoredReport } from "../../../record/queries/report-by-id.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { languageTag } from "../language.ts";
import { Page } from "../layout.tsx";
import { laidText } from "./laid-text.ts";
import { Provenance } from "./provenance.tsx";
import { linkedData } from "./quotations.ts";
import { ReportText } from "./report-text.tsx";
import { Said } from "./said.tsx";
import { colourByStatement, voicesOf } from "./voices.ts";

interface ReportPageProps {
  readonly report: StoredReport;
  /** A passage to light up besides the statements, in UTF-16 code units; null for none. */
  readonly passage: Span | null;
}

export const ReportPage: FC<ReportPageProps> = ({ report, passage }) => {
  const voices = voicesOf(report.statements);
  return (
    <Page title={report.title ?? "Report without a title"} here="/reports">
      <article>
        <ReportHead report={report} />
        <Legend />
        <ReportText
          paragraphs={laidText(report, passage)}
          language={report.language}
          colours={colourByStatement(voices)}
        />
      </article>
      <Said voices={voices} entities={report.entities} language={report.language} />
      <Provenance report={report} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(report) }} />
    </Page>
  );
};

const ReportHead: FC<{ report: StoredReport }> = ({ report }) => (
  <header class="report-head">
    <p class="kicker">
      <b>{report.publisher ?? "Publisher not known"}</b>
      {" · "}
      {report.published ? (
        <time datetime={report.published}>{dayWords(report.published)}</time>
      ) : (
        "no date of publication"
      )}
      {" · "}
      <a href="#said">{count(report.statements.length, "statement")}</a>
    </p>
    <h1 lang={report.title === null ? undefined : languageTag(report.language)}>
      {report.title ?? "Report without a title"}
    </h1>
    {report.byline && <p class="byline">{report.byline}</p>}
  </header>
);

/** The samples are dressed as the text is, so that each manner of marking is told in words once. */
const Legend: FC = () => (
  <ul class="legend" aria-label="How the text is marked">
    <li>
      <span class="sample source voice-1">Bold</span> who
    </li>
    <li>
      <span class="sample cue voice-1">slanted</span> the words that report it
    </li>
    <li>
      <span class="sample content voice-1">underlined</span> quoted
    </li>
    <li>
      <span class="sample content loose voice-1">dashed</span> reported in other words, or declined
    </li>
    <li>
      <span class="sample content unreviewed voice-1">dotted</span> unreviewed
    </li>
    <li>
      <a href="/about">More</a>
    </li>
  </ul>
);
