/** How many stand where over time, and how far apart they are, with the numbers as a table. */

import * as Plot from "@observablehq/plot";
import type { FC } from "hono/jsx";
import { STANCE_TRAITS, type StanceTraits } from "../../../base/stances.ts";
import type { PolarizationPoint } from "../../../record/comparison/polarization.ts";
import { dayWords } from "../../wording/dates.ts";
import { STANCE_WORDS, STANCES } from "../../wording/stance.ts";
import { PlotFigure } from "../plot.tsx";

const labelsOn = (place: StanceTraits["scale"]) =>
  STANCES.filter((stance) => STANCE_TRAITS[stance].scale === place)
    .map((stance) => STANCE_WORDS[stance].label)
    .join(" or ");

/** `against, on a condition or undecided, and for` */
const ON_SCALE = `${labelsOn(-1)}, ${labelsOn(0)}, and ${labelsOn(1)}`;

const at = ({ day }: PolarizationPoint) => new Date(`${day}T00:00:00Z`);

/** Fewer days are read sooner than they are drawn. */
const WORTH_A_PLOT = 4;

export const StancesPlot: FC<{ points: readonly PolarizationPoint[] }> = ({ points }) => {
  if (points.length < WORTH_A_PLOT) return <InWords points={points} />;
  const taken = STANCES.filter((stance) => points.some((point) => point.stances[stance] > 0));
  const cells = points.flatMap((point) =>
    taken.map((stance) => ({ day: at(point), stance, holders: point.stances[stance] })),
  );
  const apart = points.flatMap((point) =>
    point.polarization === null ? [] : [{ day: at(point), polarization: point.polarization }],
  );
  const ticks = (width: number) => (width > 500 ? 6 : 3);
  return (
    <>
      <ul class="legend" aria-label="Colours of the stances">
        {taken.map((stance) => (
          <li>
            <span class={`swatch stance-${stance}`} aria-hidden="true"></span> {STANCE_WORDS[stance].label}
          </li>
        ))}
      </ul>
      <PlotFigure
        title="How many holders stand where"
        data={points}
        options={(width) => ({
          height: 200,
          x: { type: "utc", label: null, ticks: ticks(width) },
          y: { label: "holders", grid: true, ticks: 4 },
          color: { domain: taken, range: taken.map((stance) => `var(--stance-${stance})`) },
          marks: [
            Plot.areaY(cells, {
              ...{ x: "day", y: "holders", fill: "stance", curve: "step-after", order: taken },
            }),
            Plot.ruleY([0]),
          ],
        })}
      >
        <StancesTable points={points} />
      </PlotFigure>
      <PlotFigure
        title="How far apart they are: 0 if all agree, 1 if half are for and half against"
        tableTitle="How it is computed"
        data={points}
        options={(width) => ({
          height: 130,
          x: { type: "utc", label: null, ticks: ticks(width) },
          y: { label: null, grid: true, domain: [0, 1], ticks: 3 },
          marks: [
            Plot.line(apart, {
              ...{ x: "day", y: "polarization", curve: "step-after" },
              stroke: "var(--accent)",
            }),
            Plot.dot(apart.slice(-1), { x: "day", y: "polarization", fill: "var(--accent)" }),
          ],
        })}
      >
        <p class="quiet">
          Van der Eijk’s agreement A of the holders that are {ON_SCALE}, turned round: (1 − A) / 2. Who{" "}
          {labelsOn(null)} is not counted. The numbers are in the table above.
        </p>
      </PlotFigure>
    </>
  );
};

/** `3 March 2025: 2 for, 1 against`, a line a day. */
const InWords: FC<{ points: readonly PolarizationPoint[] }> = ({ points }) => (
  <ul class="plain in-words">
    {points.map((point) => (
      <li>
        <time datetime={point.day}>{dayWords(point.day)}</time>:{" "}
        {STANCES.filter((stance) => point.stances[stance] > 0)
          .map((stance) => `${point.stances[stance]} ${STANCE_WORDS[stance].label}`)
          .join(", ")}
      </li>
    ))}
  </ul>
);

const MOST_ROWS = 36;

const StancesTable: FC<{ points: readonly PolarizationPoint[] }> = ({ points }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">From</th>
        {STANCES.map((stance) => (
          <th scope="col" class="number">
            {STANCE_WORDS[stance].label}
          </th>
        ))}
        <th scope="col" class="number">
          Apart
        </th>
      </tr>
    </thead>
    <tbody>
      {points.slice(-MOST_ROWS).map(({ day, stances, polarization }) => (
        <tr>
          <th scope="row">{dayWords(day)}</th>
          {STANCES.map((stance) => (
            <td class="number">{stances[stance]}</td>
          ))}
          <td class="number">{polarization === null ? "–" : polarization.toFixed(2)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
