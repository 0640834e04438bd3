/** `/reports/ID/details`: what a report says of itself, given or corrected by an editor. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { correctionsMade } from "../../../record/correction/corrections.ts";
import { correctDetails } from "../../../record/report/correct-details.ts";
import { reportById } from "../../../record/report/report-by-id.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError, day } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import type { Fields } from "../form-fields.ts";
import { DetailsPage } from "./details-page.tsx";

const words = z.string().max(500, "what is given is too long").optional();

/** An empty field says that there is none; a field that was not sent says nothing. */
const sent = z.object({ published: day("published"), publisher: words, title: words, why: words });

export const detailsRoutes: Routes = (record) =>
  new Hono()
    .get("/reports/:id/details", async (c) => {
      const account = await mustDecide(c);
      return account instanceof Response ? account : shown(c, record, c.req.param("id"), null);
    })
    .post("/reports/:id/details", (c) =>
      editorForm(
        c,
        record,
        async (writer, fields, by) => {
          const { published, publisher, title, why } = detailsIn(fields);
          const id = c.req.param("id");
          const details = {
            ...(typeof fields.published === "string" && { published: published ?? null }),
            ...(publisher !== undefined && { publisher }),
            ...(title !== undefined && { title }),
          };
          await correctDetails(writer, id, details, { by, why: why?.trim() || null });
          return reportPath(id);
        },
        (fields, wrong) =>
          shown(c, record, c.req.param("id"), { fields, wrong: `Not done: ${wrong.message}.` }),
      ),
    );

async function shown(
  c: Context,
  record: RecordStore,
  id: string,
  sent: { readonly fields: Fields; readonly wrong: string } | null,
): Promise<Response> {
  const report = await reportById(record, id);
  if (!report) return problemAnswer(c, 404, "No such report", "No report is on record under this address.");
  const made = await correctionsMade(record, { report: report.id, limit: 200 });
  const corrections = made.filter(({ finding }) => finding === null);
  const page = await pageAnswer(
    c,
    <DetailsPage report={report} corrections={corrections} sent={sent} token={formToken(c)} />,
    sent ? 400 : 200,
  );
  page.headers.set("Cache-Control", "no-store");
  return page;
}

function detailsIn(fields: Readonly<Record<string, unknown>>) {
  const { published, ...others } = fields;
  const parsed = sent.safeParse(published === "" ? others : fields);
  if (parsed.success) return parsed.data;
  throw new AddressError(parsed.error.issues.map(({ message }) => message).join("; "));
}
