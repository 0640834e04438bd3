/** Fetches one page by a plain GET, with a limit to its time, its size and its redirects. */
import { InputError, messageOf } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import type { Capture, MediaType } from "./capture.ts";
import { mediaTypeOf } from "./media-type.ts";

export interface FetchLimits {
  /** For the whole of it, redirects and body, in milliseconds. */
  readonly timeout: number;
  /** Of the body, after unpacking. */
  readonly bytes: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = { timeout: 20_000, bytes: 20_000_000, redirects: 5 };

const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/plain": "text/plain",
};

/** What the network's own words mean to a reader. */
const CAUSES: readonly (readonly [code: RegExp, reason: string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, "there is no such host, or no network: check the address"],
  [/ECONNREFUSED/, "the server refuses connections: check the address, or try later"],
  [/ECONNRESET|UND_ERR_SOCKET|EPIPE/, "the server broke off: try again later"],
  [
    /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/,
    "the server's certificate is not to be trusted: open it in a browser to see why",
  ],
  [/TIMEOUT/, "the server does not answer: try again later"],
];

export const isUrl = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name);

/** The page at `address`. Throws an InputError, one line that begins with the address, if it cannot be had. */
export async function fetchPage(address: string, limits: FetchLimits = FETCH_LIMITS): Promise<Capture> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const response = await answer(webAddress(address), limits, signal);
    const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").split(";");
    const stated = MEDIA_TYPES[type.trim().toLowerCase()];
    if (stated === undefined && type.trim() !== "") {
      throw new InputError(`it is ${type.trim()}: only HTML and plain text can be read`);
    }
    const bytes = await body(response, limits.bytes);
    const sniffed = mediaTypeOf("", bytes);
    return {
      sha256: sha256(bytes),
      bytes,
      name: address,
      url: response.url === "" ? address : response.url,
      mediaType: stated ?? sniffed,
      charset: charsetOf(parameters),
      capturedAt: new Date().toISOString(),
    };
  } catch (error) {
    throw new InputError(`${address}: ${signal.aborted ? tookTooLong(limits) : reason(error)}`);
  }
}

function webAddress(address: string): URL {
  if (!URL.canParse(address)) throw new InputError("it is no web address: it looks like https://host/page");
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new InputError("only http and https addresses can be fetched");
  return url;
}

/** Follows redirects by hand, so that each is held to http and https and their number is limited. */
async function answer(first: URL, limits: FetchLimits, signal: AbortSignal): Promise<Response> {
  let url = first;
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const response = await fetch(url, {
      redirect: "manual",
      signal,
      headers: { accept: "text/html,application/xhtml+xml,text/plain;q=0.8", "user-agent": "standpoint" },
    });
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (location === null) {
      if (response.ok) return response;
      await response.body?.cancel();
      throw new InputError(`the server answers ${response.status} ${statusHint(response.status)}`);
    }
    await response.body?.cancel();
    url = webAddress(new URL(location, url).href);
  }
  throw new InputError(
    `it redirects more than ${limits.redirects} times: open it in a browser and save the page`,
  );
}

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

async function body(response: Response, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new InputError(`it is larger than ${most / 1e6} MB: save the report's own text and give that`);
  if (Number(response.headers.get("content-length") ?? 0) > most) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

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
