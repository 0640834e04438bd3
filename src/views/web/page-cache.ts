/** Pages kept as they were answered, for readers who ask for the same one before anything is written to the record. */
import { gzipSync } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";
import { sha256 } from "../../base/hash.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { wantsJson } from "../http/content-negotiation.ts";
import { isNamed } from "../http/etag.ts";
import { sessionToken } from "./account/signed-in.ts";

/** Bytes of all pages together; the one asked for longest ago goes first. */
const MOST = 48 * 1024 * 1024;
/** A larger answer is handed on and not kept. */
const LARGEST = 512 * 1024;
/** The gzip level beyond which packing costs much more and gains little. */
const PACKED = 4;

/** Pages that say the same to everybody who is not signed in; no forms, no lists of one's own, nothing streamed. */
const KEPT = /^\/(?:(?:reports|people|organizations|questions|figures|search|about)(?:\/.*)?)?$/;
const FORMS = /\/(?:wrong|reply|withdraw|details|add)$/;

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same packed; made when somebody who takes that asks for it. */
  packed: Uint8Array<ArrayBuffer> | null;
  readonly headers: Headers;
}

/** Must run before what makes the pages; `now` tells the day, on which some pages depend. */
export function cachePages(record: RecordStore, now: () => Date = () => new Date()): MiddlewareHandler {
  const pages = new Map<string, Kept>();
  let [stamp, size] = ["", 0];
  const forget = (key: string) => {
    size -= pages.get(key)?.body.byteLength ?? 0;
    pages.delete(key);
  };
  return async (c, next) => {
    if (!isKept(c)) return next();
    // A record that cannot be read is told of by the page that needs it.
    const current = await record.stamp(record.db).catch(() => null);
    if (current === null) return next();
    if (current !== stamp) {
      pages.clear();
      [stamp, size] = [current, 0];
    }
    const key = `${now().toISOString().slice(0, 10)} ${wantsJson(c) ? "json" : "html"} ${c.req.url}`;
    const known = pages.get(key);
    if (known) {
      // Put in again at the end: the first of the map is then the one asked for longest ago.
      pages.delete(key);
      pages.set(key, known);
      return answer(c, known);
    }
    await next();
    const page = await keepable(c);
    if (!page || (await record.stamp(record.db)) !== current || current !== stamp) return;
    forget(key);
    pages.set(key, page);
    size += page.body.byteLength;
    for (const oldest of pages.keys()) {
      if (size <= MOST) break;
      forget(oldest);
    }
    c.res = undefined;
    c.res = answer(c, page);
  };
}

function isKept(c: Context): boolean {
  const { method, path } = c.req;
  return method === "GET" && KEPT.test(path) && !FORMS.test(path) && sessionToken(c) === null;
}

/** The answer's bytes and headers, if it is a whole page that says that it may be asked for again. */
async function keepable({ res }: Context): Promise<Kept | null> {
  if (res.status !== 200 || res.headers.get("Cache-Control") !== "no-cache") return null;
  if (res.headers.has("Set-Cookie") || res.headers.has("Content-Disposition")) return null;
  const body = new Uint8Array(await res.clone().arrayBuffer());
  if (body.byteLength > LARGEST) return null;
  const headers = new Headers(res.headers);
  headers.append("Vary", "Accept-Encoding");
  // Weak: packed or not it is the same page.
  headers.set("ETag", `W/"${sha256(body).slice(0, 32)}"`);
  return { body, packed: null, headers };
}

function answer(c: Context, page: Kept): Response {
  const { body, headers } = page;
  if (isNamed(c.req.header("If-None-Match"), headers.get("ETag") ?? ""))
    return new Response(null, { status: 304, headers });
  if (!takesGzip(c.req.header("Accept-Encoding"))) return new Response(body, { headers });
  page.packed ??= new Uint8Array(gzipSync(body, { level: PACKED }));
  const packed = new Headers(headers);
  packed.set("Content-Encoding", "gzip");
  return new Response(page.packed, { headers: packed });
}

/** RFC 9110, 12.5.3: `gzip;q=0` refuses it, and `*` stands for what is not named. */
function takesGzip(header = ""): boolean {
  const weights = new Map<string, number>();
  for (const one of header.toLowerCase().split(",")) {
    const [coding = "", ...params] = one.split(";").map((part) => part.trim());
    weights.set(coding, Number(params.find((param) => param.startsWith("q="))?.slice("q=".length) ?? 1));
  }
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
