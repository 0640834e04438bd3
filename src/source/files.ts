/** Reads files and folders, and says in one line why one cannot be read. */

import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError, messageOf } from "../base/errors.ts";
import { table } from "../base/table.ts";
import { endingOf } from "./media-type.ts";

/** A larger file is no report, and would only fill the memory. */
export const MOST_BYTES = 20_000_000;

const REASONS = table<string>({
  ENOENT: "there is no such file: check the path",
  ENOTDIR: "there is no such file: a part of the path is no folder",
  EACCES: "may not be read: check its permissions",
  EPERM: "may not be read: check its permissions",
  EISDIR: "is a folder, where a file is wanted",
  ELOOP: "is a link that leads to itself",
  ENAMETOOLONG: "is too long for a path",
  EMFILE: "too many files are open: close some programs and try again",
});

/** `error` as one line without the name, in words that say what to do. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? messageOf(error);
}

/** The bytes of the file at `path`. Throws an InputError, without the path, if it is too large or no file. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  const found = await regular(path);
  if (found.size > MOST_BYTES) throw tooLarge();
  // A device or a pipe does not say how much comes out of it, and some have no end.
  return found.isFile() && found.size > 0 ? readFile(path) : allBytes(createReadStream(path));
}

/** A stream of the file's bytes, of any length. */
export async function fileStream(path: string): Promise<AsyncIterable<Uint8Array>> {
  await regular(path);
  return createReadStream(path);
}

/** All bytes of a stream such as standard input. Throws an InputError once there are too many. */
export async function allBytes(stream: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * The paths of a folder's reports, one after another: by the code units of their names, a folder's own files and
 * folders together. Hidden ones, links to folders, and files of endings that no report has are passed over.
 */
export async function* reportsIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* reportsIn(path);
    else if (endingOf(entry.name) !== undefined && (entry.isFile() || (await isFile(path)))) yield path;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function regular(path: string) {
  const found = await stat(path);
  if (found.isDirectory()) throw new InputError("is a folder, where a file is wanted");
  return found;
}

function tooLarge(): InputError {
  return new InputError(
    `is larger than ${MOST_BYTES / 1e6} MB: give the reports in it one by one, or as .jsonl`,
  );
}
