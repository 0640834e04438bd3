/** What handed-in bytes are: a page, plain text, or nothing that can be read. */
import { extname } from "node:path";
import { InputError } from "../base/errors.ts";
import type { MediaType } from "./capture.ts";

/** What a file name's ending says. Folders are searched for these; a file that is named outright may have any other. */
export const ENDINGS: Readonly<Record<string, MediaType | "lines">> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "text/html",
  ".txt": "text/plain",
  ".text": "text/plain",
  ".json": "application/json",
  ".jsonl": "lines",
  ".ndjson": "lines",
};

export const endingOf = (name: string): MediaType | "lines" | undefined =>
  ENDINGS[extname(name).toLowerCase()];

/** How files begin that hold no text as they are, in Latin-1, and what to do with them. */
const BINARY: readonly (readonly [start: string, what: string])[] = [
  ["%PDF-", "a PDF: save its text as .txt"],
  ["PK\x03\x04", "a zip archive or an office document: save its text as .txt"],
  ["\x1f\x8b", "compressed with gzip: unpack it first"],
  ["\x89PNG", "a picture: a report must be text or HTML"],
  ["\xff\xd8\xff", "a picture: a report must be text or HTML"],
  ["GIF8", "a picture: a report must be text or HTML"],
  ["RIFF", "a sound, film or picture: a report must be text or HTML"],
  ["\xd0\xcf\x11\xe0", "an old office document: save its text as .txt"],
  ["{\\rtf", "an RTF document: save its text as .txt"],
];

/** Where bytes of text have no zero, in the first so many. */
const LOOKED_AT = 8192;
const UTF16_MARK = /^(?:\xff\xfe|\xfe\xff)/;
const PAGE =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i;

/**
 * The media type of `bytes` by the ending of `name`, else by how they begin. Throws an InputError, without the name,
 * if they are empty or no text.
 */
export function mediaTypeOf(name: string, bytes: Uint8Array): MediaType {
  refuseBinary(bytes);
  const ending = endingOf(name);
  if (ending !== undefined && ending !== "lines") return ending;
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1").replaceAll("\0", "");
  return PAGE.test(start.replace(UTF16_MARK, "")) ? "text/html" : "text/plain";
}

/** Throws an InputError, without the name, if `bytes` are empty or no text. */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new InputError("is empty: there is no report in it");
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const known = BINARY.find(([beginning]) => start.startsWith(beginning));
  if (known) throw new InputError(`is ${known[1]}`);
  if (start.includes("\0") && !UTF16_MARK.test(start)) {
    throw new InputError("is no text: it has zero bytes; save it as UTF-8 text or HTML");
  }
}
