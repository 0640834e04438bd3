/** What was found in a report that is not on record: who said what, the text, and the way to put it there. */
import type { FC } from "hono/jsx";
import type { ReadHandedIn } from "../../../ingest/handed-in.ts";
import type { ReportStatement, StoredReport } from "../../../record/report/report-by-id.ts";
import { reportPath } from "../../http/paths.ts";
import { confidenceNumber, confidenceWords, isUnreviewed } from "../../wording/confidence.ts";
import { count } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { KIND_WORDS } from "../../wording/kind.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";
import { Quotation } from "../quotation.tsx";
import { saidOnWords } from "../reports/found.tsx";
import { laidText } from "../reports/laid-text.ts";
import { ReportText } from "../reports/report-text.tsx";
import { colourByStatement, nameOf, type Voice, voicesOf } from "../reports/voices.ts";
import { StanceLabel } from "../stance.tsx";
import { DetailFields } from "./add-page.tsx";

type Position = ReadHandedIn["analysis"]["positions"][number];

interface ReadPageProps {
  readonly report: StoredReport;
  readonly positions: readonly Position[];
  /** Offered as its headline where it has none. */
  readonly likelyTitle: string | null;
  /** Of this page. */
  readonly path: string;
  /** The report on record that says the same, if there is one. */
  readonly known: string | null;
  /** What an editor's form carries; null for those who may not put it on record. */
  readonly token: string | null;
}

export const ReadPage: FC<ReadPageProps> = ({ report, positions, likelyTitle, path, known, token }) => {
  const voices = voicesOf(report.statements);
  return (
    <Page title={`Not on record: ${report.title ?? "a report without a title"}`} here="/add">
      <header class="report-head">
        <p class="kicker">
          <b>{report.publisher ?? "Paper not known"}</b>
          {" · "}
          {report.published ? (
            <time datetime={report.published}>{dayWords(report.published)}</time>
          ) : (
            "no date of publication"
          )}
          {" · "}
          {count(report.statements.length, "statement")}
        </p>
        <h1>{report.title ?? "Report without a title"}</h1>
        {report.byline && <p class="byline">{report.byline}</p>}
      </header>
      <PutOnRecord report={report} likelyTitle={likelyTitle} path={path} known={known} token={token} />
      <section class="said" aria-labelledby="said">
        <h2 id="said">Who said what</h2>
        {voices.length === 0 && <p class="quiet">No statement was found in this report.</p>}
        <div class="speakers">
          {voices.map((voice) => (
            <VoiceSection voice={voice} report={report} positions={positions} />
          ))}
        </div>
        <LoosePositions report={report} positions={positions} />
      </section>
      <h2>The text</h2>
      <article>
        <ReportText
          paragraphs={laidText(report, null)}
          language={report.language}
          colours={colourByStatement(voices)}
        />
      </article>
      <p class="quiet">
        <a href="/add">Read another report</a>
      </p>
    </Page>
  );
};

const PutOnRecord: FC<Omit<ReadPageProps, "positions">> = ({ report, likelyTitle, path, known, token }) => (
  <section class="notice put-on-record" aria-label="Not on record">
    {known !== null ? (
      <p>
        <a href={reportPath(known)}>This report is on record already</a>.
      </p>
    ) : token === null ? (
      <p>
        <b>Not on record.</b> What you see here is kept for an hour, for you alone.{" "}
        <a href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in as an editor</a> to put it on record.
      </p>
    ) : (
      <form class="told-form" action={`${path}/record`} method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <p>
          <b>Not on record.</b>{" "}
          {report.published === null
            ? "It has no date: without one, what is said in it cannot be placed in time."
            : "Look whether date, paper and headline are right."}
        </p>
        <DetailFields
          published={report.published ?? ""}
          publisher={report.publisher ?? ""}
          title={report.title ?? likelyTitle ?? ""}
        />
        <button type="submit">Put on record</button>
      </form>
    )}
  </section>
);

interface VoiceSectionProps {
  readonly voice: Voice;
  readonly report: StoredReport;
  readonly positions: readonly Position[];
}

const VoiceSection: FC<VoiceSectionProps> = ({ voice, report, positions }) => {
  const name = nameOf(voice.speaker);
  const roles = report.entities.find(({ id }) => id === voice.speaker?.id)?.roles ?? [];
  return (
    <section class={`speaker voice-${voice.colour}`}>
      <h3 data-by={voice.speaker?.id}>
        <span>{name.charAt(0).toUpperCase() + name.slice(1)}</span>
      </h3>
      {roles.length > 0 && <p class="quiet">{roles.slice(0, 2).join(" · ")}</p>}
      <ol>
        {voice.statements.map((statement) => (
          <li id={`said-${statement.id}`}>
            <Quotation pieces={statement.content} report={{ id: "", language: report.language }} />
            <Facts statement={statement} />
            <Positions
              report={report}
              positions={positions.filter(({ statements }) => statements.includes(statement.id))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
};

const Facts: FC<{ statement: ReportStatement }> = ({ statement: { id, kind, confidence, saidOn } }) => (
  <p class="quiet">
    <abbr title={KIND_WORDS[kind].meaning}>{KIND_WORDS[kind].label}</abbr>
    {" · "}
    <span class={isUnreviewed(confidence) ? "unreviewed-word" : undefined}>
      {confidenceWords(confidence)} ({confidenceNumber(confidence)})
    </span>
    {saidOn?.from && ` · ${saidOnWords(saidOn)}`}
    {" · "}
    <a href={`#${id}`} aria-label={`In the text: statement ${id.slice(1)}`}>
      in the text
    </a>
  </p>
);

const Positions: FC<Omit<VoiceSectionProps, "voice">> = ({ report, positions }) =>
  positions.length === 0 ? null : (
    <ul class="figures quiet">
      {positions.map(({ holder, stance, condition, question, confidence }) => (
        <li>
          {`${report.entities.find(({ id }) => id === holder)?.name ?? "somebody not known"}: `}
          <StanceLabel
            stance={stance}
            condition={condition && report.text.slice(condition.start, condition.end)}
          />{" "}
          on {question ?? "a proposal that the report does not word"}
          {isUnreviewed(confidence) && <span class="unreviewed-word"> unreviewed</span>}
        </li>
      ))}
    </ul>
  );

/** Those that the reporter tells of in their own words. */
const LoosePositions: FC<Omit<VoiceSectionProps, "voice">> = ({ report, positions }) => {
  const loose = positions.filter(({ statements }) => statements.length === 0);
  return loose.length === 0 ? null : (
    <>
      <h3>Told in the reporter’s own words</h3>
      <Positions report={report} positions={loose} />
    </>
  );
};
