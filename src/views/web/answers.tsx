/** How the pages answer: a page or its JSON, a file, or a problem told in one line with the right status. */
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { messageOf, RecordError } from "../../base/errors.ts";
import { feedsOf } from "../feeds/addresses.ts";
import { jsonAddressOf, wantsJson } from "../http/content-negotiation.ts";
import { isNamed } from "../http/etag.ts";
import { AddressError } from "../http/params.ts";
import { type FailureStatus, problem, troubleOf } from "../http/problem.ts";
import type { Asset } from "./assets.ts";
import { Desk, type DeskTold } from "./desk.tsx";
import { Frame, Reader } from "./layout.tsx";
import { ProblemPage } from "./problem-page.tsx";

type Answer = Response | Promise<Response>;

export async function pageAnswer(
  c: Context,
  element: JSX.Element | Promise<JSX.Element>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const told: (() => Promise<DeskTold | null>) | undefined = c.get("desk");
  const desk = (await told?.()) ?? null;
  // A page that tells of a failure may come before it is known who reads.
  const mayAdd: (() => Promise<boolean>) | undefined = c.get("mayAdd");
  const reader = { mayAdd: mayAdd ? await mayAdd() : false };
  // What an account is shown is for it alone.
  c.header("Cache-Control", desk ? "no-store" : "no-cache");
  const content = await element;
  const page = (
    <Reader.Provider value={reader}>
      <Desk.Provider value={desk}>{content}</Desk.Provider>
    </Reader.Provider>
  );
  return c.html(`<!doctype html>\n${await page}`, status);
}

/** The page, or `data` as JSON for those who ask for that at the same address. */
export async function pageOrJson(
  c: Context,
  data: object,
  page: () => JSX.Element | Promise<JSX.Element>,
): Promise<Response> {
  c.header("Vary", "Accept");
  if (wantsJson(c)) {
    c.header("Cache-Control", "no-cache");
    return c.json(data);
  }
  const jsonAddress = jsonAddressOf(c);
  c.header("Link", `<${jsonAddress}>; rel="alternate"; type="application/json"`);
  const element = await page();
  return pageAnswer(
    c,
    <Frame.Provider value={{ jsonAddress, feeds: feedsOf(c.req.url) }}>{element}</Frame.Provider>,
  );
}

export function fileAnswer(c: Context, { body, mediaType, etag }: Asset): Answer {
  c.header("ETag", etag);
  c.header("Cache-Control", "public, max-age=31536000, immutable");
  if (isNamed(c.req.header("If-None-Match"), etag)) return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": mediaType });
}

export function problemAnswer(c: Context, status: FailureStatus, title: string, what: string): Answer {
  if (wantsJson(c)) return problem(c, status, what);
  return pageAnswer(c, <ProblemPage title={title} what={what} />, status);
}

/** What a failure looks like: an address that cannot be answered is the reader's to mend, a record is its keeper's. */
export function failureAnswer(c: Context, error: Error): Answer {
  if (error instanceof AddressError) {
    return problemAnswer(c, 400, "This address cannot be answered", `${sentence(error.message)}.`);
  }
  console.error(`standpoint: ${c.req.method} ${c.req.path}: ${messageOf(error)}`);
  const what =
    error instanceof RecordError
      ? `${sentence(troubleOf(c, error))}.`
      : "Something went wrong in showing this page.";
  const status = error instanceof RecordError ? 503 : 500;
  return problemAnswer(c, status, "This page cannot be shown", what);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
