/** Statements by words, speaker, question, stance, publisher, kind and days, with how many there are of each. */
import type { Stance, StatementKind } from "../../base/vocabulary.ts";
import { standingPublisher } from "../publisher/join-publishers.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { isEmpty, searchQuery } from "../store/search-query.ts";
import type { SnippetPiece, StatementFilter } from "../store/store.ts";
import { type Facets, facetsOf } from "./search-facets.ts";
import { type StatementEntry, statementEntries } from "./statement-entries.ts";

export interface StatementSearch {
  /** Words in any form, "a phrase", one OR another, -not, begin*, speaker:NAME, after:2025-03-01, before:2025-03, forms:exact. */
  readonly typed: string;
  readonly speaker?: { readonly kind: RecordKind; readonly id: string } | undefined;
  readonly question?: string | undefined;
  /** Of a position that rests on the statement. */
  readonly stance?: Stance | undefined;
  readonly publisher?: string | undefined;
  readonly kind?: StatementKind | undefined;
}

export interface MarkedEntry extends StatementEntry {
  /** The whole content, pieces joined by ` … `, with the words marked that were asked for; null: none were asked for. */
  readonly marked: readonly SnippetPiece[] | null;
}

export interface StatementsFound {
  /** How many were found; if `isPartial`, how many of more were looked at. */
  readonly total: number;
  readonly isPartial: boolean;
  /** The best first; else the newest first. */
  readonly ranked: boolean;
  readonly statements: readonly MarkedEntry[];
  /** Of all that were found. */
  readonly facets: Facets;
}

/** How many statements are looked at: with it the cost does not grow with the record. */
const MOST = 500;

/** A page of them. A search that asks for nothing finds nothing. */
export async function searchStatements(
  record: RecordStore,
  asked: StatementSearch,
  { limit = 20, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<StatementsFound> {
  const { ids, isPartial, ranked } = await statementIds(record, asked);
  const page = ids.slice(offset, offset + limit);
  const query = await record.fullText.withForms(record.db, searchQuery(asked.typed));
  const marks = await record.fullText.markStatements(record.db, query, page);
  const entries = await statementEntries(record, page);
  const statements = entries.map((entry) => ({ ...entry, marked: marks.get(entry.row) ?? null }));
  return { total: ids.length, isPartial, ranked, statements, facets: await facetsOf(record, ids) };
}

/** The rows of all of them, at most 500. */
export async function statementIds(record: RecordStore, asked: StatementSearch) {
  const query = searchQuery(asked.typed);
  const filter = await filterOf(record, asked);
  if (isEmpty(query) && Object.keys(filter).length === 0) return { ids: [], isPartial: false, ranked: false };
  return record.fullText.narrowStatements(
    record.db,
    await record.fullText.withForms(record.db, query),
    filter,
    MOST,
  );
}

async function filterOf(
  record: RecordStore,
  { speaker, question, stance, publisher, kind }: StatementSearch,
): Promise<StatementFilter> {
  const ids = speaker && [...(await idsLeadingTo(record.db, speaker.kind, [speaker.id])).keys()];
  return {
    ...(speaker && ids && { speaker: { kind: speaker.kind, ids } }),
    ...(question !== undefined && { question }),
    ...(stance !== undefined && { stance }),
    ...(publisher !== undefined && { publisher: await standingPublisher(record.db, publisher) }),
    ...(kind !== undefined && { kind }),
  };
}
