/** The other wordings of a question, how each came to be joined, and for editors the way to part it. */
import type { FC } from "hono/jsx";
import type { QuestionWording, StoredQuestion } from "../../../record/question/question-by-id.ts";
import type { DecisionRow } from "../../../record/review/list-decisions.ts";
import type { DoubtfulPair } from "../../../record/review/question-review.ts";
import { questionPath } from "../../http/paths.ts";
import { confidenceNumber } from "../../wording/confidence.ts";
import { count } from "../../wording/count.ts";
import { decisionWords } from "../../wording/decision.ts";
import { joinedWords } from "../../wording/joined.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { PairFields } from "../review/pairs-page.tsx";

/** What an editor's page has more than others. */
export interface Editing {
  readonly token: string;
  /** The decision made just now. */
  readonly done: DecisionRow | null;
  /** What the machine takes the question for without being sure. */
  readonly pairs: readonly DoubtfulPair[];
}

interface WordingsProps {
  readonly question: StoredQuestion;
  /** Null for those who may not decide. */
  readonly editing: Editing | null;
}

export const Wordings: FC<WordingsProps> = ({ question, editing }) => {
  const others = question.wordings.filter(({ text }) => text !== question.wording);
  return (
    <>
      {editing?.done && <Done done={editing.done} question={question.id} token={editing.token} />}
      {others.length > 0 && (
        <details id="wordings" open={editing !== null}>
          <summary>Also worded {count(others.length, "other way")}</summary>
          <ul class="quiet wordings">
            {others.map((wording) => (
              <li>
                <span>
                  {wording.text}
                  {wording.reversed && <b> (the other way round)</b>} · {joinedWords(wording)}
                </span>
                {editing && wording.joined !== "own" && (
                  <PartForm question={question.id} wording={wording} token={editing.token} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing && editing.pairs.length > 0 && <Suggested question={question.id} editing={editing} />}
    </>
  );
};

const Suggested: FC<{ question: string; editing: Editing }> = ({ question, editing: { pairs, token } }) => (
  <section aria-labelledby="suggested">
    <h2 id="suggested">May be the same question</h2>
    <ul class="quiet wordings">
      {pairs.map((pair) => {
        const other = pair.keep.id === question ? pair.other : pair.keep;
        return (
          <li>
            <span>
              <a href={questionPath(other.id)}>{other.wording}</a>
              {pair.reversed && <b> (the other way round)</b>} · {confidenceNumber(pair.probability)}
            </span>
            <form action="/review/questions" method="post">
              <PairFields pair={pair} token={token} />
              <input type="hidden" name="back" value={questionPath(question)} />
              <button
                type="submit"
                class="small"
                name="what"
                value={pair.reversed ? "reversed" : "same"}
                aria-label={`Join “${other.wording}”`}
              >
                Join
              </button>{" "}
              <button
                type="submit"
                class="small"
                name="what"
                value="different"
                aria-label={`Keep apart from “${other.wording}”`}
              >
                Keep apart
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  </section>
);

interface PartFormProps {
  readonly question: string;
  readonly wording: QuestionWording;
  readonly token: string;
}

const PartForm: FC<PartFormProps> = ({ question, wording: { id, text, decision }, token }) => (
  <form action={`${questionPath(question)}/part`} method="post">
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    <button
      type="submit"
      class="small"
      name="wording"
      value={id}
      aria-label={`Part “${text}”`}
      title={
        decision?.what === "same"
          ? `Undoes decision ${decision.id}: all that was joined with it goes too`
          : "It becomes a question of its own, and stays one"
      }
    >
      Part
    </button>
  </form>
);

interface DoneProps {
  readonly done: DecisionRow;
  readonly question: string;
  readonly token: string;
}

const Done: FC<DoneProps> = ({ done, question, token }) => (
  <form class="done" action="/review/undo" method="post">
    <span role="status">
      Decision {done.id} is kept: {decisionWords(done)}.{" "}
      {done.what === "split" && done.recordId !== null && (
        <>
          <a href={questionPath(done.recordId)}>To its page</a>{" "}
        </>
      )}
    </span>
    {done.what !== "undo" && (
      <>
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name="back" value={questionPath(question)} />
        <button type="submit" class="small" name="decision" value={String(done.id)}>
          Undo
        </button>
      </>
    )}
  </form>
);
