/** `/questions` and `/questions/ID`: what is disputed, and who stands where on it. */
import { type Context, Hono } from "hono";
import { listQuestions } from "../../../record/queries/list-questions.ts";
import { questionById } from "../../../record/queries/question-by-id.ts";
import { whileUnchanged } from "../../../record/queries/while-unchanged.ts";
import type { RecordStore } from "../../../record/store/open.ts";
import { addressOf, paramsOf } from "../../api/params.ts";
import { problemAnswer, twinAnswer } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import { questionPath } from "../paths.ts";
import type { Routes } from "../routes.ts";
import { QuestionPage } from "./question-page.tsx";
import { questionParams, questionsParams } from "./question-params.ts";
import { dayAt, questionTold } from "./question-told.ts";
import { QuestionsPage } from "./questions-page.tsx";

const A_PAGE = 25;

export const questionRoutes: Routes = (record) =>
  new Hono()
    .get("/questions", async (c) => {
      const { page, like, sort, within, show } = paramsOf(questionsParams, c.req.query());
      const asked = {
        limit: A_PAGE,
        offset: (page - 1) * A_PAGE,
        ...(like !== undefined && { like }),
        ...(sort !== undefined && { sort }),
        ...(within !== undefined && { organization: within }),
        codebook: show === "codebook",
        worth: show !== "all",
      };
      const found = await whileUnchanged(record, `questions ${JSON.stringify(asked)}`, () =>
        listQuestions(record, asked),
      );
      const pages = pagesOf(found.total, A_PAGE, page);
      return twinAnswer(c, found, () => (
        <QuestionsPage found={found} asked={{ like, sort, within, show }} page={page} pages={pages} />
      ));
    })
    .get("/questions/:id", (c) => questionAnswer(c, record, c.req.param("id")));

async function questionAnswer(c: Context, record: RecordStore, id: string) {
  const { at, day, within } = paramsOf(questionParams, c.req.query());
  const question = await whileUnchanged(record, `question ${id}`, () => questionById(record, id));
  if (!question)
    return problemAnswer(c, 404, "No such question", "No question is on record under this address.");
  const path = questionPath(question.id);
  if (question.id !== id) return c.redirect(path, 301);
  // The slider counts days; the address that it leads to names one, and lasts.
  if (at !== undefined && question.first)
    return c.redirect(addressOf(path, { day: dayAt(question.first, at), within }), 302);
  const told = await questionTold(record, question, day, within);
  return twinAnswer(c, told, () => <QuestionPage told={told} />);
}
