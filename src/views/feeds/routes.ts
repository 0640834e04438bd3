/** The feeds' addresses: under a person, an organization, a question, the divergences, a search. */
import { type Context, Hono } from "hono";
import { divergences } from "../../record/comparison/divergences.ts";
import { onRecord } from "../../record/entity/entity-links.ts";
import { latestPositions } from "../../record/position/latest-positions.ts";
import { questionById } from "../../record/question/question-by-id.ts";
import { whileUnchanged } from "../../record/shared/while-unchanged.ts";
import { saidBy } from "../../record/statement/said-by.ts";
import { statementIds } from "../../record/statement/search-statements.ts";
import { statementEntries } from "../../record/statement/statement-entries.ts";
import type { RecordKind } from "../../record/store/people-schema.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { shownTo } from "../exports/shown-report.ts";
import { tagUri } from "../exports/tag-uri.ts";
import { askedBy } from "../http/asked-by.ts";
import { unlessUnchanged } from "../http/etag.ts";
import { askedFor, originOf } from "../http/origin.ts";
import { paramsOf, searchParams } from "../http/params.ts";
import { questionPath, whoPath } from "../http/paths.ts";
import { problem } from "../http/problem.ts";
import type { Routes } from "../http/routes.ts";
import { atom } from "./atom.ts";
import { divergenceFeed, type For, positionFeed, statementFeed } from "./entries.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";

const MOST = 50;
const FEED = ":feed{feed\\.(?:atom|json)}";
const searched = searchParams.omit({ page: true, in: true });

export const feedRoutes: Routes = (record) => {
  const fresh = unlessUnchanged(record);
  return new Hono()
    .get(`/people/:id/${FEED}`, fresh, (c) => whoFeed(c, record, "person", c.req.param("id")))
    .get(`/organizations/:id/${FEED}`, fresh, (c) => whoFeed(c, record, "organization", c.req.param("id")))
    .get(`/questions/:id/${FEED}`, fresh, (c) => questionFeed(c, record, c.req.param("id")))
    .get(`/divergences/${FEED}`, fresh, async (c) => {
      const { found } = await whileUnchanged(record, "divergences fed", () =>
        divergences(record, { limit: MOST }),
      );
      const entries = await divergenceFeed(record, await readerOf(c), found);
      return answer(c, { id: tagUri("divergences"), title: "Divergences", path: "/", entries });
    })
    .get(`/search/${FEED}`, fresh, async (c) => {
      const asked = askedBy(paramsOf(searched, c.req.query()));
      const { ids } = await statementIds(record, asked);
      // Not the best but the newest on record: rows are numbered as they come.
      const newest = [...ids].sort((a, b) => b - a).slice(0, MOST);
      const statements = await statementEntries(record, newest);
      const query = new URL(c.req.url).search;
      return answer(c, {
        id: tagUri("search", query),
        title: `Search${asked.typed === "" ? "" : `: ${asked.typed}`}`,
        path: `/search${query}`,
        entries: newestFirst(await statementFeed(record, await readerOf(c), statements)),
      });
    });
};

async function whoFeed(c: Context, record: RecordStore, kind: RecordKind, id: string): Promise<Response> {
  const who = (await onRecord(record.db, kind, [id])).get(id);
  if (!who) return problem(c, 404, `no ${kind} is on record under this address`);
  const reader = await readerOf(c);
  const { statements } = await saidBy(record, who, { limit: MOST });
  const within =
    kind === "organization" ? (await divergences(record, { within: who.id, limit: MOST })).found : [];
  const entries = [
    ...(await statementFeed(record, reader, statements)),
    ...(await divergenceFeed(record, reader, within)),
  ];
  return answer(c, {
    id: tagUri(kind, who.id),
    title: who.name,
    path: whoPath(who),
    entries: newestFirst(entries).slice(0, MOST),
  });
}

async function questionFeed(c: Context, record: RecordStore, id: string): Promise<Response> {
  const question = await questionById(record, id);
  if (!question) return problem(c, 404, "no question is on record under this address");
  const positions = await latestPositions(record, question.id, MOST);
  return answer(c, {
    id: tagUri("question", question.id),
    title: question.wording,
    path: questionPath(question.id),
    entries: newestFirst(await positionFeed(record, await readerOf(c), positions)),
  });
}

async function readerOf(c: Context): Promise<For> {
  return { origin: originOf(c), shown: await shownTo(c) };
}

function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const day = ({ published, updated }: FeedEntry) => published ?? updated;
  return [...entries].sort((a, b) => day(b).localeCompare(day(a)));
}

interface Told extends Pick<Feed, "id" | "title" | "entries"> {
  /** Of the page that shows the same. */
  readonly path: string;
}

function answer(c: Context, { id, title, path, entries }: Told): Response {
  const feed = {
    id,
    title: `${title} — Standpoint`,
    home: originOf(c) + path,
    self: askedFor(c).href,
    entries,
  };
  return c.req.path.endsWith(".json")
    ? c.body(jsonFeed(feed), 200, { "Content-Type": "application/feed+json; charset=utf-8" })
    : c.body(atom(feed), 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
}
