/** `standpoint read`: what it prints for machines and for people. */
import { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { firstWordSaysTheRest } from "../story.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();

const LONG = `Renn said that the ferries to the Outer Skerries cost the country more each year, and that ${"nobody ".repeat(20)}sails on them.`;

describe("read", () => {
  test("prints one line for each line in, in order, a bad one in its place", async () => {
    const lines = [
      { id: "a", text: "Renn said no." },
      "{broken",
      { id: "c" },
      { text: "Okafor said yes." },
      "",
      { id: 6, text: "Holt said perhaps.", published: "2025-03-03" },
    ].map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
    const { status, out, err } = await standpoint(["read", "--jsonl"], { stdin: `${lines.join("\n")}\n` });
    const printed = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(printed.map((line) => [line.id, line.line ?? null, "error" in line])).toEqual([
      ["a", null, false],
      [null, 2, true],
      ["c", 3, true],
      [null, 4, true],
      [null, 5, true],
      [6, null, false],
    ]);
    expect([status, err]).toEqual([1, ""]);
  });

  test("gives the keys in the order that is documented, the article for pages alone", async () => {
    const text = place.file("a.txt", "Renn said no.");
    const page = place.file("b.html", "<title>Ferries</title><p>Renn said no.</p>");
    const { status, out } = await standpoint(["read", "--jsonl", text, page]);
    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const found = [
      "boilerplate",
      "statements",
      "entities",
      "positions",
      "divergences",
      "figures",
      "times",
      "extractor",
    ];
    expect([status, Object.keys(first), Object.keys(second)]).toEqual([
      0,
      ["id", ...found],
      ["id", "article", ...found],
    ]);
    expect([first.id, second.id]).toEqual([text, page]);
    expect(Object.keys(first.statements[0])).toEqual([
      "id",
      "kind",
      "source",
      "cue",
      "content",
      "speaker",
      "polarity",
      "saidOn",
      "confidence",
    ]);
    expect(Object.keys(first.entities[0])).toEqual([
      "id",
      "name",
      "type",
      "aliases",
      "roles",
      "memberOf",
      "mentions",
    ]);
    expect(Object.keys(second.article)).toEqual([
      "title",
      "byline",
      "publisher",
      "published",
      "modified",
      "url",
      "language",
      "text",
    ]);
  });

  test("gives an id back as it came, a number as a number", async () => {
    const lines = [{ id: 7, text: LONG }, { id: "7", text: LONG }, { id: 8 }].map((line) =>
      JSON.stringify(line),
    );
    const { out } = await standpoint(["read", "--jsonl"], { stdin: Readable.from(lines.join("\n")) });
    const ids = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual([7, "7", 8]);
  });

  test("waits for a slow reader and does not read ahead of what it has printed", async () => {
    let given = 0;
    const lines = function* () {
      for (; given < 5000; given++) yield `${JSON.stringify({ id: String(given), text: LONG.repeat(20) })}\n`;
    };
    let analysed = 0;
    const analyser = firstWordSaysTheRest();
    const { out } = await standpoint(["read", "--jsonl"], {
      stdin: Readable.from(lines()).on("end", () => {}),
      openAnalyser: async () => ({
        ...analyser,
        analyse: (report) => {
          analysed++;
          if (given - analysed > 500) throw new Error(`${given} lines taken, ${analysed} analysed`);
          return analyser.analyse(report);
        },
      }),
    });
    expect(out.match(/"error"/)).toBeNull();
    expect(analysed).toBe(5000);
  });

  test("prints one object with --json, and refuses several", async () => {
    const path = place.file("a.txt", "Renn said no.");
    const { status, out } = await standpoint(["read", "--json", path]);
    expect([status, JSON.parse(out).id]).toEqual([0, path]);
    const several = await standpoint(["read", "--json", path, path]);
    expect(several).toMatchObject({ status: 2, out: "" });
    expect(several.err).toMatch(/use --jsonl/);
  });

  test("puts who said what in a margin where the terminal is wide, under the paragraph where it is not", async () => {
    const path = place.file("a.txt", LONG);
    const wide = await standpoint(["read", path], { terminal: 120, env: { NO_COLOR: "1" } });
    const noted = wide.out.split("\n").find((line) => line.includes("Renn, indirect"));
    expect(noted).toMatch(/^Renn ⟨said that the ferries.* 1 Renn, indirect \(0\.90\)$/);
    const narrow = await standpoint(["read", path], { terminal: 60, env: { NO_COLOR: "1" } });
    expect(narrow.out).toMatch(/sails on them\.⟩¹\n {6}1 Renn, indirect \(0\.90\)\n/);
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("colours on a terminal alone, and not against NO_COLOR", async () => {
    const path = place.file("a.txt", LONG);
    const coloured = await standpoint(["read", path], { terminal: 80 });
    expect(coloured.out).not.toBe(stripVTControlCharacters(coloured.out));
    expect(coloured.out).not.toContain("⟨");
    for (const setting of [{}, { terminal: 80, env: { NO_COLOR: "1" } }]) {
      const { out } = await standpoint(["read", path], setting);
      expect(out).toBe(stripVTControlCharacters(out));
    }
  });

  test("lets no report steer the terminal", async () => {
    const path = place.file("a.txt", "Renn said \u001b[2Jno\u0007 and \u202eon.");
    const { out } = await standpoint(["read", path], { terminal: 80, env: { NO_COLOR: "1" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not come out
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test("reads standard input where no file is named", async () => {
    const { status, out } = await standpoint(["read"], { stdin: "Renn said no." });
    expect([status, out]).toEqual([0, expect.stringContaining("1 statement found by standpoint")]);
  });
});
