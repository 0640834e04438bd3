/** Numbers beside an axis: as short as they can be told apart, and as much room as they take. */

export interface AxisNumbers {
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  /** Pixels from the edge of the drawing to the axis. */
  readonly margin: number;
}

/** At the size of the drawings' letters. */
const [LETTER, BESIDE, LEAST] = [6.4, 16, 34];
/** About as many numbers stand beside an axis. */
const STEPS = 5;
const MOST_DIGITS = 12;

/** For values from `low` to `high`; where they are one, there is room about it. */
export function axisNumbers(low: number, high: number): AxisNumbers {
  const room = low < high ? 0 : Math.abs(low) * 0.1 || 1;
  const domain = [low - room, high + room] as const;
  const largest = Math.max(Math.abs(domain[0]), Math.abs(domain[1]));
  const step = (domain[1] - domain[0]) / STEPS;
  // So many digits tell a value from the one a step further; a number drawn is often rounder than that.
  const digits = Math.min(MOST_DIGITS, Math.max(2, Math.ceil(Math.log10(largest / step)) + 1));
  const numbers = new Intl.NumberFormat("en", {
    notation: "compact",
    maximumSignificantDigits: digits,
  });
  const format = (value: number) => numbers.format(value);
  const shown = Array.from({ length: STEPS + 1 }, (_, i) =>
    Number((domain[0] + i * step).toPrecision(digits)),
  );
  const longest = Math.max(...shown.map((value) => format(value).length));
  return { domain, format, margin: Math.max(LEAST, Math.round(BESIDE + LETTER * longest)) };
}
