/** `/reports/ID/withdraw`: a report taken off the record for good; and 410 below the address of one that was. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { reportById } from "../../../record/report/report-by-id.ts";
import { withdrawReport } from "../../../record/withdrawal/withdraw-report.ts";
import { withdrawalOf } from "../../../record/withdrawal/withdrawn.ts";
import { AddressError } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { WithdrawPage } from "./withdraw-page.tsx";
import { goneAnswer } from "./withdrawn-page.tsx";

/** Bytes; the form has a few short fields. */
const MOST = 16 * 1024;

const sent = z.object({ why: z.string().trim().min(1).max(500), sure: z.literal("yes") });

export const withdrawRoutes: Routes = (record) =>
  new Hono()
    // Before the addresses of reports themselves, which know nothing of one that is gone.
    .use("/reports/:id/*", async (c, next) => {
      const withdrawal = await withdrawalOf(record, c.req.param("id"));
      return withdrawal ? goneAnswer(c, withdrawal) : next();
    })
    .get("/reports/:id/withdraw", async (c) => {
      const account = await mustDecide(c);
      if (account instanceof Response) return account;
      const report = await reportById(record, c.req.param("id"));
      if (!report)
        return problemAnswer(c, 404, "No such report", "No report is on record under this address.");
      const response = await pageAnswer(c, <WithdrawPage report={report} token={formToken(c)} />);
      response.headers.set("Cache-Control", "no-store");
      return response;
    })
    .post(
      "/reports/:id/withdraw",
      bodyLimit({
        maxSize: MOST,
        onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
      }),
      (c) =>
        editorForm(c, record, async (writer, fields, by) => {
          const parsed = sent.safeParse(fields);
          if (!parsed.success)
            throw new AddressError("a withdrawal needs a reason, and the box ticked: it cannot be undone");
          const report = c.req.param("id");
          await withdrawReport(writer, { report, by, why: parsed.data.why });
          return reportPath(report);
        }),
    );
