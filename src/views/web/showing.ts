/** Public mode: visitors are shown excerpts, editors everything; and nobody without an account can put anything on record. */
import type { Context, MiddlewareHandler } from "hono";
import { mayDecide } from "../../record/account/account.ts";
import { shownTo } from "../exports/shown-report.ts";
import { accountOf } from "./account/signed-in.ts";
import { problemAnswer } from "./answers.tsx";

declare module "hono" {
  interface ContextVariableMap {
    isPublic: boolean;
    /** May who asks hand in a report? */
    mayAdd: () => Promise<boolean>;
  }
}

/** Says to the pages below what they may show; must run before them, and after who is signed in can be asked. */
export function showing(isPublic: boolean): MiddlewareHandler {
  return async (c, next) => {
    c.set("isPublic", isPublic);
    const isTrusted = async () => {
      if (!isPublic) return true;
      const account = await accountOf(c);
      return account !== null && mayDecide(account);
    };
    c.set("shown", async () => ((await isTrusted()) ? "whole" : "excerpts"));
    // A record that cannot be read says so on its page, not in its menu.
    c.set("mayAdd", () => isTrusted().catch(() => false));
    await next();
    // The same address is another page to an editor.
    if (isPublic) c.res.headers.append("Vary", "Cookie");
  };
}

/** In public mode leads strangers to sign in: what is below is kept for a reader. */
export const forReadersOfTheirOwn: MiddlewareHandler = async (c, next) => {
  if (c.get("isPublic") && (await accountOf(c)) === null) return toSignIn(c);
  return next();
};

/** In public mode keeps to editors what quotes reports beyond what may be shown to others. */
export const forThoseShownAll: MiddlewareHandler = async (c, next) => {
  if ((await shownTo(c)) === "whole") return next();
  if ((await accountOf(c)) === null) return toSignIn(c);
  return problemAnswer(c, 403, "Not for readers", "This page quotes whole texts: it is for editors.");
};

/** After signing in a reader returns to the page asked for; after a form there is none to return to. */
function toSignIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  const next = c.req.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  return c.redirect(`/sign-in${next}`, 303);
}
