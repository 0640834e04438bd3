/** The body of an answer: unpacked, whole, and within limits. */

import type { IncomingMessage } from "node:http";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { InputError } from "../base/errors.ts";
import { table } from "../base/table.ts";

const DECODERS = table<() => NodeJS.ReadWriteStream>({
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
});

/** One on another is as many as a server has reason to use. */
const MOST_ENCODINGS = 2;

/**
 * The bytes of `response`, unpacked. Throws an InputError, without the address, if they are more than `most` or compressed in a
 * way that cannot be undone, and what Node throws if the answer breaks off before its end.
 */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new InputError(`it is larger than ${most / 1e6} MB: save the report's own text and give that`);
  const decoders = decodersFor(response.headers["content-encoding"]);
  if (Number(response.headers["content-length"] ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const kept = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > most) return done(tooLarge());
      chunks.push(chunk);
      done();
    },
  });
  await pipeline([response, ...decoders, kept]);
  return Buffer.concat(chunks);
}

/** Those that undo the encodings, in the order in which they must. */
function decodersFor(encodings = ""): readonly NodeJS.ReadWriteStream[] {
  const names = encodings
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MOST_ENCODINGS)
    throw new InputError("it is compressed more than twice: save the page from a browser");
  return names.reverse().map((name) => {
    const decoder = DECODERS[name];
    if (!decoder)
      throw new InputError(
        `it is compressed as ${name}, which cannot be read here: save the page from a browser`,
      );
    return decoder();
  });
}
