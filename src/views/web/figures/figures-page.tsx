/** Figures that count the same thing, as a plot with bounds and sources, and as a table. */
import type { FC } from "hono/jsx";
import type { CountedLately } from "../../../record/figure/counted-lately.ts";
import type { FigureSeries, FigureSeriesPage } from "../../../record/figure/figure-series.ts";
import { addressOf } from "../../http/params.ts";
import { count } from "../../wording/count.ts";
import { shortDay } from "../../wording/dates.ts";
import { periodWords } from "../../wording/partial-date.ts";
import { Page } from "../layout.tsx";
import { Paging } from "../paging.tsx";
import type { FiguresParams } from "./figures-params.ts";
import { SeriesPlot } from "./series-plot.tsx";
import { SeriesTable } from "./series-table.tsx";
import { tellerOf, tellersOf } from "./tellers.ts";

interface FiguresPageProps {
  readonly params: FiguresParams;
  readonly shown:
    | { readonly lately: readonly CountedLately[] }
    | { readonly found: FigureSeriesPage; readonly pages: number };
}

export const FiguresPage: FC<FiguresPageProps> = ({ params, shown }) => (
  <Page title={params.q ? `Figures: ${params.q}` : "Figures"} here="/figures">
    <h1>Figures</h1>
    <FiguresForm params={params} />
    {"lately" in shown ? (
      <Lately lately={shown.lately} />
    ) : (
      <Found params={params} found={shown.found} pages={shown.pages} />
    )}
  </Page>
);

const FiguresForm: FC<{ params: FiguresParams }> = ({ params }) => (
  <search>
    <form class="list-form" action="/figures" method="get">
      <div class="wide">
        <label for="q">Words beside the figure, or what it counts</label>
        <input id="q" name="q" type="search" value={params.q} maxlength={400} autocomplete="off" />
      </div>
      <details class="folded" open={params.after !== undefined || params.before !== undefined}>
        <summary>Narrow</summary>
        <div>
          <label for="after">From this day on</label>
          <input id="after" name="after" type="date" value={params.after} />
        </div>
        <div>
          <label for="before">Up to this day</label>
          <input id="before" name="before" type="date" value={params.before} />
        </div>
      </details>
      <button type="submit">Show</button>
    </form>
  </search>
);

const Lately: FC<{ lately: readonly CountedLately[] }> = ({ lately }) =>
  lately.length === 0 ? (
    <p class="lede">No figure is on record yet.</p>
  ) : (
    <section aria-labelledby="lately">
      <h2 id="lately" class="list-head">
        Counted lately
      </h2>
      <ul class="index">
        {lately.map(({ counted, figures }) => (
          <li>
            <a href={addressOf("/figures", { q: `"${counted.replaceAll('"', " ")}"` })}>{counted}</a>{" "}
            <span class="quiet">{count(figures, "figure")}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Found: FC<{ params: FiguresParams; found: FigureSeriesPage; pages: number }> = ({
  params,
  found,
  pages,
}) => (
  <section aria-label="Series of figures">
    <p class="quiet" role="status">
      {found.total === 0
        ? "No figure on record stands beside these words."
        : `${count(found.total, "series", "series")}, those with the most figures first.`}
      {found.isPartial && " Only the newest figures with these words were looked at."}
    </p>
    {found.series.map((series) => (
      <SeriesSection series={series} />
    ))}
    <Paging page={params.page} pages={pages} address={(page) => addressOf("/figures", { ...params, page })} />
  </section>
);

const SeriesSection: FC<{ series: FigureSeries }> = ({ series }) => {
  const name = nameOf(series);
  return (
    <section class="series" aria-labelledby={series.key}>
      <h2 id={series.key}>
        <a href={`#${encodeURIComponent(series.key)}`}>{name}</a>
      </h2>
      <p class="quiet">
        {count(series.points.length, "figure")}
        {series.unit && ` · in ${series.unit}`}
        {series.period && ` · for ${periodWords(series.period.from, series.period.to)}`}
      </p>
      {series.counted === null && series.points.length > 1 && (
        <p class="quiet">What these count, no report says: they need not be the same thing.</p>
      )}
      {isDrawn(series) ? (
        <>
          <SeriesPlot series={series} name={name} />
          <Tellers series={series} />
        </>
      ) : (
        <>
          <p class="in-words">{inWords(series)}</p>
          <div class="table-scroll">
            <SeriesTable series={series} />
          </div>
        </>
      )}
    </section>
  );
};

/** Fewer figures, or of fewer days, are read sooner than they are drawn. */
const WORTH_A_PLOT = { figures: 5, days: 3 };

function isDrawn({ counted, points }: FigureSeries): boolean {
  const days = points.flatMap(({ report }) => report.published ?? []);
  return counted !== null && days.length >= WORTH_A_PLOT.figures && new Set(days).size >= WORTH_A_PLOT.days;
}

const MOST_IN_WORDS = 6;

/** `about 40 percent (the mayor, 3 Mar 2025) · 47 percent (…)`: the newest, in order of days. */
function inWords({ points }: FigureSeries): string {
  const times = new Map<string, number>();
  for (const point of points) {
    const day = point.report.published;
    const words = `${point.passage.exact} (${tellerOf(point)}${day === null ? "" : `, ${shortDay(day)}`})`;
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  const shown = [...times].slice(-MOST_IN_WORDS);
  return shown.map(([words, n]) => (n === 1 ? words : `${words}, ${n} times`)).join(" · ");
}

/** Whose the colours of the plot are, where there is no room for it in the plot. */
const Tellers: FC<{ series: FigureSeries }> = ({ series }) => (
  <ul class="legend plot-narrow" aria-label="Whose the colours are">
    {[...tellersOf(series)].map(([teller, colour]) => (
      <li class={`teller voice-${colour}`}>{teller}</li>
    ))}
  </ul>
);

/** What is counted, with a capital; where nobody says, the figure itself or the unit that several share. */
function nameOf({ counted, unit, points }: FigureSeries): string {
  const alone = points.length === 1 ? points[0]?.passage.exact : undefined;
  const words = counted ?? alone ?? (unit === null ? "Plain numbers" : `Figures in ${unit}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
