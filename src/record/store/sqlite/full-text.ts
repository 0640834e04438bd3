/** Full-text search by SQLite's FTS5 (https://sqlite.org/fts5.html). */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { SearchQuery, Term } from "../../queries/search-query.ts";
import type { Schema } from "../schema.ts";
import type { Found, FullText, SnippetPiece, Window } from "../store.ts";

/** Set round a hit by FTS5 and taken out again here; no report's text holds control characters of this kind. */
const HIT_BEGINS = "\u0002";
const HIT_ENDS = "\u0003";
interface Searched {
  readonly index: "statement_fts" | "article_fts";
  /** The column that the snippet is cut from, by its number and by what it holds where nothing was searched for in it. */
  readonly column: number;
  /** How long the snippet is; FTS5 gives 64 at most. */
  readonly tokens: number;
  readonly plain: RawBuilder<string>;
  /** Which columns the words may stand in, and which the speaker. */
  readonly speaker: string | null;
  /** Joins the row (`f.rowid`) to its article `a`, and keeps what is current. */
  readonly current: RawBuilder<unknown>;
}

const STATEMENTS: Searched = {
  index: "statement_fts",
  column: 0,
  tokens: 64,
  plain: sql<string>`f.words`,
  speaker: "speaker",
  current: sql`JOIN statements AS s ON s.id = f.rowid
    JOIN latest_analyses AS n ON n.id = s.analysis_id
    JOIN current_articles AS a ON a.id = n.article_id`,
};

const ARTICLES: Searched = {
  index: "article_fts",
  column: 1,
  tokens: 32,
  plain: sql<string>`substr(f.text, 1, 300)`,
  speaker: null,
  current: sql`JOIN current_articles AS a ON a.id = f.rowid`,
};

export const sqliteFullText: FullText = {
  async index(db, analysisId) {
    await sql`INSERT INTO statement_fts (rowid, words, speaker)
      SELECT id, words, speaker FROM statement_words WHERE analysis_id = ${analysisId}`.execute(db);
  },
  countStatements: (db, query) => count(db, STATEMENTS, query),
  findStatements: (db, query, window) => find(db, STATEMENTS, query, window),
  countArticles: (db, query) => count(db, ARTICLES, query),
  findArticles: (db, query, window) => find(db, ARTICLES, query, window),
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
  { limit, offset }: Window,
): Promise<readonly Found[]> {
  const words = query.wanted.length > 0;
  const snippet = words
    ? sql<string>`snippet(${sql.ref(searched.index)}, ${sql.lit(searched.column)}, ${HIT_BEGINS}, ${HIT_ENDS}, '…', ${sql.lit(searched.tokens)})`
    : searched.plain;
  const order = words ? sql`f.rank, f.rowid` : sql`a.published DESC, f.rowid`;
  const found = await sql<{ id: number; snippet: string }>`
    SELECT f.rowid AS id, ${snippet} AS snippet ${matching(searched, query)}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`.execute(db);
  return found.rows.map((row) => ({ id: row.id, snippet: pieces(row.snippet) }));
}

function matching(searched: Searched, query: SearchQuery): RawBuilder<unknown> {
  const index = sql.table(searched.index);
  const where = [sql`1`];
  if (query.wanted.length > 0) where.push(sql`${index} MATCH ${expression(searched, query.wanted, " AND ")}`);
  if (query.unwanted.length > 0) {
    const unwanted = expression(searched, query.unwanted, " OR ");
    where.push(sql`f.rowid NOT IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${unwanted})`);
  }
  if (query.after) where.push(sql`a.published >= ${query.after}`);
  if (query.before) where.push(sql`a.published <= ${query.before}`);
  return sql`FROM ${index} AS f ${searched.current} WHERE ${sql.join(where, sql` AND `)}`;
}

/** An FTS5 expression. Each term is quoted, so that nothing a reader types is taken as FTS5's own syntax. */
function expression(searched: Searched, terms: readonly Term[], joined: " AND " | " OR "): string {
  return terms
    .map((term) => {
      const quoted = `"${term.words.replaceAll('"', " ").replaceAll("\0", " ")}"${term.prefix ? "*" : ""}`;
      return term.in === "speaker" && searched.speaker ? `${searched.speaker} : ${quoted}` : quoted;
    })
    .join(joined);
}

function pieces(marked: string): readonly SnippetPiece[] {
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
