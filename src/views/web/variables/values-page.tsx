/** The form by which an editor sets people's own variables of one statement. */
import type { FC } from "hono/jsx";
import type { StatementEntry } from "../../../record/statement/statement-entries.ts";
import type { Values } from "../../../record/variable/values-of.ts";
import type { Variable } from "../../../record/variable/variables.ts";
import { momentDay } from "../../wording/dates.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { InReport, Speaker } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { Quotation } from "../quotation.tsx";
import { ValueField } from "./value-field.tsx";

interface ValuesPageProps {
  readonly statement: StatementEntry;
  readonly variables: readonly Variable[];
  readonly values: Values;
  readonly token: string;
}

export const valuesPath = (finding: string) => `/variables/of?finding=${encodeURIComponent(finding)}`;

export const ValuesPage: FC<ValuesPageProps> = ({ statement, variables, values, token }) => {
  const finding = `${statement.report.id}#${statement.id}`;
  return (
    <Page title="Variables of a statement">
      <h1>Variables of a statement</h1>
      <p class="who">
        <Speaker entry={statement} />
      </p>
      <Quotation
        pieces={statement.content}
        sentences={statement.sentences}
        source={statement.sourceAt}
        cue={statement.cueAt}
        report={statement.report}
      />
      <p class="quiet">
        <InReport report={statement.report} anchor={statement.id} />
      </p>
      {variables.length === 0 && (
        <p>
          None is defined: <a href="/variables">define one</a>.
        </p>
      )}
      {variables.map((variable) => (
        <form class="told-form" action="/variables/of" method="post">
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          <input type="hidden" name="finding" value={finding} />
          <input type="hidden" name="variable" value={variable.name} />
          <p>
            <label for={`v${variable.id}`}>{variable.name}</label>{" "}
            <ValueField variable={variable} name="value" value={values[variable.name]?.value ?? ""} />{" "}
            <button type="submit" class="small" aria-label={`Set ${variable.name}`}>
              Set
            </button>
          </p>
          <SetBy variable={variable} values={values} />
        </form>
      ))}
      {Object.values(values).map(({ decision, value }) => (
        <form action="/review/undo" method="post">
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          <input type="hidden" name="back" value={valuesPath(finding)} />
          <button type="submit" class="small" name="decision" value={String(decision)}>
            Undo “{value}”
          </button>
        </form>
      ))}
    </Page>
  );
};

const SetBy: FC<{ variable: Variable; values: Values }> = ({ variable, values }) => {
  const set = values[variable.name];
  return (
    <p class="quiet">
      {variable.note}
      {set && (
        <>
          {variable.note && " · "}set by {set.by} on <time datetime={set.at}>{momentDay(set.at)}</time>
        </>
      )}
    </p>
  );
};
