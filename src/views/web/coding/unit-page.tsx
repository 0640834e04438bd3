/** The form by which somebody codes a place: its words in their paragraph, and nothing of what others made of it. */
import type { FC } from "hono/jsx";
import type { CodingUnit, Round } from "../../../record/coding/rounds.ts";
import type { UnitText } from "../../../record/coding/unit-text.ts";
import type { Variable } from "../../../record/variable/variables.ts";
import { dayWords } from "../../wording/dates.ts";
import { KIND_WORDS, KINDS } from "../../wording/kind.ts";
import { POLARITIES, POLARITY_WORDS } from "../../wording/polarity.ts";
import { STANCE_WORDS, STANCES } from "../../wording/stance.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { Page } from "../layout.tsx";
import { ValueField } from "../variables/value-field.tsx";
import { codingPath } from "./rounds-page.tsx";

interface UnitPageProps {
  readonly round: Round;
  readonly unit: CodingUnit;
  readonly shown: UnitText;
  /** Wordings of questions that can be picked. */
  readonly questions: readonly string[];
  /** More of the report is shown already. */
  readonly isMore: boolean;
  readonly token: string;
}

export const UnitPage: FC<UnitPageProps> = ({ round, unit, shown, questions, isMore, token }) => (
  <Page title={`Coding ${unit.number} of ${round.units}`}>
    <h1>
      {round.name}: {unit.number} of {round.units}
    </h1>
    <p class="quiet">
      {[shown.title, shown.publisher, shown.published && dayWords(shown.published)]
        .filter((part) => part)
        .join(", ")}
    </p>
    <p class="unit-passage">
      {shown.before}
      <mark>{shown.words}</mark>
      {shown.after}
    </p>
    {!isMore && (
      <p class="quiet">
        <a href={`${codingPath(round.id)}/code?more=yes`}>More of the report</a>
      </p>
    )}
    <form class="told-form" action={`${codingPath(round.id)}/code`} method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <input type="hidden" name="unit" value={String(unit.number)} />
      {round.sort === "position" ? (
        <PositionFields names={shown.names} questions={questions} />
      ) : (
        <StatementFields names={shown.names} variables={round.variables} />
      )}
      <p class="buttons">
        <button type="submit" name="what" value="code">
          Code it
        </button>{" "}
        <button type="submit" name="what" value="none" class="small" formnovalidate>
          {round.sort === "position" ? "Nobody takes a position here" : "Nobody is reported to say this"}
        </button>
      </p>
    </form>
  </Page>
);

const Names: FC<{ id: string; label: string; names: readonly string[] }> = ({ id, label, names }) => (
  <p>
    <label for={id}>{label}</label>
    <input id={id} name={id} list="names" maxlength={200} autocomplete="off" />
    <datalist id="names">
      {names.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  </p>
);

const PositionFields: FC<{ names: readonly string[]; questions: readonly string[] }> = ({
  names,
  questions,
}) => (
  <>
    <Names id="holder" label="Whose position it is; empty where that is not told" names={names} />
    <p>
      <label for="question">On which question; empty where the report words no proposal</label>
      <input id="question" name="question" list="questions" maxlength={300} autocomplete="off" />
      <datalist id="questions">
        {questions.map((wording) => (
          <option value={wording} />
        ))}
      </datalist>
    </p>
    <p>
      <label for="stance">Stance towards that question</label>
      <select id="stance" name="stance" required>
        <option value=""></option>
        {STANCES.map((stance) => (
          <option value={stance}>{STANCE_WORDS[stance].label}</option>
        ))}
      </select>
    </p>
  </>
);

const StatementFields: FC<{ names: readonly string[]; variables: readonly Variable[] }> = ({
  names,
  variables,
}) => (
  <>
    <Names id="speaker" label="Who is reported to say it; empty where that is not told" names={names} />
    <p>
      <label for="kind">How it is told</label>
      <select id="kind" name="kind" required>
        <option value=""></option>
        {KINDS.map((kind) => (
          <option value={kind}>{KIND_WORDS[kind].label}</option>
        ))}
      </select>
    </p>
    <p>
      <label for="polarity">Is it said or denied</label>
      <select id="polarity" name="polarity" required>
        <option value=""></option>
        {POLARITIES.map((polarity) => (
          <option value={polarity}>{POLARITY_WORDS[polarity].label}</option>
        ))}
      </select>
    </p>
    {variables.map((variable) => (
      <p>
        <label for={`v${variable.id}`}>
          {variable.name}
          {variable.note !== null && ` (${variable.note})`}; empty where it has none
        </label>
        <ValueField variable={variable} name={`value-${variable.id}`} value="" />
      </p>
    ))}
  </>
);
