/** Requests take turns: a few are worked on at once, the others wait in the order in which they came. */
import type { Context, MiddlewareHandler } from "hono";
import { addressOf } from "../http/address-of.ts";
import { problemAnswer } from "./answers.tsx";

export interface ConcurrencyLimits {
  /** So many are worked on at once. */
  readonly atOnce: number;
  /** So many from one address may wait. */
  readonly waiting: number;
}

/**
 * The record answers one query after another however many are asked for at once. Of a hundred requests begun together
 * none would be done before all are; in turn each is done as soon as it can be. Whoever has gone meanwhile gives its turn up.
 */
export function limitConcurrency({ atOnce, waiting: most }: ConcurrencyLimits): MiddlewareHandler {
  let working = 0;
  const waiting: (() => void)[] = [];
  /** How many wait, by address; none that has none. */
  const from = new Map<string, number>();
  const changed = (address: string, by: number) => {
    const count = (from.get(address) ?? 0) + by;
    if (count > 0) from.set(address, count);
    else from.delete(address);
  };
  const ownTurn = async (address: string) => {
    changed(address, 1);
    await new Promise<void>((begin) => waiting.push(begin));
    changed(address, -1);
  };
  return async (c, next) => {
    if (working < atOnce) working++;
    else {
      const address = addressOf(c);
      if ((from.get(address) ?? 0) >= most) return tooMuch(c);
      await ownTurn(address);
    }
    try {
      // Nobody is there to see it: the status is for the log of a proxy.
      if (isGone(c)) return c.body(null, 408);
      return await next();
    } finally {
      // The turn is handed on; only where nobody waits is there one fewer at work.
      const following = waiting.shift();
      if (following) following();
      else working--;
    }
  };
}

function tooMuch(c: Context): Response | Promise<Response> {
  c.header("Retry-After", "5");
  return problemAnswer(
    c,
    503,
    "Not now",
    "Too many requests at once from this address: try again in a moment.",
  );
}

/** Has whoever asked hung up? Not known where there is no connection. */
function isGone(c: Context): boolean {
  const { incoming }: { readonly incoming?: { readonly socket?: { readonly destroyed?: boolean } } } =
    c.env ?? {};
  return incoming?.socket?.destroyed === true;
}
