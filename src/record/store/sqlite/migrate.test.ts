import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const MIGRATIONS = join(import.meta.dirname, "migrations");

test("every migration that there is is run, in order and under the name of its file", () => {
  const source = readFileSync(join(import.meta.dirname, "migrate.ts"), "utf8");
  const files = readdirSync(MIGRATIONS)
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
  const imported = new Map(
    [...source.matchAll(/import \* as (\w+) from "\.\/migrations\/(.+)\.ts"/g)].map(([, as, file]) => [
      as,
      file,
    ]),
  );
  const listed = [...source.matchAll(/^ {2}"(\d{4}-[\w-]+)": (\w+),$/gm)];
  expect(listed.map(([, name]) => name)).toEqual(files);
  for (const [, name, as] of listed) expect(imported.get(as), name).toBe(name);
});
