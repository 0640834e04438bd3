/** `/review`: one position at a time that the machine is not sure of, to be accepted, corrected or rejected. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { InputError } from "../../../base/errors.ts";
import { undo } from "../../../record/decision/decide.ts";
import {
  acceptPosition,
  correctPosition,
  rejectPosition,
} from "../../../record/decision/decide-positions.ts";
import type { Decided } from "../../../record/decision/put-decision.ts";
import { questionReview } from "../../../record/queries/question-review.ts";
import { questionWordings } from "../../../record/queries/question-wordings.ts";
import { reportById } from "../../../record/queries/report-by-id.ts";
import type { StoredPosition } from "../../../record/queries/stored-positions.ts";
import type { RecordStore } from "../../../record/store/open.ts";
import { AddressError } from "../../api/params.ts";
import { STANCES } from "../../present/stance.ts";
import { checkForm, formToken, mustDecide, TOKEN_FIELD } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import type { Routes } from "../routes.ts";
import { writing } from "../writing.ts";
import { ReviewPage } from "./review-page.tsx";

/** Bytes; the forms have a few short fields. */
const MOST = 16 * 1024;
const QUEUE = 50;

const short = z.string().trim().max(500);
const given = short.transform((value) => (value === "" ? undefined : value)).optional();
const sent = z.object({
  position: short.regex(/^[\w-]+#p[1-9]\d*$/),
  what: z.enum(["accept", "correct", "reject"]),
  stance: z.enum(["", ...STANCES]).optional(),
  holder: given,
  question: given,
  why: given,
});
const decisionNumber = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 40);

export const reviewRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/review", async (c) => {
      const account = await mustDecide(c);
      if (account instanceof Response) return account;
      const { positions } = await questionReview(record, QUEUE);
      const skipped = decisionNumber.safeParse(c.req.query("after")).data ?? 0;
      const position = positions[Math.min(skipped, positions.length - 1)] ?? null;
      const response = await pageAnswer(
        c,
        <ReviewPage
          position={position}
          around={position && (await paragraphOf(record, position))}
          question={
            position &&
            ((await questionWordings(record.db, [position.question])).get(position.question) ?? "")
          }
          waiting={positions.length}
          isCut={positions.length === QUEUE}
          skipped={skipped}
          done={decisionNumber.safeParse(c.req.query("done")).data ?? null}
          token={formToken(c)}
        />,
      );
      response.headers.set("Cache-Control", "no-store");
      return response;
    })
    .post("/review", limit, (c) =>
      decided(c, record, async (writer, fields, by) => {
        const parsed = sent.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent is no decision of a position");
        const { position, what, stance, holder, question, why } = parsed.data;
        const who = { by, why: why ?? null };
        if (what === "accept") return acceptPosition(writer, position, who);
        if (what === "reject") return rejectPosition(writer, position, who);
        const change = {
          ...(stance ? { stance } : {}),
          ...(holder && { holder }),
          ...(question && { question }),
        };
        return correctPosition(writer, position, change, who);
      }),
    )
    .post("/review/undo", limit, (c) =>
      decided(c, record, (writer, { decision }, by) => {
        const number = decisionNumber.safeParse(decision);
        if (!number.success) throw new AddressError("there is no such decision");
        return undo(writer, number.data, { by, why: null });
      }),
    );
};

type Fields = Readonly<Record<string, unknown>>;

/** Lets an account that may decide do so, and leads back to the queue. */
async function decided(
  c: Context,
  record: RecordStore,
  decide: (writer: RecordStore, fields: Fields, by: string) => Promise<Decided>,
): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const fields: Fields = await c.req.parseBody().catch(() => ({}));
  const refusal = checkForm(c, fields[TOKEN_FIELD]);
  if (refusal) return refusal;
  try {
    const { decision } = await writing(record, (writer) => decide(writer, fields, account.name));
    return c.redirect(c.req.path.endsWith("/undo") ? "/review" : `/review?done=${decision}`, 303);
  } catch (error) {
    if (error instanceof InputError || error instanceof AddressError)
      return problemAnswer(c, 400, "Not done", error.message);
    throw error;
  }
}

/** The paragraph that the position's words stand in, in three pieces: before them, they, and after. */
async function paragraphOf(record: RecordStore, { report, version, passage }: StoredPosition) {
  const text = (await reportById(record, report.id, version))?.text ?? "";
  const from = text.lastIndexOf("\n", passage.start - 1) + 1;
  const to = text.indexOf("\n", passage.end);
  return {
    before: text.slice(from, passage.start),
    words: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, to < 0 ? undefined : to),
  };
}
