/** The web pages over a record: which address shows what, and how a failure is told. */
import { Hono } from "hono";
import { listReports } from "../../record/queries/list-reports.ts";
import { recordCounts } from "../../record/queries/record-counts.ts";
import { reportById } from "../../record/queries/report-by-id.ts";
import { search } from "../../record/queries/search.ts";
import type { RecordStore } from "../../record/store/open.ts";
import { createApi } from "../api/api.ts";
import {
  HITS_A_PAGE,
  paramsOf,
  REPORTS_A_PAGE,
  reportParams,
  reportsParams,
  searchParams,
} from "../api/params.ts";
import { queryText } from "../api/query-text.ts";
import { AboutPage } from "./about-page.tsx";
import { failureAnswer, fileAnswer, pageAnswer, problemAnswer } from "./answers.tsx";
import { ASSETS } from "./assets.ts";
import { protectiveHeaders } from "./headers.ts";
import { firstPassage } from "./laid-text.ts";
import { pagesOf } from "./paging.tsx";
import { ReportPage } from "./report-page.tsx";
import { ReportsPage } from "./reports-page.tsx";
import { SearchPage } from "./search-page.tsx";
import { StartPage } from "./start-page.tsx";

const NEWEST = 5;

/** The pages as a Hono app; it answers GET and HEAD, and changes nothing. */
export function createApp(record: RecordStore): Hono {
  const app = new Hono();
  app.use(protectiveHeaders);
  app.route("/api", createApi(record));
  for (const asset of ASSETS) app.get(asset.path, (c) => fileAnswer(c, asset));
  app.get("/", async (c) => {
    const [counts, { reports }] = await Promise.all([
      recordCounts(record),
      listReports(record, { limit: NEWEST }),
    ]);
    return pageAnswer(c, <StartPage counts={counts} newest={reports} />);
  });
  app.get("/about", (c) => pageAnswer(c, <AboutPage />));
  app.get("/reports", async (c) => {
    const { page: number, publisher } = paramsOf(reportsParams, c.req.query());
    const offset = (number - 1) * REPORTS_A_PAGE;
    const found = await listReports(record, { limit: REPORTS_A_PAGE, offset, publisher });
    const pages = pagesOf(found.total, REPORTS_A_PAGE, number);
    return pageAnswer(c, <ReportsPage found={found} publisher={publisher} page={number} pages={pages} />);
  });
  app.get("/reports/:id", async (c) => {
    const { version, quote } = paramsOf(reportParams, c.req.query());
    const report = await reportById(record, c.req.param("id"), version);
    if (!report)
      return problemAnswer(
        c,
        404,
        "No such report",
        "No report, or no such version of it, is on record under this address.",
      );
    return pageAnswer(
      c,
      <ReportPage report={report} passage={quote ? firstPassage(report.text, quote) : null} />,
    );
  });
  app.get("/search", async (c) => {
    const params = paramsOf(searchParams, c.req.query());
    const query = queryText(params);
    const offset = (params.page - 1) * HITS_A_PAGE;
    const found =
      query === "" ? null : await search(record, query, { in: params.in, limit: HITS_A_PAGE, offset });
    const pages = pagesOf(found?.total ?? 0, HITS_A_PAGE, params.page);
    return pageAnswer(c, <SearchPage params={params} found={found} pages={pages} />);
  });
  app.notFound((c) => problemAnswer(c, 404, "Nothing here", "No page has this address."));
  app.onError((error, c) => failureAnswer(c, error));
  return app;
}
