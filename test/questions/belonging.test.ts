/** Who belongs where on which day, and what divergences follow from it. */
import { expect, test } from "vitest";
import { divergences } from "../../src/record/comparison/divergences.ts";
import { networkOf } from "../../src/record/comparison/network.ts";
import { polarizationOverTime } from "../../src/record/comparison/polarization.ts";
import { putPopolo } from "../../src/record/popolo/put.ts";
import { readPopolo } from "../../src/record/popolo/read.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();
const LIGHT = "Should the Brannoch lighthouse be sold?";
const ROAD = "Should the coast road at Brannoch be widened?";

interface Membership {
  readonly organization_id: string;
  readonly on_behalf_of_id?: string;
  readonly role?: string;
  readonly start_date?: string;
  readonly end_date?: string;
}

const ORGANIZATIONS = [
  { id: "union", name: "Civic Union", classification: "party" },
  { id: "branch", name: "Kelmark Civic Union", classification: "party", parent_id: "union" },
  { id: "forward", name: "Kelmark Forward", classification: "party" },
  { id: "assembly", name: "Assembly of Orvane", classification: "legislature" },
];

async function register(people: Readonly<Record<string, readonly Membership[]>>): Promise<void> {
  const persons = Object.entries(people).map(([name, memberships]) => ({
    id: name.split(" ")[1],
    name,
    memberships,
  }));
  await putPopolo(fresh.record, readPopolo(JSON.stringify({ organizations: ORGANIZATIONS, persons })).popolo);
}

const told = async () =>
  (await divergences(fresh.record)).found
    .map(({ a, b, within, versus, from, to }) =>
      [[a.name, b.name].sort().join(" – "), within.name, versus, from, to ?? "now"].join(", "),
    )
    .sort();

test("two diverge only while both are in the party", async () => {
  await register({
    "Tobias Renn": [{ organization_id: "union", start_date: "2019" }],
    "Ilse Varga": [{ organization_id: "union", start_date: "2020", end_date: "2025-03-14" }],
  });
  await putTaken(fresh.record, "2025-03-04", [
    ["Tobias Renn", LIGHT, "for", "sell it"],
    ["Ilse Varga", LIGHT, "against", "keep it"],
  ]);
  expect(await told()).toEqual(["Ilse Varga – Tobias Renn, Civic Union, holder, 2025-03-04, 2025-03-14"]);
});

test("members of an assembly are expected to differ, members of one of its parties are not", async () => {
  const seat = (party: string) => [
    { organization_id: "assembly", on_behalf_of_id: party, start_date: "2022" },
  ];
  await register({
    "Tobias Renn": seat("union"),
    "Ilse Varga": seat("union"),
    "Aldous Brandt": seat("forward"),
  });
  await putTaken(fresh.record, "2025-03-04", [
    ["Tobias Renn", LIGHT, "for", "sell it"],
    ["Ilse Varga", LIGHT, "against", "keep it"],
    ["Aldous Brandt", LIGHT, "against", "never sell"],
  ]);
  expect(await told()).toEqual(["Ilse Varga – Tobias Renn, Civic Union, holder, 2025-03-04, now"]);
  const { found } = await divergences(fresh.record, { within: "assembly" });
  expect(found).toHaveLength(2);
});

test("a branch's members are its party's, and a divergence is told within the branch where the party has no line", async () => {
  await register({
    "Tobias Renn": [{ organization_id: "branch", role: "leader" }],
    "Ilse Varga": [{ organization_id: "branch" }],
    "Maren Holt": [{ organization_id: "union", role: "leader" }],
  });
  await putTaken(fresh.record, "2025-03-04", [
    ["Tobias Renn", LIGHT, "for", "sell it"],
    ["Ilse Varga", LIGHT, "against", "keep it"],
    ["Maren Holt", LIGHT, "declined", "no comment"],
  ]);
  expect(await told()).toEqual([
    "Ilse Varga – Maren Holt, Civic Union, leader, 2025-03-04, now",
    "Ilse Varga – Tobias Renn, Kelmark Civic Union, leader, 2025-03-04, now",
    "Maren Holt – Tobias Renn, Civic Union, leader, 2025-03-04, now",
  ]);
});

test("where no file says it reports do, until one of them puts somebody into another party", async () => {
  await register({});
  const said = (day: string, name: string, stance: "for" | "against", body: string) =>
    putTaken(fresh.record, day, [[name, LIGHT, stance, `words of ${day}`]], {
      body,
      url: `https://o.example/${day}`,
    });
  await said("2025-03-04", "Tobias Renn", "for", "Civic Union");
  await said("2025-03-05", "Ilse Varga", "against", "Civic Union");
  await said("2025-04-10", "Ilse Varga", "against", "Kelmark Forward");
  expect(await told()).toEqual(["Ilse Varga – Tobias Renn, Civic Union, holder, 2025-03-05, 2025-04-09"]);
});

test("a file that has somebody leave goes before reports that still call them a member", async () => {
  await register({
    "Tobias Renn": [{ organization_id: "union" }],
    "Ilse Varga": [{ organization_id: "union", end_date: "2024" }],
  });
  await putTaken(
    fresh.record,
    "2025-03-04",
    [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", LIGHT, "against", "keep it"],
    ],
    { body: "Civic Union" },
  );
  expect(await told()).toEqual([]);
});

test("ties are divided by average activity, by what either took a stand on, or by nothing", async () => {
  await register({ "Tobias Renn": [], "Ilse Varga": [] });
  await putTaken(fresh.record, "2025-03-04", [
    ["Tobias Renn", LIGHT, "for", "sell it"],
    ["Ilse Varga", LIGHT, "for", "do sell"],
    ["Tobias Renn", ROAD, "for", "widen it"],
  ]);
  await putTaken(fresh.record, "2025-03-08", [["Ilse Varga", LIGHT, "against", "no longer"]]);
  const questions = (await listQuestions(fresh.record)).questions.map((question) => question.id);
  // Renn was for both; Varga was for and against the one: two cells each, one in common, one opposed.
  const tie = async (normalization: "none" | "average" | "jaccard") =>
    (await networkOf(fresh.record, { questions, normalization })).ties.map((t) => [
      t.congruence,
      t.conflict,
      t.subtract,
    ]);
  expect(await tie("none")).toEqual([[1, 1, 0]]);
  expect(await tie("average")).toEqual([[0.5, 0.5, 0]]);
  expect(await tie("jaccard")).toEqual([[1 / 3, 1 / 3, 0]]);
});

test("polarization is counted of the positions in force, day by day", async () => {
  await register({ "Tobias Renn": [], "Ilse Varga": [] });
  await putTaken(fresh.record, "2025-03-04", [["Tobias Renn", LIGHT, "for", "sell it"]]);
  await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", LIGHT, "against", "keep it"]]);
  await putTaken(fresh.record, "2025-03-06", [["Ilse Varga", LIGHT, "for", "sell it after all"]]);
  const [question] = (await listQuestions(fresh.record)).questions;
  const points = await polarizationOverTime(fresh.record, question?.id ?? "");
  expect(points.map(({ day, polarization, stances }) => [day, polarization, stances.for])).toEqual([
    ["2025-03-04", 0, 1],
    ["2025-03-05", 1, 1],
    ["2025-03-06", 0, 2],
  ]);
});
