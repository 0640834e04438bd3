/** The search form and its hits, each leading to the very passage. */
import type { FC } from "hono/jsx";
import type {
  ReportHit,
  SearchHit,
  SearchPage as SearchResult,
  SnippetPiece,
  StatementHit,
} from "../../../record/queries/search.ts";
import { addressOf, type SearchParams } from "../../api/params.ts";
import { confidenceNumber, isUnreviewed } from "../../present/confidence.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { KIND_WORDS } from "../../present/kind.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";

interface SearchPageProps {
  readonly params: SearchParams;
  /** Null while nothing has been asked. */
  readonly found: SearchResult | null;
  readonly pages: number;
}

const IN_WORDS = { statements: "what was said", reports: "whole reports", all: "both" } as const;

export const SearchPage: FC<SearchPageProps> = ({ params, found, pages }) => (
  <Page title={params.q ? `Search: ${params.q}` : "Search"} here="/search">
    <h1>Search</h1>
    <SearchForm params={params} />
    {found && (
      <section aria-label="Hits">
        <p class="quiet" role="status">
          {found.total === 0
            ? "Nothing on record has these words. Try fewer of them, or search whole reports."
            : `${count(found.total, "hit")}, the best first.`}
        </p>
        {found.hits.length > 0 && (
          <ol class="entries">
            {found.hits.map((hit) => (
              <Hit hit={hit} />
            ))}
          </ol>
        )}
        <Paging
          page={params.page}
          pages={pages}
          address={(page) => addressOf("/search", { ...params, page })}
        />
      </section>
    )}
  </Page>
);

const SearchForm: FC<{ params: SearchParams }> = ({ params }) => (
  <search>
    <form class="search-form" action="/search" method="get">
      <label for="q">Words, “a phrase in quotation marks”, -not, begin*</label>
      <div class="words">
        <input id="q" name="q" type="search" value={params.q} maxlength={400} autocomplete="off" />
        <button type="submit">Search</button>
      </div>
      <div class="filters">
        <div>
          <label for="in">Look in</label>
          <select id="in" name="in">
            {Object.entries(IN_WORDS).map(([value, words]) => (
              <option value={value} selected={value === params.in}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="speaker">Said by</label>
          <input id="speaker" name="speaker" value={params.speaker} maxlength={200} autocomplete="off" />
        </div>
        <div>
          <label for="after">From this day on</label>
          <input id="after" name="after" type="date" value={params.after} />
        </div>
        <div>
          <label for="before">Up to this day</label>
          <input id="before" name="before" type="date" value={params.before} />
        </div>
      </div>
    </form>
  </search>
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
