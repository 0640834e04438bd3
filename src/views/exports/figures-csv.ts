/** Series of figures as CSV: one figure a row, those of a series one after the other. */
import { BY_MACHINE } from "../../record/decision/coded-by.ts";
import type { FigurePoint, FigureSeries } from "../../record/figure/figure-series.ts";
import { type Cell, csvLine } from "./csv.ts";

interface Row {
  readonly series: FigureSeries;
  readonly point: FigurePoint;
  readonly place: number;
}

const COLUMNS: readonly (readonly [name: string, cell: (row: Row) => Cell])[] = [
  ["series", ({ series }) => series.key],
  ["id", ({ point }) => point.id],
  ["published", ({ point }) => point.report.published],
  ["words", ({ point }) => point.passage.exact],
  ["written out", ({ point }) => point.written],
  ["value", ({ point }) => point.value],
  ["upper", ({ point }) => point.upper],
  ["relation", ({ point }) => point.relation],
  ["unit", ({ series }) => series.unit],
  ["least", ({ point }) => point.least],
  ["most", ({ point }) => point.most],
  ["counted", ({ point }) => point.counted],
  ["period from", ({ series }) => series.period?.from ?? null],
  ["period to", ({ series }) => series.period?.to ?? null],
  ["source", ({ point }) => point.source?.name ?? null],
  ["source id", ({ point }) => point.source?.record?.id ?? null],
  ["revises", (row) => othersThat(row, "revises")],
  ["differs from", (row) => othersThat(row, "differs")],
  ["report id", ({ point }) => point.report.id],
  ["report title", ({ point }) => point.report.title],
  ["publisher", ({ point }) => point.report.publisher],
  ["url", ({ point }) => point.report.url],
  ["start", ({ point }) => point.passage.start],
  ["end", ({ point }) => point.passage.end],
  ["sentence", ({ point }) => point.sentence.exact],
  // Nobody decides of figures; where tables are put together, they say by whom they are all the same.
  ["coder", () => BY_MACHINE.coder],
  ["decision", () => BY_MACHINE.decision],
];

/** The ids of the earlier figures that this one revises or differs from. */
function othersThat({ series, place }: Row, relation: "revises" | "differs"): Cell {
  const others = series.comparisons.filter((c) => c.later === place && c.relation === relation);
  return others.length === 0 ? null : others.flatMap((c) => series.points[c.earlier]?.id ?? []).join(" ");
}

export const FIGURES_CSV_HEADER = csvLine(COLUMNS.map(([name]) => name));

export function figuresCsvRows(series: FigureSeries): string {
  return series.points
    .map((point, place) => csvLine(COLUMNS.map(([, cell]) => cell({ series, point, place }))))
    .join("");
}
