/** Figures as they may be given away: to strangers their own words, without the sentence around them. */
import type { FigureSeriesPage } from "../../record/figure/figure-series.ts";
import type { Shown } from "./shown-report.ts";

export function shownFigures(page: FigureSeriesPage, shown: Shown): FigureSeriesPage {
  if (shown === "whole") return page;
  const series = page.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, sentence: point.passage })),
  }));
  return { ...page, series };
}
