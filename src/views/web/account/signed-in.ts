/** Who is signed in, and whether a form came from a page that was shown to them. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { type Account, mayDecide } from "../../../record/account/account.ts";
import { accountBySession } from "../../../record/account/session.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { problemAnswer } from "../answers.tsx";

declare module "hono" {
  interface ContextVariableMap {
    accountsRecord: RecordStore;
    account: Promise<Account | null>;
  }
}

export const SESSION_COOKIE = "standpoint-session";

/** The name of the form field that holds `formToken`. */
export const TOKEN_FIELD = "token";

const TOKEN = /^[\w-]{43}$/;

/** Lets the pages below ask who is signed in; must run before them. */
export function withAccounts(record: RecordStore): MiddlewareHandler {
  return async (c, next) => {
    c.set("accountsRecord", record);
    await next();
  };
}

/** The token of the session's cookie, whether or not there is such a session; null if it cannot be one. */
export function sessionToken(c: Context): string | null {
  const token = getCookie(c, SESSION_COOKIE);
  return token !== undefined && TOKEN.test(token) ? token : null;
}

/** The account that is signed in; looked up once a request. */
export function accountOf(c: Context): Promise<Account | null> {
  const known: Promise<Account | null> | undefined = c.get("account");
  if (known) return known;
  const token = sessionToken(c);
  const account = token === null ? Promise.resolve(null) : accountBySession(c.get("accountsRecord"), token);
  c.set("account", account);
  return account;
}

/** The account, if it may decide; else the answer to give: to sign in first, or that its role does not. */
export async function mustDecide(c: Context): Promise<Account | Response> {
  const account = await accountOf(c);
  if (account === null) {
    const { pathname, search } = new URL(c.req.url);
    // After a form was sent there is no page at its address to come back to.
    const next = c.req.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
    return c.redirect(`/sign-in${next}`, 303);
  }
  if (mayDecide(account)) return account;
  return problemAnswer(c, 403, "Not for readers", "Deciding needs the role of an editor or administrator.");
}

/** What every form of a page that is shown to an account carries in its field `TOKEN_FIELD`; empty if nobody can be signed in. */
export function formToken(c: Context): string {
  const token = sessionToken(c);
  return token === null ? "" : createHash("sha256").update(`form ${token}`).digest("base64url");
}

/** Null if the sent form is from a page of this session, else the 403 to answer. `sent` is the value of `TOKEN_FIELD`. */
export function checkForm(c: Context, sent: unknown): Response | Promise<Response> | null {
  const expected = Buffer.from(formToken(c));
  const found = Buffer.from(typeof sent === "string" ? sent : "");
  const same = expected.length > 0 && found.length === expected.length && timingSafeEqual(found, expected);
  if (same && isFromHere(c)) return null;
  return problemAnswer(c, 403, "Not done", "This was not asked from a page of this record: load it again.");
}

/** Did a page of this very server ask? The browser says so; a request that says nothing does not come from one. */
export function isFromHere(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  // A browser that sends no referrer gives "null" as the origin, and tells the site all the same.
  const fromHost =
    origin !== undefined && hostOf(origin) === (c.req.header("host") ?? new URL(c.req.url).host);
  if (site === undefined) return fromHost;
  return site === "same-origin" && (fromHost || origin === undefined || origin === "null");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
