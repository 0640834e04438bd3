/** One position that waits for review: its words where they stand, what was made of them, and what to decide. */
import type { FC } from "hono/jsx";
import type { StoredPosition } from "../../../record/queries/stored-positions.ts";
import { count } from "../../present/count.ts";
import { STANCE_WORDS, STANCES } from "../../present/stance.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { REVIEW_KEYS } from "../assets.ts";
import { Confidence, InReport } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { questionPath } from "../paths.ts";
import { HolderName } from "../position.tsx";
import { StanceLabel } from "../stance.tsx";

interface ReviewProps {
  /** Null where nothing waits. */
  readonly position: StoredPosition | null;
  readonly around: { readonly before: string; readonly words: string; readonly after: string } | null;
  readonly question: string | null;
  readonly waiting: number;
  /** More wait than were counted. */
  readonly isCut: boolean;
  readonly skipped: number;
  /** The decision made just now, which can be undone. */
  readonly done: number | null;
  readonly token: string;
}

export const ReviewPage: FC<ReviewProps> = ({
  position,
  around,
  question,
  waiting,
  isCut,
  skipped,
  done,
  token,
}) => (
  <Page title="Review">
    <h1>Review</h1>
    <p class="quiet" role="status">
      {done !== null && `Decision ${done} is kept. `}
      {waiting === 0
        ? "Nothing waits for review."
        : `${count(waiting, "position")}${isCut ? " or more" : ""} below the threshold, the newest first.`}
    </p>
    {done !== null && (
      <form action="/review/undo" method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <button type="submit" class="small" name="decision" value={String(done)} data-key="u">
          Undo (u)
        </button>
      </form>
    )}
    {position && (
      <>
        <blockquote class="said">
          {around?.before}
          <mark>{around?.words}</mark>
          {around?.after}
        </blockquote>
        <p class="quiet">
          <InReport
            report={position.report}
            {...(position.statements[0] !== undefined && { anchor: position.statements[0] })}
          />
        </p>
        <p>
          {position.holder ? <HolderName holder={position.holder} /> : "Not known who"}:{" "}
          <StanceLabel stance={position.stance} condition={position.condition} /> on{" "}
          <a href={questionPath(position.question)}>{question}</a> ·{" "}
          <Confidence value={position.confidence} />
        </p>
        <form action="/review" method="post">
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          <input type="hidden" name="position" value={position.id} />
          <p class="buttons">
            <button type="submit" name="what" value="accept" data-key="a">
              Accept (a)
            </button>{" "}
            <button type="submit" name="what" value="reject" data-key="r">
              Reject (r)
            </button>{" "}
            <a href={`/review?after=${skipped + 1}`} data-key="n">
              Next (n)
            </a>
          </p>
          <fieldset>
            <legend>Or correct it</legend>
            <p>
              <label for="stance">Stance (s)</label>{" "}
              <select id="stance" name="stance" data-key="s">
                <option value="">as found</option>
                {STANCES.filter((stance) => stance !== "conditional").map((stance) => (
                  <option value={stance}>{STANCE_WORDS[stance].label}</option>
                ))}
              </select>
            </p>
            <p>
              <label for="holder">Whose it is: an id on record (h)</label>{" "}
              <input id="holder" name="holder" maxlength={200} data-key="h" />
            </p>
            <p>
              <label for="question">Question: an id or its words (q)</label>{" "}
              <input id="question" name="question" maxlength={500} data-key="q" />
            </p>
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
