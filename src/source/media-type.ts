/** What handed-in bytes are: a page, plain text, or nothing that can be read. */

import { extname } from "node:path";
import { InputError } from "../base/errors.ts";
import { table } from "../base/table.ts";
import type { DocumentType, MediaType } from "./capture.ts";

/** What a file name's ending says. Folders are searched for these; a file that is named outright may have any other. */
export const ENDINGS = table<MediaType | "lines">({
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "text/html",
  ".txt": "text/plain",
  ".text": "text/plain",
  ".json": "application/json",
  ".jsonl": "lines",
  ".ndjson": "lines",
});

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const DOCUMENTS = table<DocumentType>({
  ".csv": "text/csv",
  ".tsv": "text/csv",
  ".eml": "message/rfc822",
  ".pdf": "application/pdf",
  ".docx": WORD,
  ".rtf": "application/rtf",
});

export const endingOf = (name: string): MediaType | DocumentType | "lines" | undefined =>
  ENDINGS[extname(name).toLowerCase()] ?? DOCUMENTS[extname(name).toLowerCase()];

/** How documents begin, in Latin-1, whatever their name. */
const BEGINNINGS: readonly (readonly [start: string, holds: RegExp, type: DocumentType])[] = [
  ["%PDF-", /./, "application/pdf"],
  ["{\\rtf", /./, "application/rtf"],
  ["PK\x03\x04", /word\/|\[Content_Types\]\.xml/, WORD],
];
/** An e-mail's header. */
const MAIL = /^(?:[A-Z][\w-]{1,40}: ?[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/;
const MAIL_ONLY = /^(?:message-id|mime-version|return-path|received|delivered-to):/im;

/** The type of a file that reports are to be taken out of, by its name and by how it begins; null for any other. */
export function documentTypeOf(name: string, bytes: Uint8Array): DocumentType | null {
  if (bytes.length === 0) return null;
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const begun = BEGINNINGS.find(
    ([beginning, holds]) => start.startsWith(beginning) && holds.test(start),
  )?.[2];
  if (begun !== undefined) return begun;
  const type = DOCUMENTS[extname(name).toLowerCase()];
  if (type === "text/csv" || type === "message/rfc822") return type;
  if (type !== undefined) {
    throw new InputError(
      `is not a ${extname(name).slice(1).toLowerCase()} file, whatever its name says: save it again`,
    );
  }
  if (ENDINGS[extname(name).toLowerCase()] !== undefined) return null;
  return MAIL.test(start) && MAIL_ONLY.test(start) ? "message/rfc822" : null;
}

/** How files begin that hold no text as they are, in Latin-1, and what to do with them. */
const BINARY: readonly (readonly [start: string, what: string])[] = [
  ["%PDF-", "a PDF: save it as a file and give that"],
  ["PK\x03\x04", "a zip archive or an office document: save its text as .docx or .txt"],
  ["\x1f\x8b", "compressed with gzip: unpack it first"],
  ["\x89PNG", "a picture: a report must be text or HTML"],
  ["\xff\xd8\xff", "a picture: a report must be text or HTML"],
  ["GIF8", "a picture: a report must be text or HTML"],
  ["RIFF", "a sound, film or picture: a report must be text or HTML"],
  ["\xd0\xcf\x11\xe0", "an old office document: save it as .docx or .txt"],
  ["{\\rtf", "an RTF document: save it as a file and give that"],
];

/** How many of the first bytes are searched for NUL, which text does not contain. */
const LOOKED_AT = 8192;
const UTF16_MARK = /^(?:\xff\xfe|\xfe\xff)/;
const PAGE =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i;

const FEED =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<\?xml-stylesheet[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)[\s>]/;

/**
 * The media type of `bytes` by the ending of `name`, else by how they begin. Throws an InputError, without the name,
 * if they are empty or no text.
 */
export function mediaTypeOf(name: string, bytes: Uint8Array): MediaType {
  refuseBinary(bytes);
  const ending = ENDINGS[extname(name).toLowerCase()];
  if (ending !== undefined && ending !== "lines") return ending;
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1").replaceAll("\0", "");
  if (FEED.test(start)) throw new InputError("is a feed: give the addresses of the pages in it");
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(start) && !PAGE.test(start) && !/<html\b/i.test(start)) {
    throw new InputError("is XML, but neither page nor feed: save the report itself as HTML or text");
  }
  return PAGE.test(start.replace(UTF16_MARK, "")) ? "text/html" : "text/plain";
}

/** Throws an InputError, without the name, if `bytes` are empty or no text. */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new InputError("is empty: there is no report in it");
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const known = BINARY.find(([beginning]) => start.startsWith(beginning));
  if (known) throw new InputError(`is ${known[1]}`);
  if (start.includes("\0") && !UTF16_MARK.test(start)) {
    throw new InputError("is not text: it contains NUL bytes; save it as UTF-8 text or HTML");
  }
}
