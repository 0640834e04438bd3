/** Full-text search by SQLite's FTS5 (https://sqlite.org/fts5.html). */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { alternatives, type SearchQuery, type SearchTerm } from "../search-query.ts";
import type { FullText, FullTextHit, ResultWindow, SnippetPiece } from "../store.ts";

/** Set round a hit by FTS5 and taken out again here; no report's text holds control characters of this kind. */
export const HIT_BEGINS = "\u0002";
export const HIT_ENDS = "\u0003";

interface Searched {
  readonly index: "statement_fts" | "article_fts" | "figure_fts";
  /** The table that the index is about; its ids are the index's rowids. */
  readonly table: "standing_statements" | "articles" | "figures";
  /** The column that the snippet is cut from. */
  readonly column: number;
  /** How long the snippet is; FTS5 gives 64 at most. */
  readonly tokens: number;
  /** What stands for a snippet of the row `found.id` where no words were searched for. */
  readonly plain: RawBuilder<string>;
  /** Which columns the words may stand in; all of them if nothing is said. */
  readonly columns?: string;
  /** Which column the speaker stands in. */
  readonly speaker: string | null;
  /** Joins the row (`f.rowid`) to its article `a`, and keeps what is current. */
  readonly current: RawBuilder<unknown>;
}

export const STATEMENTS: Searched = {
  index: "statement_fts",
  table: "standing_statements",
  column: 0,
  tokens: 64,
  plain: sql<string>`(SELECT words FROM statement_words WHERE id = found.id)`,
  speaker: "speaker",
  current: sql`JOIN standing_statements AS s ON s.id = f.rowid
    JOIN standing_reports AS a ON a.analysis_id = s.analysis_id`,
};

const ARTICLES: Searched = {
  index: "article_fts",
  table: "articles",
  column: 1,
  tokens: 32,
  plain: sql<string>`(SELECT substr(text, 1, 300) FROM articles WHERE id = found.id)`,
  speaker: null,
  current: sql`JOIN standing_reports AS a ON a.article_id = f.rowid`,
};

const FIGURES: Searched = {
  index: "figure_fts",
  table: "figures",
  column: 1,
  tokens: 32,
  plain: sql<string>`(SELECT sentence FROM figure_words WHERE id = found.id)`,
  speaker: "source",
  current: sql`JOIN figures AS s ON s.id = f.rowid
    JOIN standing_reports AS a ON a.analysis_id = s.analysis_id`,
};

/** As strangers may search them: a sentence that is not shown must not be found by its words, nor missed. */
const BARE_FIGURES: Searched = { ...FIGURES, columns: "{counted source}" };

export const sqliteFullText: Omit<
  FullText,
  "narrowStatements" | "markStatements" | "withForms" | "nearWords"
> = {
  async index(db, analysisId) {
    await sql`INSERT INTO statement_fts (rowid, words, speaker)
      SELECT id, words, speaker FROM statement_words WHERE analysis_id = ${analysisId}`.execute(db);
    await sql`INSERT INTO figure_fts (rowid, counted, sentence, source)
      SELECT id, counted, sentence, source FROM figure_words WHERE analysis_id = ${analysisId}`.execute(db);
  },
  async rewrite(db, statements, change) {
    const rows = sql.join(statements);
    await sql`INSERT INTO statement_fts (statement_fts, rowid, words, speaker)
      SELECT 'delete', id, words, speaker FROM statement_words WHERE id IN (${rows})`.execute(db);
    await change();
    await sql`INSERT INTO statement_fts (rowid, words, speaker)
      SELECT id, words, speaker FROM statement_words WHERE id IN (${rows})`.execute(db);
  },
  async forget(db, articleId) {
    const analyses = sql`SELECT id FROM analyses WHERE article_id = ${articleId}`;
    await sql`INSERT INTO figure_fts (figure_fts, rowid, counted, sentence, source)
      SELECT 'delete', id, counted, sentence, source FROM figure_words WHERE analysis_id IN (${analyses})`.execute(
      db,
    );
    await sql`INSERT INTO statement_fts (statement_fts, rowid, words, speaker)
      SELECT 'delete', id, words, speaker FROM statement_words WHERE analysis_id IN (${analyses})`.execute(
      db,
    );
    await sql`INSERT INTO article_fts (article_fts, rowid, title, text)
      SELECT 'delete', id, title, text FROM articles WHERE id = ${articleId}`.execute(db);
  },
  countStatements: (db, query) => count(db, STATEMENTS, query),
  findStatements: (db, query, window) => find(db, STATEMENTS, query, window),
  countArticles: (db, query) => count(db, ARTICLES, query),
  findArticles: (db, query, window) => find(db, ARTICLES, query, window),
  async findFigures(db, query, limit, within = "sentences") {
    const searched = within === "sentences" ? FIGURES : BARE_FIGURES;
    // By row and not by rank: the index is read from its end and no further than needed.
    const found = await sql<{ id: number }>`SELECT f.rowid AS id ${matching(searched, query)}
      ORDER BY f.rowid DESC LIMIT ${limit}`.execute(db);
    return found.rows.map(({ id }) => id);
  },
};

async function count(db: Kysely<Schema>, searched: Searched, query: SearchQuery): Promise<number> {
  const found = await sql<{ total: number }>`SELECT count(*) AS total ${matching(searched, query)}`.execute(
    db,
  );
  return found.rows[0]?.total ?? 0;
}

async function find(
  db: Kysely<Schema>,
  searched: Searched,
  query: SearchQuery,
  window: ResultWindow,
): Promise<readonly FullTextHit[]> {
  const select = query.wanted.length > 0 ? selectRanked : selectLatest;
  const found = await sql<{ id: number; snippet: string }>`${select(searched, query)}
    LIMIT ${window.limit} OFFSET ${window.offset}`.execute(db);
  return found.rows.map((row) => ({ id: row.id, snippet: pieces(row.snippet) }));
}

function selectRanked(searched: Searched, query: SearchQuery): RawBuilder<unknown> {
  const [index, column, tokens] = [
    sql.ref(searched.index),
    sql.lit(searched.column),
    sql.lit(searched.tokens),
  ];
  const snippet = sql`snippet(${index}, ${column}, ${HIT_BEGINS}, ${HIT_ENDS}, '…', ${tokens})`;
  return sql`SELECT f.rowid AS id, ${snippet} AS snippet ${matching(searched, query)} ORDER BY f.rank, f.rowid`;
}

/** Without words there is no rank. The texts are fetched when the order is settled: there may be very many rows. */
function selectLatest(searched: Searched, query: SearchQuery): RawBuilder<unknown> {
  return sql`SELECT id, ${searched.plain} AS snippet FROM (
    SELECT f.rowid AS id, a.published ${matching(searched, query)}) AS found
    ORDER BY published DESC, id`;
}

function matching(searched: Searched, query: SearchQuery): RawBuilder<unknown> {
  const index = sql.table(searched.index);
  const rows = query.wanted.length > 0 ? index : sql`(SELECT id AS rowid FROM ${sql.table(searched.table)})`;
  const where = [sql`1`];
  if (query.wanted.length > 0) where.push(sql`${index} MATCH ${expression(searched, query.wanted, " AND ")}`);
  if (query.unwanted.length > 0) {
    const unwanted = expression(searched, query.unwanted, " OR ");
    where.push(sql`f.rowid NOT IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${unwanted})`);
  }
  if (query.after) where.push(sql`a.published >= ${query.after}`);
  if (query.before) where.push(sql`a.published <= ${query.before}`);
  return sql`FROM ${rows} AS f ${searched.current} WHERE ${sql.join(where, sql` AND `)}`;
}

/** An FTS5 expression. Each term is quoted, so that nothing a reader types is taken as FTS5's own syntax. */
export function expression(
  searched: Pick<Searched, "columns" | "speaker">,
  terms: readonly SearchTerm[],
  joined: " AND " | " OR ",
): string {
  return terms
    .map((term) => {
      const any = alternatives(term).flatMap((one) => forms(searched, one));
      return any.length === 1 ? any.join() : `(${any.join(" OR ")})`;
    })
    .join(joined);
}

function forms(searched: Pick<Searched, "columns" | "speaker">, term: SearchTerm): readonly string[] {
  const columns = (term.in === "speaker" && searched.speaker) || searched.columns;
  return [term.words, ...(term.forms ?? [])].map((words) => {
    const quoted = `"${words.replaceAll('"', " ").replaceAll("\0", " ")}"${term.prefix ? "*" : ""}`;
    return columns ? `${columns} : ${quoted}` : quoted;
  });
}

/** A text with marks as pieces, without them. */
export function pieces(marked: string): readonly SnippetPiece[] {
  return marked
    .split(HIT_BEGINS)
    .flatMap((part, i): SnippetPiece[] => {
      const [hit, rest] = i === 0 ? ["", part] : cut(part);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter((piece) => piece.text !== "");
}

function cut(part: string): [string, string] {
  const end = part.indexOf(HIT_ENDS);
  return end < 0 ? [part, ""] : [part.slice(0, end), part.slice(end + 1)];
}
