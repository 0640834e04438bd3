/** People's own variables on statements: those in use, and the forms by which an editor defines and ends them. */
import type { FC } from "hono/jsx";
import { VARIABLE_TYPES, type Variable } from "../../../record/variable/variables.ts";
import { momentDay } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";

interface VariablesPageProps {
  readonly variables: readonly Variable[];
  /** Null for those who may not define. */
  readonly token: string | null;
}

export const VariablesPage: FC<VariablesPageProps> = ({ variables, token }) => (
  <Page title="Variables">
    <h1>Variables</h1>
    <p class="lede">
      What people code of statements besides what the machine finds. A value is a decision: it has its who and
      when, lasts when a report is read again, and can be undone. Exports have a column for each variable.
    </p>
    {variables.length === 0 && <p class="quiet">None is defined.</p>}
    <ol class="corrections">
      {variables.map((variable) => (
        <li>
          <p>
            {variable.name}: {variable.type}
            {variable.allowed.length > 0 && ` of ${variable.allowed.join(", ")}`}
            {variable.note !== null && ` – ${variable.note}`}
          </p>
          <p class="quiet">
            {variable.madeBy}, <time datetime={variable.madeAt}>{momentDay(variable.madeAt)}</time>
          </p>
          {token !== null && (
            <form action="/variables/end" method="post">
              <input type="hidden" name={TOKEN_FIELD} value={token} />
              <button
                type="submit"
                class="small"
                name="name"
                value={variable.name}
                aria-label={`End the variable ${variable.name}`}
              >
                End
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
    {token !== null && (
      <form class="told-form" action="/variables" method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <h2>Define one</h2>
        <p>
          <label for="name">Name</label>
          <input id="name" name="name" maxlength={60} required />
        </p>
        <p>
          <label for="type">Type</label>
          <select id="type" name="type">
            {VARIABLE_TYPES.map((type) => (
              <option value={type}>{type}</option>
            ))}
          </select>
        </p>
        <p>
          <label for="allowed">Of a choice: the values that it takes, a line each</label>
          <textarea id="allowed" name="allowed" rows={4} maxlength={5000}></textarea>
        </p>
        <p>
          <label for="note">What it means, for those who code</label>
          <input id="note" name="note" maxlength={500} />
        </p>
        <button type="submit">Define</button>
      </form>
    )}
  </Page>
);
