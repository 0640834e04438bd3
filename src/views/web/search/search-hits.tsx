/** Hits in whole reports, and in statements beside them: those in their sentences, these leading to the very passage. */
import type { FC } from "hono/jsx";
import { hitKey } from "../../../record/statement/entries-of-hits.ts";
import type { ReportHit, SearchHit, SnippetPiece } from "../../../record/statement/search.ts";
import type { MarkedEntry } from "../../../record/statement/search-statements.ts";
import { addressOf } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import { dayWords } from "../../wording/dates.ts";
import { StatementItem } from "../entries.tsx";

interface SearchHitsProps {
  readonly hits: readonly SearchHit[];
  /** The hits in statements, by `hitKey`. */
  readonly entries: ReadonlyMap<string, MarkedEntry>;
}

export const SearchHits: FC<SearchHitsProps> = ({ hits, entries }) => (
  <ol class="entries">
    {hits.map((hit) => {
      if (hit.in === "report") return <ReportEntry hit={hit} />;
      const entry = entries.get(hitKey(hit.report.id, hit.statement.id));
      return entry && <StatementItem entry={entry} />;
    })}
  </ol>
);

const ReportEntry: FC<{ hit: ReportHit }> = ({ hit }) => (
  <li>
    <h2>
      <a href={`${addressOf(reportPath(hit.report.id), { quote: foundWords(hit.snippet) })}#passage`}>
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
