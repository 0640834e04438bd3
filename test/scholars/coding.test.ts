/** Blind coding: what is drawn, who sees what, how far coders and machine agree, and what goes with a withdrawn report. */
import { expect, test } from "vitest";
import { agreementOf, codedUnits } from "../../src/record/coding/agreement.ts";
import { codeUnit } from "../../src/record/coding/code-unit.ts";
import { drawRound } from "../../src/record/coding/draw.ts";
import type { CodedPosition } from "../../src/record/coding/fields.ts";
import { closeRound, nextUnit, roundNamed, unitsOf } from "../../src/record/coding/rounds.ts";
import { unitText } from "../../src/record/coding/unit-text.ts";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { defineVariable, endVariable } from "../../src/record/variable/variables.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { agreementCsv, codingsCsv } from "../../src/views/exports/coding-csv.ts";
import { putStory } from "../questions/story-record.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord(putStory);

const draw = (changed: object = {}) =>
  drawRound(fresh.record, {
    name: "spring",
    sort: "position",
    size: 6,
    seed: 4,
    coders: ["anna", "ben"],
    all: false,
    by: "anna",
    ...changed,
  });
const round = () => roundNamed(fresh.record, "spring");
const units = async () => unitsOf(fresh.record.db, (await round()).id);
const foundAt = async (number: number) =>
  (await units()).find((unit) => unit.number === number)?.found as CodedPosition;

/** As the machine has it, with what is changed. */
async function code(number: number, by: string, changed: object = {}) {
  const { holder, question, stance } = await foundAt(number);
  const given = { holder: holder ?? "", question: question?.words ?? "", stance, ...changed };
  await codeUnit(fresh.record, await round(), number, given, by);
}

test("the same seed draws the same, another draws others, and no unit twice", async () => {
  await draw();
  await draw({ name: "again" });
  await draw({ name: "other", seed: 5 });
  const placesOf = async (name: string) =>
    (await unitsOf(fresh.record.db, (await roundNamed(fresh.record, name)).id)).map(
      ({ report, place }) => `${report} ${place.before}${place.exact}`,
    );
  expect(await placesOf("again")).toEqual(await placesOf("spring"));
  expect(await placesOf("other")).not.toEqual(await placesOf("spring"));
  expect(new Set(await placesOf("spring")).size).toBe(6);
  expect(await round()).toMatchObject({ drawn: 6, units: 6, isDone: false });
});

test("somebody who codes sees the words in their paragraph and whom the report names, and nothing that was made of them", async () => {
  await draw();
  const unit = await nextUnit(fresh.record, await round(), "anna");
  if (!unit) return expect.unreachable();
  const shown = await unitText(fresh.record, unit, 1);
  expect(Object.keys(shown ?? {}).sort()).toEqual(
    ["after", "before", "names", "published", "publisher", "title", "words"].sort(),
  );
  expect(shown?.words).toBe(unit.place.exact);
  expect(shown?.names.length).toBeGreaterThan(3);
});

test("nobody is told what others said until all have coded, or the round is closed", async () => {
  await draw();
  for (const { number } of await units()) await code(number, "anna");
  await expect(agreementOf(fresh.record, await round())).rejects.toThrow("ben has 6 left");
  await expect(codedUnits(fresh.record, await round())).rejects.toThrow("ben has 6 left");
  expect(await nextUnit(fresh.record, await round(), "anna")).toBeNull();
  await closeRound(fresh.record, await round(), "anna");
  expect((await agreementOf(fresh.record, await round())).length).toBe(12);
  await expect(code(1, "ben")).rejects.toThrow("closed");
});

test("who does not code the round cannot, and half a coding is none", async () => {
  await draw();
  await expect(code(1, "cleo")).rejects.toThrow('cleo does not code the round "spring": anna, ben do');
  await expect(codeUnit(fresh.record, await round(), 1, { holder: "x" }, "anna")).rejects.toThrow(
    "give its holder, question and stance",
  );
  await expect(codeUnit(fresh.record, await round(), 7, { none: true }, "anna")).rejects.toThrow(
    "has no unit 7",
  );
  await expect(draw({ name: "alone", coders: ["anna", " anna "] })).rejects.toThrow("two coders or more");
  await expect(draw({ name: "odd", coders: ["anna", "Machine"] })).rejects.toThrow('called "machine"');
});

test("those who say the same agree wholly, whatever name of somebody's they use and whatever people decide of findings", async () => {
  await draw();
  const all = await units();
  for (const { number } of all) {
    await code(number, "anna");
    await code(number, "ben");
  }
  const [first] = all;
  const row = await fresh.record.db
    .selectFrom("positions as x")
    .innerJoin("analyses as n", "n.id", "x.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .select(["a.report_id", "x.local_id"])
    .where("a.report_id", "=", first?.report ?? "")
    .where("p.exact", "=", first?.place.exact ?? "")
    .executeTakeFirstOrThrow();
  await correctPosition(
    fresh.record,
    `${row.report_id}#${row.local_id}`,
    { stance: "undecided" },
    { by: "anna", why: null },
  );
  for (const { field, between, agreement } of await agreementOf(fresh.record, await round()))
    expect([field, between, agreement]).toEqual([field, between, 1]);
});

test("who differs in one field differs in that field alone, and the last that one says counts", async () => {
  await draw();
  for (const { number } of await units()) {
    await code(number, "anna");
    await code(number, "ben", { stance: "undecided" });
  }
  await code(1, "anna", { holder: "Somebody Else" });
  await code(1, "anna");
  const found = new Map(
    (await agreementOf(fresh.record, await round())).map((row) => [`${row.field} ${row.between}`, row]),
  );
  expect(found.get("holder anna,ben")).toMatchObject({ agreement: 1, units: 6, values: 12 });
  expect(found.get("stance anna,ben")?.agreement).toBe(0);
  expect(found.get("stance anna,ben")?.alpha).toBeLessThan(0);
  expect(found.get("stance anna,machine")?.agreement).toBe(1);
  expect(found.get("stance ben,machine")?.agreement).toBe(0);
});

test("of a place where one finds nothing only that is compared", async () => {
  await draw({ size: 2 });
  await code(1, "anna");
  await code(2, "anna");
  await code(1, "ben");
  await codeUnit(fresh.record, await round(), 2, { none: true }, "ben");
  const found = new Map(
    (await agreementOf(fresh.record, await round())).map((row) => [`${row.field} ${row.between}`, row]),
  );
  expect(found.get("is one anna,ben")).toMatchObject({ agreement: 0.5, units: 2 });
  expect(found.get("holder anna,ben")).toMatchObject({ units: 1, agreement: 1 });
});

test("as CSV no cell begins like a formula, and nobody's words are left out", async () => {
  await draw({ name: "=spring", size: 1 });
  const own = await roundNamed(fresh.record, "=spring");
  for (const by of ["anna", "ben"])
    await codeUnit(fresh.record, own, 1, { holder: "=cmd()", question: "+Should it?", stance: "for" }, by);
  const done = await roundNamed(fresh.record, "=spring");
  const text = codingsCsv(done, await codedUnits(fresh.record, done));
  expect(text).toContain("'=spring");
  expect(text).toContain(",'=cmd(),for,“+should it?”,");
  expect(text.split("\r\n").length).toBe(5);
  expect(agreementCsv(done, await agreementOf(fresh.record, done))).toMatch(
    /^round,field,between,alpha,percent agreement,units,values,metric\r\n'=spring,is one,anna – ben,,100,1,2,nominal\r\n/,
  );
});

test("statements are coded by speaker, kind and polarity", async () => {
  await draw({ sort: "statement", size: 3 });
  const own = await round();
  for (const { number, found } of await units())
    for (const by of ["anna", "ben"]) {
      const { speaker, kind, polarity } = found as {
        speaker: string | null;
        kind: "direct";
        polarity: "said";
      };
      await codeUnit(fresh.record, own, number, { speaker: speaker ?? "", kind, polarity }, by);
    }
  const rows = await agreementOf(fresh.record, await round());
  expect(new Set(rows.map(({ field }) => field))).toEqual(new Set(["is one", "speaker", "kind", "polarity"]));
  expect(rows.every(({ agreement }) => agreement === 1)).toBe(true);
});

test("variables of one's own are coded blind with statements, compared among people, and set by nobody", async () => {
  const define = { note: null, by: "anna" };
  await defineVariable(fresh.record, {
    ...define,
    name: "frame",
    type: "choice",
    allowed: ["moral", "legal"],
  });
  await defineVariable(fresh.record, { ...define, name: "Heat", type: "number", allowed: [] });
  await expect(draw({ variables: ["frame"] })).rejects.toThrow("variables belong to statements");
  await expect(draw({ sort: "statement", variables: ["mood"] })).rejects.toThrow('no variable "mood"');
  await draw({ sort: "statement", size: 4, variables: ["FRAME", "heat", "frame"] });
  const own = await round();
  expect(own.variables.map(({ name }) => name)).toEqual(["frame", "Heat"]);
  const said = { speaker: "", kind: "direct", polarity: "said" } as const;
  const put = (number: number, by: string, values?: Readonly<Record<string, string>>) =>
    codeUnit(fresh.record, own, number, { ...said, ...(values && { values }) }, by);
  await expect(put(1, "anna")).rejects.toThrow("codes the variable frame too");
  await expect(put(1, "anna", { frame: "odd", heat: "1" })).rejects.toThrow("it takes moral, legal");
  await expect(put(1, "anna", { frame: "", heat: "", mood: "x" })).rejects.toThrow(
    'codes no variable "mood"',
  );
  const codes = {
    anna: [
      ["moral", "1"],
      ["legal", "4"],
      ["", "2"],
      ["moral", ""],
    ],
    ben: [
      ["Moral", "1.0"],
      ["legal", "3"],
      ["", "2"],
      ["legal", "3"],
    ],
  } as const;
  for (const [by, all] of Object.entries(codes))
    for (const [i, [frame, heat]] of all.entries()) await put(i + 1, by, { frame, Heat: heat });

  // What was ended since is told all the same.
  await endVariable(fresh.record, "frame", "anna");
  const rows = (await agreementOf(fresh.record, await round())).filter(({ field }) => field.startsWith("v"));
  expect(rows.map(({ field, metric, between }) => [field, metric, between])).toEqual([
    ["variable frame", "nominal", ["anna", "ben"]],
    ["variable Heat", "interval", ["anna", "ben"]],
  ]);
  expect(rows[0]).toMatchObject({ units: 4, values: 8, agreement: 0.75 });
  // Three units with two numbers each, 1 1, 4 3, 2 2: one pair is apart, by 1; of all 15 the squares are 41.
  expect(rows[1]).toMatchObject({ units: 3, values: 6 });
  expect(rows[1]?.alpha).toBeCloseTo(1 - (5 * 1) / 41, 9);
  const done = await round();
  const [header, first] = codingsCsv(done, await codedUnits(fresh.record, done)).split("\r\n");
  expect(header).toMatch(/,polarity,extractor,variable frame,variable Heat$/);
  expect(first).toMatch(/,moral,1$/);
  expect(await fresh.rowsIn("decisions")).toEqual([0]);
});

test("the places of a withdrawn report go, with what was coded there, and the rest is compared", async () => {
  await draw({ size: 20 });
  const all = await units();
  const [first] = all;
  if (!first) return expect.unreachable();
  for (const { number } of all) {
    await code(number, "anna");
    await code(number, "ben");
  }
  await withdrawReport(fresh.record, { report: first.report, by: "anna", why: "asked for" });
  const own = await round();
  const left = all.filter(({ report }) => report !== first.report);
  expect(own).toMatchObject({ drawn: all.length, units: left.length, isDone: true });
  const told = codingsCsv(own, await codedUnits(fresh.record, own));
  expect(told).not.toContain(first.report);
  expect(left.every(({ report }) => told.includes(report))).toBe(true);
});
