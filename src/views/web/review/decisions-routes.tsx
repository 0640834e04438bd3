/** `/decisions`: what was decided, by whom and when; for those who may decide, to be undone. */
import { Hono } from "hono";
import { z } from "zod";
import { mayDecide } from "../../../record/account/account.ts";
import { listDecisions } from "../../../record/review/list-decisions.ts";
import { page as pageParam, paramsOf } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { accountOf, formToken } from "../account/signed-in.ts";
import { pageOrJson } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import { DecisionsPage } from "./decisions-page.tsx";

const SHOWN = 50;
const decisionsParams = z.object({ page: pageParam });

export const decisionRoutes: Routes = (record) =>
  new Hono().get("/decisions", async (c) => {
    const { page } = paramsOf(decisionsParams, c.req.query());
    const all = await listDecisions(record);
    const pages = pagesOf(all.length, SHOWN, page);
    const decisions = all.slice((page - 1) * SHOWN, page * SHOWN);
    const account = await accountOf(c);
    const token = account !== null && mayDecide(account) ? formToken(c) : null;
    const answer = await pageOrJson(c, { total: all.length, decisions }, () => (
      <DecisionsPage decisions={decisions} page={page} pages={pages} token={token} />
    ));
    if (account) answer.headers.set("Cache-Control", "no-store");
    return answer;
  });
