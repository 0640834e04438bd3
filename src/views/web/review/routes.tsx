/** `/review`: one finding at a time that the machine is not sure of, or that is asked for, to be accepted, corrected or rejected. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { undo } from "../../../record/decision/decide.ts";
import {
  acceptPosition,
  correctPosition,
  rejectPosition,
} from "../../../record/decision/decide-positions.ts";
import {
  acceptStatement,
  correctStatement,
  rejectStatement,
} from "../../../record/decision/decide-statements.ts";
import type { Decided, Decider } from "../../../record/decision/put-decision.ts";
import { decisionsOn } from "../../../record/queries/decisions-on.ts";
import { passageAround } from "../../../record/queries/passage-around.ts";
import { findingById, reviewQueue, type Waiting } from "../../../record/queries/review-queue.ts";
import type { RecordStore } from "../../../record/store/open.ts";
import { AddressError } from "../../api/params.ts";
import { KINDS } from "../../present/kind.ts";
import { POLARITIES } from "../../present/polarity.ts";
import { STANCES } from "../../present/stance.ts";
import { localPath } from "../account/local-path.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import type { Fields } from "../form-fields.ts";
import type { Routes } from "../routes.ts";
import { choicesFor } from "./choices.ts";
import { waitingPairs } from "./pairs-routes.tsx";
import { ReviewPage } from "./review-page.tsx";
import { wordsOf } from "./statement-card.tsx";

/** Bytes; the words of a long quotation are the longest field. */
const MOST = 32 * 1024;

const short = z.string().trim().max(500);
const given = short.transform((value) => (value === "" ? undefined : value)).optional();
const finding = short.regex(/^[\w-]+#[sp][1-9]\d*$/);
const sent = z.object({
  finding,
  what: z.enum(["accept", "correct", "reject"]),
  stance: z.enum(["", ...STANCES]).optional(),
  holder: given,
  question: given,
  speaker: given,
  nobody: z.literal("yes").optional(),
  kind: z.enum(["", ...KINDS]).optional(),
  polarity: z.enum(["", ...POLARITIES]).optional(),
  words: z.string().trim().max(5000).optional(),
  why: given,
});
type Sent = z.infer<typeof sent>;
const whole = z.coerce
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
    .get("/review", (c) => shown(c, record))
    .post("/review", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const parsed = sent.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent is no decision of a finding");
        const { decision } = await decided(writer, parsed.data, { by, why: parsed.data.why ?? null });
        return `/review?done=${decision}`;
      }),
    )
    .post("/review/undo", limit, (c) =>
      editorForm(c, record, async (writer, fields: Fields, by) => {
        const number = whole.safeParse(fields.decision);
        if (!number.success) throw new AddressError("there is no such decision");
        await undo(writer, number.data, { by, why: null });
        return typeof fields.back === "string" ? localPath(fields.back) : "/review";
      }),
    );
};

async function shown(c: Context, record: RecordStore): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const skipped = whole.safeParse(c.req.query("after")).data ?? 0;
  const asked = finding.safeParse(c.req.query("finding")).data;
  const queue = await reviewQueue(record, skipped);
  const found = asked === undefined ? queue.next : await findingById(record, asked);
  if (asked !== undefined && !found)
    return problemAnswer(c, 404, "Not found", "The record has no such finding any more.");
  const response = await pageAnswer(
    c,
    <ReviewPage
      found={found}
      around={found ? await passageAround(record, found) : []}
      choices={await choicesFor(record, found)}
      decided={found ? await decisionsOn(record, found.id) : []}
      waiting={queue.total}
      pairs={(await waitingPairs(record)).length}
      next={asked === undefined ? `/review?after=${skipped + 1}` : "/review"}
      done={whole.safeParse(c.req.query("done")).data ?? null}
      token={formToken(c)}
    />,
  );
  response.headers.set("Cache-Control", "no-store");
  return response;
}

async function decided(writer: RecordStore, form: Sent, who: Decider): Promise<Decided> {
  const { finding: id, what, stance, holder, question } = form;
  const found = await findingById(writer, id);
  if (!found) throw new AddressError("the record has no such finding any more");
  if (found.sort === "statement") return decidedStatement(writer, found, form, who);
  if (what === "accept") return acceptPosition(writer, id, who);
  if (what === "reject") return rejectPosition(writer, id, who);
  const change = {
    ...(stance ? { stance } : {}),
    ...(holder && { holder }),
    ...(question && { question }),
  };
  return correctPosition(writer, id, change, who);
}

function decidedStatement(
  writer: RecordStore,
  { id, statement }: Waiting & { readonly sort: "statement" },
  { what, speaker, nobody, kind, polarity, words }: Sent,
  who: Decider,
): Promise<Decided> {
  if (what === "accept") return acceptStatement(writer, id, who);
  if (what === "reject") return rejectStatement(writer, id, who);
  // A browser sends line ends of its own; the field holds the words as they were found until somebody changes them.
  const typed = words?.replace(/\r\n/g, "\n");
  const isOther = typed !== undefined && typed !== "" && typed !== wordsOf(statement).trim();
  const change = {
    ...(nobody ? { speaker: "" } : speaker === undefined ? {} : { speaker }),
    ...(kind ? { kind } : {}),
    ...(polarity ? { polarity } : {}),
    ...(isOther ? { words: typed } : {}),
  };
  return correctStatement(writer, id, change, who);
}
