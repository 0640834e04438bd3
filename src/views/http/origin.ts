/** Under which address this server was asked, for links that are carried elsewhere. */
import type { Context } from "hono";
import { askerOf } from "./proxies.ts";

/** The address that was asked for, as whoever asked wrote it: a proxy that speaks HTTPS asks by HTTP itself. */
export function askedFor(c: Context): URL {
  const url = new URL(c.req.url);
  if (askerOf(c).isSecure) url.protocol = "https:";
  return url;
}

export function originOf(c: Context): string {
  return askedFor(c).origin;
}
