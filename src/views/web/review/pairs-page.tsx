/** Two questions that may be one: what each collected, how surely they are one, and what to decide. */
import type { FC } from "hono/jsx";
import type { StoredPosition } from "../../../record/position/stored-positions.ts";
import type { ListedQuestion } from "../../../record/question/list-questions.ts";
import type { DoubtfulPair } from "../../../record/review/question-review.ts";
import { questionPath } from "../../http/paths.ts";
import { confidenceNumber } from "../../wording/confidence.ts";
import { count } from "../../wording/count.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { REVIEW_KEYS, REVIEW_STYLE } from "../assets.ts";
import { Page } from "../layout.tsx";
import { HolderName, StanceTaken } from "../position.tsx";

/** One of the two, with what was said of it last. */
export interface PairSide {
  readonly question: ListedQuestion;
  readonly positions: readonly StoredPosition[];
}

interface PairsPageProps {
  /** Null where nothing waits. */
  readonly pair: (DoubtfulPair & { readonly sides: readonly PairSide[] }) | null;
  readonly waiting: number;
  /** How many were passed over. */
  readonly skipped: number;
  /** The decision made just now, which can be undone. */
  readonly done: number | null;
  readonly token: string;
}

export const PairsPage: FC<PairsPageProps> = ({ pair, waiting, skipped, done, token }) => (
  <Page title="Questions that may be one">
    <h1>Questions that may be one</h1>
    <p class="quiet" role="status">
      {done !== null && `Decision ${done} is kept. `}
      {waiting === 0
        ? "No two questions wait for review."
        : `${count(waiting, "pair")} the machine is not sure of, those on which somebody stands first.`}{" "}
      <a href="/review">Findings</a> · <a href="/decisions">All decisions</a>
    </p>
    {done !== null && (
      <form action="/review/undo" method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name="back" value="/review/questions" />
        <button type="submit" class="small" name="decision" value={String(done)} data-key="u">
          Undo (u)
        </button>
      </form>
    )}
    {pair && (
      <>
        <div class="two">
          {pair.sides.map((side) => (
            <Side side={side} />
          ))}
        </div>
        <p>
          With a probability of <strong>{confidenceNumber(pair.probability)}</strong> they are one question
          {pair.reversed ? (
            <>
              , <b>worded the other way round</b>: who is for the one is against the other
            </>
          ) : (
            ", worded the same way round"
          )}
          .
        </p>
        <form action="/review/questions" method="post">
          <PairFields pair={pair} token={token} />
          <input type="hidden" name="after" value={String(skipped)} />
          <p class="buttons">
            <button type="submit" name="what" value={pair.reversed ? "reversed" : "same"} data-key="j">
              {pair.reversed ? "Join, the other way round (j)" : "Join (j)"}
            </button>{" "}
            <button type="submit" name="what" value="different" data-key="r">
              Keep apart (r)
            </button>{" "}
            <button
              type="submit"
              class="small"
              name="what"
              value={pair.reversed ? "same" : "reversed"}
              data-key="o"
            >
              {pair.reversed ? "Join, the same way round (o)" : "Join, the other way round (o)"}
            </button>{" "}
            {skipped + 1 < waiting && (
              <a href={`/review/questions?after=${skipped + 1}`} data-key="n">
                Next (n)
              </a>
            )}
          </p>
        </form>
        <p class="quiet">
          Joined, the second question leads to the first. Kept apart, they are never suggested again. Each
          letter in brackets is a key.
        </p>
      </>
    )}
    <link rel="stylesheet" href={REVIEW_STYLE.path} />
    <script defer src={REVIEW_KEYS.path}></script>
  </Page>
);

/** What a form says of the pair that it decides of. */
export const PairFields: FC<{ pair: Pick<DoubtfulPair, "keep" | "other">; token: string }> = ({
  pair,
  token,
}) => (
  <>
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    <input type="hidden" name="keep" value={pair.keep.id} />
    <input type="hidden" name="other" value={pair.other.id} />
  </>
);

const Side: FC<{ side: PairSide }> = ({ side: { question, positions } }) => (
  <section>
    <h2>
      <a href={questionPath(question.id)}>{question.wording}</a>
    </h2>
    <p class="quiet">
      {question.positions === 0
        ? "no position on record"
        : `${count(question.positions, "position")} of ${count(question.holders, "holder")}`}
    </p>
    {positions.map((position) => (
      <StanceTaken position={position}>
        {position.holder ? <HolderName holder={position.holder} /> : "Not known who"}:{" "}
      </StanceTaken>
    ))}
  </section>
);
