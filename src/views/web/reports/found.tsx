/** Positions and figures of a report in a list, each with its corrections and the way to say that it is wrong. */
import type { FC } from "hono/jsx";
import { contains } from "../../../base/passage.ts";
import type { CorrectionMade } from "../../../record/correction/correction.ts";
import type { ReportFigure } from "../../../record/figure/figures-in-report.ts";
import type { ReportPosition } from "../../../record/position/positions-in-report.ts";
import type { ReportStatement, StoredReport } from "../../../record/report/report-by-id.ts";
import { questionPath } from "../../http/paths.ts";
import { dayWords } from "../../wording/dates.ts";
import { CorrectionsOf } from "../corrections/corrected.tsx";
import { Reversed } from "../position.tsx";
import { FindingTools } from "../quoting/finding-tools.tsx";
import { StanceLabel } from "../stance.tsx";
import { isLatest } from "./latest.ts";

/** For those who may decide: to the finding, `REPORT#s3`, by itself under review. */
export const ReviewLink: FC<{ finding: string }> = ({ finding }) => (
  <a
    href={`/review?finding=${encodeURIComponent(finding)}`}
    aria-label={`review ${finding.replace(/^.*#/, "")}`}
  >
    review
  </a>
);

interface FoundPositionsProps {
  /** The report's id. */
  readonly report: string;
  readonly positions: readonly ReportPosition[];
  readonly corrections: readonly CorrectionMade[];
  readonly mayDecide: boolean;
}

/** What words say of where somebody stands, on which question. */
export const FoundPositions: FC<FoundPositionsProps> = ({ report, positions, corrections, mayDecide }) =>
  positions.length === 0 ? null : (
    <ul class="figures quiet">
      {positions.map(({ id, stance, condition, question, asked, holder, unreviewed, reversed, wording }) => (
        <li>
          {holder && `${holder.name}: `}
          <StanceLabel stance={stance} condition={condition} /> on{" "}
          {question === null ? (
            "no question in words of its own"
          ) : (
            <a href={questionPath(question)}>{asked}</a>
          )}
          {unreviewed && <span class="unreviewed-word"> unreviewed</span>}
          <FindingTools report={report} finding={localOf(id)} quotable={false}>
            {mayDecide && (
              <li>
                <ReviewLink finding={id} />
              </li>
            )}
          </FindingTools>
          <Reversed position={{ reversed, wording }} />
          <CorrectionsOf finding={localOf(id)} corrections={corrections} />
        </li>
      ))}
    </ul>
  );

interface FoundFiguresProps {
  readonly report: StoredReport;
  readonly figures: readonly ReportFigure[];
  /** Who says the words that they are in, where somebody does. */
  readonly speaker: ReportStatement["speaker"];
}

export const FoundFigures: FC<FoundFiguresProps> = ({ report, figures, speaker }) =>
  figures.length === 0 ? null : (
    <ul class="figures quiet">
      {figures.map((figure) => (
        <li>
          Figure: <a href={`#${figure.id}`}>{figure.exact}</a>
          {figure.counted && !figure.exact.includes(figure.counted) && ` ${figure.counted}`}
          {figure.period && `, ${saidOnWords(figure.period)}`}
          {figure.source && figure.source.id !== speaker?.id && `, from ${figure.source.name}`}
          {isLatest(report) && <FindingTools report={report.id} finding={figure.id} quotable={false} />}
        </li>
      ))}
    </ul>
  );

/** What stands in no statement, and what was taken out. */
export const AlsoFound: FC<Omit<FoundPositionsProps, "report"> & { report: StoredReport }> = ({
  report,
  positions,
  corrections,
  mayDecide,
}) => {
  const loose = positions.filter(({ statements }) => statements.length === 0);
  const pieces = report.statements.flatMap(({ content }) => content);
  const figures = report.figures.filter((figure) => !pieces.some((piece) => contains(piece, figure)));
  const rejected = corrections.filter(({ what }) => what === "reject");
  if (loose.length + figures.length + rejected.length === 0) return null;
  return (
    <section class="also" aria-labelledby="also">
      <h2 id="also">Also found</h2>
      <FoundPositions report={report.id} positions={loose} corrections={corrections} mayDecide={mayDecide} />
      <FoundFigures report={report} figures={figures} speaker={null} />
      {rejected.map((correction) => (
        <CorrectionsOf finding={correction.finding} corrections={[correction]} />
      ))}
    </section>
  );
};

/** Nothing where the report's day is all that is known. */
export function saidOnWords({ from, to }: NonNullable<ReportStatement["saidOn"]>): string {
  if (from === null) return "";
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

/** `p3` of `REPORT#p3`. */
function localOf(id: string): string {
  return id.slice(id.lastIndexOf("#") + 1);
}
