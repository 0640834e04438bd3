/** From what is named on the command line to captures, in order, each with the name that a reader knows it by. */
import type { Dirent } from "node:fs";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { createInterface } from "node:readline";
import { InputError, messageOf } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import type { Capture, MediaType } from "../source/capture.ts";

/** An input that could not be had, with why. */
export interface Failed {
  readonly name: string;
  readonly message: string;
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
  readonly stdin: NodeJS.ReadableStream;
  /** Is standard input one JSON report a line? */
  readonly lines: boolean;
}

const PAGE_ENDINGS = new Set([".html", ".htm", ".xhtml"]);
const LINE_ENDINGS = new Set([".jsonl", ".ndjson"]);
const TEXT_ENDINGS = new Set([".txt", ".text"]);

/** The paths of a folder's reports, those of folders within it too, in order of their names. Others keep their place. */
export async function expanded(names: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    names.map(async (name) => {
      const found = isUrl(name) || name === "-" ? null : await stat(name).catch(() => null);
      return found?.isDirectory() ? reportsIn(name) : [name];
    }),
  );
  return lists.flat();
}

/** Every input in turn; what cannot be had comes as Failed in its place. */
export async function* inputs({ names, stdin, lines }: Source): AsyncGenerator<Input> {
  for (const name of names) {
    try {
      if (isUrl(name)) yield had(await fetched(name));
      else if (name === "-" && lines) yield* linesOf(stdin, name);
      else if (LINE_ENDINGS.has(extname(name).toLowerCase())) yield* linesOf(await opened(name), name);
      else yield had(captureOf(name, await bytesOf(name, stdin)));
    } catch (error) {
      yield { name, message: reasonOf(error, name) };
    }
  }
}

function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

async function reportsIn(folder: string): Promise<readonly string[]> {
  const known = (entry: Dirent) => {
    const ending = extname(entry.name).toLowerCase();
    return PAGE_ENDINGS.has(ending) || LINE_ENDINGS.has(ending) || TEXT_ENDINGS.has(ending);
  };
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && known(entry))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function bytesOf(name: string, stdin: NodeJS.ReadableStream): Promise<Uint8Array> {
  if (name !== "-") return readFile(name);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

async function opened(path: string): Promise<NodeJS.ReadableStream> {
  await stat(path);
  return createReadStream(path);
}

async function* linesOf(stream: NodeJS.ReadableStream, name: string): AsyncGenerator<Input> {
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
    line++;
    const bytes = Buffer.from(text);
    const capture = captureOf(`${name}:${line}`, bytes, "application/json");
    yield { name: capture.name, capture, line };
  }
}

function had(capture: Capture): Had {
  return { name: capture.name, capture, line: null };
}

function captureOf(name: string, bytes: Uint8Array, mediaType = mediaTypeOf(name, bytes)): Capture {
  const capturedAt = new Date().toISOString();
  return { sha256: sha256(bytes), bytes, name, url: null, mediaType, charset: null, capturedAt };
}

function mediaTypeOf(name: string, bytes: Uint8Array): MediaType {
  if (PAGE_ENDINGS.has(extname(name).toLowerCase())) return "text/html";
  if (TEXT_ENDINGS.has(extname(name).toLowerCase())) return "text/plain";
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /^\W{0,4}\s*<(!doctype|html|head|body|!--)/i.test(beginning) ? "text/html" : "text/plain";
}

async function fetched(_url: string): Promise<Capture> {
  throw new InputError("no pages are fetched yet");
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file: check the path",
  EACCES: "may not be read: check its rights",
  EISDIR: "is a folder",
};

function reasonOf(error: unknown, name: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  return reason ? `${name}: ${reason}` : messageOf(error);
}
