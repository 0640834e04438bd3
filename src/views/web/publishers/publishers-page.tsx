/** The papers on record for an editor: names that may be one, two names to join by hand, and all papers with what was joined. */
import type { FC } from "hono/jsx";
import type { JoinedName, Publisher, Publishers } from "../../../record/publisher/list-publishers.ts";
import { addressOf } from "../../http/params.ts";
import { count } from "../../wording/count.ts";
import { momentWords } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { type Fields, typed } from "../form-fields.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import { type Column, Rows } from "../rows.tsx";

export const PUBLISHERS_PATH = "/publishers";

type Suggestion = Publishers["suggestions"][number];

interface PublishersPageProps {
  /** All of them, to choose from. */
  readonly publishers: readonly Publisher[];
  /** Those of this page of the list. */
  readonly listed: readonly Publisher[];
  readonly suggestions: readonly Suggestion[];
  /** How many pairs wait in all. */
  readonly waiting: number;
  readonly page: number;
  readonly pages: number;
  /** The decision made just now, which can be undone. */
  readonly done: number | null;
  /** What was sent and could not be done; null where nothing was. */
  readonly sent: { readonly fields: Fields; readonly wrong: string } | null;
  readonly token: string;
}

export const PublishersPage: FC<PublishersPageProps> = ({
  listed,
  page,
  pages,
  done,
  sent,
  token,
  ...told
}) => (
  <Page title="Papers and their names" here="/reports">
    <h1>Papers and their names</h1>
    <p class="lede">
      Reports of one paper may stand under several names. Joined, they are shown, counted, searched and
      exported under the one that you keep, those to come too. What each was found to call its paper is kept,
      and shows again when the decision is undone.
    </p>
    {done !== null && (
      <div role="status">
        Decision {done} is kept. <Undo decision={done} token={token} />
      </div>
    )}
    {sent && (
      <p class="notice" role="alert">
        {sent.wrong}
      </p>
    )}
    <Suggestions {...told} token={token} />
    <ByHand publishers={told.publishers} sent={sent} token={token} />
    <section class="corrections-part" aria-labelledby="all-papers">
      <h2 id="all-papers">{count(told.publishers.length, "paper")} on record</h2>
      <Rows caption="Papers" columns={COLUMNS}>
        {listed.map((paper) => (
          <Row paper={paper} token={token} />
        ))}
      </Rows>
      <Paging page={page} pages={pages} address={(n) => addressOf(PUBLISHERS_PATH, { page: n })} />
    </section>
  </Page>
);

const COLUMNS: readonly Column[] = [
  { label: "Paper" },
  { label: "Reports", isNumber: true },
  { label: "Names joined to it" },
];

const Undo: FC<{ decision: number; token: string }> = ({ decision, token }) => (
  <form class="watch-form" action="/review/undo" method="post">
    <input type="hidden" name={TOKEN_FIELD} value={token} />
    <input type="hidden" name="back" value={PUBLISHERS_PATH} />
    <button
      type="submit"
      class="small"
      name="decision"
      value={String(decision)}
      aria-label={`Undo decision ${decision}`}
    >
      Undo
    </button>
  </form>
);

const Suggestions: FC<Pick<PublishersPageProps, "publishers" | "suggestions" | "waiting" | "token">> = ({
  publishers,
  suggestions,
  waiting,
  token,
}) => {
  const reports = new Map(publishers.map((paper) => [paper.name, paper.reports]));
  const told = (name: string) => (
    <>
      <b>{name}</b> ({count(reports.get(name) ?? 0, "report")})
    </>
  );
  return (
    <section class="corrections-part" aria-labelledby="may-be-one">
      <h2 id="may-be-one">Names that may be one</h2>
      <p class="quiet">
        {waiting === 0
          ? "No two names look alike."
          : `${count(waiting, "pair")}, those with most reports first.`}
      </p>
      <ol class="corrections">
        {suggestions.map(({ keep, other, reason }) => (
          <li>
            <p>
              {told(keep)} and {told(other)}: {reason}.
            </p>
            <form action={PUBLISHERS_PATH} method="post">
              <input type="hidden" name={TOKEN_FIELD} value={token} />
              <input type="hidden" name="keep" value={keep} />
              <input type="hidden" name="other" value={other} />
              <p class="buttons">
                <button type="submit" class="small" name="what" value="join">
                  Join as {keep}
                </button>
                <button type="submit" class="small" name="what" value="turned">
                  Join as {other}
                </button>
                <button
                  type="submit"
                  class="small"
                  name="what"
                  value="apart"
                  aria-label={`Keep apart ${keep} and ${other}`}
                >
                  Keep apart
                </button>
              </p>
            </form>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** More names than this are typed without a list to choose from. */
const MOST_NAMES = 1000;

const ByHand: FC<Pick<PublishersPageProps, "publishers" | "sent" | "token">> = ({
  publishers,
  sent,
  token,
}) => (
  <section class="corrections-part" aria-labelledby="by-hand">
    <h2 id="by-hand">Join two names</h2>
    <form class="told-form" action={PUBLISHERS_PATH} method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <p>
        <label for="keep">The name to keep</label>
        <input id="keep" name="keep" list="names" maxlength={500} required value={typed(sent, "keep")} />
      </p>
      <p>
        <label for="other">Another name of the same paper</label>
        <input id="other" name="other" list="names" maxlength={500} required value={typed(sent, "other")} />
      </p>
      <p>
        <label for="why">How you know it (kept with the decision)</label>
        <input id="why" name="why" maxlength={500} value={typed(sent, "why")} />
      </p>
      {publishers.length <= MOST_NAMES && (
        <datalist id="names">
          {publishers.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
      )}
      <button type="submit" name="what" value="join">
        Join
      </button>
    </form>
  </section>
);

const Row: FC<{ paper: Publisher; token: string }> = ({ paper: { name, reports, joined }, token }) => (
  <tr>
    <th scope="row">
      <a href={addressOf("/reports", { publisher: name })}>{name}</a>
    </th>
    <td class="number">
      {reports}
      <span class="unit"> {reports === 1 ? "report" : "reports"}</span>
    </td>
    <td>
      {joined.map((one, i) => (
        <>
          {i > 0 && <br />}
          <Joined one={one} token={token} />
        </>
      ))}
    </td>
  </tr>
);

const Joined: FC<{ one: JoinedName; token: string }> = ({
  one: { name, reports, decision, by, at, why },
  token,
}) => (
  <>
    {name} ({count(reports, "report")}),{" "}
    <span class="quiet">
      by {by}, <time datetime={at}>{momentWords(at)}</time>
      {why && `: ${why}`}
    </span>{" "}
    <Undo decision={decision} token={token} />
  </>
);
