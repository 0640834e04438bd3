/** Prevents DNS rebinding: a server on loopback answers only to the names that loopback has. */
import type { MiddlewareHandler } from "hono";

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Is `host` (an address to listen on, as given on the command line) one that only this machine can reach? */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host) || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Refuses with 421 what was not addressed to a loopback name; `also` is a further name that is served. */
export function loopbackNamesOnly(also: string): MiddlewareHandler {
  const names = new Set([...LOOPBACK_NAMES, also]);
  return async (c, next) => {
    const name = (c.req.header("host") ?? "").toLowerCase().replace(/:\d*$/, "");
    if (names.has(name)) return next();
    return c.text(
      "This record is served to this machine only. Open it as http://localhost with its port.\n",
      421,
    );
  };
}

/** A request may name the whole address it is for (RFC 9112, 3.2.2): refuses with 400 one that names another host than its header does. */
export const oneHostOnly: MiddlewareHandler = async (c, next) => {
  const asked = new URL(c.req.url);
  const header = c.req.header("host") ?? "";
  if (
    asked.host === "" ||
    (URL.canParse(`${asked.protocol}//${header}`) &&
      new URL(`${asked.protocol}//${header}`).host === asked.host)
  )
    return next();
  return c.text("This request names two hosts.\n", 400);
};
