/** A request's body is read whole before anything waits for it: within so many bytes and so long a time. */
import type { Context, MiddlewareHandler } from "hono";
import { problemAnswer } from "./answers.tsx";

export interface BodyLimits {
  /** Bytes; no form of any page is as long. */
  readonly most: number;
  /** Milliseconds until all of it must have come. */
  readonly within: number;
}

export const BODY_LIMITS: BodyLimits = { most: 256 * 1024, within: 10_000 };

/** Must run before requests take turns: whoever sends slowly keeps nobody waiting but itself. */
export function wholeBodies({ most, within }: BodyLimits): MiddlewareHandler {
  return async (c, next) => {
    const { body, method } = c.req.raw;
    if (method === "GET" || method === "HEAD" || body === null) return next();
    if (Number(c.req.header("content-length") ?? 0) > most) return tooLong(c);
    const read = await readWhole(body, { most, within });
    if (read === "too long") return tooLong(c);
    if (read === "too slow") return unfinished(c, 408, "The request was not complete in time.");
    if (read === "broken off") return unfinished(c, 400, "What was sent did not come to its end.");
    c.req.raw = new Request(c.req.raw, { body: read });
    return next();
  };
}

type Read = Uint8Array<ArrayBuffer> | "too long" | "too slow" | "broken off";

async function readWhole(body: ReadableStream<Uint8Array>, { most, within }: BodyLimits): Promise<Read> {
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"too slow">((tell) => {
    timer = setTimeout(() => tell("too slow"), within);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late]);
      if (read === "too slow") return read;
      if (read.done) return new Uint8Array(Buffer.concat(chunks));
      size += read.value.length;
      if (size > most) return "too long";
      chunks.push(read.value);
    }
  } catch {
    return "broken off";
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

function tooLong(c: Context): Response | Promise<Response> {
  return problemAnswer(c, 413, "Not done", "What you sent is too long.");
}

function unfinished(c: Context, status: 400 | 408, what: string): Response | Promise<Response> {
  // What else comes on this connection would be taken for the rest.
  c.header("Connection", "close");
  return problemAnswer(c, status, "Not done", what);
}
