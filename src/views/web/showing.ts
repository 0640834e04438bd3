/** Public mode: who asks is shown excerpts, but for editors; and nobody without an account keeps anything on record. */
import type { MiddlewareHandler } from "hono";
import { mayDecide } from "../../record/account/account.ts";
import { accountOf } from "./account/signed-in.ts";

declare module "hono" {
  interface ContextVariableMap {
    isPublic: boolean;
  }
}

/** Says to the pages below what they may show; must run before them, and after who is signed in can be asked. */
export function showing(isPublic: boolean): MiddlewareHandler {
  return async (c, next) => {
    c.set("isPublic", isPublic);
    c.set("shown", async () => {
      if (!isPublic) return "whole";
      const account = await accountOf(c);
      return account !== null && mayDecide(account) ? "whole" : "excerpts";
    });
    await next();
    // The same address is another page to an editor.
    if (isPublic) c.res.headers.append("Vary", "Cookie");
  };
}

/** In public mode leads strangers to sign in: what is below is kept for a reader. */
export const forReadersOfTheirOwn: MiddlewareHandler = async (c, next) => {
  if (c.get("isPublic") && (await accountOf(c)) === null) return c.redirect("/sign-in?next=/watching", 303);
  return next();
};
