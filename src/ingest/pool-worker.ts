/** One thread of the pool: opens the model that it is told to, once, and analyses the reports that it is handed. */
import { workerData } from "node:worker_threads";
import { type ModelName, openAnalyser } from "../analysis/analyse.ts";
import type { Analysis, Extractor, Report } from "../analysis/analysis.ts";

// The pool's library hands over its own data first, ours second.
const [, { model }] = workerData as [unknown, { readonly model: ModelName }];
const opened = openAnalyser(model, { threads: 1 });
// Whoever asks first is told why it failed; until then nobody has to listen.
opened.catch(() => {});

export async function extractor(): Promise<Extractor> {
  return (await opened).extractor;
}

export async function analyse(report: Report): Promise<Analysis> {
  return (await opened).analyse(report);
}
