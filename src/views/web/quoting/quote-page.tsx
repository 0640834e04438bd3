/** A quotation with its citation in each form, to be selected and copied where no script does it. */
import type { FC } from "hono/jsx";
import type { QuotedFinding } from "../../../record/position/quoted-finding.ts";
import type { CitationForms } from "../../wording/citation.ts";
import { Denial } from "../denial.tsx";
import { InReport, Speaker } from "../entries.tsx";
import { Page } from "../layout.tsx";
import { HolderName } from "../position.tsx";
import { Quotation } from "../quotation.tsx";
import { StanceLabel } from "../stance.tsx";

interface QuotePageProps {
  readonly found: QuotedFinding;
  readonly finding: string;
  readonly forms: CitationForms;
}

const FORMS = [
  ["plain", "Plain text"],
  ["markdown", "Markdown"],
  ["html", "HTML"],
] as const;

export const QuotePage: FC<QuotePageProps> = ({ found, finding, forms }) => (
  <Page title="A quotation with its source" here="/reports">
    <h1>A quotation with its source</h1>
    {found.sort === "statement" ? (
      <>
        <p class="who">
          <Speaker entry={found.statement} />
        </p>
        <Denial of={found.statement} />
        <Quotation
          pieces={found.statement.content}
          sentences={found.sentences}
          source={found.statement.sourceAt}
          cue={found.statement.cueAt}
          report={found.statement.report}
        />
        <p class="quiet">
          <InReport report={found.statement.report} anchor={finding} />
        </p>
      </>
    ) : (
      <>
        <p class="who">
          {found.position.holder && <HolderName holder={found.position.holder} />}{" "}
          <StanceLabel stance={found.position.stance} condition={found.position.condition} />
        </p>
        <Quotation
          pieces={[found.position.passage]}
          sentences={found.sentences}
          report={found.position.report}
        />
        <p class="quiet">
          <InReport report={found.position.report} />
        </p>
      </>
    )}
    <div class="cite-forms">
      {FORMS.map(([form, name]) => (
        <p>
          <label for={form}>{name}</label>
          <textarea id={form} rows={Math.min(9, 2 + Math.ceil(forms[form].length / 80))} readonly>
            {forms[form]}
          </textarea>
        </p>
      ))}
    </div>
    <p class="quiet">
      The sentences are the report’s, character for character. Places are counted in UTF-16 code units from
      the beginning of the archived text.
    </p>
  </Page>
);
