/** The questions on record: those on which several stand, those of the codebook, those that one holder alone answers. */
import type { FC } from "hono/jsx";
import type { ListedQuestions, QuestionTotals } from "../../../record/question/list-questions.ts";
import { addressOf } from "../../http/params.ts";
import { questionPath } from "../../http/paths.ts";
import { count } from "../../wording/count.ts";
import { shortDay } from "../../wording/dates.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { type Column, Rows } from "../rows.tsx";

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
      <form class="list-form" action="/questions" method="get">
        <div class="wide">
          <label for="like">A question in your words</label>
          <input id="like" name="like" type="search" value={asked.like} maxlength={300} autocomplete="off" />
        </div>
        <details class="folded" open={asked.within !== undefined}>
          <summary>Narrow</summary>
          <div>
            <label for="within">Only of this organization’s own</label>
            <input id="within" name="within" value={within?.name ?? asked.within} maxlength={200} />
          </div>
        </details>
        {asked.show !== undefined && <input type="hidden" name="show" value={asked.show} />}
        {asked.sort !== undefined && <input type="hidden" name="sort" value={asked.sort} />}
        <button type="submit">Find</button>
      </form>
    </search>
    {asked.like === undefined && <Sorts totals={totals} asked={asked} />}
    <p class="quiet" role="status">
      {toldOf(found.total, asked, within?.name ?? null)}
    </p>
    {found.questions.length > 0 && (
      <Rows caption="Questions" columns={columnsOf(asked)} children={rowsOf(found)} />
    )}
    <Paging page={page} pages={pages} address={(n) => addressOf("/questions", { ...asked, page: n })} />
  </Page>
);

/** Those like some words stand in the order of their likeness. */
function columnsOf(asked: QuestionsPageProps["asked"]): readonly Column[] {
  const { sort = "date" } = asked;
  const order = (by: typeof sort, sorted: "ascending" | "descending") =>
    asked.like === undefined
      ? { to: addressOf("/questions", { ...asked, sort: by }), sorted: sort === by ? sorted : undefined }
      : {};
  return [
    { label: "Question", ...order("words", "ascending") },
    { label: "Holders", isNumber: true, ...order("holders", "descending") },
    { label: "Positions", isNumber: true },
    { label: "Last spoken of", ...order("date", "descending") },
    { label: "First" },
  ];
}

const rowsOf = ({ questions }: ListedQuestions) =>
  questions.map(({ id, wording, positions, holders, first, last, inCodebook, broader }) => (
    <tr>
      <th scope="row">
        <a href={questionPath(id)}>{wording}</a>
        {inCodebook && (
          <span class="quiet"> in the codebook{broader === null ? "" : `, under “${broader}”`}</span>
        )}
      </th>
      <td class="number">
        {holders}
        <span class="unit"> {holders === 1 ? "holder" : "holders"}</span>
      </td>
      <td class="number">
        {positions}
        <span class="unit"> {positions === 1 ? "position" : "positions"}</span>
      </td>
      <td>{last && <time datetime={last}>{shortDay(last)}</time>}</td>
      <td>
        {first && first !== last && (
          <>
            <span class="unit">first </span>
            <time datetime={first}>{shortDay(first)}</time>
          </>
        )}
      </td>
    </tr>
  ));

/** Which of the questions are listed, with how many there are of each sort. */
const Sorts: FC<Pick<QuestionsPageProps, "totals" | "asked">> = ({ totals, asked }) => (
  <nav class="quiet choices" aria-label="Which questions">
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
