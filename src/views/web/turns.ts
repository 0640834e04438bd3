/** Requests take turns: a few are worked on at once, the others wait in the order in which they came. */
import type { MiddlewareHandler } from "hono";

/**
 * The record answers one query after another however many are asked for at once. Of a hundred requests begun together
 * none would be done before all are; in turn each is done as soon as it can be.
 */
export function inTurn(atOnce: number): MiddlewareHandler {
  let working = 0;
  const waiting: (() => void)[] = [];
  return async (_c, next) => {
    if (working >= atOnce) await new Promise<void>((begin) => waiting.push(begin));
    else working++;
    try {
      await next();
    } finally {
      // The turn is handed on; only where nobody waits is there one fewer at work.
      const following = waiting.shift();
      if (following) following();
      else working--;
    }
  };
}
