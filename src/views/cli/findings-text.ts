/** What a report says besides who said what, as lines under its text: positions, who differs, figures, days left open. */
import type { ReadInput } from "../../ingest/read-inputs.ts";
import { confidenceNumber, isUnreviewed } from "../wording/confidence.ts";
import { count } from "../wording/count.ts";
import { STANCE_WORDS } from "../wording/stance.ts";
import { printable } from "./printable.ts";
import { wrapped } from "./wrap.ts";

type Position = ReadInput["analysis"]["positions"][number];

const INDENT = "  ";
/** What hangs below its first line is set in by so much more. */
const HANGING = "    ";

/** Parts of the text under a report, each with its heading; none for what was not found. `columns`: a line's width. */
export function findingsText(read: ReadInput, columns: number): readonly string[] {
  const parts: readonly (readonly [heading: string, items: readonly string[]])[] = [
    ["Positions", positions(read)],
    ["Differences within an organization", divergences(read)],
    ["Figures", figures(read)],
  ];
  const shown = parts
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) =>
      [heading, ...items.map((item) => hanging(printable(item), columns))].join("\n"),
    );
  const open = undated(read);
  return open === null ? shown : [...shown, open];
}

function nameOf({ analysis }: ReadInput, id: string | null): string | null {
  return analysis.entities.find((entity) => entity.id === id)?.name ?? null;
}

const exact = ({ article }: ReadInput, { start, end }: { readonly start: number; readonly end: number }) =>
  article.text.slice(start, end).replace(/\s+/g, " ");

function positions(read: ReadInput): readonly string[] {
  return read.analysis.positions.map((position) => {
    const sure = `${confidenceNumber(position.confidence)}${isUnreviewed(position.confidence) ? ", unreviewed" : ""}`;
    const condition = position.condition ? ` (${exact(read, position.condition)})` : "";
    return `${who(read, position)}, ${STANCE_WORDS[position.stance].label}${condition}: ${position.question} “${exact(read, position.span)}” (${sure})`;
  });
}

const who = (read: ReadInput, { holder }: Position): string => nameOf(read, holder) ?? "not known who";

function divergences(read: ReadInput): readonly string[] {
  const byId = new Map(read.analysis.positions.map((position) => [position.id, position]));
  return read.analysis.divergences.map(({ within, question, positions: pair }) => {
    const sides = pair
      .map((id) => byId.get(id))
      .filter((position) => position !== undefined)
      .map((position) => `${who(read, position)}, ${STANCE_WORDS[position.stance].label}`);
    return `${nameOf(read, within) ?? within}: ${question} ${sides.join("; ")}`;
  });
}

function figures(read: ReadInput): readonly string[] {
  return read.analysis.figures.map((figure) => {
    const counted = figure.counted === null ? "" : `, ${figure.counted}`;
    return `${exact(read, figure)}${counted}: ${nameOf(read, figure.source) ?? "nobody named"}`;
  });
}

/** Without the day of a report "on Sunday" is no day. */
function undated({ analysis, article }: ReadInput): string | null {
  const open = analysis.times.filter(({ from }) => from === null).length;
  if (open === 0 || article.published !== null) return null;
  return `The report has no date: ${count(open, "expression")} of time ${open === 1 ? "is" : "are"} left open.`;
}

function hanging(text: string, columns: number): string {
  const width = Math.max(20, columns - HANGING.length);
  return wrapped(text, { start: 0, end: text.length }, width)
    .map(({ start, end }, line) => (line === 0 ? INDENT : HANGING) + text.slice(start, end))
    .join("\n");
}
