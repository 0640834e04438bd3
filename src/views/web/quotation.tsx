/** A quotation: the archived characters and nothing else, each piece saying where in which text it stands. */
import type { FC } from "hono/jsx";
import type { Passage, Span } from "../../base/passage.ts";
import type { SnippetPiece } from "../../record/statement/search.ts";
import { segmentsOf } from "../wording/segments.ts";
import { languageTag } from "./language.ts";

/** What stands between two pieces that the report interrupts. */
const BETWEEN = " … ";

/** The words that are quoted, and what else stands in their sentences. */
export interface Quoted {
  /** In order; offsets into the text of the report's version. Between two pieces stands ` … `. */
  readonly pieces: readonly Passage[];
  /** The sentences that the pieces stand in: these are shown, with the pieces marked; none: the pieces alone. */
  readonly sentences?: readonly Passage[];
  /** Who says it, and the words that report it. */
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
}

interface QuotationProps extends Quoted {
  /** The pieces again, with what was searched for marked; null or left out where nothing was. */
  readonly marked?: readonly SnippetPiece[] | null;
  /** Without a version the latest is meant. */
  readonly report: {
    readonly id: string;
    readonly version?: number;
    readonly language?: string | null;
  };
}

/** A test compares each `data-at` with the text of the `data-of` around it: whoever shows a quotation shows it by this. */
export const Quotation: FC<QuotationProps> = ({ pieces, sentences = [], marked, report, ...parts }) => {
  const { language } = report;
  const whole = sentences.length > 0;
  const layers = whole ? layersOf(pieces, parts) : [];
  const hits = hitsIn(pieces, marked ?? []);
  return (
    <blockquote
      class="quotation"
      lang={language === undefined ? undefined : languageTag(language)}
      data-of={report.version === undefined ? report.id : `${report.id}@${report.version}`}
    >
      {(whole ? sentences : pieces).map((piece, i) => (
        <>
          {i > 0 && BETWEEN}
          <span data-at={`${piece.start}-${piece.end}`}>{layered(piece, layers, hits)}</span>
        </>
      ))}
    </blockquote>
  );
};

type Layer = Span & { readonly what: "content" | "source" | "cue" };

function layersOf(
  pieces: readonly Span[],
  { source = [], cue = [] }: Pick<Quoted, "source" | "cue">,
): readonly Layer[] {
  return [
    ...pieces.map(({ start, end }) => ({ start, end, what: "content" as const })),
    ...source.map((span) => ({ ...span, what: "source" as const })),
    ...cue.map((span) => ({ ...span, what: "cue" as const })),
  ];
}

/** Where in the text the marked stretches of the joined pieces stand. */
function hitsIn(pieces: readonly Passage[], marked: readonly SnippetPiece[]): readonly Span[] {
  const hits: Span[] = [];
  let at = 0;
  for (const { text, hit } of marked) {
    if (hit) hits.push({ start: at, end: at + text.length });
    at += text.length;
  }
  let from = 0;
  return pieces.flatMap(({ start, exact }) => {
    const [begin, shift] = [from, start - from];
    from += exact.length + BETWEEN.length;
    return hits
      .filter((hit) => hit.end > begin && hit.start < begin + exact.length)
      .map((hit) => ({
        start: Math.max(hit.start, begin) + shift,
        end: Math.min(hit.end, begin + exact.length) + shift,
      }));
  });
}

/** One element for each part, the hits within it. */
function layered({ start, exact }: Passage, layers: readonly Layer[], hits: readonly Span[]) {
  const here = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start - start,
    end: span.end - start,
  });
  const found = hits.map(here);
  const all = { start: 0, end: exact.length };
  return segmentsOf(exact, all, layers.map(here)).map(({ layers: held, ...words }) => {
    const inner = segmentsOf(exact, words, found).map((part) =>
      part.layers.length > 0 ? <mark>{part.exact}</mark> : part.exact,
    );
    return held.length === 0 ? inner : <span class={held.map(({ what }) => what).join(" ")}>{inner}</span>;
  });
}
