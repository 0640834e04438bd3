/** `/people`, `/organizations`, and each one of them. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { whoCalled } from "../../../record/entity/actors-called.ts";
import { onRecord } from "../../../record/entity/entity-links.ts";
import {
  firstLetters,
  latestQuoted,
  sortedWho,
  WHO_SORTS,
  whoByLetter,
} from "../../../record/entity/list-actors.ts";
import type { RecordKind } from "../../../record/store/people-schema.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { page, paramsOf, words } from "../../http/params.ts";
import { whoPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { pageOrJson, problemAnswer } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import { inSentences, quotedPositions } from "../sentences.tsx";
import { WhoListPage } from "./who-list-page.tsx";
import { WhoPage } from "./who-page.tsx";
import { whoTold } from "./who-told.ts";

const A_PAGE = 50;
const LATEST = 60;
const CALLED = 60;

const listParams = z.object({
  page,
  letter: z.string().max(2, "letter must be one letter").optional(),
  name: words("name", 100),
  sort: z.enum(WHO_SORTS, `sort must be one of ${WHO_SORTS.join(", ")}`).default("statements"),
});
const whoParams = z.object({
  page,
  /** `all`: what the machine is not sure of, too. */
  statements: z.literal("all", "statements must be all").optional(),
  figures: z.literal("all", "figures must be all").optional(),
  /** Which page of the questions. */
  questions: page,
  /** `alone`: only questions on which nobody else takes a position. */
  show: z.literal("alone", "show must be alone").optional(),
});

export const whoRoutes: Routes = (record) =>
  new Hono()
    .get("/people", (c) => listAnswer(c, record, "person"))
    .get("/people/:id", (c) => whoAnswer(c, record, "person", c.req.param("id")))
    .get("/organizations", (c) => listAnswer(c, record, "organization"))
    .get("/organizations/:id", (c) => whoAnswer(c, record, "organization", c.req.param("id")));

async function listAnswer(c: Context, record: RecordStore, kind: RecordKind) {
  const { letter, name, sort, page: number } = paramsOf(listParams, c.req.query());
  const letters = await firstLetters(record, kind);
  if (name !== undefined) {
    const found = await whoCalled(record, kind, name, CALLED);
    return pageOrJson(c, { letters, ...found }, () => (
      <WhoListPage kind={kind} letters={letters} shown={{ name, ...found }} />
    ));
  }
  if (letter === undefined) {
    const quoted = sortedWho(await latestQuoted(record, kind, LATEST), sort);
    return pageOrJson(c, { letters, quoted }, () => (
      <WhoListPage kind={kind} letters={letters} shown={{ quoted, sort }} />
    ));
  }
  const offset = (number - 1) * A_PAGE;
  const found = await whoByLetter(record, kind, letter.toLowerCase(), { limit: A_PAGE, offset });
  const pages = pagesOf(found.total, A_PAGE, number);
  return pageOrJson(c, { letters, ...found }, () => (
    <WhoListPage
      kind={kind}
      letters={letters}
      shown={{ letter: letter.toLowerCase(), ...found, page: number, pages }}
    />
  ));
}

async function whoAnswer(c: Context, record: RecordStore, kind: RecordKind, id: string) {
  const who = (await onRecord(record.db, kind, [id])).get(id);
  if (!who)
    return problemAnswer(
      c,
      404,
      kind === "person" ? "No such person" : "No such organization",
      `No ${kind} is on record under this address.`,
    );
  if (who.id !== id) return c.redirect(whoPath(who), 301);
  const { page: number, questions, show, statements, figures } = paramsOf(whoParams, c.req.query());
  const asked = {
    ...{ page: number, questions, alone: show === "alone" },
    ...{ unsure: statements === "all", allFigures: figures === "all" },
  };
  const told = await whoTold(record, who, asked);
  const quotes = {
    statements: told.replies.flatMap(({ statement, report }) =>
      statement ? [{ ...statement, sourceAt: [], cueAt: [], report }] : [],
    ),
    positions: [
      ...told.stances.questions.flatMap(({ stances }) => stances.map(({ position }) => position)),
      ...quotedPositions(null, told.divergences),
    ],
  };
  return pageOrJson(c, told, async () =>
    inSentences(record, quotes, await shownTo(c), <WhoPage told={told} asked={asked} />),
  );
}
