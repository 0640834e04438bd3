/** A series as a plot: each figure on its report's day, a bar from the least to the most that its words allow. */
import * as Plot from "@observablehq/plot";
import type { FC } from "hono/jsx";
import type { FigureSeries } from "../../../record/figure/figure-series.ts";
import { axisNumbers } from "../axis-numbers.ts";
import { PlotFigure } from "../plot.tsx";
import { dotsOf, labelsOf, OTHERS } from "./series-dots.ts";
import { SeriesTable } from "./series-table.tsx";
import { tellerOf, tellersOf } from "./tellers.ts";

/** Marks of one colour are no line: Plot warns where many colours look like one. */
const EACH_ALONE = { z: null };

/** So wide a plot has room for names beside the dots. */
const ROOM_FOR_NAMES = 600;
const MARGIN_FOR_NAMES = 185;
const SYMBOLS = ["circle", "square", "triangle", "diamond", "cross", "star"] as const;

export const SeriesPlot: FC<{ series: FigureSeries; name: string }> = ({ series, name }) => {
  const tellers = tellersOf(series);
  const shown = series.points.map((point) => {
    const { value, least, most, report } = point;
    return { value, least, most, day: report.published, teller: tellerOf(point) };
  });
  return (
    <PlotFigure
      title={`${name}: figures by day of the report, with the least and the most that the words allow`}
      data={[series.unit, ...tellers, ...shown]}
      options={(width) => plotOptions(series, tellers, width)}
    >
      <SeriesTable series={series} />
    </PlotFigure>
  );
};

function plotOptions(
  series: FigureSeries,
  tellers: ReadonlyMap<string, number>,
  width: number,
): Plot.PlotOptions {
  const wide = width >= ROOM_FOR_NAMES;
  const marginRight = wide ? MARGIN_FOR_NAMES : 16;
  const dots = dotsOf(series, tellers, width - marginRight);
  const ends = dots.flatMap(({ least, most }) => [least, most]);
  const { domain, format, margin } = axisNumbers(Math.min(...ends), Math.max(...ends));
  const named = dots.filter(({ teller }) => teller !== OTHERS);
  const numbers = [...tellers.values(), 0];
  const names = [...tellers.keys(), OTHERS];
  return {
    height: wide ? 260 : 220,
    marginLeft: margin,
    marginRight,
    x: { type: "utc", label: null, nice: true, ticks: wide ? 6 : 3 },
    y: { label: series.unit, grid: true, nice: true, ticks: 5, domain: [...domain], tickFormat: format },
    color: { domain: names, range: numbers.map((n) => `var(--voice-${n})`) },
    symbol: { domain: names, range: numbers.map((n) => SYMBOLS[n - 1] ?? "circle") },
    marks: [
      Plot.ruleX(
        dots.filter(({ isOpen }) => !isOpen),
        { ...EACH_ALONE, x: "day", y1: "least", y2: "most", stroke: "teller", strokeWidth: 2 },
      ),
      Plot.ruleX(
        dots.filter(({ isOpen }) => isOpen),
        { ...EACH_ALONE, x: "day", y1: "least", y2: "most", stroke: "teller", strokeDasharray: "2 4" },
      ),
      Plot.line(named, { x: "day", y: "value", z: "teller", stroke: "teller", strokeOpacity: 0.6 }),
      Plot.dot(dots, { ...EACH_ALONE, x: "day", y: "value", fill: "teller", symbol: "teller", r: 4.5 }),
      ...(wide
        ? [
            Plot.text(labelsOf(named, domain), {
              ...EACH_ALONE,
              ...{ y: "at", text: "words", fill: "teller" },
              ...{ frameAnchor: "right", textAnchor: "start", dx: 12, fontSize: 12 },
            }),
          ]
        : []),
    ],
  };
}
