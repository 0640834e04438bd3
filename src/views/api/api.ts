/** The record as JSON over HTTP: what each address gives, and how a failure is told. Read only. */
import { type Context, Hono } from "hono";
import { messageOf, RecordError } from "../../base/errors.ts";
import { listReports } from "../../record/queries/list-reports.ts";
import { recordCounts } from "../../record/queries/record-counts.ts";
import { reportById } from "../../record/queries/report-by-id.ts";
import { search } from "../../record/queries/search.ts";
import type { RecordStore } from "../../record/store/open.ts";
import {
  AddressError,
  HITS_A_PAGE,
  paramsOf,
  REPORTS_A_PAGE,
  reportParams,
  reportsParams,
  searchParams,
} from "./params.ts";
import { queryText } from "./query-text.ts";

/** `/counts`, `/reports`, `/reports/ID` and `/search`, with the parameters that the pages of the same names take. */
export function createApi(record: RecordStore): Hono {
  const api = new Hono();
  api.get("/counts", async (c) => c.json(await recordCounts(record)));
  api.get("/reports", async (c) => {
    const { page, publisher } = paramsOf(reportsParams, c.req.query());
    const offset = (page - 1) * REPORTS_A_PAGE;
    return c.json(await listReports(record, { limit: REPORTS_A_PAGE, offset, publisher }));
  });
  api.get("/reports/:id", async (c) => {
    const { version } = paramsOf(reportParams, c.req.query());
    const report = await reportById(record, c.req.param("id"), version);
    return report ? c.json(report) : c.json({ error: "no such report or version of it is on record" }, 404);
  });
  api.get("/search", async (c) => {
    const params = paramsOf(searchParams, c.req.query());
    const offset = (params.page - 1) * HITS_A_PAGE;
    return c.json(await search(record, queryText(params), { in: params.in, limit: HITS_A_PAGE, offset }));
  });
  api.all("*", (c) => c.json({ error: "nothing has this address" }, 404));
  api.onError((error, c) => failure(c, error));
  return api;
}

function failure(c: Context, error: Error): Response {
  if (error instanceof AddressError) return c.json({ error: error.message }, 400);
  console.error(`standpoint: ${c.req.method} ${c.req.path}: ${messageOf(error)}`);
  const known = error instanceof RecordError;
  return c.json({ error: known ? error.message : "something went wrong in answering this" }, 500);
}
