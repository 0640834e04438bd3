/** `/`: what is new on record. */
import { Hono } from "hono";
import { divergences } from "../../../record/queries/divergences.ts";
import { latestChanges } from "../../../record/queries/latest-changes.ts";
import { newestStatements } from "../../../record/queries/newest-statements.ts";
import { recordCounts } from "../../../record/queries/record-counts.ts";
import { whileUnchanged } from "../../../record/queries/while-unchanged.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { twinAnswer } from "../answers.tsx";
import type { Routes } from "../routes.ts";
import { inSentences, quotedPositions } from "../sentences.tsx";
import { TodayPage } from "./today-page.tsx";

const NEWEST = { reports: 8, each: 3 };
const [DIVERGENCES, CHANGES, QUESTIONS] = [3, 3, 6];

export const todayRoutes: Routes = (record) =>
  new Hono().get("/", async (c) => {
    const today = {
      counts: await recordCounts(record),
      newest: await newestStatements(record, NEWEST),
      divergences: await whileUnchanged(record, "divergences today", () =>
        divergences(record, { limit: DIVERGENCES, questions: QUESTIONS }),
      ),
      changes: await whileUnchanged(record, "changes today", () =>
        latestChanges(record, { limit: CHANGES, questions: QUESTIONS }),
      ),
    };
    const quotes = {
      statements: today.newest.flatMap(({ first }) => first),
      positions: quotedPositions(today.changes, today.divergences),
    };
    return twinAnswer(c, today, async () =>
      inSentences(record, quotes, await shownTo(c), <TodayPage today={today} />),
    );
  });
