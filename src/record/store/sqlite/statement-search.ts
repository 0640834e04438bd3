/** Statements by their words and by what else is known of them, so that a common word costs no more than a rare one. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { SearchQuery } from "../search-query.ts";
import type { NarrowedRows, SnippetPiece, StatementFilter } from "../store.ts";
import { expression, HIT_BEGINS, HIT_ENDS, pieces, STATEMENTS } from "./full-text.ts";

type Db = Kysely<Schema>;

const INDEX = sql.table("statement_fts");
const CURRENT = sql`JOIN standing_reports AS a ON a.analysis_id = s.analysis_id`;
/** The index is read as `f`, and FTS5 wants its own name where it is asked for words. */
const BY_WORDS = sql`FROM ${INDEX} AS f JOIN standing_statements AS s ON s.id = f.rowid ${CURRENT}`;

/** The best first if they are at most `most` and words were asked for; else the newest first, no more than `most` looked at. */
export async function narrowStatements(
  db: Db,
  query: SearchQuery,
  filter: StatementFilter,
  most: number,
): Promise<NarrowedRows> {
  const rows =
    query.wanted.length > 0
      ? await byWords(db, query, filter, most + 1)
      : await byDay(db, query, filter, most + 1);
  const isPartial = rows.length > most;
  const ranked = query.wanted.length > 0 && !isPartial;
  const kept = rows.slice(0, most);
  if (!ranked) return { ids: kept.sort(newestFirst).map(({ id }) => id), isPartial, ranked };
  return { ids: await byRank(db, query, kept), isPartial, ranked };
}

// "+rowid": looked up one by one, each row would have the whole query run again.

/** The words of these statements with those marked that were asked for; of a query without words nothing. */
export async function markStatements(
  db: Db,
  query: SearchQuery,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly SnippetPiece[]>> {
  if (query.wanted.length === 0 || ids.length === 0) return new Map();
  const found = await sql<{ id: number; words: string }>`
    SELECT rowid AS id, highlight(${INDEX}, 0, ${HIT_BEGINS}, ${HIT_ENDS}) AS words FROM ${INDEX}
    WHERE ${INDEX} MATCH ${expression(STATEMENTS, query.wanted, " AND ")} AND +rowid IN (${sql.join(ids)})`.execute(
    db,
  );
  return new Map(found.rows.map(({ id, words }) => [id, pieces(words)]));
}

interface Row {
  readonly id: number;
  readonly published: string | null;
}

function newestFirst(a: Row, b: Row): number {
  return (b.published ?? "").localeCompare(a.published ?? "") || a.id - b.id;
}

async function byRank(db: Db, query: SearchQuery, rows: readonly Row[]): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const best = await sql<{ id: number }>`SELECT rowid AS id FROM ${INDEX}
    WHERE ${INDEX} MATCH ${expression(STATEMENTS, query.wanted, " AND ")} AND +rowid IN (${sql.join(ids)})
    ORDER BY rank, rowid`.execute(db);
  return best.rows.map(({ id }) => id);
}

/** By row and not by rank: the index is read from its end and no further than needed. */
async function byWords(db: Db, query: SearchQuery, filter: StatementFilter, limit: number) {
  // Somebody's statements are few beside those with a common word, and are gone through first.
  const [id, from] = filter.speaker
    ? [sql`s.id`, sql`FROM standing_statements AS s ${CURRENT}`]
    : [sql`f.rowid`, BY_WORDS];
  const found =
    await sql<Row>`SELECT ${id} AS id, a.published ${from} ${narrowing(query, filter, !filter.speaker)}
    ORDER BY ${id} DESC LIMIT ${limit}`.execute(db);
  return found.rows;
}

/** From the newest report on; unless few statements are asked for, which are fetched first. */
async function byDay(db: Db, query: SearchQuery, filter: StatementFilter, limit: number) {
  const few = filter.speaker !== undefined || filter.question !== undefined;
  const from = few
    ? sql`FROM standing_statements AS s ${CURRENT}`
    : sql`FROM standing_reports AS a CROSS JOIN standing_statements AS s ON s.analysis_id = a.analysis_id`;
  const found = await sql<Row>`SELECT s.id, a.published ${from} ${narrowing(query, filter)}
    ORDER BY a.published DESC LIMIT ${limit}`.execute(db);
  return found.rows;
}

/** `throughIndex`: the full-text index itself is read, as `f`. */
function narrowing(query: SearchQuery, filter: StatementFilter, throughIndex = true): RawBuilder<unknown> {
  const where = [sql`1`];
  if (query.wanted.length > 0) {
    const matches = sql`${INDEX} MATCH ${expression(STATEMENTS, query.wanted, " AND ")}`;
    where.push(throughIndex ? matches : sql`s.id IN (SELECT rowid FROM ${INDEX} WHERE ${matches})`);
  }
  if (query.unwanted.length > 0) {
    const unwanted = expression(STATEMENTS, query.unwanted, " OR ");
    where.push(sql`s.id NOT IN (SELECT rowid FROM ${INDEX} WHERE ${INDEX} MATCH ${unwanted})`);
  }
  if (query.after) where.push(sql`a.published >= ${query.after}`);
  if (query.before) where.push(sql`a.published <= ${query.before}`);
  if (filter.publisher !== undefined) where.push(sql`a.publisher = ${filter.publisher}`);
  if (filter.kind !== undefined) where.push(sql`s.kind = ${filter.kind}`);
  if (filter.speaker) {
    const { kind, ids } = filter.speaker;
    where.push(sql`s.speaker_id IN (SELECT entity_id FROM entity_records
      WHERE kind = ${kind} AND record_id IN (${sql.join(ids)}))`);
  }
  if (filter.question !== undefined) {
    where.push(sql`s.id IN (SELECT ps.statement_id FROM shown_positions AS i
      JOIN position_statements AS ps ON ps.position_id = i.position_id
      WHERE i.question_id = ${filter.question}
        ${filter.stance === undefined ? sql`` : sql`AND i.stance = ${filter.stance}`})`);
  } else if (filter.stance !== undefined) {
    where.push(sql`EXISTS (SELECT 1 FROM position_statements AS ps
      JOIN shown_positions AS i ON i.position_id = ps.position_id
      WHERE ps.statement_id = s.id AND i.stance = ${filter.stance})`);
  }
  return sql`WHERE ${sql.join(where, sql` AND `)}`;
}
