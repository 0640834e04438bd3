/** How far a long work has come: a bar on a terminal, a plain line now and then elsewhere. */
import { Presets, SingleBar } from "cli-progress";
import type { Output } from "./io.ts";

export interface Meter {
  /** `done` of the total, the last being `name`. */
  step(done: number, name: string): void;
  /** Takes the bar away, so that lines can be written. */
  stop(): void;
}

/** How often a plain line is written, in milliseconds. */
const EVERY = 2000;

/** `total` is null where nobody knows how much there is. `verb` is as in "reading". */
export function meter(stream: Output, verb: string, total: number | null): Meter {
  return stream.isTTY && total !== null && total > 1 ? bar(stream, verb, total) : lines(stream, verb, total);
}

function bar(stream: Output, verb: string, total: number): Meter {
  const format = `${verb} {bar} {value} of {total}, {eta_formatted} to go`;
  const shown = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true, etaBuffer: 100 },
    Presets.shades_classic,
  );
  shown.start(total, 0);
  return { step: (done) => shown.update(done), stop: () => shown.stop() };
}

function lines(stream: Output, verb: string, total: number | null): Meter {
  let last = Date.now();
  return {
    step: (done, name) => {
      if (Date.now() - last < EVERY) return;
      last = Date.now();
      stream.write(`${verb}: ${done}${total === null ? "" : ` of ${total}`}, last ${name}\n`);
    },
    stop: () => {},
  };
}
