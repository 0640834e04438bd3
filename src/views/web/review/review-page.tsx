/** One finding under review: its words where they stand, what was made of it, who decided what, and what to decide. */
import type { FC } from "hono/jsx";
import type { DecisionRow } from "../../../record/queries/list-decisions.ts";
import type { AroundPiece } from "../../../record/queries/passage-around.ts";
import type { Waiting } from "../../../record/queries/review-queue.ts";
import { count } from "../../present/count.ts";
import { momentDay } from "../../present/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { REVIEW_KEYS } from "../assets.ts";
import { Page } from "../layout.tsx";
import type { Choices } from "./choices.ts";
import { PositionFacts, PositionFields } from "./position-card.tsx";
import { StatementFacts, StatementFields } from "./statement-card.tsx";

interface ReviewPageProps {
  /** Null where nothing waits. */
  readonly found: Waiting | null;
  readonly around: readonly AroundPiece[];
  readonly choices: Choices;
  readonly decided: readonly DecisionRow[];
  readonly waiting: number;
  /** How many pairs of questions may be one. */
  readonly pairs: number;
  /** The address of the next one; null where this one was asked for by itself. */
  readonly next: string | null;
  /** The decision made just now, which can be undone. */
  readonly done: number | null;
  readonly token: string;
}

export const ReviewPage: FC<ReviewPageProps> = ({
  found,
  around,
  choices,
  decided,
  waiting,
  pairs,
  next,
  done,
  token,
}) => (
  <Page title="Review">
    <h1>Review</h1>
    <p class="quiet" role="status">
      {done !== null && `Decision ${done} is kept. `}
      {waiting === 0
        ? "Nothing waits for review."
        : `${count(waiting, "finding")} below the threshold, those first where a mistake would matter most.`}{" "}
      {pairs > 0 && (
        <>
          <a href="/review/questions">
            {count(pairs, "pair of questions", "pairs of questions")} that may be one
          </a>
          {" · "}
        </>
      )}
      <a href="/decisions">All decisions</a>
    </p>
    {done !== null && (
      <form action="/review/undo" method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <button type="submit" class="small" name="decision" value={String(done)} data-key="u">
          Undo (u)
        </button>
      </form>
    )}
    {found && (
      <>
        <h2 class="hidden">A {found.sort}</h2>
        <blockquote class="said" data-passage>
          {around.map(({ text, isFound }) => (isFound ? <mark>{text}</mark> : text))}
        </blockquote>
        {found.sort === "statement" ? (
          <StatementFacts statement={found.statement} />
        ) : (
          <PositionFacts position={found.position} asked={choices.asked} />
        )}
        {decided.map(({ what, by, at, why }) => (
          <p class="quiet">
            {PAST[what] ?? what} on <time datetime={at}>{momentDay(at)}</time> by {by}
            {why && `: ${why}`}
          </p>
        ))}
        <form action="/review" method="post">
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          <input type="hidden" name="finding" value={found.id} />
          <p class="buttons">
            <button type="submit" name="what" value="accept" data-key="a">
              Accept (a)
            </button>{" "}
            <button type="submit" name="what" value="reject" data-key="r">
              Reject (r)
            </button>{" "}
            {next !== null && (
              <a href={next} data-key="n">
                Next (n)
              </a>
            )}
          </p>
          <fieldset>
            <legend>Or correct it</legend>
            {found.sort === "statement" ? (
              <StatementFields statement={found.statement} people={choices.names} />
            ) : (
              <PositionFields holders={choices.holders} questions={choices.questions} />
            )}
            <p>
              <label for="why">Why (w)</label> <input id="why" name="why" maxlength={500} data-key="w" />
            </p>
            <button type="submit" name="what" value="correct" data-key="c">
              Correct (c)
            </button>
          </fieldset>
        </form>
        <p class="quiet">Each letter in brackets is a key; Escape leaves a field.</p>
      </>
    )}
    <script defer src={REVIEW_KEYS.path}></script>
  </Page>
);

const PAST: Readonly<Partial<Record<DecisionRow["what"], string>>> = {
  accept: "Accepted",
  correct: "Corrected",
  reject: "Rejected",
};
