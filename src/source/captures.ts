/** Turns what is named on the command line into captures, in order and one at a time, so that large folders stream. */
import { InputError, oneLine } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import type { Capture, DocumentInput, MediaType } from "./capture.ts";
import { allBytes, fileBytes, fileStream, isFolder, reasonOf, reportsIn } from "./files.ts";
import { LONGEST_LINE, linesOf } from "./lines.ts";
import { documentTypeOf, endingOf, mediaTypeOf } from "./media-type.ts";
import { fetchPage, isUrl } from "./page.ts";

/** An input that could not be read, and why: one line that begins with its name and says what to do. */
export interface Failed {
  readonly name: string;
  readonly message: string;
  /** The number of its line, from 1, if it is a line of JSON. */
  readonly line?: number;
}

export interface Had {
  readonly name: string;
  readonly capture: Capture;
  /** The number of its line, from 1, if it is a line of JSON; else null. */
  readonly line: number | null;
}

export type Input = Had | Failed;

/** Where inputs come from. */
export interface Source {
  /** Paths, folders, URLs, and `-` for standard input. */
  readonly names: readonly string[];
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Is standard input one JSON report a line? */
  readonly lines: boolean;
  /** May URLs lead to this machine and to private networks? */
  readonly allowPrivate?: boolean;
}

/** Every input in turn, documents as they are; what cannot be had comes as Failed in its place and the others go on. */
export async function* captures(source: Source): AsyncGenerator<Input | DocumentInput> {
  const { names, stdin, lines } = source;
  for await (const name of expanded(names)) {
    if (typeof name !== "string") {
      yield name;
      continue;
    }
    try {
      if (name === "-" && lines) yield* reportsOf(stdin, name);
      else if (endingOf(name) === "lines" && !isUrl(name)) yield* reportsOf(await fileStream(name), name);
      else yield await captured(name, source);
    } catch (error) {
      yield failed(name, error);
    }
  }
}

/** The names with each folder's reports in its place, found as they are asked for. A folder without any is Failed. */
export async function* expanded(names: Iterable<string>): AsyncGenerator<string | Failed> {
  for (const name of names) {
    if (name === "-" || isUrl(name) || !(await isFolder(name))) {
      yield name;
      continue;
    }
    let count = 0;
    try {
      for await (const path of reportsIn(name)) {
        count++;
        yield path;
      }
      if (count === 0)
        throw new InputError(
          "has no reports: they end in .html, .htm, .xhtml, .txt, .json, .jsonl, .csv, .eml, .docx, .pdf or .rtf",
        );
    } catch (error) {
      yield failed(name, error);
    }
  }
}

async function captured(name: string, { stdin, allowPrivate = false }: Source): Promise<Had | DocumentInput> {
  if (isUrl(name)) return had(await fetchPage(name, { allowPrivate }));
  const bytes = name === "-" ? await allBytes(stdin) : await fileBytes(name);
  const type = documentTypeOf(name, bytes);
  if (type !== null) return { name, document: { type, bytes } };
  return had(captureOf(name, bytes, mediaTypeOf(name, bytes)));
}

async function* reportsOf(stream: Source["stdin"], name: string): AsyncGenerator<Input> {
  let line = 0;
  for await (const bytes of linesOf(stream)) {
    line++;
    const at = `${name}:${line}`;
    if (bytes.length > LONGEST_LINE)
      yield { ...failed(at, new InputError("is too long for a line: give the report as a file")), line };
    else yield { name: at, capture: captureOf(at, bytes, "application/json"), line };
  }
  // An empty stream of lines is not an error: each line in gives one line out.
  if (line === 0 && name !== "-")
    yield failed(name, new InputError("is empty: write one JSON object a line"));
}

function captureOf(name: string, bytes: Uint8Array, mediaType: MediaType): Capture {
  const capturedAt = new Date().toISOString();
  return { sha256: sha256(bytes), bytes, name, url: null, mediaType, charset: null, capturedAt };
}

const had = (capture: Capture): Had => ({ name: capture.name, capture, line: null });

function failed(name: string, error: unknown): Failed {
  const reason = reasonOf(error);
  const shown = name === "-" ? "standard input" : oneLine(name);
  return { name, message: isUrl(name) && reason.startsWith(shown) ? reason : `${shown}: ${reason}` };
}
