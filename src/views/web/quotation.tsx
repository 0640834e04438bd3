/** A quotation: the archived characters and nothing else, each piece saying where in which text it stands. */
import type { FC } from "hono/jsx";
import type { Passage, Span } from "../../base/passage.ts";
import type { SnippetPiece } from "../../record/queries/search.ts";
import { segmentsOf } from "../present/segments.ts";
import { languageTag } from "./language.ts";

/** What stands between two pieces of a statement that the report interrupts. */
const BETWEEN = " … ";

interface QuotationProps {
  /** In order; offsets into the text of the report's version. Between two pieces stands ` … `. */
  readonly pieces: readonly Passage[];
  /** The same words with those marked that were searched for; null or left out where none were. */
  readonly marked?: readonly SnippetPiece[] | null;
  /** Without a version the latest is meant. */
  readonly report: {
    readonly id: string;
    readonly version?: number;
    readonly language?: string | null;
  };
}

/** A test compares each `data-at` with the text of the `data-of` around it: whoever shows a quotation shows it by this. */
export const Quotation: FC<QuotationProps> = ({ pieces, marked, report }) => {
  const marks = marksIn(marked ?? []);
  const { language } = report;
  let at = 0;
  return (
    <blockquote
      class="quotation"
      lang={language === undefined ? undefined : languageTag(language)}
      data-of={report.version === undefined ? report.id : `${report.id}@${report.version}`}
    >
      {pieces.map(({ start, end, exact }, i) => {
        const from = at;
        at += exact.length + BETWEEN.length;
        return (
          <>
            {i > 0 && BETWEEN}
            <span data-at={`${start}-${end}`}>
              {marks.length > 0 ? withMarks(exact, from, marks) : exact}
            </span>
          </>
        );
      })}
    </blockquote>
  );
};

/** Where the marked stretches stand in the joined words. */
function marksIn(marked: readonly SnippetPiece[]): readonly Span[] {
  let at = 0;
  return marked.flatMap(({ text, hit }) => {
    const start = at;
    at += text.length;
    return hit ? [{ start, end: at }] : [];
  });
}

function withMarks(exact: string, from: number, marks: readonly Span[]) {
  const layers = marks.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return segmentsOf(exact, { start: 0, end: exact.length }, layers).map((segment) =>
    segment.layers.length > 0 ? <mark>{segment.exact}</mark> : segment.exact,
  );
}
