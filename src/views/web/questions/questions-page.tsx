/** The questions on record: those on which several stand, those of the codebook, those that one holder alone answers. */
import type { FC } from "hono/jsx";
import type { ListedQuestions, QuestionTotals } from "../../../record/queries/list-questions.ts";
import { addressOf } from "../../api/params.ts";
import { count } from "../../present/count.ts";
import { dayWords } from "../../present/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { questionPath } from "../paths.ts";

type Show = "codebook" | "single" | undefined;

interface QuestionsPageProps {
  readonly found: ListedQuestions;
  readonly totals: QuestionTotals;
  readonly asked: {
    readonly like?: string | undefined;
    readonly sort?: "date" | "holders" | "words" | undefined;
    /** An organization's id, or a name that is nobody's. */
    readonly within?: string | undefined;
    readonly show?: Show;
  };
  /** The organization that is asked for. */
  readonly within: { readonly id: string; readonly name: string } | null;
  readonly page: number;
  readonly pages: number;
}

export const QuestionsPage: FC<QuestionsPageProps> = ({ found, totals, asked, within, page, pages }) => (
  <Page title={asked.like ? `Questions like: ${asked.like}` : "Questions"} here="/questions">
    <h1>Questions</h1>
    <search>
      <form class="search-form" action="/questions" method="get">
        <label for="like">A question in your words</label>
        <div class="words">
          <input id="like" name="like" type="search" value={asked.like} maxlength={300} autocomplete="off" />
          <button type="submit">Find</button>
        </div>
        <div class="filters">
          <div>
            <label for="within">Only where somebody of this organization stands</label>
            <input id="within" name="within" value={within?.name ?? asked.within} maxlength={200} />
          </div>
        </div>
        {asked.show !== undefined && <input type="hidden" name="show" value={asked.show} />}
        {asked.sort !== undefined && <input type="hidden" name="sort" value={asked.sort} />}
      </form>
    </search>
    {asked.like === undefined && (
      <>
        <Sorts totals={totals} asked={asked} />
        <nav class="quiet choices" aria-label="Order">
          {SORTS.map(([sort, words]) => (
            <Choice
              picked={(asked.sort ?? "date") === sort}
              to={addressOf("/questions", { ...asked, sort })}
              words={words}
            />
          ))}
        </nav>
      </>
    )}
    <p class="quiet" role="status">
      {toldOf(found.total, asked, within?.name ?? null)}
    </p>
    <ol class="entries">
      {found.questions.map(({ id, wording, positions, holders, first, last, inCodebook, broader }) => (
        <li>
          <h2>
            <a href={questionPath(id)}>{wording}</a>
          </h2>
          <p class="quiet">
            {inCodebook && `in the codebook${broader === null ? "" : `, under “${broader}”`} · `}
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

/** Which of the questions are listed, with how many there are of each sort. */
const Sorts: FC<Pick<QuestionsPageProps, "totals" | "asked">> = ({ totals, asked }) => (
  <nav class="quiet choices" aria-label="Which">
    {(
      [
        [
          undefined,
          totals.several === totals.worth ? "several holders" : "several holders, watched or in the codebook",
          totals.worth,
        ],
        ["codebook", "in the codebook", totals.codebook],
        ["single", "one holder alone", totals.single],
      ] as const
    ).map(([show, words, total]) =>
      total === 0 && show !== undefined && show !== asked.show ? null : (
        <Choice
          picked={asked.show === show}
          to={addressOf("/questions", { ...asked, show })}
          words={`${words} (${NUMBER.format(total)})`}
        />
      ),
    )}
  </nav>
);

const Choice: FC<{ picked: boolean; to: string; words: string }> = ({ picked, to, words }) =>
  picked ? <strong aria-current="true">{words}</strong> : <a href={to}>{words}</a>;

const NUMBER = new Intl.NumberFormat("en-GB");

function toldOf(
  total: number,
  { like, within, show }: QuestionsPageProps["asked"],
  body: string | null,
): string {
  if (like !== undefined)
    return total === 0
      ? "No question on record is like this."
      : `${count(total, "question")} like it, those of the codebook first, then the likeliest.`;
  if (within !== undefined && body === null) return `No one organization on record is called “${within}”.`;
  const of = body === null ? "" : ` on which somebody of ${body} stands`;
  if (show === "single")
    return `${count(total, "question")}${of} on which one holder alone is on record; each is on that holder’s page too.`;
  if (total > 0) return `${count(total, "question")}${of}.`;
  return body === null
    ? "No question is on record yet on which several holders stand."
    : `No question is on record${of}.`;
}
