/** The words of names on record, by which somebody is found whose name has a word that begins as was typed. */
import { type Kysely, sql } from "kysely";

const TABLES = [
  `CREATE TABLE name_words (
    kind TEXT NOT NULL,
    word TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, word, record_id)
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX name_words_of ON name_words (kind, record_id)",
];

/** Names are kept with a blank between their words, which makes a list of them. */
const WORDS = `SELECT DISTINCT r.kind, w.value, r.record_id
  FROM record_names AS r, json_each('[' || replace(json_quote(r.given || ' ' || r.last), ' ', '","') || ']') AS w
  WHERE w.value <> ''`;
const PUT = `INSERT OR IGNORE INTO name_words ${WORDS}`;
const AFRESH = (row: string) => {
  const its = `kind = ${row}.kind AND record_id = ${row}.record_id`;
  return `DELETE FROM name_words WHERE ${its};
    ${PUT} AND ${its.replace(/\b(kind|record_id) =/g, "r.$1 =")};`;
};

const TRIGGERS = [
  `CREATE TRIGGER names_have_words AFTER INSERT ON record_names BEGIN ${AFRESH("new")} END`,
  `CREATE TRIGGER names_lose_words AFTER DELETE ON record_names BEGIN ${AFRESH("old")} END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, PUT, ...TRIGGERS]) await sql.raw(statement).execute(db);
}
