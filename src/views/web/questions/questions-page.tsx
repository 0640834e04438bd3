/** The questions on record, those last spoken of first. */
import type { FC } from "hono/jsx";
import type { ListedQuestions } from "../../../record/queries/list-questions.ts";
import { addressOf } from "../../api/params.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { questionPath } from "../paths.ts";

interface QuestionsPageProps {
  readonly found: ListedQuestions;
  readonly asked: {
    readonly like?: string | undefined;
    readonly sort?: "date" | "holders" | "words" | undefined;
    readonly within?: string | undefined;
    readonly show?: "codebook" | "all" | undefined;
  };
  readonly page: number;
  readonly pages: number;
}

export const QuestionsPage: FC<QuestionsPageProps> = ({ found, asked, page, pages }) => (
  <Page title={asked.like ? `Questions like: ${asked.like}` : "Questions"} here="/questions">
    <h1>Questions</h1>
    <search>
      <form class="search-form" action="/questions" method="get">
        <label for="like">A question in your words</label>
        <div class="words">
          <input id="like" name="like" type="search" value={asked.like} maxlength={300} autocomplete="off" />
          <button type="submit">Find</button>
        </div>
      </form>
    </search>
    <nav class="quiet" aria-label="Order">
      {SORTS.map(([sort, words]) => (
        <>
          {(asked.sort ?? "date") === sort ? (
            <strong>{words}</strong>
          ) : (
            <a href={addressOf("/questions", { ...asked, sort })}>{words}</a>
          )}
          {" · "}
        </>
      ))}
      {asked.show === undefined ? (
        <>
          <a href={addressOf("/questions", { ...asked, show: "codebook" })}>only the codebook</a>
          {" · "}
          <a href={addressOf("/questions", { ...asked, show: "all" })}>with those of one holder</a>
        </>
      ) : (
        <a href={addressOf("/questions", { ...asked, show: undefined })}>all that several speak of</a>
      )}
    </nav>
    <p class="quiet" role="status">
      {toldOf(found.total, asked.like)}
    </p>
    <ol class="entries">
      {found.questions.map(({ id, wording, positions, holders, first, last, inCodebook }) => (
        <li>
          <h2>
            <a href={questionPath(id)}>{wording}</a>
          </h2>
          <p class="quiet">
            {inCodebook && "in the codebook · "}
            {positions === 0
              ? "no position on record"
              : `${count(positions, "position")} of ${count(holders, "holder")}`}
            {first && last && (
              <>
                {" · "}
                {first === last ? "" : `${dayWords(first)} to `}
                <time datetime={last}>{dayWords(last)}</time>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
    <Paging page={page} pages={pages} address={(n) => addressOf("/questions", { ...asked, page: n })} />
  </Page>
);

const SORTS = [
  ["date", "last spoken of"],
  ["holders", "most holders"],
  ["words", "by their words"],
] as const;

function toldOf(total: number, like: string | undefined): string {
  if (like !== undefined)
    return total === 0
      ? "No question on record is like this."
      : `${count(total, "question")} like it, the likeliest first.`;
  return total === 0
    ? "No question is on record yet: none of the reports tells where anybody stands."
    : `${count(total, "question")}.`;
}
