/** A series as dots on days, those of one day beside one another, and where the names of their tellers stand. */
import type { FigureSeries } from "../../../record/figure/figure-series.ts";
import { tellerOf } from "./tellers.ts";

export interface Dot {
  /** The day, moved by some pixels where several stand on it. */
  readonly day: Date;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Do the words leave one end open? */
  readonly isOpen: boolean;
  readonly teller: string;
}

export interface Label {
  readonly at: number;
  readonly teller: string;
  readonly words: string;
}

/** Whoever has no colour of their own. */
export const OTHERS = "others";
/** So that a page stays light: the newest, as the table under the plot has. */
const MOST_DOTS = 36;
/** Pixels between two dots of one day. */
const BESIDE = 9;

/** An open end reaches beyond every other figure of the series. `width`: of the plane, in pixels. */
export function dotsOf(
  series: FigureSeries,
  tellers: ReadonlyMap<string, number>,
  width: number,
): readonly Dot[] {
  const points = series.points.slice(-MOST_DOTS);
  const all = points.flatMap(({ value, least, most }) => [value, least ?? value, most ?? value]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const reach = (high - low || Math.abs(high) || 1) * 0.15;
  const dots = points.flatMap((point): readonly Dot[] => {
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
  return besideOneAnother(dots, width);
}

/** Bars of one day would lie over each other: each is moved by its place among them. */
function besideOneAnother(dots: readonly Dot[], width: number): readonly Dot[] {
  const times = dots.map(({ day }) => day.getTime());
  const pixel = (Math.max(...times) - Math.min(...times)) / width;
  const onDay = new Map<number, number>();
  for (const time of times) onDay.set(time, (onDay.get(time) ?? 0) + 1);
  const seen = new Map<number, number>();
  return dots.map((dot) => {
    const time = dot.day.getTime();
    const place = seen.get(time) ?? 0;
    seen.set(time, place + 1);
    const moved = (place - ((onDay.get(time) ?? 1) - 1) / 2) * BESIDE;
    return { ...dot, day: new Date(time + moved * pixel) };
  });
}

/** As many letters as the margin has room for. */
const MOST_LETTERS = 26;
/** How far apart two names must be, as a part of the plane's height. */
const APART = 0.085;

/** Each teller's name in the margin, as near to their last figure as the others leave room. */
export function labelsOf(dots: readonly Dot[], [low, high]: readonly [number, number]): readonly Label[] {
  const last = [...new Map(dots.map((dot) => [dot.teller, dot])).values()];
  const apart = APART * (high - low);
  let below = Number.NEGATIVE_INFINITY;
  const rising = last
    .sort((a, b) => a.value - b.value)
    .map(({ value, teller }) => {
      below = Math.max(value, below + apart);
      const words = teller.length > MOST_LETTERS ? `${teller.slice(0, MOST_LETTERS - 1)}…` : teller;
      return { at: below, teller, words };
    });
  let above = high + apart;
  return rising
    .toReversed()
    .map((label) => {
      above = Math.min(label.at, above - apart);
      return { ...label, at: above };
    })
    .toReversed();
}
