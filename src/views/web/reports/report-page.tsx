/** One report: its text with the statements in it, who said what, and where it comes from. */
import type { FC } from "hono/jsx";
import type { Span } from "../../../base/passage.ts";
import type { CorrectionMade } from "../../../record/correction/correction.ts";
import type { ReplyRow } from "../../../record/correction/list-replies.ts";
import type { OnRecord } from "../../../record/entity/entity-links.ts";
import type { ReportPosition } from "../../../record/position/positions-in-report.ts";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import type { Shown } from "../../exports/shown-report.ts";
import { reportPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { CorrectionsOf } from "../corrections/corrected.tsx";
import { languageTag } from "../language.ts";
import { Page } from "../layout.tsx";
import { outwardUrl } from "../outward.ts";
import { changesPath } from "./changes-path.ts";
import { detailsPath } from "./details-page.tsx";
import { AlsoFound } from "./found.tsx";
import { laidText } from "./laid-text.ts";
import { isLatest } from "./latest.ts";
import { addPath } from "./missed.ts";
import { AddLinks, SelectedBar } from "./missed-page.tsx";
import { Provenance } from "./provenance.tsx";
import { linkedData } from "./quotations.ts";
import { ReportText } from "./report-text.tsx";
import { Said } from "./said.tsx";
import { GAP } from "./shown-words.ts";
import { colourByStatement, voicesOf } from "./voices.ts";

interface ReportPageProps {
  readonly report: StoredReport;
  /** By the entity's id within the report: who on record that is. */
  readonly who: Readonly<Record<string, OnRecord>>;
  readonly positions: readonly ReportPosition[];
  readonly corrections: readonly CorrectionMade[];
  readonly replies: readonly ReplyRow[];
  /** A passage to light up besides the statements, in UTF-16 code units; null for none. */
  readonly passage: Span | null;
  /** Of excerpts the report's text has no more than them. */
  readonly shown: Shown;
  /** May who reads it change what is on record? */
  readonly mayDecide: boolean;
}

export const ReportPage: FC<ReportPageProps> = ({
  report,
  who,
  positions,
  corrections,
  replies,
  passage,
  shown,
  mayDecide,
}) => {
  const voices = voicesOf(report.statements);
  return (
    <Page title={report.title ?? "Report without a title"} here="/reports">
      <article class="report">
        <ReportHead report={report} mayDecide={mayDecide} />
        <CorrectionsOf finding={null} corrections={corrections} />
        {shown === "excerpts" && <ExcerptsNotice report={report} />}
        <Legend />
        <ReportText
          paragraphs={laidText(report, passage)}
          language={report.language}
          colours={colourByStatement(voices)}
        />
      </article>
      <Said
        report={report}
        voices={voices}
        who={who}
        positions={positions}
        corrections={corrections}
        replies={replies}
        mayDecide={mayDecide}
      />
      <AlsoFound report={report} positions={positions} corrections={corrections} mayDecide={mayDecide} />
      {mayDecide && <AddLinks report={report.id} />}
      <Provenance report={report} />
      {mayDecide && <SelectedBar report={report.id} />}
      {mayDecide && (
        <p class="quiet">
          <a href={`${reportPath(report.id)}/withdraw`}>Withdraw this report</a>
        </p>
      )}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(report) }} />
    </Page>
  );
};

const ReportHead: FC<{ report: StoredReport; mayDecide: boolean }> = ({ report, mayDecide }) => (
  <header class="report-head">
    {!isLatest(report) && (
      <p class="notice" role="note">
        This is version {report.version} of {report.versions.length}.{" "}
        <a href={reportPath(report.id)}>Read the latest</a>
      </p>
    )}
    <p class="kicker">
      <b>{report.publisher ?? "Publisher not known"}</b>
      {" · "}
      {report.published ? (
        <time datetime={report.published}>{dayWords(report.published)}</time>
      ) : (
        "no date of publication"
      )}
      {report.modified !== null && report.modified !== report.published && (
        <>
          {", changed "}
          <time datetime={report.modified}>{dayWords(report.modified)}</time>
        </>
      )}
      {" · "}
      {report.versions.length > 1 && (
        <>
          <a href={changesPath(report)}>{count(report.versions.length, "version")}</a>
          {" · "}
        </>
      )}
      <a href="#said">{count(report.statements.length, "statement")}</a>
      {mayDecide && (
        <>
          {" · "}
          <a href={detailsPath(report.id)}>
            {report.published === null ? "give its date" : "correct date, paper or headline"}
          </a>
          {" · "}
          <a href={addPath(report.id, "statement")}>add what is missing</a>
        </>
      )}
    </p>
    <h1 lang={report.title === null ? undefined : languageTag(report.language)}>
      {report.title ?? "Report without a title"}
    </h1>
    {report.byline && <p class="byline">{report.byline}</p>}
  </header>
);

const ExcerptsNotice: FC<{ report: StoredReport }> = ({ report }) => {
  const original = outwardUrl(report.url ?? report.capture.url);
  return (
    <p class="notice" role="note">
      What was said, in its sentences, and figures are shown here; {GAP} is what is left out.
      {original && (
        <>
          {" "}
          <a href={original} rel="noopener noreferrer external">
            Read the whole at its source
          </a>
        </>
      )}
    </p>
  );
};

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
