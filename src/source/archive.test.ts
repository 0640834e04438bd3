import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RecordError } from "../base/errors.ts";
import { type Sha256, sha256 } from "../base/hash.ts";
import { openArchive } from "./archive.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "standpoint-archive-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = Buffer.from("The boats sail on Monday.");
const pathOf = (name: Sha256) => join(folder, name.slice(0, 2), name.slice(2, 4), name);

test("what is put is had again by its SHA-256, from a file two folders deep", async () => {
  const archive = openArchive(folder);
  const name = await archive.put(bytes);
  expect(name).toBe(sha256(bytes));
  expect(Buffer.from(await archive.get(name))).toEqual(bytes);
  expect(await readFile(pathOf(name))).toEqual(bytes);
});

test("the same put by many at once is there once, and no draft is left", async () => {
  const archive = openArchive(folder);
  const names = await Promise.all(Array.from({ length: 20 }, () => archive.put(bytes)));
  expect(new Set(names).size).toBe(1);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile());
  expect(files.map((file) => file.name)).toEqual([sha256(bytes)]);
});

test("damaged bytes are never given out", async () => {
  const archive = openArchive(folder);
  const name = await archive.put(bytes);
  await writeFile(pathOf(name), "The boats stay on Monday!");
  await expect(archive.get(name)).rejects.toThrow(/is damaged.*restore it/);
});

test("bytes cut short by a broken disk are put again", async () => {
  const archive = openArchive(folder);
  const name = await archive.put(bytes);
  await writeFile(pathOf(name), "The");
  await archive.put(bytes);
  expect(Buffer.from(await archive.get(name))).toEqual(bytes);
});

test("what is not there, and a place that cannot be written, are one clear line", async () => {
  await expect(openArchive(folder).get(sha256("x"))).rejects.toThrow(RecordError);
  await writeFile(join(folder, "file"), "");
  await expect(openArchive(join(folder, "file")).put(bytes)).rejects.toThrow(
    /^[^\n]*cannot be written[^\n]*$/,
  );
});
