/** How many statements in which month. */
import * as Plot from "@observablehq/plot";
import type { FC } from "hono/jsx";
import type { SaidBy } from "../../../record/statement/said-by.ts";
import { count } from "../../wording/count.ts";
import { partialDateWords } from "../../wording/partial-date.ts";
import { PlotFigure } from "../plot.tsx";

/** Fewer months are read sooner than they are drawn. */
const WORTH_A_PLOT = 4;

export const MonthsPlot: FC<{ said: Pick<SaidBy, "months" | "undated">; name: string }> = ({
  said,
  name,
}) => {
  if (said.months.length < WORTH_A_PLOT)
    return (
      <p class="in-words">
        {said.months
          .map(({ month, statements }) => `${count(statements, "statement")} in ${partialDateWords(month)}`)
          .join(" · ")}
      </p>
    );
  const bars = said.months.map(({ month, statements }) => ({
    month: new Date(`${month}-01T00:00:00Z`),
    statements,
  }));
  const options = (): Plot.PlotOptions => ({
    height: 150,
    x: { type: "utc", label: null },
    y: { label: "statements", grid: true, ticks: 3, interval: 1, tickFormat: "d" },
    marks: [
      Plot.rectY(bars, { x: "month", y: "statements", interval: "month", className: "bar" }),
      Plot.ruleY([0]),
    ],
  });
  return (
    <PlotFigure title={`Statements of ${name} by month of the report`} data={said.months} options={options}>
      <table>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" class="number">
              Statements
            </th>
          </tr>
        </thead>
        <tbody>
          {said.months.map(({ month, statements }) => (
            <tr>
              <th scope="row">{partialDateWords(month)}</th>
              <td class="number">{statements}</td>
            </tr>
          ))}
          {said.undated > 0 && (
            <tr>
              <th scope="row">no date</th>
              <td class="number">{said.undated}</td>
            </tr>
          )}
        </tbody>
      </table>
    </PlotFigure>
  );
};
