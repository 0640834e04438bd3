/** The search form and its hits, each leading to the very passage. */
import type { FC } from "hono/jsx";
import type {
  ReportHit,
  SearchHit,
  SearchPage as SearchResult,
  SnippetPiece,
  StatementHit,
} from "../../record/queries/search.ts";
import { confidenceNumber, isUnreviewed } from "../present/confidence.ts";
import { count } from "../present/count.ts";
import { dayWords } from "../present/dates.ts";
import { KIND_WORDS } from "../present/kind.ts";
import { Page } from "./layout.tsx";
import { Paging } from "./paging.tsx";
import { addressOf, type SearchParams } from "./params.ts";

interface SearchPageProps {
  readonly params: SearchParams;
  /** Null while nothing has been asked. */
  readonly found: SearchResult | null;
  readonly pages: number;
}

const IN_WORDS = { statements: "what was said", reports: "whole reports", all: "both" } as const;

export const SearchPage: FC<SearchPageProps> = ({ params, found, pages }) => (
  <Page title={params.q ? `Search: ${params.q}` : "Search"} here="search">
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
          <label for="before">Before this day</label>
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
    <p class="who">{hit.speaker?.name ?? (hit.statement.source || "Speaker not settled")}</p>
    <blockquote>
      <Snippet pieces={hit.snippet} />
    </blockquote>
    <p class="quiet">
      {KIND_WORDS[hit.statement.kind].label} · {confidenceNumber(hit.statement.confidence)}
      {isUnreviewed(hit.statement.confidence) && " · unreviewed"}
      {" · "}
      <a href={`/reports/${encodeURIComponent(hit.report.id)}#${hit.statement.id}`}>
        {hit.report.title ?? "Report without a title"}
      </a>
      <ReportFacts hit={hit} />
    </p>
  </li>
);

const ReportEntry: FC<{ hit: ReportHit }> = ({ hit }) => (
  <li>
    <h2>
      <a href={`/reports/${encodeURIComponent(hit.report.id)}`}>
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
