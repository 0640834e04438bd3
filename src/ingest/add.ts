/** Puts what is handed in on record, one whole report at a time. */
import { pMapIterable } from "p-map";
import type { Analyser } from "../analysis/analysis.ts";
import type { Article } from "../article/article.ts";
import { InputError, ModelError, messageOf, oneLine, RecordError } from "../base/errors.ts";
import { type Outcome, putAnalysisOf, putReport } from "../record/put-report.ts";
import { articleOfCapture, isAnalysedBy, sameArticle, storedArticle } from "../record/report/known.ts";
import type { RecordStore } from "../record/store/record-store.ts";
import { refuseWithdrawn } from "../record/withdrawal/withdrawn.ts";
import type { Capture } from "../source/capture.ts";
import type { Failed, Input } from "./inputs.ts";
import { readCapture } from "./read.ts";
import { analyseArticle, inFlight } from "./read-inputs.ts";

export interface AddResult {
  /** Reports that were not on record. */
  readonly added: number;
  /** Reports that were, but said something else: they have one version more. */
  readonly versions: number;
  /** Reports that were, and now have the findings of this extractor too. */
  readonly analysed: number;
  readonly unchanged: number;
  readonly failed: readonly Failed[];
}

export interface Progress {
  /** How many inputs are done, this one among them. */
  readonly done: number;
  readonly name: string;
  readonly outcome: Outcome | "failed";
}

type Write = () => Promise<Outcome | Failed>;

/**
 * Adds each input in turn. One that cannot be read is counted and the others go on; what is on record already is
 * skipped, so that an interrupted run continues where it stopped. Throws a RecordError if the record cannot be
 * written and a ModelError if nothing can be analysed; what was added until then is on record.
 */
export async function add(
  record: RecordStore,
  inputs: AsyncIterable<Input>,
  analyser: Analyser,
  onProgress: (progress: Progress) => void = () => {},
): Promise<AddResult> {
  const counts = { added: 0, version: 0, analysed: 0, unchanged: 0 };
  const failed: Failed[] = [];
  let done = 0;
  const prepared = pMapIterable(
    inputs,
    async (input) => ({
      input,
      write: "capture" in input ? await toWrite(record, input.capture, analyser) : input,
    }),
    inFlight(analyser),
  );
  // Several are read at once, but written in turn: of two versions of a report the first stays the first.
  for await (const { input, write } of prepared) {
    const result = typeof write === "function" ? await write() : write;
    if (typeof result === "string") counts[result]++;
    else failed.push(result);
    done++;
    onProgress({ done, name: input.name, outcome: typeof result === "string" ? result : "failed" });
  }
  const { version, ...rest } = counts;
  return { ...rest, versions: version, failed };
}

/** What is left to write of a capture once the slow work is done; else why it cannot be written. */
async function toWrite(record: RecordStore, capture: Capture, analyser: Analyser): Promise<Write | Failed> {
  const failed = (error: unknown): Failed => {
    if (error instanceof RecordError || error instanceof ModelError) throw error;
    const message =
      error instanceof InputError ? messageOf(error) : `${oneLine(capture.name)}: ${messageOf(error)}`;
    return { name: capture.name, message };
  };
  try {
    const write = await read(record, capture, analyser);
    return () => write().catch(failed);
  } catch (error) {
    return failed(error);
  }
}

/** Compares bytes first and then words, before doing anything slow. */
async function read(
  record: RecordStore,
  capture: Capture,
  analyser: Analyser,
): Promise<() => Promise<Outcome>> {
  const sameBytes = await articleOfCapture(record.db, capture.sha256, capture.url);
  if (sameBytes !== null) return readStored(record, sameBytes, analyser);
  await refuseWithdrawn(record.db, { name: capture.name, sha256: capture.sha256 });
  const { article } = readCapture(capture);
  // As a filter's input an empty text is one like any other; on record it would be a report that says nothing.
  if (article.text.trim() === "") throw new InputError(`${capture.name}: there is no text in it`);
  const sameWords = await sameArticle(record.db, article, capture.url);
  if (sameWords !== null) return readStored(record, sameWords, analyser);
  const analysis = await analyseArticle(analyser, article);
  return () => putReport(record, { capture, article, analysis });
}

async function readStored(
  record: RecordStore,
  id: number,
  analyser: Analyser,
): Promise<() => Promise<Outcome>> {
  if (await isAnalysedBy(record.db, id, analyser.extractor)) return async () => "unchanged";
  const article: Article = await storedArticle(record, id);
  const analysis = await analyseArticle(analyser, article);
  return () => putAnalysisOf(record, id, article, analysis);
}
