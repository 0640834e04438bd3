/** The page on which an editor marks words of a report and says whose statement or position they are. */
import type { FC } from "hono/jsx";
import type { Span } from "../../../base/passage.ts";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import { reportPath } from "../../http/paths.ts";
import { TOKEN_FIELD } from "../account/signed-in.ts";
import { MARK_WORDS, REVIEW_STYLE, SELECTED } from "../assets.ts";
import { languageTag } from "../language.ts";
import { Page } from "../layout.tsx";
import { addPath, type Filled, type Missed, typedIn } from "./missed.ts";
import { PositionParts, StatementParts } from "./missed-fields.tsx";

interface MissedPageProps {
  readonly report: StoredReport;
  readonly what: Missed;
  readonly filled: Filled;
  /** The words that were selected on the report's page. */
  readonly selected: Span | null;
  readonly names: readonly string[];
  readonly questions: readonly string[];
  /** What was added just now: the decision, and the finding `s12`. */
  readonly done: { readonly decision: number; readonly finding: string } | null;
  readonly token: string;
}

const OTHER = { statement: "position", position: "statement" } as const;

export const MissedPage: FC<MissedPageProps> = (props) => {
  const { report, what, filled, selected, done, token } = props;
  return (
    <Page title={`Add a ${what}`} here="/reports">
      <h1>Add a {what}</h1>
      <p>
        <a href={reportPath(report.id)}>{report.title ?? "Report without a title"}</a>
        {" · "}
        <a href={addPath(report.id, OTHER[what])}>add a {OTHER[what]} instead</a>
      </p>
      {done && <Done report={report.id} done={done} token={token} />}
      {filled.wrong !== null && (
        <p class="notice" role="alert">
          {filled.wrong}
        </p>
      )}
      <form class="told-form missed" action={`${reportPath(report.id)}/add`} method="post">
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name="what" value={what} />
        <div class="missed-text">
          <label for="text">The report’s text: select the words in it, or type them below</label>
          <textarea
            id="text"
            rows={18}
            readonly
            inputmode="none"
            aria-readonly="true"
            lang={languageTag(report.language)}
            data-from={selected?.start}
            data-to={selected?.end}
            aria-describedby="text-help"
          >
            {/* A browser takes away a line's end that comes first. */}
            {`\n${report.text}`}
          </textarea>
          <MarkButtons what={what} />
        </div>
        <div class="missed-fields">
          {what === "statement" ? <StatementParts {...props} /> : <PositionParts {...props} />}
          <p>
            <label for="why">Why, if it does not go without saying</label>
            <input id="why" name="why" maxlength={500} value={typedIn(filled.fields.why)} />
          </p>
          <button type="submit">Add this {what}</button>
          <p class="quiet">
            It counts as yours, with your name and the time, wherever findings are shown, and can be undone.
          </p>
        </div>
      </form>
      <link rel="stylesheet" href={REVIEW_STYLE.path} />
      <script defer src={MARK_WORDS.path}></script>
    </Page>
  );
};

const Done: FC<
  Pick<MissedPageProps, "token"> & { report: string; done: NonNullable<MissedPageProps["done"]> }
> = ({ report, done: { decision, finding }, token }) => (
  <div class="notice" role="status">
    <form action="/review/undo" method="post">
      <input type="hidden" name={TOKEN_FIELD} value={token} />
      <input type="hidden" name="back" value={reportPath(report)} />
      Added as{" "}
      <a href={reportPath(report, finding.startsWith("s") ? `said-${finding}` : undefined)}>
        {finding.startsWith("s") ? "statement" : "position"} {finding.slice(1)}
      </a>
      .{" "}
      <button type="submit" class="small" name="decision" value={String(decision)}>
        Undo
      </button>
    </form>
  </div>
);

/** What marked words can be: the field that they go to, and its name. */
const PARTS: Readonly<Record<Missed, readonly (readonly [field: string, label: string])[]>> = {
  statement: [
    ["words", "What was said"],
    ["source", "Who says it"],
    ["cue", "What reports it"],
  ],
  position: [
    ["words", "What shows it"],
    ["condition", "Its condition"],
  ],
};

const MarkButtons: FC<{ what: Missed }> = ({ what }) => (
  <>
    <p class="buttons with-scripts" hidden>
      The selected words are{" "}
      {PARTS[what].map(([field, label], i) => (
        <button type="button" class="small" data-mark={field} data-key={String(i + 1)}>
          {label} ({i + 1})
        </button>
      ))}
    </p>
    <p class="quiet" id="text-help">
      By keyboard: go to the text with Tab, select with Shift and the arrows, then press{" "}
      {PARTS[what].map(
        (_part, i) => `${i === 0 ? "" : i + 1 === PARTS[what].length ? " or " : ", "}${i + 1}`,
      )}
      .
    </p>
  </>
);

/** At the end of what was found. */
export const AddLinks: FC<{ report: string }> = ({ report }) => (
  <p class="quiet after">
    Something missing? <a href={addPath(report, "statement")}>Add a statement</a> or{" "}
    <a href={addPath(report, "position")}>a position</a>, or select its words in the text.
  </p>
);

/** Comes up while words of the text are selected. */
export const SelectedBar: FC<{ report: string }> = ({ report }) => (
  <>
    <p class="selected-bar" data-selected hidden>
      <span>The selected words are</span>
      <a href={addPath(report, "statement")}>a statement</a>
      <a href={addPath(report, "position")}>a position</a>
    </p>
    <link rel="stylesheet" href={REVIEW_STYLE.path} />
    <script defer src={SELECTED.path}></script>
  </>
);
