/** A report on a terminal: its text with the statements marked, who said what beside or under it, and what else was found. */
import { styleText } from "node:util";
import type { Span } from "../../base/passage.ts";
import type { ReadInput } from "../../ingest/read-inputs.ts";
import { confidenceNumber, isUnreviewed } from "../wording/confidence.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { KIND_WORDS } from "../wording/kind.ts";
import { POLARITY_WORDS } from "../wording/polarity.ts";
import { paragraphsOf, segmentsOf } from "../wording/segments.ts";
import { findingsText } from "./findings-text.ts";
import { type MarkedText, marked, numberOf, type PrintedStatement, type Style } from "./mark.ts";
import { columnsOf, printable } from "./printable.ts";
import { wrapped } from "./wrap.ts";

type Format = Parameters<typeof styleText>[0];

export interface Terminal {
  readonly columns: number;
  readonly colour: boolean;
}

/** From this width on, who said what stands in a column of its own. */
const WIDE = 100;
const NOTE_COLUMNS = 34;
const GAP = "   ";
/** Longer lines are hard to read. */
const TEXT_COLUMNS = 80;
const INDENT = "      ";

const FORMATS: Readonly<Record<Style, Format>> = {
  direct: "green",
  mixed: "cyan",
  indirect: "yellow",
  declined: "magenta",
  source: "bold",
  cue: "underline",
  boilerplate: "dim",
};

/** The report in lines, the last one ended. Readable without colour: brackets then show how far a statement reaches. */
export function reportText(read: ReadInput, terminal: Terminal): string {
  const paint = painter(terminal.colour);
  const paragraphs = paragraphsOf(read.article.text).map((paragraph) => {
    const words = marked(read, paragraph, !terminal.colour);
    const notes = words.anchors.map(({ at, statement }) => ({ at, note: noteOf(read, statement) }));
    const set: Set = { words, notes, paint };
    return terminal.columns >= WIDE ? beside(set, terminal.columns) : under(set, terminal.columns);
  });
  const below = findingsText(read, Math.min(TEXT_COLUMNS, terminal.columns));
  return `${[headOf(read, paint), ...paragraphs, ...below, footOf(read)].filter((part) => part !== "").join("\n\n")}\n`;
}

type Paint = (format: Format, text: string) => string;

/** A paragraph ready to be set. */
interface Set {
  readonly words: MarkedText;
  readonly notes: readonly { readonly at: number; readonly note: string }[];
  readonly paint: Paint;
}

function painter(colour: boolean): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

function headOf({ id, article }: ReadInput, paint: Paint): string {
  const { title, publisher, published, byline } = article;
  const told = [publisher, published && dayWords(published), byline].filter((part) => part !== null);
  const lines = [paint("bold", printable(title ?? String(id))), printable(told.join(" · "))];
  return lines.filter((line) => line !== "").join("\n");
}

function footOf({ analysis }: ReadInput): string {
  const unreviewed = analysis.statements.filter((s) => isUnreviewed(s.confidence)).length;
  const { name, version } = analysis.extractor;
  const found = `${count(analysis.statements.length, "statement")} found by ${name} ${version}`;
  return unreviewed === 0 ? `${found}.` : `${found}, ${unreviewed} of them below the threshold: unreviewed.`;
}

/** `2 Ilse Varga, declined (0.88)`; where the speaker is not known, the words that name the source. */
function noteOf({ article, analysis }: ReadInput, statement: PrintedStatement): string {
  const speaker = analysis.entities.find((entity) => entity.id === statement.speaker)?.name;
  const words = statement.source.map(({ start, end }) => article.text.slice(start, end)).join(" … ");
  const who = speaker ?? (words === "" ? "speaker not known" : `“${words}”, not known who`);
  const told = `${KIND_WORDS[statement.kind].label}${statement.polarity === "denied" ? `, ${POLARITY_WORDS.denied.label}` : ""} (${confidenceNumber(statement.confidence)})`;
  const waits = isUnreviewed(statement.confidence) ? ", unreviewed" : "";
  return printable(`${numberOf(statement)} ${who}, ${told}${waits}`.replace(/\s+/g, " "));
}

function beside({ words, notes, paint }: Set, columns: number): string {
  const width = Math.min(TEXT_COLUMNS, columns - NOTE_COLUMNS - GAP.length);
  const lines = wrapped(words.text, whole(words.text), width);
  const margin: string[] = [];
  for (const { at, note } of notes) {
    const line = lines.findIndex((span) => at < span.end);
    // A note goes beside the line where its statement begins, or under the note before it.
    while (margin.length < line) margin.push("");
    margin.push(...wrapped(note, whole(note), NOTE_COLUMNS).map(({ start, end }) => note.slice(start, end)));
  }
  const rows = Math.max(lines.length, margin.length);
  return Array.from({ length: rows }, (_, row) => {
    const span = lines[row];
    const text = span ? painted(words, span, paint) : "";
    const note = margin[row];
    if (!note) return text;
    const used = span ? columnsOf(words.text.slice(span.start, span.end)) : 0;
    return `${text}${" ".repeat(width - used)}${GAP}${paint("dim", note)}`;
  }).join("\n");
}

function under({ words, notes, paint }: Set, columns: number): string {
  const text = wrapped(words.text, whole(words.text), Math.min(TEXT_COLUMNS, columns)).map((span) =>
    painted(words, span, paint),
  );
  const below = notes.flatMap(({ note }) =>
    wrapped(note, whole(note), Math.max(20, columns - INDENT.length)).map(
      ({ start, end }) => INDENT + paint("dim", note.slice(start, end)),
    ),
  );
  return [...text, ...below].join("\n");
}

function painted({ text, layers }: MarkedText, line: Span, paint: Paint): string {
  return segmentsOf(text, line, layers)
    .map((piece) => piece.layers.reduce((words, { style }) => paint(FORMATS[style], words), piece.exact))
    .join("");
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}
