/** Who tells each figure of a series, numbered so that plot and table mark the same one alike. */
import type { FigurePoint, FigureSeries } from "../../../record/queries/figure-series.ts";

/** The style sheet has so many colours; whoever comes after shares the last. */
const COLOURS = 6;

/** The source; where nobody is named, the paper. */
export function tellerOf({ source, report }: FigurePoint): string {
  return source?.name ?? report.publisher ?? "source not named";
}

/** The series' tellers in order of their first figure, each with the number of a colour, from 1. */
export function tellersOf(series: FigureSeries): ReadonlyMap<string, number> {
  const names = [...new Set(series.points.map(tellerOf))];
  return new Map(names.map((name, i) => [name, Math.min(i + 1, COLOURS)]));
}
