/** A quotation: the archived characters and nothing else, each piece saying where in which text it stands. */
import type { FC } from "hono/jsx";
import type { Passage } from "../../base/passage.ts";
import { languageTag } from "./language.ts";

interface QuotationProps {
  /** In order; offsets into the text of the report's version. Between two pieces stands ` … `. */
  readonly pieces: readonly Passage[];
  readonly report: { readonly id: string; readonly version: number; readonly language: string | null };
}

/** A test compares each `data-at` with the text of the `data-of` around it: whoever shows a quotation shows it by this. */
export const Quotation: FC<QuotationProps> = ({ pieces, report }) => (
  <blockquote
    class="quotation"
    lang={languageTag(report.language)}
    data-of={`${report.id}@${report.version}`}
  >
    {pieces.map(({ start, end, exact }, i) => (
      <>
        {i > 0 && " … "}
        <span data-at={`${start}-${end}`}>{exact}</span>
      </>
    ))}
  </blockquote>
);
