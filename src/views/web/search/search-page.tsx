/** The search form, what was found, and by what it can be narrowed. */
import type { FC } from "hono/jsx";
import type { ListedQuestions } from "../../../record/question/list-questions.ts";
import type { SearchPage as SearchResult } from "../../../record/statement/search.ts";
import type { MarkedEntry, StatementsFound } from "../../../record/statement/search-statements.ts";
import { addressOf, type SearchParams } from "../../http/params.ts";
import { questionPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { LIVE_SEARCH } from "../assets.ts";
import { StatementItem } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { WatchForm } from "../watching/watch-form.tsx";
import { Active, FacetLists } from "./facet-lists.tsx";
import { HintList } from "./hint-list.tsx";
import type { Hint } from "./hints.ts";
import { SearchForm } from "./search-form.tsx";
import { SearchHits } from "./search-hits.tsx";

export type SearchResults =
  | { readonly in: "statements"; readonly found: StatementsFound }
  | {
      readonly in: "reports" | "all";
      readonly found: SearchResult;
      /** The hits in statements, by `hitKey`. */
      readonly entries: ReadonlyMap<string, MarkedEntry>;
    };

interface SearchPageProps {
  /** What else could be asked; none where something was found. */
  readonly hints: readonly Hint[];
  readonly params: SearchParams;
  /** Null while nothing has been asked. */
  readonly found: SearchResults | null;
  /** What the words may mean. */
  readonly questions: ListedQuestions;
  readonly pages: number;
  /** What the ids in the address are called. */
  readonly names: ReadonlyMap<string, string>;
}

/** The script of as-you-type search puts a new `#results` in the old one's place. */
export const SearchPage: FC<SearchPageProps> = ({ params, found, hints, questions, pages, names }) => {
  // Beside hits the questions stand with what narrows them.
  const hasHits = found?.in === "statements" && found.found.total > 0;
  return (
    <Page title={params.q ? `Search: ${params.q}` : "Search"} here="/search">
      <script defer src={LIVE_SEARCH.path}></script>
      <h1>Search</h1>
      <SearchForm params={params} />
      <div id="results">
        <Active params={params} names={names} />
        {!hasHits && questions.questions.length > 0 && (
          <Questions questions={questions} like={params.q ?? ""} />
        )}
        {found && (
          <div class={found.in === "statements" ? "beside" : undefined}>
            <section aria-label="Hits">
              <div class="section-head">
                <p class="quiet" role="status">
                  {toldOf(found)}
                </p>
                {found.in === "statements" && (
                  <WatchForm fields={watchedOf(params)} label="Watch this search" />
                )}
              </div>
              <HintList hints={hints} />
              {found.in === "statements" ? (
                <ol class="statements">
                  {found.found.statements.map((entry) => (
                    <StatementItem entry={entry} />
                  ))}
                </ol>
              ) : (
                found.found.hits.length > 0 && <SearchHits hits={found.found.hits} entries={found.entries} />
              )}
              <Paging
                page={params.page}
                pages={pages}
                address={(page) => addressOf("/search", { ...params, page })}
              />
            </section>
            {found.in === "statements" && (
              <FacetLists params={params} facets={found.found.facets}>
                {hasHits && questions.questions.length > 0 && (
                  <Questions questions={questions} like={params.q ?? ""} />
                )}
              </FacetLists>
            )}
          </div>
        )}
      </div>
    </Page>
  );
};

const Questions: FC<{ questions: ListedQuestions; like: string }> = ({
  questions: { questions, total },
  like,
}) => (
  <section class="named" aria-labelledby="questions">
    <h2 id="questions">Questions</h2>
    <ul class="plain">
      {questions.map(({ id, wording, holders }) => (
        <li>
          <a href={questionPath(id)}>{wording}</a>{" "}
          {holders > 0 && <span class="quiet">{count(holders, "holder")}</span>}
        </li>
      ))}
    </ul>
    {total > questions.length && (
      <p class="quiet">
        <a href={addressOf("/questions", { like })}>All {total} questions like it</a>
      </p>
    )}
  </section>
);

/** What may be watched of a search: all that it asks but the page. */
function watchedOf({ page: _page, in: _in, ...asked }: SearchParams): Record<string, string | undefined> {
  return asked;
}

function toldOf({ in: where, found }: SearchResults): string {
  if (found.total === 0)
    return where === "statements" ? "No statement on record matches." : "Nothing on record has these words.";
  if (where !== "statements") return `${count(found.total, "hit")}, the best first.`;
  if (found.isPartial)
    return `More than ${count(found.total, "statement")}; of the newest, the latest first.`;
  return `${count(found.total, "statement")}, the ${found.ranked ? "best" : "latest"} first.`;
}
