/** A question: who stands where on it as of a day, who differs from whom, who changed, and how far apart they are. */
import type { FC } from "hono/jsx";
import type { CodebookPlace } from "../../../record/question/codebook.ts";
import { addressOf } from "../../http/params.ts";
import { questionPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { ChangeList } from "../change-list.tsx";
import { DivergenceList } from "../divergence-list.tsx";
import { InReport } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { inScript } from "../linked-data.ts";
import { WatchForm } from "../watching/watch-form.tsx";
import { DayForm } from "./day-form.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { NetworkFigure } from "./network-figure.tsx";
import { questionData } from "./question-data.ts";
import type { QuestionTold } from "./question-told.ts";
import { StancesPlot } from "./stances-plot.tsx";
import { OnNoDay, UndatedNotice } from "./undated.tsx";
import { type Editing, Wordings } from "./wordings-list.tsx";

interface QuestionPageProps {
  readonly told: QuestionTold;
  /** Null for those who may not decide. */
  readonly editing: Editing | null;
}

export const QuestionPage: FC<QuestionPageProps> = ({ told, editing }) => {
  const { question, matrix, divergences, changes, network, polarization } = told;
  const inApi = `/api${questionPath(question.id)}`;
  return (
    <Page title={question.wording} here="/questions">
      <QuestionHead told={told} editing={editing} />
      <UndatedNotice undated={told.undated} />
      {matrix && (
        <section class="chapter" aria-labelledby="stands">
          <h2 id="stands">Who stands where</h2>
          <DayForm question={question} day={matrix.day} within={told.within} />
          <div id="results">
            <MatrixTable question={question.id} matrix={matrix} within={told.within} />
          </div>
        </section>
      )}
      <OnNoDay undated={told.undated} />
      {divergences.total > 0 && (
        <section class="chapter" aria-labelledby="divergences">
          <h2 id="divergences">Who differs from whom</h2>
          <p class="quiet">
            {count(divergences.total, "divergence")} within one organization
            {divergences.total > divergences.found.length && (
              <>
                ; the {divergences.found.length} newest, and{" "}
                <a href={`/api/divergences?question=${question.id}&format=csv`}>all as a table</a>
              </>
            )}
            .
          </p>
          <WatchForm
            fields={{ kind: "divergence", question: question.id }}
            label="Watch divergences on this question"
          />
          <DivergenceList found={divergences.found} />
        </section>
      )}
      {changes.total > 0 && (
        <section class="chapter" aria-labelledby="changes">
          <h2 id="changes">Who changed</h2>
          <p class="quiet">
            {count(changes.total, "change")}
            {changes.total > changes.changes.length && (
              <>
                ; the {changes.changes.length} newest, and{" "}
                <a href={`/api/changes?question=${question.id}&format=csv`}>all as a table</a>
              </>
            )}
            .
          </p>
          <ChangeList changes={changes.changes} />
        </section>
      )}
      {polarization.length > 1 && (
        <section class="chapter" aria-labelledby="over-time">
          <h2 id="over-time">Over time</h2>
          <StancesPlot points={polarization} />
        </section>
      )}
      {network.ties.length > 0 && (
        <section class="chapter" aria-labelledby="network">
          <h2 id="network">Who is on whose side</h2>
          <NetworkFigure network={network} />
          <p class="quiet">
            For other programs: <a href={`${inApi}/network?format=graphml`}>the network as GraphML</a>,{" "}
            <a href={addressOf("/api/positions", { question: question.id, format: "csv" })}>
              the positions as CSV
            </a>
            .
          </p>
        </section>
      )}
      <Sources told={told} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(questionData(told)) }} />
    </Page>
  );
};

const QuestionHead: FC<QuestionPageProps> = ({ told: { question }, editing }) => {
  const { wording, positions, holders, first, last } = question;
  return (
    <header class="page-head">
      <p class="kicker">Question</p>
      <h1>{wording}</h1>
      <p class="quiet">
        {positions === 0
          ? "Nobody is on record with a position on it."
          : `${count(positions, "position")} of ${count(holders, "holder")}`}
        {first &&
          last &&
          ` · ${first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`}`}
      </p>
      {question.codebook && <InCodebook place={question.codebook} />}
      <WatchForm fields={{ kind: "question", id: question.id }} label="Watch this question" />
      <Wordings question={question} editing={editing} />
    </header>
  );
};

const InCodebook: FC<{ place: CodebookPlace }> = ({ place: { note, broader, narrower } }) => (
  <>
    <p class="quiet">
      In the <a href="/questions?show=codebook">codebook</a>
      {broader && (
        <>
          {", under "}
          {broader.id === null ? (
            `“${broader.wording}”`
          ) : (
            <a href={questionPath(broader.id)}>{broader.wording}</a>
          )}
        </>
      )}
      {note && `: ${note}`}
    </p>
    {narrower.length > 0 && (
      <nav class="quiet" aria-label="Under it">
        Under it:
        <ul>
          {narrower.map(({ id, wording }) => (
            <li>
              <a href={questionPath(id)}>{wording}</a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </>
);

const MOST_REPORTS = 12;

const Sources: FC<{ told: QuestionTold }> = ({ told: { question } }) =>
  question.reports.length === 0 ? null : (
    <section class="chapter" aria-labelledby="reports">
      <h2 id="reports">Reports that speak of it</h2>
      <ul class="plain">
        {question.reports.slice(0, MOST_REPORTS).map((report) => (
          <li>
            <InReport report={report} /> <span class="quiet">{count(report.positions, "position")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
