/** Who is meant, the whole way from a report's text to somebody on record. */
import { beforeEach, describe, expect, test } from "vitest";
import { putPopolo } from "../../src/record/popolo/put.ts";
import { freshRecord } from "../record/fresh.ts";
import { ORVANE } from "./orvane.ts";
import { addReport, describedSpeaker, speakers } from "./reports.ts";

const fresh = freshRecord();

/** Adds a report and gives whom its speakers are. */
async function meant(published: string | null, text: string) {
  await addReport(fresh.record, published, text);
  return speakers(fresh.record);
}

describe("with the people of Orvane on record", () => {
  beforeEach(async () => {
    await putPopolo(fresh.record, ORVANE);
  });

  const cases: readonly (readonly [what: string, day: string | null, text: string, id: string | null])[] = [
    ["a full name", "2025-03-04", "Tobias Renn said the ferry subsidy must end.", "tobias-renn"],
    ["a nickname", "2025-03-04", "Toby Renn said the ferry subsidy must end.", "tobias-renn"],
    [
      "the other one of a surname",
      "2025-03-04",
      "Astrid Renn said the ferry subsidy must end.",
      "astrid-renn",
    ],
    [
      "an office alone, before the change",
      "2025-03-04",
      "The transport minister said the boats would stay.",
      "ines-sallis",
    ],
    [
      "an office alone, after it",
      "2025-03-20",
      "The transport minister said the boats would stay.",
      "pavel-sallis",
    ],
    ["a surname that two have", "2025-03-04", "Renn said the ferry subsidy must end.", null],
    [
      "a surname with the role of one of the two",
      "2025-03-04",
      "Mr Renn, the leader of the Kelmark Civic Union, said the ferry subsidy must end.",
      "tobias-renn",
    ],
    ["a full name that two have", "2025-03-04", "Nora Vale said the boats would stay.", null],
    [
      "a full name that two have, and the place that one is the member for",
      "2025-03-04",
      "Nora Vale, the member for Harbour West, said the boats would stay.",
      "nora-vale-f",
    ],
    [
      "a full name that two have, and the party of one",
      "2025-03-04",
      "Nora Vale of the National Alliance said the boats would stay.",
      "nora-vale-a",
    ],
    [
      "the minister before the change",
      "2025-03-04",
      "Sallis, the transport minister, said the boats would stay.",
      "ines-sallis",
    ],
    [
      "the minister after the change",
      "2025-03-20",
      "Sallis, the transport minister, said the boats would stay.",
      "pavel-sallis",
    ],
    [
      "the one who held the office before",
      "2025-03-20",
      "Sallis, the former transport minister, said the boats would stay.",
      "ines-sallis",
    ],
    ["a son", "2025-03-04", "Hamish Doyle Jr said the crews had not been asked.", "hamish-doyle-jr"],
    ["a father or a son", "2025-03-04", "Hamish Doyle said the crews had not been asked.", null],
    [
      "the father in his time",
      "2003-05-06",
      "Hamish Doyle, the secretary of the Seafarers’ League, said the crews had not been asked.",
      "hamish-doyle",
    ],
    [
      "the son in his",
      "2025-03-04",
      "Hamish Doyle, the secretary of the Seafarers’ League, said the crews had not been asked.",
      "hamish-doyle-jr",
    ],
    [
      "a party by its new name",
      "2025-03-20",
      "Kelmark Forward said it would vote against the bill.",
      "forward",
    ],
    [
      "a party by its old name",
      "2025-03-04",
      "The Kelmark League said it would vote against the bill.",
      "forward",
    ],
    [
      "somebody of that name in another party",
      "2025-03-04",
      "Astrid Renn of the Civic Union said the ferry subsidy must end.",
      null,
    ],
  ];

  test.each(cases)("%s", async (_what, day, text, id) => {
    const found = await meant(day, text);
    expect(found.map(([, to]) => to)).toEqual([id]);
  });

  test.each([
    ["2025-03-04", "ines-sallis"],
    ["2025-03-20", "pavel-sallis"],
    [null, null],
  ])("the transport minister of %s is whoever held the office then", async (day, id) => {
    await addReport(
      fresh.record,
      day,
      "The transport minister said the boats would stay.",
      describedSpeaker(),
    );
    expect((await speakers(fresh.record)).map(([, to]) => to)).toEqual([id]);
  });

  test("whoever is on record under no such name gets a page of their own, and the same one the next time", async () => {
    await meant("2025-03-04", "Petra Lindqvist said the islands had been promised boats.");
    const found = await meant("2025-03-05", "PETRA Lindqvist said the islands would not be moved.");
    expect(found.map(([, id]) => id)).toEqual(["petra-lindqvist", "petra-lindqvist"]);
  });

  test("a surname alone that nobody has is nobody on record", async () => {
    expect(await meant("2025-03-04", "Lindqvist said the islands had been promised boats.")).toEqual([
      ["Lindqvist", null],
    ]);
  });
});
