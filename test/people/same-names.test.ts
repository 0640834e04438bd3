/** Two Smiths, two Joneses, a father and a son, a minister replaced and a party renamed, through the reports of one month. */
import { describe, expect, test } from "vitest";
import type { Popolo } from "../../src/record/popolo/popolo.ts";
import { putPopolo } from "../../src/record/popolo/put.ts";
import { freshRecord } from "../record/fresh.ts";
import { addReport } from "./reports.ts";

const ON_RECORD: Popolo = {
  areas: [
    { id: "harbour-west", name: "Harbour West" },
    { id: "brannoch-east", name: "Brannoch East" },
  ],
  events: [],
  organizations: [
    { id: "assembly", name: "Assembly of Orvane", classification: "legislature" },
    { id: "government", name: "Government of Orvane", classification: "executive" },
    { id: "civic-union", name: "Civic Union", classification: "party" },
    { id: "alliance", name: "National Alliance", classification: "party" },
    {
      id: "isles",
      name: "Isles Forward",
      other_names: [{ name: "Skerries League", end_date: "2025-03-14" }],
      classification: "party",
    },
    { id: "court", name: "Audit Court", classification: "court" },
  ],
  posts: [
    {
      id: "fisheries",
      label: "Fisheries Minister",
      role: "Minister of Fisheries",
      organization_id: "government",
    },
  ],
  persons: [
    { id: "ada-smith", name: "Ada Smith", gender: "female" },
    { id: "george-smith", name: "George Smith", gender: "male" },
    { id: "peter-jones", name: "Peter Jones", gender: "male" },
    { id: "paula-jones", name: "Paula Jones", gender: "female" },
    { id: "hale-father", name: "Robert Hale", birth_date: "1938" },
    { id: "hale-son", name: "Robert Hale", honorific_suffix: "Jr", birth_date: "1971" },
    { id: "ruth-abell", name: "Ruth Abell" },
    { id: "simon-tarn", name: "Simon Tarn" },
    { id: "lena-orde", name: "Lena Orde" },
  ],
  memberships: [
    {
      person_id: "ada-smith",
      organization_id: "assembly",
      role: "member",
      area_id: "harbour-west",
      on_behalf_of_id: "alliance",
      start_date: "2022",
    },
    {
      person_id: "george-smith",
      organization_id: "assembly",
      role: "member",
      area_id: "brannoch-east",
      on_behalf_of_id: "civic-union",
      start_date: "2022",
    },
    { person_id: "peter-jones", organization_id: "court", role: "president", start_date: "2018" },
    { person_id: "paula-jones", organization_id: "civic-union", role: "treasurer", start_date: "2020" },
    {
      person_id: "hale-father",
      organization_id: "court",
      role: "secretary",
      start_date: "1980",
      end_date: "2003",
    },
    { person_id: "hale-son", organization_id: "alliance", role: "spokesman", start_date: "2019" },
    { person_id: "ruth-abell", post_id: "fisheries", start_date: "2023-01", end_date: "2025-03-10" },
    { person_id: "simon-tarn", post_id: "fisheries", start_date: "2025-03-11" },
    { person_id: "lena-orde", organization_id: "isles", role: "leader", start_date: "2021" },
  ],
};

interface Told {
  readonly what: string;
  readonly day: string;
  readonly text: string;
  /** For each statement in order: whose it is on record, or null where nothing decides. */
  readonly whose: readonly (string | null)[];
}

const REPORTS: readonly Told[] = [
  {
    what: "one Smith by her seat, then by her surname",
    day: "2025-03-03",
    text: "Ada Smith, the member for Harbour West, said the ferries must go on running. Ms Smith said the islands had no other road.",
    whose: ["ada-smith", "ada-smith"],
  },
  {
    what: "the other Smith by his party",
    day: "2025-03-04",
    text: "George Smith of the Civic Union said the subsidy had to end. Mr Smith said the money was gone.",
    whose: ["george-smith", "george-smith"],
  },
  {
    what: "both Smiths in one report",
    day: "2025-03-05",
    text: "Ada Smith said the harbour was full. George Smith said it was empty. Ms Smith said she had counted the boats. Mr Smith said he had not.",
    whose: ["ada-smith", "george-smith", "ada-smith", "george-smith"],
  },
  {
    what: "a Smith of whom nothing more is said",
    day: "2025-03-06",
    text: "Smith said the ferries must go on running.",
    whose: [null],
  },
  {
    what: "one Jones by his office",
    day: "2025-03-06",
    text: "Jones, the president of the Audit Court, said the payments were under review.",
    whose: ["peter-jones"],
  },
  {
    what: "the other Jones by hers",
    day: "2025-03-07",
    text: "Jones, the treasurer of the Civic Union, said the party could not pay.",
    whose: ["paula-jones"],
  },
  {
    what: "both Joneses in one report",
    day: "2025-03-07",
    text: "Peter Jones said the accounts were late. Paula Jones said they were in the post. He said that was no answer.",
    whose: ["peter-jones", "paula-jones", "peter-jones"],
  },
  {
    what: "the father in his time",
    day: "1999-05-04",
    text: "Robert Hale, the secretary of the Audit Court, said the books were in order.",
    whose: ["hale-father"],
  },
  {
    what: "the son in his",
    day: "2025-03-08",
    text: "Robert Hale, the National Alliance spokesman, said the bill would pass.",
    whose: ["hale-son"],
  },
  {
    what: "the son by his suffix",
    day: "2025-03-08",
    text: "Robert Hale Jr said the bill would pass.",
    whose: ["hale-son"],
  },
  {
    what: "the father or the son",
    day: "2025-03-08",
    text: "Robert Hale said the bill would pass.",
    whose: [null],
  },
  {
    what: "the minister of the first week",
    day: "2025-03-05",
    text: "The fisheries minister, Ruth Abell, said the quota would stand. The minister said nobody had asked her.",
    whose: ["ruth-abell", "ruth-abell"],
  },
  {
    what: "the minister of the third week",
    day: "2025-03-19",
    text: "The fisheries minister, Simon Tarn, said the quota would be looked at. The minister said he had just arrived.",
    whose: ["simon-tarn", "simon-tarn"],
  },
  {
    what: "the former minister",
    day: "2025-03-20",
    text: "The former fisheries minister, Abell, said she stood by the quota.",
    whose: ["ruth-abell"],
  },
  {
    what: "a minister who would not be named",
    day: "2025-03-20",
    text: "The fisheries minister, who insisted on anonymity, said the quota was a mistake.",
    whose: [null],
  },
  {
    what: "the party by its old name, and its leader",
    day: "2025-03-10",
    text: "The Skerries League said it would vote against the bill. Lena Orde, the leader of the Skerries League, said the islands came first.",
    whose: ["isles", "lena-orde"],
  },
  {
    what: "the party by its new name, and its leader",
    day: "2025-03-24",
    text: "Isles Forward said it would vote against the bill. Lena Orde, the leader of Isles Forward, said the islands came first.",
    whose: ["isles", "lena-orde"],
  },
];

const fresh = freshRecord();

describe("who speaks, with people and bodies of like names on record", () => {
  test.each(REPORTS)("$what", async ({ day, text, whose }) => {
    await putPopolo(fresh.record, ON_RECORD);
    await addReport(fresh.record, day, text);
    const rows = await fresh.record.db
      .selectFrom("statements as s")
      .leftJoin("entity_records as r", "r.entity_id", "s.speaker_id")
      .select("r.record_id")
      .orderBy("s.id")
      .execute();
    expect(rows.map(({ record_id }) => record_id)).toEqual(whose);
  });
});
