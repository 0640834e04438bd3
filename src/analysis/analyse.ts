/** @module The way from a report's text to its findings: tag, join, resolve. Text in, findings out; no I/O. */
import type { Analyser } from "./analysis.ts";

export type * from "./analysis.ts";

/** Loads the shipped model once; the analyser it returns can be used for any number of reports. */
export async function openAnalyser(): Promise<Analyser> {
  const extractor = { name: "standpoint", version: "0.1.0", modelHash: "none" };
  return {
    extractor,
    analyse: async (report) => ({ extractor, boilerplate: report.boilerplate, statements: [], entities: [] }),
  };
}
