/** Rounds of blind coding: how far each is, and the form by which an editor draws another. */
import type { FC } from "hono/jsx";
import type { Round } from "../../../record/coding/rounds.ts";
import type { Variable } from "../../../record/variable/variables.ts";
import { count } from "../../wording/count.ts";
import { momentDay } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";

export const codingPath = (id: number) => `/coding/${id}`;

interface RoundsPageProps {
  readonly rounds: readonly Round[];
  /** People's own that a round can code. */
  readonly variables: readonly Variable[];
  /** Null for those who may not draw. */
  readonly token: string | null;
}

export const RoundsPage: FC<RoundsPageProps> = ({ rounds, variables, token }) => (
  <Page title="Blind coding">
    <h1>Blind coding</h1>
    <p class="lede">
      A part of the record, drawn by chance, coded by two people or more who see neither each other’s codes
      nor the machine’s; and how far all of them agree.
    </p>
    {rounds.length === 0 && <p class="quiet">Nothing was drawn so far.</p>}
    <ol class="corrections">
      {rounds.map((round) => (
        <li>
          <p>
            <a href={codingPath(round.id)}>{round.name}</a>: {count(round.units, round.sort)}
            {round.variables.length > 0 && ` with ${round.variables.map(({ name }) => name).join(", ")}`}
          </p>
          <p class="quiet">
            {round.coders.map(({ name, done }) => `${name} ${done} of ${round.units}`).join(", ")} · drawn by{" "}
            {round.madeBy} on <time datetime={round.madeAt}>{momentDay(round.madeAt)}</time>
            {round.closed && ` · closed by ${round.closed.by}`}
          </p>
        </li>
      ))}
    </ol>
    {token !== null && (
      <form class="told-form" action="/coding" method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <h2>Draw another</h2>
        <p>
          <label for="name">What the round is called</label>
          <input id="name" name="name" maxlength={60} required />
        </p>
        <p>
          <label for="sort">What is coded</label>
          <select id="sort" name="sort">
            <option value="position">positions</option>
            <option value="statement">statements</option>
          </select>
        </p>
        <p>
          <label for="size">How many</label>
          <input id="size" name="size" type="number" min="1" max="5000" value="50" required />
        </p>
        <p>
          <label for="seed">Seed; the same draws the same of the same record</label>
          <input id="seed" name="seed" type="number" min="0" max="4294967295" value="1" required />
        </p>
        <p>
          <label for="coders">Who codes: the names of two accounts or more, with commas between them</label>
          <input id="coders" name="coders" maxlength={500} required />
        </p>
        {variables.length > 0 && (
          <fieldset>
            <legend>With statements, your own variables</legend>
            {variables.map(({ id, name }) => (
              <p>
                <input type="checkbox" id={`v${id}`} name={`variable-${id}`} value={name} />{" "}
                <label for={`v${id}`}>{name}</label>
              </p>
            ))}
          </fieldset>
        )}
        <button type="submit">Draw</button>
      </form>
    )}
  </Page>
);
