/** A Popolo file on record: given back as it came, nothing twice, all of it or nothing. */
import { describe, expect, test } from "vitest";
import { popoloText } from "../../src/record/popolo/export.ts";
import { allFaults, putPopolo } from "../../src/record/popolo/put.ts";
import { readPopolo } from "../../src/record/popolo/read.ts";
import { freshRecord } from "../record/fresh.ts";
import { ORVANE } from "./orvane.ts";

const fresh = freshRecord();

async function exported(): Promise<unknown> {
  let text = "";
  for await (const piece of popoloText(fresh.record)) text += piece;
  return JSON.parse(text);
}

function sorted(popolo: unknown): Record<string, readonly string[]> {
  const lists = Object.entries(popolo as Record<string, readonly unknown[]>);
  return Object.fromEntries(
    lists.map(([list, elements]) => [list, elements.map((e) => JSON.stringify(e)).sort()]),
  );
}

const all = (imported: object) => Object.values(imported).reduce((sum: number, n) => sum + Number(n), 0);

describe("a Popolo file", () => {
  test("is given back as it came", async () => {
    const { popolo, faults, unknown } = readPopolo(JSON.stringify(ORVANE));
    expect([faults, unknown]).toEqual([[], []]);
    await putPopolo(fresh.record, popolo);
    expect(sorted(await exported())).toEqual(sorted(popolo));
    expect(sorted(readPopolo(JSON.stringify(await exported())).popolo)).toEqual(sorted(popolo));
  });

  test("changes nothing when it is imported again", async () => {
    const before = await putPopolo(fresh.record, ORVANE);
    expect("imported" in before && all(before.imported.added)).toBe(30);
    const again = await putPopolo(fresh.record, ORVANE);
    expect("imported" in again && [all(again.imported.added), all(again.imported.changed)]).toEqual([0, 0]);
  });

  test("of a later day brings an end to the membership that it knows from before", async () => {
    await putPopolo(fresh.record, ORVANE);
    const memberships = ORVANE.memberships.map((m) =>
      m.person_id === "tobias-renn" ? { ...m, end_date: "2025-03-30" } : m,
    );
    const later = await putPopolo(fresh.record, { ...ORVANE, memberships });
    expect(later).toMatchObject({ imported: { changed: { memberships: 1 }, added: { memberships: 0 } } });
    expect(await fresh.rowsIn("memberships")).toEqual([ORVANE.memberships.length]);
  });

  test("may hold memberships and posts within people and organizations", async () => {
    const nested = {
      persons: [
        { id: "p", name: "Petra Lindqvist", memberships: [{ organization_id: "o", post_id: "chair" }] },
      ],
      organizations: [{ id: "o", name: "Skerries Council", posts: [{ id: "chair", label: "Chair" }] }],
    };
    const { popolo, faults } = readPopolo(JSON.stringify(nested));
    expect(faults).toEqual([]);
    expect(popolo.memberships).toEqual([{ person_id: "p", organization_id: "o", post_id: "chair" }]);
    expect(popolo.posts).toEqual([{ id: "chair", label: "Chair", organization_id: "o" }]);
  });

  test("names each field that is not modelled once, with its first place, and goes in without it", async () => {
    const persons = [
      { id: "a", name: "A B", shoe_size: 41 },
      { id: "b", name: "B C", shoe_size: 42, other_names: [{ name: "C", colour: "red" }] },
    ];
    const { popolo, faults, unknown } = readPopolo(JSON.stringify({ persons, votes: [] }));
    expect(faults).toEqual([]);
    expect(unknown).toEqual([
      { field: "votes", place: "the file", times: 1 },
      { field: "persons[].shoe_size", place: "persons[0]", times: 2 },
      { field: "persons[].other_names[].colour", place: "persons[1]", times: 1 },
    ]);
    expect(popolo.persons[0]).toEqual({ id: "a", name: "A B" });
  });

  test("names a person by the main one of their names where that is how it gives them", async () => {
    const person = { id: "x", other_names: [{ note: "Main", given_name: "Ilse", family_name: "Varga" }] };
    await putPopolo(fresh.record, readPopolo(JSON.stringify({ persons: [person] })).popolo);
    const row = await fresh.record.db.selectFrom("people").select("name").executeTakeFirst();
    expect(row?.name).toBe("Ilse Varga");
  });
});

const named = { id: "a", name: "Ada Brandt" };
const body = { id: "o", name: "Audit Court" };

describe("a fault is told with its place, and nothing of the file goes in", () => {
  const faulty: readonly (readonly [what: string, file: unknown, says: RegExp])[] = [
    ["no JSON", "{", /^the file: it is no JSON/],
    ["a list", [], /^the file: it must be one JSON object/],
    ["a list that is none", { persons: {} }, /^persons: it must be a list$/],
    ["a person that is none", { persons: ["x"] }, /^persons\[0\]: it must be an object$/],
    ["a missing id", { persons: [{ name: "Ada Brandt" }] }, /^persons\[0\] "Ada Brandt", id: it is missing/],
    ["a missing name", { persons: [{ id: "a" }] }, /^persons\[0\] "a", name: it is missing/],
    [
      "a wrong date",
      { persons: [named, { ...named, id: "b", birth_date: "12 March" }] },
      /^persons\[1\] "Ada Brandt", birth_date: "12 March" is no date: write 2025, 2025-03 or 2025-03-04$/,
    ],
    [
      "a date that does not exist",
      { persons: [{ ...named, other_names: [{ name: "A", start_date: "2025-02-30" }] }] },
      /other_names\[0\]\.start_date: "2025-02-30" is no date/,
    ],
    [
      "an end before its start",
      { persons: [{ ...named, birth_date: "1990", death_date: "1989-05" }] },
      /^persons\[0\] "Ada Brandt", death_date: 1989-05 is before the birth_date, 1990$/,
    ],
    [
      "an id given twice",
      { persons: [named, named] },
      /^persons\[1\].*, id: "a" is the id of persons\[0\] already$/,
    ],
    [
      "an id that a person shares with a body",
      { persons: [{ ...named, id: "o" }], organizations: [body] },
      /^persons\[0\], id: "o" is the id of an organization/,
    ],
    [
      "a member who is not there",
      { organizations: [body], memberships: [{ person_id: "z", organization_id: "o" }] },
      /^memberships\[0\], person_id: there is no "z" among persons/,
    ],
    [
      "a membership of nobody",
      { organizations: [body], memberships: [{ organization_id: "o" }] },
      /person_id: it is missing/,
    ],
    [
      "a membership of nothing",
      { persons: [named], memberships: [{ person_id: "a" }] },
      /organization_id: it is missing/,
    ],
    [
      "a circle of bodies",
      {
        organizations: [
          { ...body, parent_id: "p" },
          { id: "p", name: "Bench", parent_id: "o" },
        ],
      },
      /^organizations\[1\] "Bench", parent_id: it goes round in a circle, "o" → "p" → "o"$/,
    ],
    [
      "a circle of memberships",
      { organizations: [{ ...body, memberships: [{ member_id: "o" }] }] },
      /^memberships\[0\], member_id: it goes round in a circle, "o" → "o"$/,
    ],
    [
      "a name that is a number",
      { persons: [{ id: "a", name: 7 }] },
      /^persons\[0\] "a", name: 7 expected string/,
    ],
  ];

  test.each(faulty)("%s", async (_what, file, says) => {
    const read = readPopolo(typeof file === "string" ? file : JSON.stringify(file));
    const put = read.faults.length > 0 ? read : await putPopolo(fresh.record, read.popolo);
    const faults = "faults" in put ? put.faults : [];
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(says);
    expect(await fresh.rowsIn("people", "organizations", "memberships")).toEqual([0, 0, 0]);
  });

  test("and a file with several has one line for each", () => {
    const persons = [{ name: "A" }, { id: "b", name: "B", birth_date: "x", death_date: "y" }];
    expect(readPopolo(JSON.stringify({ persons })).faults).toHaveLength(3);
  });

  test("of several kinds has them all told at once, each at its place in the file", async () => {
    const file = {
      persons: [
        { name: "Petra Lindqvist" },
        { id: "a", name: "Ada Brandt", birth_date: "1990-13-01", memberships: [{ organization_id: "z" }] },
        { id: "b", name: "Ines Sallis", birth_date: "1980", death_date: "1979" },
      ],
      organizations: [
        { id: "o", name: "Audit Court", parent_id: "p" },
        { id: "p", name: "Bench", parent_id: "o" },
      ],
    };
    const read = readPopolo(JSON.stringify(file));
    const faults = await allFaults(fresh.record, read);
    expect(faults.map((fault) => fault.slice(0, fault.indexOf(":")))).toEqual([
      'persons[0] "Petra Lindqvist", id',
      'persons[1] "Ada Brandt", birth_date',
      'persons[2] "Ines Sallis", death_date',
      "persons[1].memberships[0], organization_id",
      'organizations[1] "Bench", parent_id',
    ]);
    expect(await allFaults(null, read)).toEqual(faults);
  });
});
