/** Whether who asks is shown whole texts, or excerpts of them. */
import type { Context, MiddlewareHandler } from "hono";
import { mayDecide } from "../../record/account/account.ts";
import { accountOf } from "./account/signed-in.ts";

declare module "hono" {
  interface ContextVariableMap {
    isPublic: boolean;
  }
}

/** `excerpts`: statements with the sentences they stand in, and figures; nothing else of a report's text. */
export type Shown = "whole" | "excerpts";

/** Says to the pages below whether strangers read them; must run before them. */
export function showing(isPublic: boolean): MiddlewareHandler {
  return async (c, next) => {
    c.set("isPublic", isPublic);
    await next();
  };
}

/** Editors are shown whole texts everywhere. */
export async function shownTo(c: Context): Promise<Shown> {
  if (c.get("isPublic") !== true) return "whole";
  const account = await accountOf(c);
  return account !== null && mayDecide(account) ? "whole" : "excerpts";
}
