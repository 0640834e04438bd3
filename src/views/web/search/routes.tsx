/** `/search`: where the record says these words. */
import { Hono } from "hono";
import { search } from "../../../record/queries/search.ts";
import { HITS_A_PAGE, paramsOf, searchParams } from "../../api/params.ts";
import { queryText } from "../../api/query-text.ts";
import { twinAnswer } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import type { Routes } from "../routes.ts";
import { SearchPage } from "./search-page.tsx";

const NOTHING = { total: 0, hits: [] };

export const searchRoutes: Routes = (record) =>
  new Hono().get("/search", async (c) => {
    const params = paramsOf(searchParams, c.req.query());
    const query = queryText(params);
    const offset = (params.page - 1) * HITS_A_PAGE;
    const found =
      query === "" ? null : await search(record, query, { in: params.in, limit: HITS_A_PAGE, offset });
    const pages = pagesOf(found?.total ?? 0, HITS_A_PAGE, params.page);
    return twinAnswer(c, found ?? NOTHING, () => <SearchPage params={params} found={found} pages={pages} />);
  });
