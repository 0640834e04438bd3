/** The commands on a record: add, search, export, check, serve, start. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { firstWordSaysTheRest } from "../story.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();

describe("add", () => {
  test("says what it did, and does nothing the second time", async () => {
    const path = place.file("a.txt", "Renn said no.");
    expect(await place.onRecord(["add", path])).toMatchObject({ status: 0, out: "1 report added\n" });
    expect(await place.onRecord(["add", path])).toMatchObject({
      status: 0,
      out: "no reports added, 1 unchanged\n",
    });
  });

  test("goes on after what cannot be read, and names it", async () => {
    const [good, missing] = [place.file("a.txt", "Renn said no."), join(place.folder, "b.txt")];
    const { status, out, err } = await place.onRecord(["add", missing, good, "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ added: 1, failed: [{ name: missing }] });
    expect(err).toBe(`standpoint: ${missing}: there is no such file: check the path\n`);
  });

  test("names the report that the analyser fails on, and adds the others", async () => {
    const [good, bad] = [place.file("a.txt", "Renn said no."), place.file("b.txt", "Holt said no.")];
    const usual = firstWordSaysTheRest();
    const analyse: typeof usual.analyse = (report) =>
      report.text.startsWith("Holt") ? Promise.reject(new Error("lost count")) : usual.analyse(report);
    const ran = await place.onRecord(["add", bad, good], {
      openAnalyser: async () => ({ ...usual, analyse }),
    });
    expect(ran).toEqual({
      status: 1,
      out: "1 report added, 1 not read\n",
      err: `standpoint: ${bad}: lost count\n`,
    });
  });

  test("analyses again what an older extractor analysed", async () => {
    const path = place.file("a.txt", "Renn said no.");
    await place.onRecord(["add", path]);
    const newer = firstWordSaysTheRest({ name: "standpoint", version: "0.2.0", modelHash: "b".repeat(64) });
    const again = await place.onRecord(["add", path], { openAnalyser: async () => newer });
    expect(again.out).toBe("no reports added, 1 analysed again\n");
  });

  test("takes the record from the environment where no option says it", async () => {
    const path = place.file("a.txt", "Renn said no.");
    await standpoint(["add", path], { env: { STANDPOINT_RECORD: place.record } });
    expect((await place.onRecord(["search", "no"])).out).toContain("1 hit\n");
    await standpoint(["add", path], { env: { XDG_DATA_HOME: join(place.folder, "data") } });
    expect(readFileSync(join(place.folder, "data", "standpoint", "record.sqlite")).length).toBeGreaterThan(0);
  });
});

describe("search and export", () => {
  beforeEach(async () => {
    await place.onRecord(["add", "--jsonl", "-"], {
      stdin: [
        {
          id: "1",
          text: 'Renn said "no", twice.',
          title: "=Ferries",
          publisher: "Orvane Today",
          published: "2025-03-04",
        },
        { id: "2", text: "Okafor said keep the crossings funded.", url: "https://gazette.example/2" },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    });
  });

  test("search shows who said it, the words, and where", async () => {
    const { status, out } = await place.onRecord(["search", "twice"]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Renn, indirect\nsaid "no", \*twice\*\.\nOrvane Today · =Ferries · 4 March 2025 · [0-9a-f]{16}#s1\n\n1 hit\n$/,
    );
  });

  test("search takes an argument with blanks among others as a phrase", async () => {
    expect((await place.onRecord(["search", "crossings funded", "keep"])).out).toContain("1 hit\n");
    expect((await place.onRecord(["search", "funded crossings", "keep"])).out).toBe("no hits\n");
  });

  test("search gives its hits as JSON", async () => {
    const { out } = await place.onRecord(["search", "speaker:okafor", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ total: 1, hits: [{ speaker: { name: "Okafor" } }] });
  });

  test("CSV quotes what it must and lets no cell begin like a formula", async () => {
    const out = join(place.folder, "out.csv");
    expect(await place.onRecord(["export", "--format", "csv", "--output", out])).toMatchObject({
      status: 0,
      out: "",
    });
    const [header, first] = readFileSync(out, "utf8").split("\r\n");
    expect(header).toBe(
      "id,report id,report title,publisher,published,url,kind,polarity,speaker,speaker type,on record as,record id,source words,cue words,content words,sentence,start,end,said from,said to,confidence,extractor,model,coder,decision,decided at,decisions,added by,added at",
    );
    expect(first).toMatch(
      /-1-s1,[0-9a-f]{16},'=Ferries,Orvane Today,2025-03-04,,indirect,said,Renn,person,,,Renn,,/,
    );
    expect(first).toContain(',"said ""no"", twice.","Renn said ""no"", twice.",5,22,,,0.9,standpoint 0.1.0,');
  });

  test("JSON Lines have one statement a line, word for word", async () => {
    const { out } = await place.onRecord(["export"]);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => [row.speaker, row.reportTitle, row.content])).toEqual([
      ["Renn", "=Ferries", 'said "no", twice.'],
      ["Okafor", null, "said keep the crossings funded."],
    ]);
  });

  test("a file that cannot be written is left as it was", async () => {
    const { status, err } = await place.onRecord([
      "export",
      "--output",
      join(place.folder, "nowhere", "out.jsonl"),
    ]);
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/^standpoint: .*out\.jsonl cannot be written.*\n$/),
    ]);
  });
});

test("check finds a fresh record in order and a damaged one not", async () => {
  await place.onRecord(["add", place.file("a.txt", "Renn said no.")]);
  expect(await place.onRecord(["check"])).toEqual({
    status: 0,
    out: "1 capture, 1 article, 2 passages: all in order\n",
    err: "",
  });
  rmSync(join(place.record, "captures"), { recursive: true });
  expect(await place.onRecord(["check"])).toMatchObject({
    status: 1,
    err: expect.stringMatching(/cannot be read/),
  });
});

test("serve says where the record is shown", async () => {
  await place.onRecord(["add", place.file("a.txt", "Renn said no.")]);
  let page = "";
  const { status, out } = await place.onRecord(["serve", "--port", "0"], {
    untilStopped: async () => {
      page = "stopped";
    },
  });
  expect([status, page]).toEqual([0, "stopped"]);
  expect(out).toMatch(/^The record is shown at http:\/\/127\.0\.0\.1:\d+\/ /);
});

test("start fills an empty record with the example pages, once", async () => {
  const first = await place.onRecord(["start", "--port", "0"]);
  expect(first.out).toMatch(/^Reading the example reports …\n8 reports added\nThe record is shown at http:/);
  const second = await place.onRecord(["start", "--port", "0"]);
  expect(second.out).toMatch(/^The record is shown at http:/);
});
