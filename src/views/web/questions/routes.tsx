/** `/questions` and `/questions/ID`: what is disputed, and who stands where on it. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { mayDecide } from "../../../record/account/account.ts";
import type { Decided, Decider } from "../../../record/decision/put-decision.ts";
import { undo } from "../../../record/entity/decide-actors.ts";
import { type ActorChoice, choices } from "../../../record/entity/find-actor.ts";
import { splitWording } from "../../../record/question/decide-questions.ts";
import { listQuestions, questionTotals } from "../../../record/question/list-questions.ts";
import { questionById } from "../../../record/question/question-by-id.ts";
import { decisionsOf } from "../../../record/review/list-decisions.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { AddressError, addressOf, paramsOf } from "../../http/params.ts";
import { questionPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { accountOf, formToken } from "../account/signed-in.ts";
import { pageOrJson, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { pagesOf } from "../paging.tsx";
import { waitingPairs } from "../review/pairs-routes.tsx";
import { inSentences, quotedPositions } from "../sentences.tsx";
import { QuestionPage } from "./question-page.tsx";
import { questionParams, questionsParams } from "./question-params.ts";
import { dayAt, questionTold } from "./question-told.ts";
import { QuestionsPage } from "./questions-page.tsx";
import type { Editing } from "./wordings-list.tsx";

const A_PAGE = 40;

/** Bytes of a form by which a wording is parted. */
const MOST = 4 * 1024;

const sent = z.object({ wording: z.string().regex(/^w[1-9]\d{0,11}$/) });

export const questionRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/questions", async (c) => {
      const { page, like, sort, within, show } = paramsOf(questionsParams, c.req.query());
      const body = within === undefined ? null : await bodyNamed(record, within);
      const asked = {
        limit: A_PAGE,
        offset: (page - 1) * A_PAGE,
        ...(like !== undefined && { like }),
        ...(sort !== undefined && { sort }),
        // A name that nobody has is nobody's id either: nothing is found.
        ...(within !== undefined && { organization: body?.id ?? "" }),
        codebook: show === "codebook",
        worth: show === undefined,
        single: show === "single",
      };
      const found = await whileUnchanged(record, `questions ${JSON.stringify(asked)}`, () =>
        listQuestions(record, asked),
      );
      const totals = await whileUnchanged(record, "questions of each sort", () => questionTotals(record));
      const pages = pagesOf(found.total, A_PAGE, page);
      const shown = { like, sort, within: body?.id ?? within, show };
      return pageOrJson(c, { ...found, totals }, () => (
        <QuestionsPage found={found} totals={totals} asked={shown} within={body} page={page} pages={pages} />
      ));
    })
    .get("/questions/:id", (c) => questionAnswer(c, record, c.req.param("id")))
    .post("/questions/:id/part", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const id = c.req.param("id");
        const parsed = sent.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent names no wording");
        const { decision } = await parted(writer, id, parsed.data.wording, { by, why: null });
        return addressOf(questionPath(id), { done: decision });
      }),
    );
};

async function questionAnswer(c: Context, record: RecordStore, id: string) {
  const { at, day, within, done } = paramsOf(questionParams, c.req.query());
  const question = await whileUnchanged(record, `question ${id}`, () => questionById(record, id));
  if (!question)
    return problemAnswer(c, 404, "No such question", "No question is on record under this address.");
  const path = questionPath(question.id);
  if (question.id !== id)
    return done === undefined ? c.redirect(path, 301) : c.redirect(addressOf(path, { done }), 302);
  // The slider counts days; the address that it leads to names one, and lasts.
  if (at !== undefined && question.first)
    return c.redirect(addressOf(path, { day: dayAt(question.first, at), within }), 302);
  const told = await questionTold(record, question, day, within);
  const editing = await editingFor(c, record, question.id, done);
  const quotes = {
    positions: [
      ...(told.matrix?.groups ?? []).flatMap(({ rows }) => rows.map(({ position }) => position)),
      ...quotedPositions(told.changes, told.divergences),
      ...told.undated.said,
    ],
  };
  const answer = await pageOrJson(c, told, async () =>
    inSentences(record, quotes, await shownTo(c), <QuestionPage told={told} editing={editing} />),
  );
  if (editing) answer.headers.set("Cache-Control", "no-store");
  return answer;
}

/** The organization of that id or name; null where there is none, or several are called so. */
async function bodyNamed(record: RecordStore, named: string): Promise<ActorChoice | null> {
  const [body, ...others] = (await choices(record, named)).filter(({ kind }) => kind === "organization");
  return body && others.length === 0 ? body : null;
}

/** What an editor's page has more; null for everybody else. */
async function editingFor(
  c: Context,
  record: RecordStore,
  id: string,
  done: number | undefined,
): Promise<Editing | null> {
  const account = await accountOf(c);
  if (account === null || !mayDecide(account)) return null;
  const [decision] = done === undefined ? [] : await decisionsOf(record.db, [done]);
  const pairs = (await waitingPairs(record)).filter(({ keep, other }) => keep.id === id || other.id === id);
  return { token: formToken(c), done: decision && !decision.undone ? decision : null, pairs };
}

/** Takes the wording from the question: what a person joined by undoing that, what the machine joined by a decision of its own. */
async function parted(writer: RecordStore, id: string, wording: string, who: Decider): Promise<Decided> {
  const question = await questionById(writer, id);
  const found = question?.wordings.find((one) => one.id === wording);
  if (!found) throw new AddressError("the question has no such wording any more: load its page again");
  const { decision } = found;
  return decision?.what === "same" ? undo(writer, decision.id, who) : splitWording(writer, wording, who);
}
