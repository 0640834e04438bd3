import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { captures, type Input } from "./captures.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "standpoint-source-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(join(at(name), ".."), { recursive: true });
  await writeFile(at(name), content);
  return at(name);
}

async function* stream(...chunks: string[]) {
  yield* chunks;
}

async function all(names: string[], stdin = stream(), lines = false): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of captures({ names, stdin, lines })) if (!("document" in input)) inputs.push(input);
  return inputs;
}

const failure = async (name: string) => {
  const [input] = await all([name]);
  return input && "message" in input ? input.message : "no failure";
};

test("a folder gives the reports in it and below, in order of their names, and nothing hidden", async () => {
  for (const name of ["b.txt", "a/2.html", "a/10.htm", "a/.git/x.txt", ".hidden.txt", "c.png", "B.TXT"]) {
    await put(name, "Renn spoke.");
  }
  const names = (await all([folder])).map((input) => input.name.slice(folder.length + 1));
  expect(names).toEqual(["B.TXT", "a/10.htm", "a/2.html", "b.txt"]);
});

test("links to a folder above are not followed", async () => {
  await put("a.txt", "Renn spoke.");
  await symlink(folder, at("loop"));
  expect(await all([folder])).toHaveLength(1);
});

test("bytes are kept as they came, with a media type by ending, else by what they are", async () => {
  const page = await put("page", "\ufeff <!-- x -->\n<!DOCTYPE html><p>Renn");
  const text = await put("text", "Renn < Holt");
  const inputs = await all([page, text, await put("odd.txt", "<html>")]);
  const types = inputs.map((input) => ("capture" in input ? input.capture.mediaType : input.message));
  expect(types).toEqual(["text/html", "text/plain", "text/plain"]);
});

test("standard input is one report, or one a line", async () => {
  const [one] = await all(["-"], stream("Renn ", "spoke."));
  expect(one && "capture" in one && Buffer.from(one.capture.bytes).toString()).toBe("Renn spoke.");
  const lines = await all(["-"], stream('{"id":1}\r\n{"i', 'd":2}'), true);
  expect(lines.map((input) => input.name)).toEqual(["-:1", "-:2"]);
  expect(lines.map((input) => "line" in input && input.line)).toEqual([1, 2]);
});

test("a .jsonl file is one report a line, whatever is wrong with a line", async () => {
  const inputs = await all([await put("a.jsonl", '{"id":"a","text":"x"}\nbroken\n\n')]);
  expect(inputs.map((input) => "capture" in input && input.capture.mediaType)).toEqual(
    Array(3).fill("application/json"),
  );
});

test("one input that fails keeps its place, and the others go on", async () => {
  const good = await put("good.txt", "Renn spoke.");
  const inputs = await all([at("none.txt"), good]);
  expect(inputs.map((input) => "message" in input)).toEqual([true, false]);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ["empty.txt", "", /is empty/],
  ["letter.docx", "PK\x03\x04…", /is not a docx file/],
  ["archive.txt", "PK\x03\x04…", /a zip archive or an office document/],
  ["photo.html", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /a picture/],
  ["page.html", Buffer.from([0x1f, 0x8b, 8]), /gzip: unpack it/],
  ["data.txt", "abc\0def", /is not text/],
])("%s that cannot be read gives one line that says what to do", async (name, content, says) => {
  const message = await failure(await put(name, content));
  expect(message).toMatch(says);
  expect(message.startsWith(`${at(name)}: `)).toBe(true);
  expect(message).not.toContain("\n");
});

test.skipIf(!existsSync("/dev/zero"))(
  "of a device without an end no more is read than a report may have",
  async () => {
    expect(await failure("/dev/zero")).toMatch(/is larger than 20 MB/);
  },
);

test.each(["two\nlines.txt", "ftp://courier.example/\ra", "ftp://a\u2028b"])(
  "the name %j is told on one line, and once",
  async (name) => {
    const message = await failure(name);
    expect(message).toMatch(/^[^\n\r\u2028]+$/);
    expect(message.split(name.slice(0, 3))).toHaveLength(2);
  },
);

test("a wrong path, an empty folder and another scheme say what is wrong", async () => {
  expect(await failure(at("none.txt"))).toMatch(/there is no such file: check the path$/);
  expect(await failure(folder)).toMatch(/has no reports: they end in/);
  expect(await failure("ftp://courier.example/a")).toMatch(/only http and https/);
});
