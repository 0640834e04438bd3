/** `POST /api/analyse`: one report read, and nothing kept. */
import type { Context } from "hono";
import { z } from "zod";
import { InputError, ModelError, messageOf } from "../../base/errors.ts";
import { BusyError, type Reader } from "../../ingest/reader.ts";
import { outputLine } from "../exports/output-line.ts";
import { problem } from "../http/problem.ts";
import { isoDay, named, text } from "../http/schemas.ts";

/** Below `/api`. */
export const ANALYSE = "/analyse";

export const analyseRequest = named(
  "ReportToAnalyse",
  z.object({
    text: text.describe("Offsets in the answer are into this very string."),
    id: z.union([z.string(), z.number()]).optional(),
    title: text.nullish(),
    published: isoDay.nullish(),
    publisher: text.nullish(),
    url: text.nullish(),
    author: text.nullish(),
  }),
);

const found = z.array(z.looseObject({}));

export const findings = named(
  "Findings",
  z.looseObject({
    id: z.union([z.string(), z.number()]),
    boilerplate: found,
    statements: found,
    entities: found,
    positions: found,
    divergences: found,
    figures: found,
    times: found,
  }),
);

export async function analyse(c: Context, reader: Reader | null): Promise<Response> {
  if (c.get("isPublic")) return problem(c, 403, "strangers read this record: nothing is analysed for them");
  // A page of another site can send forms and plain text here, but no JSON.
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
    return problem(c, 415, "send the report as application/json");
  if (reader === null) return problem(c, 503, "this server was started without a model");
  try {
    return c.json(outputLine(await reader.readLine(withId(await c.req.text()))), 200, {
      "Cache-Control": "no-store",
    });
  } catch (error) {
    if (error instanceof InputError) return problem(c, 400, messageOf(error).replace(/^the request: /, ""));
    if (error instanceof BusyError || error instanceof ModelError) return problem(c, 503, messageOf(error));
    throw error;
  }
}

/** Of one report there is no other to be told from: it needs no id. */
function withId(json: string): string {
  const id = "report";
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) && !("id" in value)
      ? JSON.stringify({ id, ...value })
      : json;
  } catch {
    return json;
  }
}
