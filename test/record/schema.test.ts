/** The tables as the queries see them are the tables that the database has. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const STORE = resolve(import.meta.dirname, "../../src/record/store");
const SOURCE = readdirSync(STORE)
  .filter((file) => /(^|-)schema\.ts$/.test(file))
  .map((file) => readFileSync(resolve(STORE, file), "utf8"))
  .join("\n");

/** By table or view the interface of its rows. */
const tablesSeen = () =>
  [...SOURCE.matchAll(/^export interface \w*Schema\b[^{]*\{\n([\s\S]*?)^\}/gm)]
    .flatMap(([, body = ""]) => [...body.matchAll(/^ {2}(\w+): (\w+);$/gm)])
    .map(([, table = "", type = ""]) => ({ table, type }));

const columnsOf = (type: string): string[] => {
  const [, parent, body = ""] =
    new RegExp(`^(?:export )?interface ${type}(?: extends (\\w+))? \\{\\n([\\s\\S]*?)^\\}`, "m").exec(
      SOURCE,
    ) ?? [];
  const own = [...body.matchAll(/^ {2}(\w+):/gm)].map(([, column = ""]) => column);
  return [...own, ...(parent ? columnsOf(parent) : [])];
};

test("every table and view that queries see has just the columns that they see", async () => {
  const seen = tablesSeen().filter(({ type }) => columnsOf(type).length > 0);
  expect(seen.length).toBeGreaterThan(50);
  for (const { table, type } of seen) {
    const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_xinfo(${table})`.execute(
      fresh.record.db,
    );
    const there = rows.map(({ name }) => name);
    expect(
      columnsOf(type).filter((column) => !there.includes(column)),
      `${table} lacks what ${type} has`,
    ).toEqual([]);
  }
});
