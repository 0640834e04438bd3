/** Failures as RFC 9457 tells them: `application/problem+json`. */
import type { Context } from "hono";
import { z } from "zod";
import { messageOf, RecordError } from "../../base/errors.ts";
import type { Withdrawal } from "../../record/withdrawal/withdrawn.ts";
import { AddressError } from "./params.ts";
import { named } from "./schemas.ts";
import { withdrawalSchema } from "./withdrawal-schema.ts";

/** A problem of no type of its own: title and status say the kind, `detail` this very one. */
named(
  "Problem",
  z.object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    withdrawn: withdrawalSchema.optional(),
  }),
);

/** RFC 9110, 15; of 429 RFC 6585, 4. A status that is not here is none that a failure can be answered with. */
const TITLES = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

export type FailureStatus = keyof typeof TITLES;

export function problem(
  c: Context,
  status: FailureStatus,
  detail: string,
  more: { readonly withdrawn?: Withdrawal } = {},
): Response {
  const body = {
    type: "about:blank",
    title: TITLES[status],
    status,
    detail,
    ...more,
  };
  c.header("Cache-Control", "no-store");
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json" });
}

/** The 410 of a report that was withdrawn. */
export function gone(c: Context, withdrawn: Withdrawal): Response {
  const { report, by, at, why } = withdrawn;
  return problem(c, 410, `report ${report} was withdrawn on ${at.slice(0, 10)} by ${by}: ${why}`, {
    withdrawn,
  });
}

const UNREADABLE = "the record cannot be read or written just now: whoever keeps it has been told why";

/** What whoever asks is told of a failure of the record; where it lies on the disk is nothing for strangers. */
export function troubleOf(c: Context, error: RecordError): string {
  return c.get("isPublic") ? UNREADABLE : messageOf(error);
}

/** What becomes of an error: a bad request is explained to whoever sent it; the log has the details of everything else. */
export function failure(c: Context, error: Error): Response {
  if (error instanceof AddressError) return problem(c, 400, error.message);
  console.error(`standpoint: ${c.req.method} ${c.req.path}: ${messageOf(error)}`);
  if (error instanceof RecordError) return problem(c, 503, troubleOf(c, error));
  return problem(c, 500, "something went wrong in answering this");
}
