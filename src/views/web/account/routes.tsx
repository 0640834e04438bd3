/** `/sign-in` and `/sign-out`: a session begun and ended. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, setCookie } from "hono/cookie";
import { SESSION_LENGTH, signIn, signOut } from "../../../record/account/session.ts";
import { addressOf } from "../../http/address-of.ts";
import { askerOf } from "../../http/proxies.ts";
import type { Routes } from "../../http/routes.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { formFields } from "../form-fields.ts";
import { writing } from "../writing.ts";
import { countedAttempts } from "./attempts.ts";
import { localPath } from "./local-path.ts";
import { SignedInPage, SignInPage } from "./sign-in-page.tsx";
import {
  accountOf,
  checkForm,
  formToken,
  isFromHere,
  SESSION_COOKIE,
  sessionToken,
  TOKEN_FIELD,
} from "./signed-in.ts";

/** Bytes; the forms have three fields. */
const MOST = 16 * 1024;

const NO_ACCOUNT = "Name and password do not belong to an account that may sign in.";
const TOO_OFTEN = "Too many attempts: try again in a quarter of an hour.";

export const accountRoutes: Routes = (record) => {
  const attempts = countedAttempts();
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/sign-in", async (c) => {
      const account = await accountOf(c);
      return account
        ? unkept(pageAnswer(c, <SignedInPage account={account} token={formToken(c)} />))
        : unkept(pageAnswer(c, <SignInPage next={localPath(c.req.query("next"))} />));
    })
    .post("/sign-in", limit, async (c) => {
      if (!isFromHere(c))
        return problemAnswer(c, 403, "Not done", "This was not asked from a page of this record.");
      const { name, password, next } = await formFields(c);
      const path = localPath(typeof next === "string" ? next : undefined);
      if (typeof name !== "string" || typeof password !== "string") return refused(c, path, 403, NO_ACCOUNT);
      const attempt = { address: addressOf(c), name };
      if (!attempts.allowed(attempt, Date.now())) return refused(c, path, 429, TOO_OFTEN);
      const old = sessionToken(c);
      const token = await writing(record, async (writer) => {
        const begun = await signIn(writer, name, password);
        if (begun !== null && old !== null) await signOut(writer, old);
        return begun;
      });
      if (token === null) return refused(c, path, 403, NO_ACCOUNT);
      attempts.succeeded(attempt);
      setCookie(c, SESSION_COOKIE, token, { ...cookieKind(c), maxAge: SESSION_LENGTH });
      return c.redirect(path, 303);
    })
    .post("/sign-out", limit, async (c) => {
      const refusal = checkForm(c, (await formFields(c))[TOKEN_FIELD]);
      if (refusal) return refusal;
      const token = sessionToken(c);
      if (token !== null) await writing(record, (writer) => signOut(writer, token));
      deleteCookie(c, SESSION_COOKIE, cookieKind(c));
      return c.redirect("/", 303);
    });
};

function refused(c: Context, next: string, status: 403 | 429, wrong: string): Promise<Response> {
  return unkept(pageAnswer(c, <SignInPage next={next} wrong={wrong} />, status));
}

/** No cache keeps a page that depends on who asks. */
async function unkept(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  response.headers.set("Cache-Control", "no-store");
  return response;
}

function cookieKind(c: Context) {
  return { httpOnly: true, sameSite: "Strict", path: "/", secure: askerOf(c).isSecure } as const;
}
