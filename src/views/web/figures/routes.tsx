/** `/figures`: figures that count the same thing, side by side. */
import { Hono } from "hono";
import { countedLately } from "../../../record/figure/counted-lately.ts";
import { figureSeries } from "../../../record/figure/figure-series.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import { shownFigures } from "../../exports/shown-figures.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { paramsOf } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { pageOrJson } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import { FiguresPage } from "./figures-page.tsx";
import { figuresParams } from "./figures-params.ts";

const SERIES_A_PAGE = 5;
/** Fewer than a command looks at: a page must come at once. */
const LOOKED_AT = 300;

export const figureRoutes: Routes = (record) =>
  new Hono().get("/figures", async (c) => {
    const params = paramsOf(figuresParams, c.req.query());
    const { q = "", page: number, after: since, before: until } = params;
    if (q === "") {
      const lately = await countedLately(record);
      return pageOrJson(c, { lately }, () => <FiguresPage params={params} shown={{ lately }} />);
    }
    const shown = await shownTo(c);
    const options = {
      within: shown === "whole" ? ("sentences" as const) : ("figures" as const),
      limit: SERIES_A_PAGE,
      offset: (number - 1) * SERIES_A_PAGE,
      since,
      until,
      most: LOOKED_AT,
    };
    const key = `figures ${JSON.stringify([q, options])}`;
    const series = await whileUnchanged(record, key, () => figureSeries(record, q, options));
    const found = shownFigures(series, shown);
    const pages = pagesOf(found.total, SERIES_A_PAGE, number);
    return pageOrJson(c, found, () => <FiguresPage params={params} shown={{ found, pages }} />);
  });
