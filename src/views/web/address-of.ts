/** From where a request comes. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** The connection's address, since a header could name any; empty where there is no connection. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return "";
  }
}
