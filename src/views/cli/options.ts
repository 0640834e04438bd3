/** Options that several commands share, and how their values are read. */
import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import { recordFolder } from "../../base/settings.ts";
import { type Io, print } from "./io.ts";

export function recordOption(): Option {
  return new Option(
    "--record <folder>",
    "the record's folder (or STANDPOINT_RECORD; else standpoint in the user's data folder)",
  );
}

export function jsonOption(what = "print one JSON object"): Option {
  return new Option("--json", what);
}

export function fastOption(): Option {
  return new Option(
    "--fast",
    "use the linear model: several times as fast, and it finds and tells apart less",
  );
}

/** The model that the options ask for. */
export function modelOf(options: { readonly fast?: boolean }): "encoder" | "linear" {
  return options.fast ? "linear" : "encoder";
}

/** With more threads than this the one that hands out reports becomes the bottleneck. */
const MOST_THREADS = 8;

export function threadsOption(): Option {
  return new Option(
    "--threads <number>",
    `how many reports to read at once, 200 MB and a core each (else one a core, at most ${MOST_THREADS}; with --fast 1)`,
  ).argParser(wholeNumber(1, 64));
}

/** How many reports to read at once. The linear model is done with most of them before more threads have started. */
export function threadsOf(options: { readonly fast?: boolean; readonly threads?: number }): number {
  return options.threads ?? (options.fast ? 1 : Math.min(MOST_THREADS, availableParallelism()));
}

export function allowPrivateOption(): Option {
  return new Option(
    "--allow-private",
    "let URLs, and what they redirect to, lead to this machine and to private networks, which are refused otherwise",
  );
}

/** Warns on standard error what the option opens, so that nobody uses it unawares. */
export async function tellPrivate(allowPrivate: boolean, io: Io): Promise<void> {
  if (!allowPrivate) return;
  await print(
    io.stderr,
    "standpoint: --allow-private: pages may come from this machine and from private networks\n",
  );
}

/** The folder of the record that this command is about. */
export function recordOf(options: { readonly record?: string }, io: Io): string {
  return recordFolder(options.record, io.env, io.home);
}

/** A whole number from `least` on; for commander's argument parsers. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      `It must be a whole number from ${least}${most < 1e9 ? ` to ${most}` : " on"}.`,
    );
  };
}

/** A day; for commander's argument parsers. */
export function dayValue(value: string): IsoDate {
  const day = isoDate(value);
  if (day) return day;
  throw new InvalidArgumentError("It must be a day, YYYY-MM-DD.");
}
