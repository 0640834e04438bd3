/** Who tells each figure of a series, numbered so that plot and table mark the same one alike. */
import type { FigurePoint, FigureSeries } from "../../../record/figure/figure-series.ts";

/** The style sheet has so many colours for tellers; the others share colour 0. */
const COLOURS = 6;

/** The source; where nobody is named, the paper. */
export function tellerOf({ source, report }: FigurePoint): string {
  return source?.name ?? report.publisher ?? "source not named";
}

/** Those with the most figures of the series, each with the number of a colour, from 1. */
export function tellersOf(series: FigureSeries): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const point of series.points) {
    const name = tellerOf(point);
    figures.set(name, (figures.get(name) ?? 0) + 1);
  }
  const most = [...figures].sort(([, a], [, b]) => b - a).slice(0, COLOURS);
  return new Map(most.map(([name], i) => [name, i + 1]));
}
