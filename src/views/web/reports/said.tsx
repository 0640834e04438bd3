/** Who said what in a report, by speaker, each statement with the way back to its words in the text. */
import type { FC } from "hono/jsx";
import { contains } from "../../../base/passage.ts";
import type { OnRecord } from "../../../record/queries/entity-links.ts";
import type { ReportPosition } from "../../../record/queries/positions-in-report.ts";
import type { ReportEntity, ReportStatement, StoredReport } from "../../../record/queries/report-by-id.ts";
import type { ReportFigure } from "../../../record/queries/report-figures.ts";
import { confidenceNumber, confidenceWords, isUnreviewed } from "../../present/confidence.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { KIND_WORDS } from "../../present/kind.ts";
import { outwardUrl } from "../outward.ts";
import { questionPath, reportPath, whoPath } from "../paths.ts";
import { Quotation } from "../quotation.tsx";
import { StanceLabel } from "../stance.tsx";
import { textFragment } from "../text-fragment.ts";
import { nameOf, type Voice } from "./voices.ts";

interface SaidProps {
  readonly report: StoredReport;
  readonly voices: readonly Voice[];
  readonly who: Readonly<Record<string, OnRecord>>;
  readonly positions: readonly ReportPosition[];
}

export const Said: FC<SaidProps> = ({ report, voices, who, positions }) => (
  <section class="said" aria-labelledby="said">
    <h2 id="said">Who said what</h2>
    {voices.length === 0 && <p class="quiet">No statement was found in this report.</p>}
    <div class="speakers">
      {voices.map((voice) => (
        <section class={`speaker voice-${voice.colour}`}>
          <h3 data-by={voice.speaker?.id}>
            <Name voice={voice} who={who} />
          </h3>
          <p class="quiet">
            {aboutSpeaker(voice, report.entities)}
            {count(voice.statements.length, "statement")}
          </p>
          <ol>
            {voice.statements.map((statement) => (
              <SaidStatement statement={statement} report={report} positions={positions} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  </section>
);

const Name: FC<Pick<SaidProps, "who"> & { voice: Voice }> = ({ voice, who }) => {
  const known = voice.speaker && who[voice.speaker.id];
  const name = capital(nameOf(voice.speaker));
  return known ? <a href={whoPath(known)}>{name}</a> : <span>{name}</span>;
};

interface SaidStatementProps extends Pick<SaidProps, "report" | "positions"> {
  readonly statement: ReportStatement;
}

const SaidStatement: FC<SaidStatementProps> = ({ statement, report, positions }) => (
  <li id={`said-${statement.id}`}>
    <Quotation pieces={statement.content} report={report} />
    <p class="quiet">
      <abbr title={KIND_WORDS[statement.kind].meaning}>{KIND_WORDS[statement.kind].label}</abbr>
      {" · "}
      <span class={isUnreviewed(statement.confidence) ? "unreviewed-word" : undefined}>
        {confidenceWords(statement.confidence)} ({confidenceNumber(statement.confidence)})
      </span>
      {statement.saidOn?.from && ` · ${said(statement.saidOn)}`}
    </p>
    <StatementPositions positions={positions.filter((one) => one.statements.includes(statement.id))} />
    <StatementFigures
      figures={report.figures.filter((figure) => isIn(figure, statement))}
      speaker={statement.speaker}
    />
    <PassageLinks statement={statement} report={report} />
  </li>
);

/** To the words in the text below a note, by themselves, and where they first stood. */
const PassageLinks: FC<{ statement: ReportStatement; report: StoredReport }> = ({ statement, report }) => {
  const number = statement.id.slice(1);
  const fragment = textFragment(statement.content[0]?.exact ?? "");
  const original = outwardUrl(report.url ?? report.capture.url);
  return (
    <p class="quiet links">
      <a href={`#${statement.id}`} aria-label={`In the text: statement ${number}`}>
        in the text
      </a>
      {" · "}
      <a
        href={`${reportPath(report.id)}#${fragment}`}
        aria-label={`Link to the words of statement ${number}`}
      >
        link to the words
      </a>
      {original && (
        <>
          {" · "}
          <a
            href={`${original.replace(/#.*$/, "")}#${fragment}`}
            rel="noopener noreferrer external"
            aria-label={`Statement ${number} at its source`}
          >
            at the source
          </a>
        </>
      )}
    </p>
  );
};

/** What its words say of where somebody stands, on which question. */
const StatementPositions: FC<{ positions: readonly ReportPosition[] }> = ({ positions }) =>
  positions.length === 0 ? null : (
    <ul class="figures quiet">
      {positions.map(({ stance, condition, question, asked, holder, unreviewed }) => (
        <li>
          {holder && `${holder.name}: `}
          <StanceLabel stance={stance} condition={condition} /> on{" "}
          <a href={questionPath(question)}>{asked}</a>
          {unreviewed && <span class="unreviewed-word"> unreviewed</span>}
        </li>
      ))}
    </ul>
  );

interface StatementFiguresProps {
  readonly figures: readonly ReportFigure[];
  readonly speaker: ReportStatement["speaker"];
}

const StatementFigures: FC<StatementFiguresProps> = ({ figures, speaker }) =>
  figures.length === 0 ? null : (
    <ul class="figures quiet">
      {figures.map((figure) => (
        <li>
          Figure: <a href={`#${figure.id}`}>{figure.exact}</a>
          {figure.counted && !figure.exact.includes(figure.counted) && ` ${figure.counted}`}
          {figure.period && `, ${said(figure.period)}`}
          {figure.source && figure.source.id !== speaker?.id && `, from ${figure.source.name}`}
        </li>
      ))}
    </ul>
  );

function isIn(figure: ReportFigure, statement: ReportStatement): boolean {
  return statement.content.some((piece) => contains(piece, figure));
}

/** Nothing where the report's day is all that is known. */
function said({ from, to }: NonNullable<ReportStatement["saidOn"]>): string {
  if (from === null) return "";
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

function aboutSpeaker({ speaker }: Voice, entities: readonly ReportEntity[]): string {
  const entity = entities.find(({ id }) => id === speaker?.id);
  if (!entity) return "";
  const type = entity.type === "unnamed" ? "unnamed source" : entity.type;
  return [...entity.roles.slice(0, 2), type].map((words) => `${words} · `).join("");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
