/** Reads what is handed in without storing anything: the way that `standpoint read` goes. */
import { pMapIterable } from "p-map";
import type { Analyser, Analysis } from "../analysis/analysis.ts";
import type { ModelName } from "../analysis/model/load.ts";
import type { Article } from "../article/article.ts";
import { InputError, ModelError, messageOf, oneLine } from "../base/errors.ts";
import type { Capture } from "../source/capture.ts";
import type { Failed, Input } from "./inputs.ts";
import { readCapture } from "./read.ts";

/**
 * Loads a model by its name; the more accurate one if none is named. `threads`: how many reports it may read at once;
 * `aside`: one, while the process does something else; `one core`: one, using a single core.
 */
export type OpenAnalyser = (name?: ModelName, threads?: number | "aside" | "one core") => Promise<Analyser>;

export interface ReadInput {
  /** The path as given, or the id that a JSON line gives itself. */
  readonly id: string | number;
  readonly article: Article;
  /** Was the text taken from a page of HTML or a document, so that a reader of the offsets needs it? */
  readonly fromPage: boolean;
  readonly analysis: Analysis;
}

/** An input that could not be read, on its place among the others. */
export interface Unread {
  /** As far as it is known. */
  readonly id: string | number | null;
  /** The number of its line, from 1, for lines of JSON; else null. */
  readonly line: number | null;
  readonly name: string;
  readonly error: string;
}

/** One result for each input, in the same order. Throws a ModelError if nothing can be analysed. */
export async function* readInputs(
  inputs: AsyncIterable<Input>,
  analyser: Analyser,
): AsyncGenerator<ReadInput | Unread> {
  yield* pMapIterable(
    inputs,
    (input) => ("capture" in input ? readOne(input.capture, input.line, analyser) : unread(input)),
    inFlight(analyser),
  );
}

/** How many inputs are taken in before the first of them is done: enough that no thread of the analyser waits. */
export function inFlight({ atOnce = 1 }: Analyser): { readonly concurrency: number } {
  return { concurrency: atOnce === 1 ? 1 : 2 * atOnce };
}

/** The findings in an article, given all that it says about itself. */
export function analyseArticle(analyser: Analyser, article: Article): Promise<Analysis> {
  const { text, title, published, publisher, boilerplate, entries = [] } = article;
  return analyser.analyse({ text, title, published, publisher, boilerplate, entries });
}

async function readOne(
  capture: Capture,
  line: number | null,
  analyser: Analyser,
): Promise<ReadInput | Unread> {
  try {
    const { id, article, isPage = false } = readCapture(capture);
    const analysis = await analyseArticle(analyser, article);
    const fromPage = isPage || capture.isTaken === true;
    return { id, article, fromPage, analysis };
  } catch (error) {
    if (error instanceof ModelError) throw error;
    const id = line === null ? capture.name : idOfLine(capture.bytes);
    const told = error instanceof InputError ? "" : `${oneLine(capture.name)}: `;
    return { id, line, name: capture.name, error: `${told}${messageOf(error)}` };
  }
}

function unread({ name, message, line }: Failed): Unread {
  return { id: line === undefined ? name : null, line: line ?? null, name, error: message };
}

/** The id of a line that is otherwise wrong, so that whoever wrote it finds it. */
function idOfLine(bytes: Uint8Array): string | number | null {
  try {
    const { id } = Object(JSON.parse(new TextDecoder().decode(bytes)));
    return typeof id === "string" || typeof id === "number" ? id : null;
  } catch {
    return null;
  }
}
