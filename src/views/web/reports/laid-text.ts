/** A report's text cut into paragraphs and pieces, each piece with the parts of statements that hold it. */
import type { Span } from "../../../base/passage.ts";
import type { ReportFigure } from "../../../record/figure/figures-in-report.ts";
import type { ReportStatement, StoredReport } from "../../../record/report/report-by-id.ts";
import { paragraphsOf, segmentsOf } from "../../wording/segments.ts";

const PARTS = ["source", "cue", "content"] as const;

/** A range of the text and what it is: a part of a statement, a figure, not the report's, or the passage that was asked for. */
export type Layer = PartLayer | FigureLayer | (Span & { readonly what: "boilerplate" | "passage" });

export interface FigureLayer extends Span {
  readonly what: "figure";
  readonly figure: ReportFigure;
}

export interface PartLayer extends Span {
  readonly what: (typeof PARTS)[number];
  readonly statement: ReportStatement;
}

export interface Piece extends Span {
  readonly exact: string;
  /** What holds the piece, the widest first. */
  readonly layers: readonly Layer[];
  /** The statements that begin here: their notes stand before the piece. */
  readonly begins: readonly ReportStatement[];
  /** Does a stretch that is not the report begin here? */
  readonly beginsBoilerplate: boolean;
  /** The figures that begin here. */
  readonly beginsFigures: readonly ReportFigure[];
  /** Does the passage that was asked for begin here? */
  readonly beginsPassage: boolean;
}

export interface LaidParagraph extends Span {
  readonly pieces: readonly Piece[];
  /** Is none of it the report? */
  readonly boilerplate: boolean;
}

/** All paragraphs in order; `passage` is lit up besides. Each statement begins in exactly one piece. */
export function laidText(report: StoredReport, passage: Span | null): readonly LaidParagraph[] {
  const layers = layersOf(report, passage);
  const seen = new Set<unknown>();
  const firstSight = (thing: unknown) => !seen.has(thing) && seen.add(thing) !== undefined;
  return paragraphsOf(report.text).map((paragraph) => {
    const pieces = segmentsOf(report.text, paragraph, layers).map(({ layers: found, ...words }) => {
      const held = [...found].sort(widestFirst);
      return {
        ...words,
        layers: held,
        begins: held.flatMap((l) => ("statement" in l && firstSight(l.statement.id) ? [l.statement] : [])),
        beginsBoilerplate: held.some((l) => l.what === "boilerplate" && firstSight(l)),
        beginsFigures: held.flatMap((l) => (l.what === "figure" && firstSight(l.figure) ? [l.figure] : [])),
        beginsPassage: held.some((l) => l.what === "passage" && firstSight(l)),
      };
    });
    return { ...paragraph, pieces, boilerplate: pieces.every(isBoilerplate) };
  });
}

/** Where `words` first stand in `text`, or null. */
export function firstPassage(text: string, words: string): Span | null {
  const start = words === "" ? -1 : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

function layersOf(report: StoredReport, passage: Span | null): readonly Layer[] {
  const said = report.statements.flatMap((statement) =>
    PARTS.flatMap((what) => statement[what].map(({ start, end }) => ({ start, end, what, statement }))),
  );
  const aside = report.boilerplate.map(({ start, end }) => ({ start, end, what: "boilerplate" as const }));
  const figures = report.figures.map((figure) => ({
    start: figure.start,
    end: figure.end,
    what: "figure" as const,
    figure,
  }));
  const found = [...aside, ...said, ...figures];
  return passage ? [...found, { ...passage, what: "passage" }] : found;
}

/** The passage asked for lies innermost, so that its colour is on top of any other. */
function widestFirst(a: Layer, b: Layer): number {
  const asked = Number(a.what === "passage") - Number(b.what === "passage");
  return asked || b.end - b.start - (a.end - a.start);
}

function isBoilerplate(piece: Piece): boolean {
  return piece.exact.trim() === "" || piece.layers.some((layer) => layer.what === "boilerplate");
}
