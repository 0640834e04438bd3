/** Reads single reports for whoever asks a running server: the model is loaded when first needed, a few are read at once. */
import type { Analyser } from "../analysis/analysis.ts";
import { type Fetch, type HandedIn, type ReadHandedIn, readHandedIn, readLine } from "./handed-in.ts";
import type { ReadInput } from "./read-inputs.ts";

/** More reports are waiting than can be read soon; the message says so. */
export class BusyError extends Error {
  override readonly name = "BusyError";
}

export interface Reader {
  /** Throws an InputError if there is no report in it, a BusyError if too many wait, a ModelError if nothing can be analysed. */
  read(handed: HandedIn): Promise<ReadHandedIn>;
  /** As `read`, of a report as a line of JSON gives it. */
  readLine(json: string): Promise<ReadInput>;
}

export interface ReaderSettings {
  readonly openAnalyser: () => Promise<Analyser>;
  readonly fetch?: Fetch;
  /** How many are taken on at once; the others are refused. */
  readonly most?: number;
}

const MOST = 8;

export function openReader({ openAnalyser, fetch, most = MOST }: ReaderSettings): Reader {
  let opened: Promise<Analyser> | null = null;
  const analyser = () => {
    opened ??= openAnalyser().catch((error: unknown) => {
      // Whoever asks next tries again.
      opened = null;
      throw error;
    });
    return opened;
  };
  let reading = 0;
  const whenFree = async <T>(work: (analyser: Analyser) => Promise<T>): Promise<T> => {
    if (reading >= most) throw new BusyError("too many reports are being read: try again in a minute");
    reading++;
    try {
      return await work(await analyser());
    } finally {
      reading--;
    }
  };
  return {
    read: (handed) => whenFree((opened) => readHandedIn(opened, handed, fetch)),
    readLine: (json) => whenFree((opened) => readLine(opened, json)),
  };
}
