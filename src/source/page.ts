/** Fetches one page by a plain GET, with a limit to its time, its size and its redirects. */

import type { IncomingMessage } from "node:http";
import { InputError, messageOf } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import { table } from "../base/table.ts";
import { bodyOf } from "./body.ts";
import type { Capture, MediaType } from "./capture.ts";
import { type Guard, guardedGet, webAddress } from "./guarded-request.ts";
import { mediaTypeOf } from "./media-type.ts";

export interface FetchLimits {
  /** For the whole of it, redirects and body, in milliseconds. */
  readonly timeout: number;
  /** Of the body, after unpacking. */
  readonly bytes: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { timeout: 20_000, bytes: 20_000_000, redirects: 5 };

const MEDIA_TYPES = table<MediaType>({
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/plain": "text/plain",
});

/** What the network's own words mean to a reader. */
const CAUSES: readonly (readonly [code: RegExp, reason: string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, "there is no such host, or no network: check the address"],
  [/ECONNREFUSED/, "the server refuses connections: check the address, or try later"],
  [
    /ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE/,
    "the server broke off before the page was whole: try again later",
  ],
  [
    /\bZ_|ERR_+ERROR_|Decompression/,
    "the page arrived badly compressed, or cut short: try again later, or save it from a browser",
  ],
  [/\bHPE_/, "the answer is not valid HTTP: open it in a browser and save the page"],
  [/EHOSTUNREACH|ENETUNREACH/, "the server cannot be reached: check the network, or try later"],
  [
    /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/,
    "the server's certificate cannot be trusted: open it in a browser to see why",
  ],
  [/TIMEOUT/, "the server does not answer: try again later"],
];

export const isUrl = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name);

export interface FetchSettings extends Partial<Guard> {
  readonly limits?: FetchLimits;
}

/**
 * The page at `address`; addresses of this machine and of private networks are refused unless `allowPrivate` says otherwise.
 * Throws an InputError, one line that begins with the address, if it cannot be fetched.
 */
export async function fetchPage(
  address: string,
  { limits = FETCH_LIMITS, allowPrivate = false, isFixed, resolve }: FetchSettings = {},
): Promise<Capture> {
  const late = new AbortController();
  // Not AbortSignal.timeout: its timer keeps no process alive, which would end while it waits for an answer.
  const timer = setTimeout(() => late.abort(), limits.timeout);
  const guard: Guard = { allowPrivate, ...(isFixed && { isFixed }), ...(resolve && { resolve }) };
  try {
    const { response, url } = await answer(webAddress(address), limits, guard, late.signal);
    try {
      return await captureOf(response, { address, url: url.href, limits });
    } finally {
      response.destroy();
    }
  } catch (error) {
    throw new InputError(`${address}: ${late.signal.aborted ? tookTooLong(limits) : reason(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

interface Fetched {
  /** As it was asked for. */
  readonly address: string;
  /** After redirects. */
  readonly url: string;
  readonly limits: FetchLimits;
}

async function captureOf(response: IncomingMessage, { address, url, limits }: Fetched): Promise<Capture> {
  const [type = "", ...parameters] = (response.headers["content-type"] ?? "").split(";");
  const stated = MEDIA_TYPES[type.trim().toLowerCase()];
  if (stated === undefined && type.trim() !== "") {
    throw new InputError(`it is ${type.trim()}: only HTML and plain text can be read`);
  }
  const bytes = await bodyOf(response, limits.bytes);
  const sniffed = mediaTypeOf("", bytes);
  return {
    sha256: sha256(bytes),
    bytes,
    name: address,
    url,
    mediaType: stated ?? sniffed,
    charset: charsetOf(parameters),
    capturedAt: new Date().toISOString(),
  };
}

/** Follows redirects by hand, so that each is held to what the first address is held to and their number is limited. */
async function answer(first: URL, limits: FetchLimits, guard: Guard, signal: AbortSignal) {
  let url = first;
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const response = await guardedGet(url, guard, signal);
    const status = response.statusCode ?? 0;
    const location = status >= 300 && status < 400 ? response.headers.location : undefined;
    if (location === undefined && status >= 200 && status < 300 && status !== PARTIAL)
      return { response, url };
    response.destroy();
    if (location === undefined) throw new InputError(`the server answers ${status} ${statusHint(status)}`);
    url = webAddress(URL.canParse(location, url.href) ? new URL(location, url).href : location);
  }
  throw new InputError(
    `it redirects more than ${limits.redirects} times: open it in a browser and save the page`,
  );
}

/** A part of the page is not the page. */
const PARTIAL = 206;

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: "(wants a password): save the page from a browser",
  402: "(wants to be paid): save the page from a browser",
  403: "(forbidden): save the page from a browser",
  404: "(not found): check the address",
  410: "(gone): look for the page in a web archive",
  429: "(too many requests): try again later",
};

const statusHint = (status: number): string =>
  STATUS_HINTS[status] ?? (status >= 500 ? "(an error of its own): try again later" : "instead of the page");

function charsetOf(parameters: readonly string[]): string | null {
  const found = parameters.map((part) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(part)?.[1]);
  return found.find((charset) => charset !== undefined) ?? null;
}

const tookTooLong = (limits: FetchLimits) =>
  `no whole answer within ${limits.timeout / 1000} seconds: try again later, or save the page from a browser`;

function reason(error: unknown): string {
  if (error instanceof InputError) return messageOf(error);
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const words = `${cause instanceof Error && "code" in cause ? cause.code : ""} ${messageOf(cause)}`;
  return CAUSES.find(([code]) => code.test(words))?.[1] ?? `cannot be fetched: ${messageOf(cause)}`;
}
