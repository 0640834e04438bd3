/** What waits for review: a sitting to begin or to go on with, what colleagues handed over, and pairs of questions. */
import type { FC } from "hono/jsx";
import type { Handed } from "../../../record/review/handed.ts";
import { count } from "../../wording/count.ts";
import { momentWords } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { REVIEW_KEYS, REVIEW_STYLE } from "../assets.ts";
import { Page } from "../layout.tsx";
import { PUBLISHERS_PATH } from "../publishers/publishers-page.tsx";
import { sittingPath } from "./finding-page.tsx";

interface StartPageProps {
  readonly waiting: number;
  readonly handed: readonly Handed[];
  /** How many pairs of questions may be one. */
  readonly pairs: number;
  /** How many pairs of papers' names may be one. */
  readonly papers: number;
  /** The sitting begun last; null where there is none. */
  readonly sitting: {
    readonly begunAt: string;
    readonly places: number;
    readonly decided: number;
    /** The first open place; null where all is decided. */
    readonly next: number | null;
  } | null;
  /** The decision made just now, which can be undone. */
  readonly done: number | null;
  readonly token: string;
}

/** How many places a sitting can have. */
export const SIZES = [25, 50, 100, 500] as const;

export const StartPage: FC<StartPageProps> = ({ waiting, handed, pairs, papers, sitting, done, token }) => (
  <Page title="Review">
    <h1>Review</h1>
    <p class="lede">
      {waiting === 0
        ? "Nothing waits for review."
        : `${count(waiting, "finding")} below the threshold, those first where a mistake would matter most.`}
    </p>
    {done !== null && (
      <div role="status">
        <form class="just-done" action="/review/undo" method="post">
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          Decision {done} is kept.{" "}
          <button type="submit" class="small" name="decision" value={String(done)} data-key="u">
            Undo (u)
          </button>
        </form>
      </div>
    )}
    {sitting && (
      <p>
        {sitting.next === null ? (
          <>
            Your sitting of {momentWords(sitting.begunAt)} is done: {sitting.decided} of {sitting.places}{" "}
            decided.
          </>
        ) : (
          <>
            <a href={sittingPath(sitting.next)} data-key="g">
              Go on with your sitting (g)
            </a>
            , begun {momentWords(sitting.begunAt)}: {sitting.decided} of {sitting.places} decided.
          </>
        )}
      </p>
    )}
    <form class="begin" action="/review/sittings" method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <p>
        <label for="of">Of</label>{" "}
        <select id="of" name="of">
          <option value="all">statements and positions</option>
          <option value="statements">statements</option>
          <option value="positions">positions</option>
          <option value="mine">what was handed to me ({handed.length})</option>
        </select>
      </p>
      <p>
        <label for="most">At most</label>{" "}
        <select id="most" name="most">
          {SIZES.map((size) => (
            <option value={String(size)} selected={size === 50}>
              {size}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" data-key="b">
        Begin a sitting (b)
      </button>
    </form>
    <p class="quiet">
      What a sitting goes through, and in which order, is fixed when it begins. The same words in several
      reports are decided of once.
    </p>
    <p class="quiet">
      {pairs > 0 && (
        <>
          <a href="/review/questions">
            {count(pairs, "pair of questions", "pairs of questions")} that may be one
          </a>
          {" · "}
        </>
      )}
      <a href={PUBLISHERS_PATH}>
        {papers > 0
          ? `${count(papers, "pair of papers", "pairs of papers")} that may be one`
          : "Papers and their names"}
      </a>
      {" · "}
      <a href="/decisions">All decisions</a>
    </p>
    <link rel="stylesheet" href={REVIEW_STYLE.path} />
    <script defer src={REVIEW_KEYS.path}></script>
  </Page>
);
