/** `/review/questions`: one pair of questions at a time that the machine takes for one without being sure, to be joined or kept apart. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { latestPositions } from "../../../record/position/latest-positions.ts";
import { mergeQuestions, questionsDiffer } from "../../../record/question/decide-questions.ts";
import { questionsListed } from "../../../record/question/list-questions.ts";
import { type DoubtfulPair, doubtfulPairs, heldQuestions } from "../../../record/review/question-review.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError, addressOf } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { localPath } from "../account/local-path.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { PairsPage } from "./pairs-page.tsx";

/** Bytes; ids are short. */
const MOST = 4 * 1024;

/** So many pairs are looked at; what is decided makes room for more. */
const PAIRS = 200;

/** So many positions of each question are shown. */
const POSITIONS = 2;

const id = z.string().min(1).max(200);
const whole = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 40);
const sent = z.object({
  keep: id,
  other: id,
  what: z.enum(["same", "reversed", "different"]),
  after: whole.optional(),
  /** Where the form stood, if not on the page of the review. */
  back: z.string().max(300).optional(),
});

/** The pairs that wait, those first of which somebody stands on one, of these the likeliest; kept until the record changes. */
export function waitingPairs(record: RecordStore): Promise<readonly DoubtfulPair[]> {
  return whileUnchanged(record, "waiting-pairs", async () => {
    const pairs = await doubtfulPairs(record.db, PAIRS);
    const held = await heldQuestions(
      record.db,
      pairs.flatMap(({ keep, other }) => [keep.id, other.id]),
    );
    const isHeld = ({ keep, other }: DoubtfulPair) => Number(held.has(keep.id) || held.has(other.id));
    return [...pairs].sort((a, b) => isHeld(b) - isHeld(a) || b.probability - a.probability);
  });
}

export const pairRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/review/questions", (c) => shown(c, record))
    .post("/review/questions", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const parsed = sent.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent is no decision of two questions");
        const { keep, other, what, after, back } = parsed.data;
        const who = { by, why: null };
        const { decision } =
          what === "different"
            ? await questionsDiffer(writer, keep, other, who)
            : await mergeQuestions(writer, keep, other, what === "reversed", who);
        return back === undefined
          ? addressOf("/review/questions", { after: after || undefined, done: decision })
          : addressOf(localPath(back), { done: decision });
      }),
    );
};

async function shown(c: Context, record: RecordStore): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const pairs = await waitingPairs(record);
  const asked = whole.safeParse(c.req.query("after")).data ?? 0;
  const skipped = Math.max(0, Math.min(asked, pairs.length - 1));
  const pair = pairs[skipped];
  const response = await pageAnswer(
    c,
    <PairsPage
      pair={pair ? { ...pair, sides: await sidesOf(record, pair) } : null}
      waiting={pairs.length}
      skipped={skipped}
      done={whole.safeParse(c.req.query("done")).data || null}
      token={formToken(c)}
    />,
  );
  response.headers.set("Cache-Control", "no-store");
  return response;
}

async function sidesOf(record: RecordStore, { keep, other }: DoubtfulPair) {
  const questions = await questionsListed(record, [keep.id, other.id]);
  return Promise.all(
    questions.map(async (question) => ({
      question,
      positions: await latestPositions(record, question.id, POSITIONS),
    })),
  );
}
