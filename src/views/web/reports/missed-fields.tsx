/** The fields of a statement and of a position that an editor adds to a report. */
import type { Child, FC } from "hono/jsx";
import type { Span } from "../../../base/passage.ts";
import { ENTITY_TYPES } from "../../../base/vocabulary.ts";
import { KIND_WORDS, KINDS } from "../../wording/kind.ts";
import { POLARITIES, POLARITY_WORDS } from "../../wording/polarity.ts";
import { STANCE_WORDS, STANCES } from "../../wording/stance.ts";
import { at, type Filled, TYPES, typedIn } from "./missed.ts";

interface PartsProps {
  readonly report: { readonly text: string };
  readonly filled: Filled;
  readonly names: readonly string[];
  readonly questions: readonly string[];
}

export const StatementParts: FC<PartsProps> = ({ report, filled, names }) => (
  <>
    <Words
      name="words"
      label="What was said, in the report’s words; pieces parted by …"
      rows={4}
      filled={filled}
      required
    />
    <Which report={report} filled={filled} />
    <Words name="source" label="The words that name who said it, if any" rows={1} filled={filled} />
    <Words name="cue" label="The words that report it, if any" rows={1} filled={filled} />
    <Who
      name="speaker"
      label="Whose words they are: a name, or an id on record; empty if it is not told"
      filled={filled}
      names={names}
    />
    <div class="two-fields">
      <Choice name="kind" label="How it is told" filled={filled}>
        <option value="">by its quotation marks</option>
        {KINDS.map((kind) => (
          <option value={kind} selected={filled.fields.kind === kind}>
            {KIND_WORDS[kind].label}
          </option>
        ))}
      </Choice>
      <Choice name="polarity" label="Said or denied" filled={filled}>
        {POLARITIES.map((polarity) => (
          <option value={polarity} selected={filled.fields.polarity === polarity}>
            {POLARITY_WORDS[polarity].label}
          </option>
        ))}
      </Choice>
    </div>
  </>
);

export const PositionParts: FC<PartsProps> = ({ report, filled, names, questions }) => (
  <>
    <Words name="words" label="The words that show it" rows={3} filled={filled} required />
    <Which report={report} filled={filled} />
    <Who
      name="holder"
      label="Whose position it is: a name, or an id on record"
      filled={filled}
      names={names}
      required
    />
    {/* No stance to begin with: none that nobody took goes on record unseen. */}
    <Choice name="stance" label="Stance towards the question" filled={filled} required>
      <option value="">choose one</option>
      {STANCES.map((stance) => (
        <option value={stance} selected={filled.fields.stance === stance}>
          {STANCE_WORDS[stance].label}
        </option>
      ))}
    </Choice>
    <p>
      <label for="question">Question: one on record, or a new one, “Should …?”</label>
      <input
        id="question"
        name="question"
        list="questions"
        required
        maxlength={500}
        autocomplete="off"
        value={typedIn(filled.fields.question)}
      />
      <datalist id="questions">
        {questions.map((wording) => (
          <option value={wording} />
        ))}
      </datalist>
    </p>
    <Words name="condition" label="The words of its condition, if it has one" rows={1} filled={filled} />
  </>
);

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly filled: Filled;
  readonly required?: boolean;
}

/** Words of the report, and where they were marked. */
const Words: FC<FieldProps & { rows: number }> = ({
  name,
  label,
  rows,
  filled: { fields, places },
  required,
}) => (
  <p>
    <label for={name}>{label}</label>
    <textarea id={name} name={name} rows={rows} maxlength={5000} required={required} data-words>
      {typedIn(fields[name])}
    </textarea>
    {!(name === "words" && places.length > 0) && (
      <input type="hidden" name={at(name)} value={typedIn(fields[at(name)])} />
    )}
  </p>
);

/** Where the words stand more than once: each place, with what is around it. */
const Which: FC<Pick<PartsProps, "report" | "filled">> = ({ report, filled: { places } }) =>
  places.length === 0 ? null : (
    <p>
      <label for="words-at">Which of them is meant</label>
      <select id="words-at" name={at("words")} required>
        <option value="">choose one</option>
        {places.map(({ start, end }) => (
          <option value={String(start)}>{around(report.text, { start, end })}</option>
        ))}
      </select>
    </p>
  );

const AROUND = 30;

function around(whole: string, { start, end }: Span): string {
  const words = [
    whole.slice(Math.max(0, start - AROUND), start),
    "[",
    end - start > AROUND ? `${whole.slice(start, start + AROUND)}…` : whole.slice(start, end),
    "]",
    whole.slice(end, end + AROUND),
  ];
  return `…${words.join("")}…`.replace(/\s+/g, " ");
}

const Who: FC<FieldProps & { names: readonly string[] }> = ({ name, label, filled, names, required }) => (
  <>
    <p>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        list="people"
        required={required}
        maxlength={200}
        autocomplete="off"
        value={typedIn(filled.fields[name])}
      />
      <datalist id="people">
        {names.map((one) => (
          <option value={one} />
        ))}
      </datalist>
    </p>
    <Choice name="type" label="Who that is, if the machine took the name for nobody" filled={filled}>
      {ENTITY_TYPES.map((type) => (
        <option value={type} selected={filled.fields.type === type}>
          {TYPES[type]}
        </option>
      ))}
    </Choice>
  </>
);

const Choice: FC<FieldProps & { children?: Child }> = ({ name, label, required, children }) => (
  <p>
    <label for={name}>{label}</label>
    <select id={name} name={name} required={required}>
      {children}
    </select>
  </p>
);
