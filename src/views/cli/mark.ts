/** A paragraph with its statements marked: brackets and numbers put in, and the ranges to be coloured. */
import { overlaps, type Span } from "../../base/passage.ts";
import type { ReadInput } from "../../ingest/read-inputs.ts";
import { printable } from "./printable.ts";

export type PrintedStatement = ReadInput["analysis"]["statements"][number];

/** What a range is, which says how it is coloured. */
export type Style = PrintedStatement["kind"] | "source" | "cue" | "boilerplate";

export interface Styled extends Span {
  readonly style: Style;
}

export interface MarkedText {
  /** The paragraph's words with the marks among them; offsets below are into it. */
  readonly text: string;
  readonly layers: readonly Styled[];
  /** Where each statement that begins in this paragraph begins, in order. */
  readonly anchors: readonly { readonly at: number; readonly statement: PrintedStatement }[];
}

interface Insertion {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
  /** Where the range that is marked here has its other end. */
  readonly other: number;
}

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `12` for the statement `s12`, raised where it ends. */
export function numberOf(statement: PrintedStatement): string {
  return statement.id.replace(/^\D+/, "");
}

/** `brackets`: is the reach of a statement to be seen without colour? */
export function marked(read: ReadInput, paragraph: Span, brackets: boolean): MarkedText {
  const { statements, boilerplate } = read.analysis;
  const insertions = statements.flatMap((s) => insertionsOf(s, paragraph, brackets));
  // At one place what closes comes first; of several the inner closes first and the outer opens first.
  insertions.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || b.other - a.other);
  const { text, before, after } = inserted(read.article.text, paragraph, insertions);
  const layersOf = (spans: readonly Span[], style: Style) =>
    spans
      .filter((span) => overlaps(span, paragraph))
      .map((span) => ({
        start: after(Math.max(span.start, paragraph.start)),
        end: before(Math.min(span.end, paragraph.end)),
        style,
      }));
  return {
    text,
    layers: [
      ...layersOf(boilerplate, "boilerplate"),
      ...statements.flatMap((s) => [
        ...layersOf(s.content, s.kind),
        ...layersOf(s.source, "source"),
        ...layersOf(s.cue, "cue"),
      ]),
    ],
    anchors: statements
      .flatMap((statement) => {
        const start = statement.content[0]?.start ?? -1;
        return start >= paragraph.start && start < paragraph.end ? [{ at: before(start), statement }] : [];
      })
      .sort((a, b) => a.at - b.at),
  };
}

function insertionsOf(statement: PrintedStatement, paragraph: Span, brackets: boolean): readonly Insertion[] {
  const raised = [...numberOf(statement)].map((digit) => SUPERSCRIPT[Number(digit)] ?? digit).join("");
  return statement.content
    .filter((span) => overlaps(span, paragraph))
    .flatMap(({ start, end }) => [
      ...(end <= paragraph.end
        ? [{ at: end, mark: brackets ? `⟩${raised}` : raised, opens: false, other: start }]
        : []),
      ...(brackets && start >= paragraph.start ? [{ at: start, mark: "⟨", opens: true, other: end }] : []),
    ]);
}

/** The text of `within` with the insertions, and where an offset of the text lies in it, before or after what is put in there. */
function inserted(text: string, within: Span, insertions: readonly Insertion[]) {
  const cuts: { readonly at: number; readonly before: number; readonly after: number }[] = [];
  let out = "";
  let from = within.start;
  for (const { at, mark } of insertions) {
    out += printable(text.slice(from, at));
    cuts.push({ at, before: out.length, after: out.length + mark.length });
    out += mark;
    from = at;
  }
  out += printable(text.slice(from, within.end));
  const before = (offset: number) => {
    const first = cuts.find((cut) => cut.at >= offset);
    return first ? first.before - (first.at - offset) : out.length - (within.end - offset);
  };
  const after = (offset: number) => {
    const last = cuts.findLast((cut) => cut.at <= offset);
    return last ? last.after + (offset - last.at) : offset - within.start;
  };
  return { text: out, before, after };
}
