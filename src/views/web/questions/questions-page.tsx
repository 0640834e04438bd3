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
  readonly like: string | undefined;
  readonly page: number;
  readonly pages: number;
}

export const QuestionsPage: FC<QuestionsPageProps> = ({ found, like, page, pages }) => (
  <Page title={like ? `Questions like: ${like}` : "Questions"} here="/questions">
    <h1>Questions</h1>
    <search>
      <form class="search-form" action="/questions" method="get">
        <label for="like">A question in your words</label>
        <div class="words">
          <input id="like" name="like" type="search" value={like} maxlength={300} autocomplete="off" />
          <button type="submit">Find</button>
        </div>
      </form>
    </search>
    <p class="quiet" role="status">
      {toldOf(found.total, like)}
    </p>
    <ol class="entries">
      {found.questions.map(({ id, wording, positions, holders, first, last }) => (
        <li>
          <h2>
            <a href={questionPath(id)}>{wording}</a>
          </h2>
          <p class="quiet">
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
    <Paging page={page} pages={pages} address={(n) => addressOf("/questions", { like, page: n })} />
  </Page>
);

function toldOf(total: number, like: string | undefined): string {
  if (like !== undefined)
    return total === 0
      ? "No question on record is like this."
      : `${count(total, "question")} like it, the likeliest first.`;
  return total === 0
    ? "No question is on record yet: none of the reports tells where anybody stands."
    : `${count(total, "question")}, those last spoken of first.`;
}
