/** `/reports` and `/reports/ID`: the reports on record, and one of them. */
import { Hono } from "hono";
import { z } from "zod";
import { mayDecide } from "../../../record/account/account.ts";
import { correctionsMade } from "../../../record/correction/corrections.ts";
import { listReplies } from "../../../record/correction/list-replies.ts";
import { whoInReport } from "../../../record/entity/actors-in-report.ts";
import { positionsInReport } from "../../../record/position/positions-in-report.ts";
import { underStandingName } from "../../../record/publisher/join-publishers.ts";
import { listReports } from "../../../record/report/list-reports.ts";
import { recordCounts } from "../../../record/shared/record-counts.ts";
import { shownCorrections } from "../../exports/shown-corrections.ts";
import { shownReport, shownTo } from "../../exports/shown-report.ts";
import { paramsOf, REPORTS_A_PAGE, reportParams, reportsParams } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { accountOf } from "../account/signed-in.ts";
import { pageOrJson, problemAnswer } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import { inSentences } from "../sentences.tsx";
import { ChangesPage } from "./changes-page.tsx";
import { firstPassage } from "./laid-text.ts";
import { isLatest } from "./latest.ts";
import { ReportPage } from "./report-page.tsx";
import { ReportsPage } from "./reports-page.tsx";
import { versionChanges } from "./version-changes.ts";

export const reportRoutes: Routes = (record) =>
  new Hono()
    .get("/reports", async (c) => {
      const params = await underStandingName(record, paramsOf(reportsParams, c.req.query()));
      const { page: number, ...asked } = params;
      const offset = (number - 1) * REPORTS_A_PAGE;
      const found = await listReports(record, { limit: REPORTS_A_PAGE, offset, ...asked });
      const pages = pagesOf(found.total, REPORTS_A_PAGE, number);
      const { publishers } = await recordCounts(record);
      return pageOrJson(c, found, () => (
        <ReportsPage found={found} params={params} publishers={publishers} pages={pages} />
      ));
    })
    .get("/reports/:id", async (c) => {
      const { version, quote } = paramsOf(reportParams, c.req.query());
      const shown = await shownTo(c);
      const report = await shownReport(record, c.req.param("id"), version, shown);
      if (!report)
        return problemAnswer(
          c,
          404,
          "No such report",
          "No report, or no such version of it, is on record under this address.",
        );
      const who = await whoInReport(record, report.id, report.version);
      const latest = isLatest(report);
      const positions = latest ? await positionsInReport(record, report.id) : [];
      const made = latest ? await correctionsMade(record, { report: report.id, limit: 200 }) : [];
      const corrections = shownCorrections(made, shown);
      const replies = latest ? await listReplies(record, { report: report.id, limit: 200 }) : [];
      const account = await accountOf(c);
      const page = () => (
        <ReportPage
          report={report}
          who={who}
          positions={positions}
          corrections={corrections}
          replies={replies}
          passage={quote ? firstPassage(report.text, quote) : null}
          shown={shown}
          mayDecide={latest && account !== null && mayDecide(account)}
        />
      );
      const statements = report.statements.map(({ id, source, cue, content }) => ({
        ...{ id, content, sourceAt: source, cueAt: cue, report },
      }));
      const answer = await pageOrJson(c, { ...report, who, positions, corrections, replies }, () =>
        inSentences(record, { statements }, shown, page()),
      );
      // What an account is shown is for it alone.
      if (account) answer.headers.set("Cache-Control", "no-store");
      return answer;
    })
    .get("/reports/:id/changes", async (c) => {
      const { from, to } = paramsOf(changesParams, c.req.query());
      const found = await versionChanges(record, c.req.param("id"), { from, to, shown: await shownTo(c) });
      if (!found)
        return problemAnswer(
          c,
          404,
          "No such versions",
          "No report with these two versions is on record under this address.",
        );
      return pageOrJson(c, found, () => <ChangesPage found={found} />);
    });

const version = (name: string) =>
  z
    .string(`${name} must be a version's number`)
    .regex(/^[1-9]\d{0,5}$/, `${name} must be a whole number from 1 to 999999`)
    .transform(Number);

const changesParams = z.object({ from: version("from"), to: version("to") });
