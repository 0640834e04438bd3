/** A series as a table: each figure in its sentence, whose it is, where it stands, and what it revises or contradicts. */
import type { FC } from "hono/jsx";
import type { FigurePoint, FigureSeries } from "../../../record/figure/figure-series.ts";
import { count } from "../../wording/count.ts";
import { dayWords } from "../../wording/dates.ts";
import { InReport, WhoLink } from "../entries.tsx";
import { tellerOf, tellersOf } from "./tellers.ts";

/** So that a page stays light; the JSON has all. */
const MOST_ROWS = 12;

const SAID_OF = { differs: "differs from", revises: "revises" } as const;

export const SeriesTable: FC<{ series: FigureSeries }> = ({ series }) => {
  const tellers = tellersOf(series);
  const skipped = Math.max(0, series.points.length - MOST_ROWS);
  return (
    <table class="series-table">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Figure, as it stands</th>
          <th scope="col">Source</th>
          <th scope="col">Report</th>
        </tr>
      </thead>
      <tbody>
        {skipped > 0 && (
          <tr>
            <td colspan={4} class="quiet">
              {count(skipped, "earlier figure")} not shown; the JSON of this page has all.
            </td>
          </tr>
        )}
        {series.points.slice(skipped).map((point, i) => (
          <tr>
            <td>
              {point.report.published === null ? (
                "no date"
              ) : (
                <time datetime={point.report.published}>{dayWords(point.report.published)}</time>
              )}
            </td>
            <td>
              <Sentence point={point} />
              <Relations series={series} index={skipped + i} />
            </td>
            <td class={`voice-${tellers.get(tellerOf(point)) ?? 0} teller`}>
              {point.source?.record ? (
                <WhoLink who={{ ...point.source.record, name: point.source.name }} />
              ) : (
                tellerOf(point)
              )}
            </td>
            <td>
              <InReport report={{ ...point.report, published: null }} anchor={point.figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The sentence with the figure's words marked. Both are passages of the report's latest version. */
const Sentence: FC<{ point: FigurePoint }> = ({ point: { sentence, passage, report } }) => {
  const from = passage.start - sentence.start;
  return (
    <span class="sentence" data-of={report.id}>
      <span data-at={`${sentence.start}-${sentence.end}`}>
        {sentence.exact.slice(0, from)}
        <b>{passage.exact}</b>
        {sentence.exact.slice(from + passage.exact.length)}
      </span>
    </span>
  );
};

/** What an earlier figure says that cannot be right if this one is. */
const Relations: FC<{ series: FigureSeries; index: number }> = ({ series, index }) => {
  const against = series.comparisons.flatMap(({ earlier, later, relation }) => {
    const before = series.points[earlier];
    return later === index && relation !== "compatible" && before ? [{ relation, before }] : [];
  });
  return (
    <>
      {against.slice(0, 3).map(({ relation, before }) => (
        <span class="quiet relation">
          {SAID_OF[relation]} {before.passage.exact} ({tellerOf(before)}
          {before.report.published && `, ${dayWords(before.report.published)}`})
        </span>
      ))}
    </>
  );
};
