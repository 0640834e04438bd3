/** `/`: what is new on record. */
import { Hono } from "hono";
import { listReports } from "../../../record/queries/list-reports.ts";
import { recordCounts } from "../../../record/queries/record-counts.ts";
import { twinAnswer } from "../answers.tsx";
import type { Routes } from "../routes.ts";
import { StartPage } from "./start-page.tsx";

const NEWEST = 5;

export const todayRoutes: Routes = (record) =>
  new Hono().get("/", async (c) => {
    const [counts, { reports }] = await Promise.all([
      recordCounts(record),
      listReports(record, { limit: NEWEST }),
    ]);
    return twinAnswer(c, { counts, reports }, () => <StartPage counts={counts} newest={reports} />);
  });
