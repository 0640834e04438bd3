/** What was made of a statement under review, and the fields by which it is corrected. */
import type { FC } from "hono/jsx";
import type { StatementEntry } from "../../../record/queries/statement-entries.ts";
import { KIND_WORDS, KINDS } from "../../present/kind.ts";
import { POLARITIES, POLARITY_WORDS } from "../../present/polarity.ts";
import { Denial } from "../denial.tsx";
import { Confidence, InReport, Speaker } from "../entries.tsx";

/** Its words as they are typed: pieces parted by ` … `. */
export const wordsOf = ({ content }: Pick<StatementEntry, "content">): string =>
  content.map(({ exact }) => exact).join(" … ");

export const StatementFacts: FC<{ statement: StatementEntry }> = ({ statement }) => (
  <>
    <p class="quiet">
      <InReport report={statement.report} anchor={statement.id} />
    </p>
    <p>
      <Speaker entry={statement} />:{" "}
      <abbr title={KIND_WORDS[statement.kind].meaning}>{KIND_WORDS[statement.kind].label}</abbr> ·{" "}
      <Confidence value={statement.confidence} />
    </p>
    <Denial of={statement} />
  </>
);

interface StatementFieldsProps {
  readonly statement: StatementEntry;
  /** Names of those whom the report names. */
  readonly people: readonly string[];
}

export const StatementFields: FC<StatementFieldsProps> = ({ statement, people }) => (
  <>
    <p>
      <label for="speaker">Whose words they are: a name in the report (p)</label>{" "}
      <input
        id="speaker"
        name="speaker"
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
      <input id="nobody" name="nobody" type="checkbox" value="yes" data-key="o" />{" "}
      <label for="nobody">It is not told whose words they are (o)</label>
    </p>
    <p>
      <label for="kind">Kind (k)</label>{" "}
      <select id="kind" name="kind" data-key="k">
        <option value="">as found</option>
        {KINDS.map((kind) => (
          <option value={kind}>{KIND_WORDS[kind].label}</option>
        ))}
      </select>
    </p>
    <p>
      <label for="polarity">Said or denied (d)</label>{" "}
      <select id="polarity" name="polarity" data-key="d">
        <option value="">as found</option>
        {POLARITIES.map((polarity) => (
          <option value={polarity}>{POLARITY_WORDS[polarity].label}</option>
        ))}
      </select>
    </p>
    <p>
      <label for="words">What was said, in the report’s words (t)</label>
      <textarea id="words" name="words" rows={3} maxlength={5000} data-key="t" data-span>
        {wordsOf(statement)}
      </textarea>
    </p>
    <p class="quiet" id="span-help">
      Select the words above with the mouse, or move where they begin with [ and ] and where they end with{" "}
      {"{"} and {"}"}; pieces are parted by “ … ”.
    </p>
  </>
);
