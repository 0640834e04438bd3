/** One finding under review: its words, the largest thing on the page, where they stand, what was made of them, and what to decide. */
import type { Child, FC } from "hono/jsx";
import type { Handed } from "../../../record/review/handed.ts";
import type { DecisionRow } from "../../../record/review/list-decisions.ts";
import type { AroundPiece } from "../../../record/review/passage-around.ts";
import type { WaitingFinding } from "../../../record/review/review-queue.ts";
import { count } from "../../wording/count.ts";
import { momentDay } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { REVIEW_KEYS, REVIEW_STYLE } from "../assets.ts";
import { type Fields, typed } from "../form-fields.ts";
import { Page } from "../layout.tsx";
import type { Choices } from "./choices.ts";
import { Why } from "./fields.tsx";
import { PositionAsked, PositionFacts, PositionFields } from "./position-card.tsx";
import { shortened } from "./shortened.ts";
import { StatementAsked, StatementFacts, StatementFields } from "./statement-card.tsx";

/** Where a finding stands in a sitting. */
export interface InSitting {
  readonly place: number;
  readonly places: number;
  readonly decided: number;
  /** The next open place; null where none is left but this one. */
  readonly next: number | null;
}

interface FindingPageProps {
  readonly found: WaitingFinding;
  /** Those of other reports that say the same, and are decided of with it. */
  readonly same: readonly WaitingFinding[];
  /** Null where the finding was asked for by itself. */
  readonly sitting: InSitting | null;
  readonly around: readonly AroundPiece[];
  /** With more of the report before and after. */
  readonly more: readonly AroundPiece[];
  readonly choices: Choices;
  readonly decided: readonly DecisionRow[];
  readonly handed: Handed | null;
  /** Who else may decide, by the names of their accounts. */
  readonly colleagues: readonly string[];
  /** What was typed, and what is wrong with it; null where nothing was sent. */
  readonly sent: { readonly fields: Fields; readonly wrong: string } | null;
  /** The decision made just now, which can be undone. */
  readonly done: number | null;
  readonly token: string;
}

export const sittingPath = (place: number) => `/review/sitting?at=${place}`;

export const FindingPage: FC<FindingPageProps> = (props) => {
  const { found, sitting, around, more, choices, decided, handed, sent, token } = props;
  return (
    <Page title="Review">
      <div class="review">
        <div>
          <h1 class="review-head">Review</h1>
          <Progress sitting={sitting} />
          <Done {...props} />
          {sent && (
            <p class="notice" role="alert">
              {sent.wrong}
            </p>
          )}
          {found.sort === "statement" ? (
            <StatementAsked statement={found.statement} />
          ) : (
            <PositionAsked position={found.position} asked={choices.asked} />
          )}
          <form action="/review" method="post" id="decide">
            <input type="hidden" name={TOKEN_FIELD} value={token} />
            <input type="hidden" name="finding" value={found.id} />
            {sitting && <input type="hidden" name="at" value={String(sitting.place)} />}
            {/* What Enter does in a field: all of them say what is to be otherwise. */}
            <button type="submit" name="what" value="correct" class="hidden" tabindex={-1}>
              Correct
            </button>
            <Verdicts {...props} />
          </form>
          <blockquote class="passage" data-passage>
            <Marked pieces={shortened(around)} />
          </blockquote>
          {found.sort === "statement" ? (
            <StatementFacts statement={found.statement} />
          ) : (
            <PositionFacts position={found.position} />
          )}
          <details class="more">
            <summary data-key="m">More of the report (m)</summary>
            <blockquote class="passage" data-more>
              <Marked pieces={more} />
            </blockquote>
          </details>
          {handed && (
            <p class="quiet">
              Handed to {handed.to} by {handed.by} on <time datetime={handed.at}>{momentDay(handed.at)}</time>
              {handed.why && `: ${handed.why}`}
            </p>
          )}
          {decided
            .filter(({ what }) => what !== "assign")
            .map(({ what, by, at, why }) => (
              <p class="quiet">
                {PAST[what] ?? what} on <time datetime={at}>{momentDay(at)}</time> by {by}
                {why && `: ${why}`}
              </p>
            ))}
        </div>
        <div>
          <Correcting {...props} />
        </div>
      </div>
      <link rel="stylesheet" href={REVIEW_STYLE.path} />
      <script defer src={REVIEW_KEYS.path}></script>
    </Page>
  );
};

const Marked: FC<{ pieces: readonly AroundPiece[] }> = ({ pieces }) => (
  <>{pieces.map(({ text, isFound }): Child => (isFound ? <mark>{text}</mark> : text))}</>
);

const Progress: FC<Pick<FindingPageProps, "sitting">> = ({ sitting }) =>
  sitting === null ? (
    <p class="quiet">
      <a href="/review">All that waits</a>
    </p>
  ) : (
    <p class="quiet progress">
      <span>
        {sitting.place} of {sitting.places}
      </span>{" "}
      <progress value={sitting.decided} max={sitting.places} aria-label="Decided of this sitting" />{" "}
      <span>{sitting.decided} decided</span> ·{" "}
      <a href="/review" data-key="e">
        End (e)
      </a>
    </p>
  );

const Done: FC<Pick<FindingPageProps, "done" | "token" | "sitting">> = ({ done, token, sitting }) =>
  done === null ? null : (
    <div role="status">
      <form class="just-done" action="/review/undo" method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name="back" value={sitting ? sittingPath(sitting.place) : "/review"} />
        Decision {done} is kept.{" "}
        <button type="submit" class="small" name="decision" value={String(done)} data-key="u">
          Undo (u)
        </button>
      </form>
    </div>
  );

const Verdicts: FC<FindingPageProps> = ({ same, sitting, sent }) => (
  <>
    {same.length > 0 && (
      <p class="same">
        The same words stand in {count(same.length, "other report")}, which {same.length === 1 ? "is" : "are"}{" "}
        decided of with this one.{" "}
        <label>
          <input
            type="checkbox"
            name="only"
            value="yes"
            data-key="x"
            checked={typed(sent, "only") === "yes"}
          />{" "}
          Only this one (x)
        </label>
      </p>
    )}
    <p class="verdicts">
      <button type="submit" name="what" value="accept" class="accept" data-key="a">
        <span aria-hidden="true">✓</span> Accept (a)
      </button>{" "}
      <button type="submit" name="what" value="reject" class="reject" data-key="r">
        <span aria-hidden="true">✗</span> Reject (r)
      </button>{" "}
      {sitting && sitting.next !== null && sitting.next !== sitting.place && (
        <a class="next" href={sittingPath(sitting.next)} data-key="n">
          Next (n)
        </a>
      )}
    </p>
  </>
);

/** Beside the verdicts, and of the same form. */
const Correcting: FC<FindingPageProps> = ({ found, choices, colleagues, sent }) => (
  <>
    <fieldset class="correcting">
      <legend>Or correct it</legend>
      {found.sort === "statement" ? (
        <StatementFields statement={found.statement} people={choices.names} sent={sent} />
      ) : (
        <PositionFields holders={choices.holders} questions={choices.questions} sent={sent} />
      )}
      <Why sent={sent} />
      <button type="submit" form="decide" name="what" value="correct" class="correct" data-key="c">
        <span aria-hidden="true">✎</span> Correct (c)
      </button>
    </fieldset>
    {colleagues.length > 0 && (
      <fieldset class="handing">
        <legend>Or hand it to a colleague</legend>
        <p>
          <label for="to">To whom (g)</label>{" "}
          <select id="to" name="to" form="decide" data-key="g">
            {colleagues.map((name) => (
              <option value={name} selected={typed(sent, "to") === name}>
                {name}
              </option>
            ))}
          </select>{" "}
          <button type="submit" form="decide" name="what" value="assign" class="small" data-key="y">
            Hand over (y)
          </button>
        </p>
      </fieldset>
    )}
    <p class="quiet">Each letter in brackets is a key; Escape leaves a field.</p>
  </>
);

const PAST: Readonly<Partial<Record<DecisionRow["what"], string>>> = {
  accept: "Accepted",
  correct: "Corrected",
  reject: "Rejected",
  add: "Added",
};
