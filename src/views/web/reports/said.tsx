/** Who said what in a report, by speaker, each statement with the way back to its words in the text. */
import type { FC } from "hono/jsx";
import { contains } from "../../../base/passage.ts";
import type { CorrectionMade } from "../../../record/correction/correction.ts";
import type { ReplyRow } from "../../../record/correction/list-replies.ts";
import type { OnRecord } from "../../../record/entity/entity-links.ts";
import type { ReportFigure } from "../../../record/figure/figures-in-report.ts";
import type { ReportPosition } from "../../../record/position/positions-in-report.ts";
import type { ReportEntity, ReportStatement, StoredReport } from "../../../record/report/report-by-id.ts";
import { reportPath, whoPath } from "../../http/paths.ts";
import { confidenceNumber, confidenceWords, isUnreviewed } from "../../wording/confidence.ts";
import { count } from "../../wording/count.ts";
import { KIND_WORDS } from "../../wording/kind.ts";
import { CorrectionsOf } from "../corrections/corrected.tsx";
import { RepliesTo } from "../corrections/replies.tsx";
import { Denial } from "../denial.tsx";
import { AddedBy } from "../entries.tsx";
import { outwardUrl } from "../outward.ts";
import { Quotation } from "../quotation.tsx";
import { FindingTools } from "../quoting/finding-tools.tsx";
import { useSentences } from "../sentences.tsx";
import { textFragment } from "../text-fragment.ts";
import { FoundFigures, FoundPositions, ReviewLink, saidOnWords } from "./found.tsx";
import { isLatest } from "./latest.ts";
import { nameOf, type Voice } from "./voices.ts";

interface SaidProps {
  readonly report: StoredReport;
  readonly voices: readonly Voice[];
  readonly who: Readonly<Record<string, OnRecord>>;
  readonly positions: readonly ReportPosition[];
  readonly corrections: readonly CorrectionMade[];
  readonly replies: readonly ReplyRow[];
  /** May who reads it change what is on record? */
  readonly mayDecide: boolean;
}

export const Said: FC<SaidProps> = ({ voices, who, ...around }) => (
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
            {aboutSpeaker(voice, around.report.entities)}
            {count(voice.statements.length, "statement")}
          </p>
          <ol>
            {voice.statements.map((statement) => (
              <SaidStatement statement={statement} {...around} />
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

interface SaidStatementProps extends Omit<SaidProps, "voices" | "who"> {
  readonly statement: ReportStatement;
}

const SaidStatement: FC<SaidStatementProps> = ({
  statement,
  report,
  positions,
  corrections,
  replies,
  mayDecide,
}) => (
  <li id={`said-${statement.id}`}>
    <Denial of={{ polarity: statement.polarity, cue: piecesOf(statement.cue) }} />
    <Quotation
      pieces={statement.content}
      sentences={useSentences(report.id, statement.id)}
      source={statement.source}
      cue={statement.cue}
      report={report}
    />
    <div class="facts">
      <p class="quiet">
        <a href={`#${statement.id}`} aria-label={`In the text: statement ${statement.id.slice(1)}`}>
          in the text
        </a>
        {" · "}
        <abbr title={KIND_WORDS[statement.kind].meaning}>{KIND_WORDS[statement.kind].label}</abbr>
        {" · "}
        {statement.added ? (
          <AddedBy added={statement.added} />
        ) : (
          <span class={isUnreviewed(statement.confidence) ? "unreviewed-word" : undefined}>
            {confidenceWords(statement.confidence)} ({confidenceNumber(statement.confidence)})
          </span>
        )}
        {statement.saidOn?.from && ` · ${saidOnWords(statement.saidOn)}`}
      </p>
      <StatementTools statement={statement} report={report} mayDecide={mayDecide} />
    </div>
    <CorrectionsOf finding={statement.id} corrections={corrections} />
    <FoundPositions
      report={report.id}
      positions={positions.filter((one) => one.statements.includes(statement.id))}
      mayDecide={mayDecide}
      corrections={corrections}
    />
    <FoundFigures
      report={report}
      figures={report.figures.filter((figure) => isIn(figure, statement))}
      speaker={statement.speaker}
    />
    <RepliesTo statement={statement.id} replies={replies} mayDecide={mayDecide} />
  </li>
);

/** To the words in the text, by themselves, and where they first stood. */
const StatementTools: FC<Pick<SaidStatementProps, "statement" | "report" | "mayDecide">> = ({
  statement,
  report,
  mayDecide,
}) => {
  const fragment = textFragment(statement.content[0]?.exact ?? "");
  const original = outwardUrl(report.url ?? report.capture.url);
  return (
    <FindingTools
      report={report.id}
      finding={statement.id}
      version={isLatest(report) ? undefined : report.version}
    >
      <li>
        <a href={`${reportPath(report.id)}#${fragment}`}>link to the words</a>
      </li>
      {original && (
        <li>
          <a href={`${original.replace(/#.*$/, "")}#${fragment}`} rel="noopener noreferrer external">
            at the source
          </a>
        </li>
      )}
      {mayDecide && (
        <>
          <li>
            <ReviewLink finding={`${report.id}#${statement.id}`} />
          </li>
          <li>
            <a
              href={`/variables/of?finding=${encodeURIComponent(`${report.id}#${statement.id}`)}`}
              aria-label={`set variables of statement ${statement.id.slice(1)}`}
            >
              set variables
            </a>
          </li>
          <li>
            <a
              href={`${reportPath(report.id)}/reply?statement=${statement.id}`}
              aria-label={`add a reply to statement ${statement.id.slice(1)}`}
            >
              add a reply
            </a>
          </li>
        </>
      )}
    </FindingTools>
  );
};

const piecesOf = (pieces: ReportStatement["cue"]) => pieces.map(({ exact }) => exact).join(" … ");

function isIn(figure: ReportFigure, statement: ReportStatement): boolean {
  return statement.content.some((piece) => contains(piece, figure));
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
