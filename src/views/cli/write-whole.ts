/** Writes a file that is there whole or as it was before. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InputError, messageOf } from "../../base/errors.ts";

/** Throws an InputError if the file cannot be written. */
export async function writeWhole(
  file: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(part, { flush: true }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new InputError(`${file} cannot be written: name another with --output (${messageOf(error)})`);
  }
}
