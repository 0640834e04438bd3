/** `/reports` and `/reports/ID`: the reports on record, and one of them. */
import { Hono } from "hono";
import { listReports } from "../../../record/queries/list-reports.ts";
import { reportById } from "../../../record/queries/report-by-id.ts";
import { paramsOf, REPORTS_A_PAGE, reportParams, reportsParams } from "../../api/params.ts";
import { problemAnswer, twinAnswer } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import type { Routes } from "../routes.ts";
import { firstPassage } from "./laid-text.ts";
import { ReportPage } from "./report-page.tsx";
import { ReportsPage } from "./reports-page.tsx";

export const reportRoutes: Routes = (record) =>
  new Hono()
    .get("/reports", async (c) => {
      const { page: number, publisher } = paramsOf(reportsParams, c.req.query());
      const offset = (number - 1) * REPORTS_A_PAGE;
      const found = await listReports(record, { limit: REPORTS_A_PAGE, offset, publisher });
      const pages = pagesOf(found.total, REPORTS_A_PAGE, number);
      return twinAnswer(c, found, () => (
        <ReportsPage found={found} publisher={publisher} page={number} pages={pages} />
      ));
    })
    .get("/reports/:id", async (c) => {
      const { version, quote } = paramsOf(reportParams, c.req.query());
      const report = await reportById(record, c.req.param("id"), version);
      if (!report)
        return problemAnswer(
          c,
          404,
          "No such report",
          "No report, or no such version of it, is on record under this address.",
        );
      return twinAnswer(c, report, () => (
        <ReportPage report={report} passage={quote ? firstPassage(report.text, quote) : null} />
      ));
    });
