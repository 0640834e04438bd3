/** Hits in whole reports, and in statements beside them, each leading to the very passage. */
import type { FC } from "hono/jsx";
import type { ReportHit, SearchHit, SnippetPiece, StatementHit } from "../../../record/queries/search.ts";
import { addressOf } from "../../api/params.ts";
import { confidenceNumber, isUnreviewed } from "../../present/confidence.ts";
import { dayWords } from "../../present/dates.ts";
import { KIND_WORDS } from "../../present/kind.ts";
import { Denial } from "../denial.tsx";

export const SearchHits: FC<{ hits: readonly SearchHit[] }> = ({ hits }) => (
  <ol class="entries">
    {hits.map((hit) => (
      <Hit hit={hit} />
    ))}
  </ol>
);

const Hit: FC<{ hit: SearchHit }> = ({ hit }) =>
  hit.in === "statement" ? <StatementEntry hit={hit} /> : <ReportEntry hit={hit} />;

const StatementEntry: FC<{ hit: StatementHit }> = ({ hit }) => (
  <li>
    <h2>
      <a href={`${reportPath(hit)}#${hit.statement.id}`}>
        {hit.speaker?.name ??
          (hit.statement.source ? `“${hit.statement.source}”, not known who` : "Speaker not settled")}
      </a>
    </h2>
    <Denial of={hit.statement} />
    <blockquote>
      <Snippet pieces={hit.snippet} />
    </blockquote>
    <p class="quiet">
      {KIND_WORDS[hit.statement.kind].label} · {confidenceNumber(hit.statement.confidence)}
      {isUnreviewed(hit.statement.confidence) && " · unreviewed"}
      {" · "}
      <a href={reportPath(hit)}>{hit.report.title ?? "Report without a title"}</a>
      <ReportFacts hit={hit} />
    </p>
  </li>
);

const ReportEntry: FC<{ hit: ReportHit }> = ({ hit }) => (
  <li>
    <h2>
      <a href={`${addressOf(reportPath(hit), { quote: foundWords(hit.snippet) })}#passage`}>
        {hit.report.title ?? "Report without a title"}
      </a>
    </h2>
    <blockquote>
      <Snippet pieces={hit.snippet} />
    </blockquote>
    <p class="quiet">
      Whole report
      <ReportFacts hit={hit} />
    </p>
  </li>
);

function reportPath({ report }: SearchHit): string {
  return `/reports/${encodeURIComponent(report.id)}`;
}

/** The first words found with what follows them, long enough to be told from other places with the same words. */
function foundWords(snippet: readonly SnippetPiece[]): string {
  const first = snippet.findIndex((piece) => piece.hit);
  const words = snippet.slice(Math.max(0, first)).map((piece) => piece.text);
  return words.join("").split("…")[0]?.slice(0, 200).trimEnd() ?? "";
}

const ReportFacts: FC<{ hit: SearchHit }> = ({ hit: { report } }) => (
  <>
    {report.publisher && ` · ${report.publisher}`}
    {report.published && (
      <>
        {" · "}
        <time datetime={report.published}>{dayWords(report.published)}</time>
      </>
    )}
  </>
);

const Snippet: FC<{ pieces: readonly SnippetPiece[] }> = ({ pieces }) => (
  <>{pieces.map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>
);
