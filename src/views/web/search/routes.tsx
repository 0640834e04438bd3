/** `/search`: where the record says these words; also as JSON and, of statements, as CSV. */

import { type Context, Hono } from "hono";
import { OUTER } from "../../../base/quotation-marks.ts";
import { onRecord } from "../../../record/entity/entity-links.ts";
import { statementRows } from "../../../record/export/each-statement.ts";
import { underStandingName } from "../../../record/publisher/join-publishers.ts";
import { type ListedQuestions, listQuestions } from "../../../record/question/list-questions.ts";
import { whileUnchanged } from "../../../record/shared/while-unchanged.ts";
import { entriesOfHits } from "../../../record/statement/entries-of-hits.ts";
import { search } from "../../../record/statement/search.ts";
import {
  type StatementSearch,
  searchStatements,
  statementIds,
} from "../../../record/statement/search-statements.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { searchedIn } from "../../exports/shown-search.ts";
import { statementsCsvFor } from "../../exports/shown-variables.ts";
import { askedBy } from "../../http/asked-by.ts";
import { HITS_A_PAGE, paramsOf, type SearchParams, searchParams } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { pageOrJson } from "../answers.tsx";
import { pagesOf } from "../paging.tsx";
import { searchHints } from "./hints.ts";
import { PICKED } from "./picked.ts";
import { SearchPage, type SearchResults } from "./search-page.tsx";

/** So many questions are named above the hits. */
const QUESTIONS = 5;

const NOTHING = { total: 0, statements: [] };

export const searchRoutes: Routes = (record) =>
  new Hono().get("/search", async (c) => {
    const asked = await underStandingName(record, paramsOf(searchParams, c.req.query()));
    const params = { ...asked, in: searchedIn(asked.in, await shownTo(c)) };
    if (c.req.query("format") === "csv") return csvAnswer(c, record, askedBy(params));
    const found = await foundBy(record, params);
    const pages = pagesOf(found?.found.total ?? 0, HITS_A_PAGE, params.page);
    const names = await namesIn(record, params);
    const isWhole = (await shownTo(c)) === "whole";
    const hints = found?.found.total === 0 ? await searchHints(record, params, isWhole) : [];
    const questions = await questionsNamed(record, params);
    return pageOrJson(c, { ...(found?.found ?? NOTHING), questions }, () => (
      <SearchPage
        params={params}
        found={found}
        hints={hints}
        questions={questions}
        pages={pages}
        names={names}
      />
    ));
  });

const MARKS = new RegExp(`[${OUTER}*]`, "g");

/** The questions that the words may mean, of a single holder too; on the first page only. */
async function questionsNamed(record: RecordStore, { q = "", page }: SearchParams): Promise<ListedQuestions> {
  const words = q
    .split(/\s+/)
    .filter((word) => !/^-|\w:/.test(word))
    .join(" ")
    .replace(MARKS, " ")
    .trim();
  if (page > 1 || !/\p{L}/u.test(words)) return { total: 0, questions: [] };
  return whileUnchanged(record, `questions named ${words}`, () =>
    listQuestions(record, { like: words, limit: QUESTIONS }),
  );
}

async function foundBy(record: RecordStore, params: SearchParams): Promise<SearchResults | null> {
  const window = { limit: HITS_A_PAGE, offset: (params.page - 1) * HITS_A_PAGE };
  const asked = askedBy(params);
  const { typed, ...narrowing } = asked;
  if (params.in !== "statements") {
    if (typed === "") return null;
    const found = await search(record, typed, { in: params.in, ...window });
    return { in: params.in, found, entries: await entriesOfHits(record, typed, found.hits) };
  }
  const asksNothing = typed === "" && Object.values(narrowing).every((value) => value === undefined);
  return asksNothing ? null : { in: "statements", found: await searchStatements(record, asked, window) };
}

/** What is found, at most 500 statements, in the form of `standpoint export`. */
async function csvAnswer(c: Context, record: RecordStore, asked: StatementSearch): Promise<Response> {
  const { ids } = await statementIds(record, asked);
  const rows = await statementRows(record, ids);
  c.header("Content-Disposition", 'attachment; filename="statements.csv"');
  const { header, row } = await statementsCsvFor(record, await shownTo(c));
  return c.body(header + rows.map(row).join(""), 200, { "Content-Type": "text/csv; charset=utf-8" });
}

/** The names of those picked, by id. */
async function namesIn(record: RecordStore, params: SearchParams): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const name of PICKED) {
    const id = params[name];
    if (id === undefined || (name !== "person" && name !== "organization")) continue;
    const who = (await onRecord(record.db, name, [id])).get(id);
    if (who) names.set(id, who.name);
  }
  return names;
}
