/** The commands about people: who, decide and people review, on a record made by import and add. */
import { beforeEach, describe, expect, test } from "vitest";
import { freshPlace } from "../cli/setting.ts";
import { ORVANE } from "./orvane.ts";
import { describedSpeaker, shippedAnalyser } from "./reports.ts";

const place = freshPlace();

async function ran(...args: readonly string[]): Promise<string> {
  const { status, out, err } = await place.onRecord(args, {
    openAnalyser: shippedAnalyser,
    env: { USER: "Anna Sund" },
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${err}`);
  return out;
}

async function json(...args: readonly string[]) {
  return JSON.parse(await ran(...args, "--json"));
}

let reports = 0;

/** Adds a report and gives its id. */
async function reported(published: string, text: string): Promise<string> {
  const id = String(++reports);
  const line = JSON.stringify({ id, text, published, url: `https://courier.example/${id}` });
  await ran("add", place.file(`${id}.jsonl`, line));
  const { hits } = await json("search", `after:${published}`, `before:${published}`, "--in", "reports");
  return hits[0].report.id;
}

const statementsOf = async (id: string): Promise<number> => (await json("who", id)).statements;

beforeEach(async () => {
  await ran("people", "import", place.file("orvane.json", JSON.stringify(ORVANE)));
});

describe("who", () => {
  test("tells posts over time, and what somebody said, newest first", async () => {
    await reported("2025-03-04", "Tobias Renn said the ferry subsidy must end.");
    await reported("2025-03-11", "Toby Renn said the money should go to roads.");
    const who = await json("who", "Tobias", "Renn");
    expect(who).toMatchObject({ id: "tobias-renn", statements: 2, reports: 2, birthDate: "1971" });
    expect(who.posts).toEqual([
      {
        role: "leader",
        organization: "Kelmark Civic Union",
        organizationId: "kelmark-cu",
        onBehalfOf: null,
        area: null,
        from: "2019",
        to: null,
      },
    ]);
    expect(who.latest.map((said: { published: string }) => said.published)).toEqual([
      "2025-03-11",
      "2025-03-04",
    ]);
    const text = await ran("who", "tobias-renn");
    expect(text).toContain("2019 – now  leader, Kelmark Civic Union");
    expect(text).toContain("2 statements in 2 reports:");
  });

  test("lists those of a name that several have", async () => {
    const { choices } = await json("who", "Renn");
    expect(choices.map((choice: { id: string }) => choice.id)).toEqual(["astrid-renn", "tobias-renn"]);
  });

  test("says that nobody is called so", async () => {
    const { status, err } = await place.onRecord(["who", "Nobody", "Atall"]);
    expect([status, err]).toEqual([2, expect.stringMatching(/nobody on record is called "Nobody Atall"/)]);
  });
});

describe("a decision", () => {
  test("says who is meant where the report leaves it open, and is undone", async () => {
    const report = await reported("2025-03-04", "Renn said the ferry subsidy must end.");
    const { open } = await json("people", "review");
    expect(open).toMatchObject([{ entity: `${report}#e1`, name: "Renn" }]);
    expect(open[0].candidates.map((c: { id: string }) => c.id)).toEqual(["astrid-renn", "tobias-renn"]);
    const { decision } = await json(
      "decide",
      "is",
      `${report}#e1`,
      "astrid-renn",
      "--why",
      "she spoke there",
    );
    expect(await statementsOf("astrid-renn")).toBe(1);
    expect((await json("people", "review")).open).toEqual([]);
    await ran("decide", "undo", String(decision));
    expect(await statementsOf("astrid-renn")).toBe(0);
    expect((await json("people", "review")).open).toHaveLength(1);
    expect(await ran("decide", "list")).toMatch(
      /undoes 1.*\n.*#Renn is astrid-renn \(undone\) {2}Anna Sund, .*: she spoke there/,
    );
  });

  test("goes before what the machine finds, and comes back to it when it is undone", async () => {
    const report = await reported("2025-03-04", "Tobias Renn said the ferry subsidy must end.");
    const { decision, id } = await json("decide", "split", `${report}#Tobias Renn`);
    expect(id).toBe("tobias-renn-2");
    expect([await statementsOf("tobias-renn"), await statementsOf("tobias-renn-2")]).toEqual([0, 1]);
    await ran("decide", "undo", String(decision));
    expect(await statementsOf("tobias-renn")).toBe(1);
    // Nothing is left of whom the decision had put on record.
    await expect(statementsOf("tobias-renn-2")).rejects.toThrow("nobody on record");
  });

  test("survives that the report is analysed again, and is listed where its entity is gone", async () => {
    const text = "Renn said the ferry subsidy must end.";
    const report = await reported("2025-03-04", text);
    await ran("decide", "is", `${report}#e1`, "astrid-renn");
    const file = place.file("again.jsonl", JSON.stringify({ id: "x", text, published: "2025-03-04" }));
    const again = await place.onRecord(["add", file], { openAnalyser: () => describedSpeaker() });
    expect(again.out).toContain("1 analysed again");
    expect(await statementsOf("astrid-renn")).toBe(1);
    const without = await describedSpeaker("2");
    const analyse: typeof without.analyse = async (r) => ({
      ...(await without.analyse(r)),
      extractor: { ...without.extractor },
      statements: [],
      entities: [],
    });
    await place.onRecord(["add", file], { openAnalyser: async () => ({ ...without, analyse }) });
    expect((await json("people", "review")).lost).toMatchObject([{ what: "is", recordId: "astrid-renn" }]);
  });

  test("makes two of one name one: the id leads on, what was open is resolved, and undoing restores both", async () => {
    await reported("2025-03-04", "Nora Vale said the boats would stay.");
    expect(await statementsOf("nora-vale-a")).toBe(0);
    const { decision, resolved } = await json("decide", "same", "nora-vale-a", "nora-vale-f");
    expect(resolved).toBe(1);
    const who = await json("who", "nora-vale-f");
    expect(who).toMatchObject({ id: "nora-vale-a", statements: 1, mergedIds: ["nora-vale-f"] });
    expect(who.posts).toHaveLength(2);
    await ran("decide", "undo", String(decision));
    expect(await json("who", "nora-vale-f")).toMatchObject({
      id: "nora-vale-f",
      statements: 0,
      mergedIds: [],
    });
    expect(await statementsOf("nora-vale-a")).toBe(0);
    expect((await json("people", "review")).open).toHaveLength(1);
  });

  const wrong: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ["of nobody", ["decide", "same", "nobody", "tobias-renn"], /nobody on record has the id "nobody"/],
    ["of one and itself", ["decide", "same", "tobias-renn", "tobias-renn"], /are one already/],
    ["of a person and a party", ["decide", "same", "tobias-renn", "forward"], /name two of one kind/],
    ["of an entity without its report", ["decide", "is", "e1", "tobias-renn"], /write REPORT#e1/],
    ["of a report that is not there", ["decide", "is", "0#e1", "tobias-renn"], /no report 0 on record/],
    ["undone that was never made", ["decide", "undo", "7"], /there is no decision 7/],
  ];

  test.each(wrong)("%s is refused", async (_what, args, says) => {
    const { status, err } = await place.onRecord(args);
    expect([status, err]).toEqual([2, expect.stringMatching(says)]);
    expect((await json("decide", "list")).decisions).toEqual([]);
  });
});

describe("merging", () => {
  test("is suggested with its reasons and its conflicts, done by nobody, and not again once it is denied", async () => {
    await reported(
      "2025-03-04",
      "Petra Lindqvist of the Civic Union said the islands had been promised boats.",
    );
    const register = {
      organizations: [{ id: "alliance", name: "National Alliance", classification: "party" }],
      persons: [{ id: "q1", name: "Petra Lindqvist", memberships: [{ organization_id: "alliance" }] }],
    };
    await ran("people", "import", place.file("register.json", JSON.stringify(register)));
    const { suggestions } = await json("people", "review");
    expect(suggestions).toMatchObject([
      {
        keep: { id: "q1" },
        other: { id: "petra-lindqvist" },
        reasons: ["they share a name"],
        conflicts: ["two parties: National Alliance and Civic Union"],
      },
    ]);
    expect(await statementsOf("petra-lindqvist")).toBe(1);
    await ran("decide", "different", "q1", "petra-lindqvist");
    expect((await json("people", "review")).suggestions).toEqual([]);
  });
});

test("people who come on record later are found in reports that were read before", async () => {
  await reported(
    "2025-03-04",
    "Lindqvist, the chair of the Skerries Council, said the islands had been promised boats.",
  );
  const register = {
    organizations: [{ id: "council", name: "Skerries Council" }],
    persons: [
      { id: "q1", name: "Petra Lindqvist", memberships: [{ organization_id: "council", role: "chair" }] },
    ],
  };
  const out = await ran("people", "import", place.file("register.json", JSON.stringify(register)));
  expect(out).toBe("1 person, 1 organization, 1 membership added; 1 entity of reports resolved\n");
  expect(await statementsOf("q1")).toBe(1);
});

test("import names what is wrong and puts nothing on record; what is not modelled is left out", async () => {
  const faulty = place.file(
    "faulty.json",
    JSON.stringify({ persons: [{ id: "z", name: "Z Z", birth_date: "May" }] }),
  );
  const { status, out, err } = await place.onRecord(["people", "import", faulty]);
  expect([status, out]).toEqual([2, ""]);
  expect(err.split("\n")[0]).toBe(
    `standpoint: ${faulty}: persons[0] "Z Z", birth_date: "May" is no date: write 2025, 2025-03 or 2025-03-04`,
  );
  const more = place.file(
    "more.json",
    JSON.stringify({ persons: [{ id: "z", name: "Z Z", shoe_size: 41 }] }),
  );
  const ranMore = await place.onRecord(["people", "import", more]);
  expect([ranMore.status, ranMore.out]).toEqual([1, "1 person added\n"]);
  expect(ranMore.err).toContain("the field persons[].shoe_size is not modelled and was left out");
});

test("export is a Popolo file that imports as nothing new", async () => {
  const file = place.file("out.json", await ran("people", "export"));
  expect(await ran("people", "import", file)).toBe("nothing new: the record has all of it\n");
});
