/** `/reports/ID/reply` and `/replies/N`: editors attach replies to statements, and take them back. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { InputError } from "../../../base/errors.ts";
import { placeOfFinding } from "../../../record/correction/finding-place.ts";
import { listReplies } from "../../../record/correction/list-replies.ts";
import { putReply, takeBackReply } from "../../../record/correction/put-reply.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { isoDay } from "../../http/schemas.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { type Fields, typed } from "../form-fields.ts";
import { aroundFinding } from "./around-finding.ts";
import { ReplyPage, TakeBackPage } from "./reply-page.tsx";

/** Bytes; a reply of 2,000 characters takes no more, however it is written. */
const MOST = 32 * 1024;

const sent = z.object({
  statement: z.string().regex(/^s[1-9]\d{0,5}$/),
  who: z.string().trim().min(1).max(200),
  text: z.string().min(1).max(4000),
  received: isoDay,
});
const number = z.coerce.number().int().positive();

export const replyRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/reports/:id/reply", async (c) => {
      const account = await mustDecide(c);
      if (account instanceof Response) return account;
      return shown(c, record, c.req.param("id"), c.req.query("statement") ?? "", null);
    })
    .post("/reports/:id/reply", limit, (c) =>
      editorForm(
        c,
        record,
        async (writer, fields, by) => {
          const parsed = sent.safeParse(fields);
          if (!parsed.success)
            throw new AddressError(
              "say who replies to which statement, in at most 2000 characters, and on which day it came",
            );
          const { statement, ...reply } = parsed.data;
          const report = c.req.param("id");
          await putReply(writer, { ...reply, statement: `${report}#${statement}`, by });
          return reportPath(report, `said-${statement}`);
        },
        (fields, wrong) =>
          shown(c, record, c.req.param("id"), typed({ fields }, "statement") ?? "", {
            fields,
            wrong: `Not done: ${wrong.message}.`,
          }),
      ),
    )
    .get("/replies/:id", async (c) => {
      const account = await mustDecide(c);
      if (account instanceof Response) return account;
      const asked = number.safeParse(c.req.param("id"));
      const [reply] = asked.success ? await listReplies(record, { after: asked.data - 1, limit: 1 }) : [];
      if (!reply || reply.id !== asked.data) return noneSuch(c);
      return unkept(pageAnswer(c, <TakeBackPage reply={reply} token={formToken(c)} />));
    })
    .post("/replies/:id/take-back", limit, (c) =>
      editorForm(c, record, async (writer, _fields, by) => {
        const asked = number.safeParse(c.req.param("id"));
        if (!asked.success) throw new AddressError("there is no such reply");
        const [reply] = await listReplies(writer, { after: asked.data - 1, limit: 1 });
        await takeBackReply(writer, asked.data, by);
        return reply ? reportPath(reply.report.id) : "/reports";
      }),
    );
};

async function shown(
  c: Context,
  record: RecordStore,
  report: string,
  statement: string,
  sent: { readonly fields: Fields; readonly wrong: string } | null,
): Promise<Response> {
  const found = await placeOfFinding(record.db, report, statement).catch(nullIfNone);
  if (!found || !statement.startsWith("s"))
    return sent ? problemAnswer(c, 400, "Not done", sent.wrong) : noneSuch(c);
  const sentences = await aroundFinding(c, record, statement, found);
  const page = (
    <ReplyPage statement={statement} found={found} sentences={sentences} sent={sent} token={formToken(c)} />
  );
  return unkept(pageAnswer(c, page, sent ? 400 : 200));
}

function noneSuch(c: Context) {
  return problemAnswer(c, 404, "Nothing here", "No such statement, or no such reply, is on record.");
}

async function unkept(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  response.headers.set("Cache-Control", "no-store");
  return response;
}

function nullIfNone(error: unknown): null {
  if (error instanceof InputError) return null;
  throw error;
}
