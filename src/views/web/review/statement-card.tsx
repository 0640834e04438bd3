/** What was made of a statement under review, and the fields by which it is corrected. */
import type { FC } from "hono/jsx";
import type { StatementEntry } from "../../../record/statement/statement-entries.ts";
import { KIND_WORDS, KINDS } from "../../wording/kind.ts";
import { POLARITIES, POLARITY_WORDS } from "../../wording/polarity.ts";
import { Denial } from "../denial.tsx";
import { Confidence, InReport, Speaker } from "../entries.tsx";
import { typed } from "../form-fields.ts";
import type { RefusedForm } from "./fields.tsx";

/** Its words as they are typed: pieces parted by ` … `. */
export const wordsOf = ({ content }: Pick<StatementEntry, "content">): string =>
  content.map(({ exact }) => exact).join(" … ");

/** What is asked, and the words of which it is asked. */
export const StatementAsked: FC<{ statement: StatementEntry }> = ({ statement }) => (
  <>
    <h2 class="asked">
      {statement.speaker || statement.source ? (
        <>
          Did <Speaker entry={statement} />{" "}
          {statement.kind === "declined" ? "decline, as told here" : "say this"}?
        </>
      ) : (
        "Is this said by somebody of whom the report does not tell?"
      )}
    </h2>
    <Denial of={statement} />
    <blockquote class="judged">{wordsOf(statement)}</blockquote>
  </>
);

export const StatementFacts: FC<{ statement: StatementEntry }> = ({ statement }) => (
  <p class="quiet">
    <InReport report={statement.report} anchor={statement.id} />
    {" · "}
    <abbr title={KIND_WORDS[statement.kind].meaning}>{KIND_WORDS[statement.kind].label}</abbr>
    {" · "}
    <Confidence value={statement.confidence} />
  </p>
);

interface StatementFieldsProps {
  readonly statement: StatementEntry;
  /** Names of those whom the report names. */
  readonly people: readonly string[];
  readonly sent: RefusedForm;
}

export const StatementFields: FC<StatementFieldsProps> = ({ statement, people, sent }) => (
  <>
    <p>
      <label for="speaker">Whose words they are: a name in the report (p)</label>{" "}
      <input
        id="speaker"
        name="speaker"
        form="decide"
        value={typed(sent, "speaker")}
        list="people"
        maxlength={200}
        placeholder={statement.speaker?.name ?? "not known who"}
        autocomplete="off"
        data-key="p"
      />
      <datalist id="people">
        {people.map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </p>
    <p>
      <input
        id="nobody"
        name="nobody"
        form="decide"
        type="checkbox"
        value="yes"
        data-key="o"
        checked={typed(sent, "nobody") === "yes"}
      />{" "}
      <label for="nobody">It is not told whose words they are (o)</label>
    </p>
    <p>
      <label for="kind">Kind (k)</label>{" "}
      <select id="kind" name="kind" form="decide" data-key="k">
        <option value="">as found</option>
        {KINDS.map((kind) => (
          <option value={kind} selected={typed(sent, "kind") === kind}>
            {KIND_WORDS[kind].label}
          </option>
        ))}
      </select>
    </p>
    <p>
      <label for="polarity">Said or denied (d)</label>{" "}
      <select id="polarity" name="polarity" form="decide" data-key="d">
        <option value="">as found</option>
        {POLARITIES.map((polarity) => (
          <option value={polarity} selected={typed(sent, "polarity") === polarity}>
            {POLARITY_WORDS[polarity].label}
          </option>
        ))}
      </select>
    </p>
    <p>
      <label for="words">What was said, in the report’s words (t)</label>
      <textarea id="words" name="words" form="decide" rows={3} maxlength={5000} data-key="t" data-span>
        {typed(sent, "words") ?? wordsOf(statement)}
      </textarea>
    </p>
    <p class="quiet" id="span-help">
      Select the words above with the mouse, or move where they begin with [ and ] and where they end with{" "}
      {"{"} and {"}"}; pieces are parted by “ … ”.
    </p>
  </>
);
