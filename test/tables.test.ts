/** What is looked into by the words of a text is a table, in which nothing stands but what was written there. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { table } from "../src/base/table.ts";

test("a table has nothing under the names that every object has", () => {
  const numbers = table<number>({ one: 1 });
  expect([numbers.one, numbers.constructor, numbers.toString]).toEqual([1, undefined, undefined]);
});

test("whatever reads a text has no table that is an ordinary object", () => {
  const src = resolve(import.meta.dirname, "../src");
  const ordinary = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(?:analysis|article|ingest|record|source)\/.*(?<!\.test)\.ts$/.test(file))
    .filter((file) =>
      /^(?:export )?const \w+: (?:Readonly<)?Record<string,[^\n]* = \{/m.test(
        readFileSync(join(src, file), "utf8"),
      ),
    );
  // These know their names from the database alone.
  expect(ordinary.sort()).toEqual(["record/store/sqlite/migrate.ts"]);
});
