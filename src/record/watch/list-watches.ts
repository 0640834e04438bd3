/** What a reader watches, and how much of it is new to them. */

import { onRecord } from "../entity/entity-links.ts";
import { underStandingName } from "../publisher/join-publishers.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { StatementSearch } from "../statement/search-statements.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { newsCount, watchNews } from "./watch-news.ts";
import { type DivergenceWatched, newestArticle } from "./watches.ts";

interface Watch {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** Statements of a search or of somebody, positions on a question, divergences, in what came on record since the reader looked last. */
  readonly unread: number;
  /** There are more than were looked at: at least so many are unread. */
  readonly isPartial: boolean;
}

export interface SearchWatch extends Watch {
  readonly kind: "search";
  readonly search: StatementSearch;
}

interface Asked {
  readonly id: string;
  readonly wording: string;
}

export interface QuestionWatch extends Watch {
  readonly kind: "question";
  /** After merges. */
  readonly question: Asked;
}

export interface WhoWatch extends Watch {
  readonly kind: RecordKind;
  /** After merges. */
  readonly who: { readonly kind: RecordKind; readonly id: string; readonly name: string };
}

export interface DivergenceWatch extends Watch {
  readonly kind: "divergence";
  /** Null: on whatever question. */
  readonly question: Asked | null;
  /** Null: within whatever organization. */
  readonly within: { readonly id: string; readonly name: string } | null;
}

export type ListedWatch = SearchWatch | QuestionWatch | WhoWatch | DivergenceWatch;

/** The oldest first. */
export function listWatches(record: RecordStore, reader: string): Promise<readonly ListedWatch[]> {
  return whileUnchanged(record, `watches ${reader}`, () => counted(record, reader));
}

async function counted(record: RecordStore, reader: string): Promise<readonly ListedWatch[]> {
  const rows = await record.db
    .selectFrom("watches")
    .selectAll()
    .where("reader", "=", reader)
    .orderBy("id")
    .execute();
  const upTo = await newestArticle(record.db);
  const watches: ListedWatch[] = [];
  for (const row of rows) {
    const news = await watchNews(record, row, { after: row.seen, upTo });
    const watch = { id: row.id, since: row.made_at, unread: newsCount(news), isPartial: news.isPartial };
    watches.push({ ...watch, ...(await watchedBy(record, row)) } as ListedWatch);
  }
  return watches;
}

/** What a watch is of, by its names. */
export async function watchedBy(
  record: RecordStore,
  { kind, asked }: { readonly kind: ListedWatch["kind"]; readonly asked: string },
) {
  const told: unknown = JSON.parse(asked);
  if (kind === "search") return { kind, search: await underStandingName(record, told as StatementSearch) };
  if (kind === "question") return { kind, question: await questionOf(record, String(told)) };
  if (kind !== "divergence") return { kind, who: await whoOf(record, kind, String(told)) };
  const { question, within } = told as DivergenceWatched;
  return {
    kind,
    question: question === undefined ? null : await questionOf(record, question),
    within: within === undefined ? null : await whoOf(record, "organization", within),
  };
}

async function questionOf({ db }: RecordStore, asked: string): Promise<Asked> {
  const id = (await finalQuestions(db, [asked])).get(asked)?.question ?? asked;
  const wordings = await questionWordings(db, [id]);
  return { id, wording: wordings.get(id) ?? id };
}

async function whoOf({ db }: RecordStore, kind: RecordKind, id: string): Promise<WhoWatch["who"]> {
  const found = (await onRecord(db, kind, [id])).get(id);
  return { kind, id: found?.id ?? id, name: found?.name ?? id };
}
