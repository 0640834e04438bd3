/** Lets a column be null that could not be, with all that is built on it as it was. */
import { type Kysely, sql } from "kysely";

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

const ORDER = ["index", "view", "trigger"];

/** `declared`: the column's type, and what it refers to. SQLite cannot take a NOT NULL away: the column is made anew and filled. */
export async function loosen(
  db: Kysely<unknown>,
  table: string,
  column: string,
  declared: string,
): Promise<void> {
  const { rows } = await sql<Made>`SELECT type, name, sql FROM sqlite_master
    WHERE type IN ('view', 'trigger') OR type = 'index' AND tbl_name = ${table} AND instr(sql, ${column}) > 0`.execute(
    db,
  );
  // All views and triggers: where one is missing that another names, SQLite changes no table.
  for (const { type, name } of rows) await sql.raw(`DROP ${type.toUpperCase()} ${name}`).execute(db);
  for (const statement of [
    `ALTER TABLE ${table} ADD COLUMN loosened ${declared}`,
    `UPDATE ${table} SET loosened = ${column}`,
    `ALTER TABLE ${table} DROP COLUMN ${column}`,
    `ALTER TABLE ${table} RENAME COLUMN loosened TO ${column}`,
  ])
    await sql.raw(statement).execute(db);
  const again = [...rows].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  for (const made of again) await sql.raw(made.sql).execute(db);
}
