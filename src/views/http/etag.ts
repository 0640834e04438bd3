/** Answers 304 to a client that already has the current answer, without computing it again. */
import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { sha256 } from "../../base/hash.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { shownTo } from "../exports/shown-report.ts";

/**
 * A weak ETag of the record's state and the address (RFC 9110, 8.8.3): 304 to those who name it. The record's stamps hold
 * for one open store only, so each server has tags of its own.
 */
export function unlessUnchanged(record: RecordStore): MiddlewareHandler {
  const server = randomUUID();
  return async (c, next) => {
    const state = [
      server,
      await record.stamp(record.db),
      c.req.url,
      c.req.header("Accept") ?? "",
      await shownTo(c),
    ];
    const tag = `W/"${sha256(state.join("\n")).slice(0, 32)}"`;
    const told = { ETag: tag, "Cache-Control": "private, no-cache", Vary: "Accept" };
    if (isNamed(c.req.header("If-None-Match"), tag)) {
      for (const [name, value] of Object.entries(told)) c.header(name, value);
      return c.body(null, 304);
    }
    await next();
    if (c.res.status !== 200) return;
    for (const [name, value] of Object.entries(told)) c.res.headers.set(name, value);
  };
}

/**
 * Does `If-None-Match` name the tag? Weakly compared (RFC 9110, 13.1.2): a proxy that packs an answer makes its tag a weak
 * one, and hands that back.
 */
export function isNamed(header: string | undefined, tag: string): boolean {
  const named = header?.split(",").map(withoutWeakness) ?? [];
  return named.includes(withoutWeakness(tag)) || named.includes("*");
}

function withoutWeakness(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}
