/** `/`: what is new on record. */
import { Hono } from "hono";
import { divergences } from "../../../record/comparison/divergences.ts";
import { latestChanges } from "../../../record/comparison/latest-changes.ts";
import { listReports } from "../../../record/report/list-reports.ts";
import { recordCounts } from "../../../record/shared/record-counts.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import { bestStatements } from "../../../record/statement/best-statements.ts";
import { shownTo } from "../../exports/shown-report.ts";
import type { Routes } from "../../http/routes.ts";
import { pageOrJson } from "../answers.tsx";
import { inSentences, quotedPositions } from "../sentences.tsx";
import { TodayPage } from "./today-page.tsx";

const [BEST, REPORTS] = [10, 10];
const [DIVERGENCES, CHANGES, QUESTIONS] = [3, 3, 6];

export const todayRoutes: Routes = (record) =>
  new Hono().get("/", async (c) => {
    const today = {
      counts: await recordCounts(record),
      best: await bestStatements(record, BEST),
      reports: (await listReports(record, { limit: REPORTS })).reports,
      divergences: await whileUnchanged(record, "divergences today", () =>
        divergences(record, { limit: DIVERGENCES, questions: QUESTIONS }),
      ),
      changes: await whileUnchanged(record, "changes today", () =>
        latestChanges(record, { limit: CHANGES, questions: QUESTIONS }),
      ),
    };
    const quotes = { positions: quotedPositions(today.changes, today.divergences) };
    return pageOrJson(c, today, async () =>
      inSentences(record, quotes, await shownTo(c), <TodayPage today={today} />),
    );
  });
