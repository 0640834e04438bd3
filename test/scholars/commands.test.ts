/** The commands of coding, variables and methods: what they print, and what they refuse in one line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();
const KILNS = "Should the kilns at Dunmere be lit again?";
const run = (...args: readonly string[]) =>
  standpoint([...args, "--record", fresh.folder], { env: { USER: "anna" } });

beforeEach(() =>
  putTaken(fresh.record, "2025-03-04", [
    ["Maud Tansy", KILNS, "for", "light them"],
    ["Osric Pell", KILNS, "against", "leave them cold"],
  ]),
);

test("a round is drawn, listed, coded, closed and told", async () => {
  const draw = ["coding", "draw", "kilns", "--size", "9", "--coder", "anna", "--coder", "ben"] as const;
  expect((await run(...draw)).out).toBe(
    "round 1: 2 positions of 2 drawn; `standpoint coding next 1 --by NAME` shows the first\n",
  );
  expect((await run(...draw)).err).toBe(
    'standpoint: there is a round "kilns" already: choose another name\n',
  );
  expect((await run("coding", "list")).out).toBe("1  kilns: 2 positions; anna 0 of 2, ben 0 of 2\n1 round\n");
  const { out } = await run("coding", "next", "kilns");
  expect(out).toMatch(/^unit 1 of 2 .*\n[\s\S]*\[\[(light them|leave them cold)\]\]/);
  expect(out).not.toMatch(/\bfor\b|\bagainst\b|Should the kilns/);
  const code = ["--holder", "Maud Tansy", "--question", KILNS, "--stance", "for"];
  expect((await run("coding", "code", "kilns", "1", ...code)).out).toBe("unit 1 is coded by anna\n");
  expect((await run("coding", "code", "1", "1", "--none", "--by", "ben")).status).toBe(0);
  expect((await run("coding", "code", "kilns", "1", "--by", "cleo", "--none")).err).toContain(
    'cleo does not code the round "kilns"',
  );
  for (const told of ["agreement", "export"])
    expect((await run("coding", told, "kilns")).err).toBe(
      'standpoint: what was coded in "kilns" is told when all have coded it, or it is closed: anna has 1 left, ben has 1 left\n',
    );
  expect((await run("coding", "close", "kilns")).status).toBe(0);
  expect((await run("coding", "next", "kilns")).err).toContain("is closed");
  expect((await run("coding", "agreement", "kilns")).out).toContain(
    "is one, anna – ben: alpha 0.00 (too little to rely on), 1 unit\n",
  );
  const csv = (await run("coding", "export", "kilns")).out.trimEnd().split("\r\n");
  expect(csv[0]).toBe("round,unit,report id,words,coder,coded at,is one,holder,stance,question,extractor");
  expect(csv.length).toBe(5);
  expect(JSON.parse((await run("coding", "agreement", "kilns", "--json")).out).agreement.length).toBe(12);
});

test("variables are listed as they are defined, and ended", async () => {
  await run(
    "variable",
    "define",
    "frame",
    "--type",
    "choice",
    "--allow",
    "moral",
    "--allow",
    "costs",
    "--note",
    "why",
  );
  await run("variable", "define", "weight", "--type", "number");
  expect((await run("variable", "list")).out).toBe(
    "frame: choice of moral, costs (why)\nweight: number\n2 variables\n",
  );
  expect((await run("variable", "end", "WEIGHT")).status).toBe(0);
  expect(JSON.parse((await run("variable", "list", "--json")).out).variables).toMatchObject([
    { name: "frame" },
  ]);
  expect((await run("variable", "set", "r#p1", "frame", "moral")).err).toContain('"r#p1" names no statement');
  expect((await run("variable", "define", "tone", "--allow", "cold")).err).toContain("only a choice");
});

test("the methods note goes to a file whole, or out as JSON", async () => {
  const file = join(fresh.folder, "methods.md");
  expect((await run("methods", "--output", file)).out).toBe("");
  const note = readFileSync(file, "utf8");
  expect(note).toMatch(/^# Methods note\n\n## Program and model\n\n- This note was written by Standpoint \d/);
  expect(note).toContain("- 1 report read by standpoint 0.1.0, on ");
  expect(note).toContain("Below 0.50 it waits for a person");
  expect(note).toContain("2 positions on 1 question, of which 2 are shown unasked");
  expect(note).toContain("Nobody has decided anything that stands;");
  expect(JSON.parse((await run("methods", "--json")).out)).toMatchObject({
    threshold: 0.5,
    counts: { reports: 1, positions: 2 },
    byHand: { decisions: [] },
  });
});
