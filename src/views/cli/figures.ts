/** `standpoint figures`: figures on record that count the same thing, side by side. */
import { Command, InvalidArgumentError, Option } from "commander";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import type { FigurePoint, FigureSeries, FigureSeriesPage } from "../../record/figure/figure-series.ts";
import { FIGURES_CSV_HEADER, figuresCsvRows } from "../exports/figures-csv.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { table } from "./table.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly limit: number;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly json?: true;
  readonly csv?: true;
}

export function figuresCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("figures")
    .description(
      "Figures that count the same thing for the same period, side by side: who gives them, and which cannot both be right.",
    )
    .argument(
      "<words...>",
      `words of the sentence or of what is counted; "a phrase", -not, begin*, speaker:NAME`,
    )
    .addOption(recordOption())
    .addOption(new Option("--since <day>", "only reports published on this day or later").argParser(day))
    .addOption(new Option("--until <day>", "only reports published on this day or earlier").argParser(day))
    .addOption(
      new Option("--limit <n>", "how many series at most").argParser(wholeNumber(1, 1000)).default(20),
    )
    .addOption(jsonOption("print the series as one JSON object"))
    .addOption(new Option("--csv", "print one figure a row").conflicts("json"))
    .addHelpText(
      "after",
      `
A figure "revises" the one its own source gave before, or "differs" from another source's, where their bounds
do not let both be right: "more than 300" and "420" do.

Examples:
  $ standpoint figures ferry passengers
  $ standpoint figures '"ferry subsidy"' --since 2025-03-10 --csv`,
    )
    .action(async (words: string[], options: Options) => {
      const { limit, since, until } = options;
      const { figureSeries } = await import("../../record/figure/figure-series.ts");
      const found = await withRecord(recordOf(options, io), "read", (record) =>
        figureSeries(record, words.join(" "), { limit, since, until }),
      );
      if (options.csv) {
        await print(io.stdout, FIGURES_CSV_HEADER + found.series.map(figuresCsvRows).join(""));
      } else if (options.json) await print(io.stdout, `${JSON.stringify(found)}\n`);
      else await print(io.stdout, `${printable(pageText(found))}\n`);
      done(EXIT.done);
    });
}

function day(value: string): IsoDate {
  const found = isoDate(value);
  if (found) return found;
  throw new InvalidArgumentError("It must be a day, as in 2025-03-10.");
}

function pageText({ series, total, isPartial }: FigureSeriesPage): string {
  const shown = series.length < total ? `, ${series.length} of them shown` : "";
  const partial = isPartial ? " (of the figures with these words only the latest were looked at)" : "";
  return [...series.map(seriesText), `${total} series${shown}${partial}`].join("\n\n");
}

function seriesText(series: FigureSeries): string {
  const { counted, unit, period, points } = series;
  const when =
    period &&
    (period.from === period.to
      ? dayWords(period.from)
      : `${dayWords(period.from)} to ${dayWords(period.to)}`);
  const head = [counted ?? "what is counted is not said", unit, when, count(points.length, "figure")];
  const rows = points.map((point, place) => [
    point.report.published ? dayWords(point.report.published) : "day not known",
    point.written,
    point.source?.name ?? "nobody named",
    relationsText(series, place),
    whereText(point),
  ]);
  return [head.filter((part) => part !== null).join(" · "), ...table(rows).map((row) => `  ${row}`)].join(
    "\n",
  );
}

/** What is wrong between this figure and earlier ones; nothing where all can be right. */
function relationsText({ comparisons, points }: FigureSeries, place: number): string {
  return comparisons
    .filter(({ later, relation }) => later === place && relation !== "compatible")
    .map(({ earlier, relation }) => {
      const other = points[earlier];
      const words = other?.written ?? "";
      return relation === "revises"
        ? `revises ${words}`
        : `differs from ${words} (${other?.source?.name ?? "nobody named"})`;
    })
    .join("; ");
}

function whereText({ report, figure }: FigurePoint): string {
  return [report.publisher, `${report.id}#${figure}`].filter((part) => part !== null).join(" · ");
}
