/** `/`: what is new on record. */
import { Hono } from "hono";
import { newestStatements } from "../../../record/queries/newest-statements.ts";
import { recordCounts } from "../../../record/queries/record-counts.ts";
import { twinAnswer } from "../answers.tsx";
import type { Routes } from "../routes.ts";
import { TodayPage } from "./today-page.tsx";

const NEWEST = { reports: 8, each: 3 };

export const todayRoutes: Routes = (record) =>
  new Hono().get("/", async (c) => {
    const today = { counts: await recordCounts(record), newest: await newestStatements(record, NEWEST) };
    return twinAnswer(c, today, () => <TodayPage today={today} />);
  });
