/** `/reports/ID/quote`: one statement or position with its citation, ready to be copied. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { type QuotedFinding, quotedFinding } from "../../../record/position/quoted-finding.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { originOf } from "../../http/origin.ts";
import { paramsOf, reportParams } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { citationForms } from "../../wording/citation.ts";
import { citationOf } from "../../wording/cited.ts";
import { pageOrJson, problemAnswer } from "../answers.tsx";
import { outwardUrl } from "../outward.ts";
import { QuotePage } from "./quote-page.tsx";

const quoteParams = z.object({
  finding: z.string("say which finding").regex(/^[sp][1-9]\d{0,5}$/, "finding must be one like s3 or p2"),
  version: reportParams.shape.version,
});

export const quoteRoutes: Routes = (record) =>
  new Hono().get("/reports/:id/quote", async (c) => {
    const { finding, version } = paramsOf(quoteParams, c.req.query());
    const report = c.req.param("id");
    const whole = (await shownTo(c)) === "whole";
    const found = await quotedFinding(record, { report, version, finding, whole });
    if (!found)
      return problemAnswer(
        c,
        404,
        "No such finding",
        "No report at this address has a finding of this number.",
      );
    const address = originOf(c) + addressOf(found, report, finding, version);
    const forms = citationForms(citationOf(found, { address, original: outwardUrl(found.url) }));
    return answerFor(c, found, finding, forms);
  });

function answerFor(
  c: Context,
  found: QuotedFinding,
  finding: string,
  forms: ReturnType<typeof citationForms>,
) {
  return pageOrJson(c, forms, () => <QuotePage found={found} finding={finding} forms={forms} />);
}

/** Positions have no place of their own in a report's page: theirs is that of the statement they rest on. */
function addressOf(
  found: QuotedFinding,
  report: string,
  finding: string,
  version: number | undefined,
): string {
  const anchor = found.sort === "statement" ? finding : found.position.statements[0];
  return reportPath(report, anchor, version);
}
