/** The JSON that a page has beside it: who asks for it, and under which address it can be linked to. */
import type { Context } from "hono";
import { accepts } from "hono/accepts";

/** What a page can be had as. */
const TYPES = { html: "text/html", json: "application/json" } as const;

/** `?format=json` asks for JSON by a link, `Accept: application/json` by a header; the link wins. */
export function wantsJson(c: Context): boolean {
  const format = c.req.query("format");
  if (format === "json" || format === "html") return format === "json";
  const supports = [TYPES.html, TYPES.json];
  return accepts(c, { header: "Accept", supports, default: TYPES.html }) === TYPES.json;
}

/** The address of this page's JSON, for a link. */
export function jsonAddressOf(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("format", "json");
  return `${pathname}?${searchParams}`;
}
