/** A series as a plot: each figure on its report's day, a bar from the least to the most that its words allow. */
import * as Plot from "@observablehq/plot";
import type { FC } from "hono/jsx";
import type { FigureSeries } from "../../../record/queries/figure-series.ts";
import { PlotFigure } from "../plot.tsx";
import { SeriesTable } from "./series-table.tsx";
import { tellerOf, tellersOf } from "./tellers.ts";

interface Dot {
  readonly day: Date;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Do the words leave one end open? */
  readonly isOpen: boolean;
  readonly teller: string;
}

/** Marks of one colour are no line: Plot warns where many colours look like one. */
const EACH_ALONE = { z: null };

/** Whoever has no colour of their own. */
const OTHERS = "others";
/** So that a page stays light: the newest, as the table under the plot has. */
const MOST_DOTS = 36;

/** So wide a plot has room for names beside the dots. */
const ROOM_FOR_NAMES = 600;
const SYMBOLS = ["circle", "square", "triangle", "diamond", "cross", "star"] as const;

export const SeriesPlot: FC<{ series: FigureSeries; name: string }> = ({ series, name }) => {
  const tellers = tellersOf(series);
  return (
    <PlotFigure
      title={`${name}: figures by day of the report, with the least and the most that the words allow`}
      data={[series.unit, ...tellers, ...dotsOf(series, tellers)]}
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
  const dots = dotsOf(series, tellers);
  const named = dots.filter(({ teller }) => teller !== OTHERS);
  const labels = labelsOf(named);
  const wide = width >= ROOM_FOR_NAMES;
  const numbers = [...tellers.values(), 0];
  const domain = [...tellers.keys(), OTHERS];
  return {
    height: wide ? 260 : 220,
    marginLeft: 56,
    marginRight: wide ? 185 : 16,
    x: { type: "utc", label: null, nice: true, ticks: wide ? 6 : 3 },
    y: { label: series.unit, grid: true, nice: true, ticks: 5 },
    color: { domain, range: numbers.map((n) => `var(--voice-${n})`) },
    symbol: {
      domain,
      range: numbers.map((n) => SYMBOLS[n - 1] ?? "circle"),
    },
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
            Plot.text(labels, {
              ...EACH_ALONE,
              ...{ x: "day", y: "at", text: "words", fill: "teller" },
              ...{ dx: 10, textAnchor: "start", fontSize: 12 },
            }),
          ]
        : []),
    ],
  };
}

/** As many letters as the margin has room for. */
const MOST_LETTERS = 26;
/** How far apart two names must be, as a part of the plot's height. */
const APART = 0.075;

/** Each teller's name at their last figure; where names would lie over each other, they move up. */
function labelsOf(dots: readonly Dot[]) {
  const last = [...new Map(dots.map((dot) => [dot.teller, dot])).values()];
  const ends = dots.flatMap(({ least, most }) => [least, most]);
  const apart = APART * (Math.max(...ends) - Math.min(...ends));
  let below = Number.NEGATIVE_INFINITY;
  return last
    .sort((a, b) => a.value - b.value)
    .map(({ day, value, teller }) => {
      below = Math.max(value, below + apart);
      const words = teller.length > MOST_LETTERS ? `${teller.slice(0, MOST_LETTERS - 1)}…` : teller;
      return { day, at: below, teller, words };
    });
}

/** An open end reaches beyond every other figure of the series. */
function dotsOf(series: FigureSeries, tellers: ReadonlyMap<string, number>): readonly Dot[] {
  const points = series.points.slice(-MOST_DOTS);
  const all = points.flatMap(({ value, least, most }) => [value, least ?? value, most ?? value]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const reach = (high - low || Math.abs(high) || 1) * 0.15;
  return points.flatMap((point) => {
    const { value, least, most, report } = point;
    if (report.published === null) return [];
    return [
      {
        day: new Date(`${report.published}T00:00:00Z`),
        value,
        least: least ?? low - reach,
        most: most ?? high + reach,
        isOpen: least === null || most === null,
        teller: tellers.has(tellerOf(point)) ? tellerOf(point) : OTHERS,
      },
    ];
  });
}
