/** The record as JSON and other forms over HTTP: every list, every one of a kind, whole-record exports. Nothing there changes it. */
import { Hono } from "hono";
import { z } from "zod";
import type { Reader } from "../../ingest/reader.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { unlessUnchanged } from "../http/etag.ts";
import { paramsOf } from "../http/params.ts";
import { failure, problem } from "../http/problem.ts";
import { ANALYSE, analyse } from "./analyse.ts";
import { ENDPOINTS, LISTS } from "./offered.ts";
import { openApi } from "./openapi.ts";
import { listAnswer } from "./serve-list.ts";

/** What `/api/openapi.json` describes, which is itself among it. Failures are problem documents. */
export function createApi(record: RecordStore, reader: Reader | null = null): Hono {
  const api = new Hono();
  api.onError((error, c) => failure(c, error));
  api.post(ANALYSE, (c) => analyse(c, reader));
  api.all(ANALYSE, (c) => {
    c.header("Allow", "POST");
    return problem(c, 405, "send the report by POST");
  });
  api.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("Allow", "GET, HEAD");
    return problem(c, 405, "the interface is read only: ask with GET or HEAD");
  });
  api.use(unlessUnchanged(record));
  const document = JSON.stringify(openApi());
  api.get("/openapi.json", (c) => c.body(document, 200, { "Content-Type": "application/json" }));
  for (const list of LISTS) api.get(list.path, (c) => listAnswer(c, record, list));
  for (const { path, params, answer } of ENDPOINTS) {
    api.get(path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      const asked = paramsOf(z.strictObject(params.shape), c.req.query());
      return (await answer(c, record, asked)) ?? problem(c, 404, "nothing of that id is on record");
    });
  }
  api.all("*", (c) => problem(c, 404, "nothing has this address: /api/openapi.json says what there is"));
  return api;
}
