/** A capture: bytes handed in or fetched, with where and when they came from. Immutable, named by their SHA-256. */
import type { Sha256 } from "../base/hash.ts";

export interface Capture {
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
  /** What a reader calls it: the path as given, the URL, `-` for standard input, `FILE:12` for a JSON line. */
  readonly name: string;
  /** The page's address after redirects, or null for what has none. */
  readonly url: string | null;
  /** `text/html`, `text/plain` or `application/json` (one report of the contract's input form). */
  readonly mediaType: MediaType;
  /** The charset that the HTTP header named, or null. */
  readonly charset: string | null;
  /** Was the report taken out of a document, so that a reader of the offsets needs its text? */
  readonly isTaken?: boolean;
  /** When the bytes were taken, ISO 8601 in UTC. */
  readonly capturedAt: string;
}

export type MediaType = "text/html" | "text/plain" | "application/json";

/** Files that are neither page nor text, and out of which the reports in them are taken. */
export type DocumentType =
  | "text/csv"
  | "message/rfc822"
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/rtf";

/** The bytes of such a file, before anything is taken out of it. */
export interface DocumentInput {
  readonly name: string;
  readonly document: { readonly type: DocumentType; readonly bytes: Uint8Array };
}
