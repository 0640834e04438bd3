/** The twenty tasks of docs/tasks.md: every step is taken as the page has it, with capitals filled in, and leads to what is wanted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isoDate } from "../src/base/passage.ts";
import type { CodedPosition } from "../src/record/coding/fields.ts";
import { roundNamed, unitsOf } from "../src/record/coding/rounds.ts";
import { openRecord } from "../src/record/open.ts";
import { putReport } from "../src/record/put-report.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import { createApp } from "../src/views/web/app.tsx";
import { standpoint } from "./cli-io.ts";
import { putStory } from "./questions/story-record.ts";
import { putTaken } from "./questions/taken.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "./story.ts";

const PAGE = readFileSync(join(import.meta.dirname, "..", "docs", "tasks.md"), "utf8");
const MOST_STEPS = 3;

/** Each task's steps by its title: commands, and addresses of pages. */
const WRITTEN = new Map(
  [...PAGE.matchAll(/^\d+\. \*\*(.+?)\*\* ((?:.+\n)(?: {4}.+\n)*)/gm)].map(([, title = "", way = ""]) => [
    title,
    [...way.matchAll(/`((?:standpoint |\/)[^`]+)`/g)].map(([, step = ""]) => step),
  ]),
);

/** What stands for a step's capitals; several: the step is taken once for each. */
type Filled = Readonly<Record<string, string>>;
interface Task {
  readonly filled: () =>
    | readonly (Filled | readonly Filled[])[]
    | Promise<readonly (Filled | readonly Filled[])[]>;
  /** What each step told; of one taken several times what it told last. */
  readonly leads: (told: readonly string[]) => void | Promise<void>;
}

const QUESTION = "ferry-subsidy-outer-skerries-end";
const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const ROAD = "The boats are our road";
const ENV = {
  STANDPOINT_SMTP: "smtp://127.0.0.1:2525",
  STANDPOINT_MAIL_FROM: "desk@courier.example",
  USER: "anna",
};

let folder = "";
let record: RecordStore;
let [report, undated, decision] = ["", "", ""];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-tasks-"));
  record = await openRecord(join(folder, "record"), { mode: "write" });
  await putStory(record);
  undated = await putTaken(record, "", [
    ["Maud Tansy", "Should the kilns at Dunmere be lit again?", "for", "light them"],
    ["Osric Pell", "Should the kilns at Dunmere be lit again?", "against", "leave them cold"],
  ]);
  await putCount("Doyle says 280 lanterns were lit.", "280", "2025-03-05");
  await putCount("Lindqvist says 310 lanterns were lit.", "310", "2025-03-09");
  const first = await record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%01-renn%")
    .executeTakeFirstOrThrow();
  report = first.id;
});
afterAll(async () => {
  await record.close();
  rmSync(folder, { recursive: true });
});

/** Puts a report on record whose first word counts lanterns. */
async function putCount(text: string, number: string, published: string): Promise<void> {
  const name = text.split(" ")[0] ?? "";
  const entity = {
    id: "e1",
    name,
    type: "person" as const,
    aliases: [],
    roles: [],
    memberOf: [],
    mentions: [],
  };
  const bounds = { upper: null, relation: "exactly", unit: null, period: null } as const;
  const figure = {
    ...spanOf(text, number),
    ...bounds,
    value: Number(number),
    counted: "lanterns lit",
    source: "e1",
  };
  await putReport(record, {
    capture: capture(text),
    article: article(text, { published: isoDate(published), publisher: "Orvane Today", boilerplate: [] }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [],
      statements: [],
      entities: [entity],
      figures: [figure],
    },
  });
}

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const includes =
  (...words: readonly string[]) =>
  (told: readonly string[]) => {
    for (const one of words) expect(told.at(-1)).toContain(one);
  };

const TASKS: Readonly<Record<string, Task>> = {
  "Who in her party disagreed with her on this in March?": {
    filled: () => [{ PARTY: "Civic Union", QUESTION }],
    leads: includes("Ilse Varga", "Tobias Renn", "March 2025"),
  },
  "Where does he stand, and since when?": {
    filled: () => [{ ID: "tobias-renn" }],
    leads: includes("Should the ferry subsidy", "since 3 March 2025"),
  },
  "Has she ever answered this?": {
    filled: () => [{ QUESTION, PARTY: "civic-union" }],
    leads: includes("Whoever is not listed has no record on it", "Ilse Varga"),
  },
  "Who changed their mind?": {
    filled: () => [{ QUESTION }],
    leads: ([told]) => expect(JSON.parse(told ?? "").items.length).toBeGreaterThan(0),
  },
  "Who said this, and in which report?": {
    filled: () => [{ WORDS: ROAD }],
    leads: includes("Okafor", `${report}#s17`, "1 hit"),
  },
  "How do the papers' numbers differ?": {
    filled: () => [{ WORDS: "lanterns" }],
    leads: includes("lanterns lit · 2 figures", "differs from 280"),
  },
  "Give me the quotation for print.": {
    filled: () => [{ WORDS: ROAD, NAME: "Okafor" }],
    leads: ([told]) =>
      expect(JSON.parse(told ?? "").hits[0]).toMatchObject({
        speaker: { name: "Sunniva Okafor" },
        report: { id: report, published: "2025-03-04", publisher: expect.any(String) },
      }),
  },
  "Show me where it stands.": {
    filled: () => [{ WORDS: encodeURIComponent(`"${ROAD}"`) }, { REPORT: report }],
    leads: ([found, page]) => {
      expect(found).toContain(`/reports/${report}`);
      expect(page).toContain(ROAD);
    },
  },
  "Read this without keeping it.": {
    filled: () => [{ FILE: file("a.txt", "Renn said no.") }],
    leads: includes("Renn"),
  },
  "Correct this speaker.": {
    filled: () => [{ REPORT: report, NAME: "Ilse Varga" }],
    leads: async ([told]) => {
      decision = /decision (\d+)/.exec(told ?? "")?.[1] ?? "";
      expect((await standpoint(["search", `"${ROAD}"`, "--record", record.path])).out).toContain("Varga");
    },
  },
  "That was wrong: take it back.": {
    filled: () => [{}, { NUMBER: decision }],
    leads: async ([list]) => {
      expect(list).toContain("by Ilse Varga");
      expect((await standpoint(["search", `"${ROAD}"`, "--record", record.path])).out).toContain("Okafor");
    },
  },
  "These two are one person.": {
    filled: () => [{ ID: "maud-tansy", OTHER: "osric-pell" }],
    leads: async () =>
      expect((await createApp(record).request("/people/osric-pell")).headers.get("location")).toBe(
        "/people/maud-tansy",
      ),
  },
  "This report has no date.": {
    filled: () => [{ REPORT: undated }],
    leads: async () =>
      expect(await (await createApp(record).request(`/api/reports/${undated}`)).json()).toMatchObject({
        published: "2025-05-06",
      }),
  },
  "Attach what she replies.": {
    filled: () => [{ REPORT: report, ID: "sunniva-okafor", WORDS: "I said more than that." }],
    leads: async () =>
      expect(await (await createApp(record).request(`/reports/${report}`)).text()).toContain(
        "I said more than that.",
      ),
  },
  "Let this question be asked in better words.": {
    filled: () => [{ QUESTION, WORDS: "Should the Skerries ferries lose their subsidy?" }],
    leads: async () =>
      expect(await (await createApp(record).request(`/questions/${QUESTION}`)).text()).toContain(
        "Should the Skerries ferries lose their subsidy?",
      ),
  },
  "Send me what she says from now on.": {
    filled: () => [{ ID: "ilse-varga" }, { ADDRESS: "reader@courier.example" }, {}],
    leads: async (told) => {
      expect(told[2]).toContain("The record is shown at http://");
      const places = await standpoint(["tell", "list", "--record", record.path]);
      expect(places.out).toContain("reader@courier.example");
      expect((await standpoint(["watch", "list", "--record", record.path])).out).toContain("Ilse Varga");
    },
  },
  "Export my codebook's positions to R.": {
    filled: () => [{ FILE: file("codebook.csv", `wording,note\n"${FERRY}",ferries\n`) }, {}],
    leads: ([, csv]) => {
      const [header, ...rows] = (csv ?? "").trimEnd().split("\r\n");
      expect(header).toMatch(/^person,organization,concept,agreement,date,/);
      expect(rows.length).toBeGreaterThan(10);
    },
  },
  "Code a frame of my own.": {
    filled: () => [{ NAME: "frame" }, { REPORT: report, NAME: "frame", VALUE: "belonging" }, {}],
    leads: includes(",variable frame\r\n", ",belonging\r\n"),
  },
  "How reliable is it?": {
    filled: () => [{ NAME: "spring", ONE: "anna", OTHER: "ben" }, [], { NAME: "spring" }],
    leads: includes("stance, anna – ben: alpha", "holder, anna – machine: alpha"),
  },
  "Write my methods section.": {
    filled: () => [{}],
    leads: includes("# Methods note", "spring: ", "frame: text", "decided by hand"),
  },
};

test("the page and this test have the same twenty tasks, in one order, of three steps at most", () => {
  expect([...WRITTEN.keys()]).toEqual(Object.keys(TASKS));
  expect(WRITTEN.size).toBe(20);
  for (const [title, steps] of WRITTEN) {
    expect(steps.length, title).toBeGreaterThan(0);
    expect(steps.length, title).toBeLessThanOrEqual(MOST_STEPS);
  }
});

test.each([...WRITTEN])("%s", async (title, steps) => {
  const task = TASKS[title] ?? expect.unreachable();
  const filled = await task.filled();
  expect(filled.length).toBe(steps.length);
  const told: string[] = [];
  for (const [i, step] of steps.entries()) {
    const own = filled[i] ?? {};
    // What is coded is known once it is drawn.
    const times = step.startsWith("standpoint coding code") ? await everyUnit() : [own].flat();
    let last = "";
    for (const one of times) last = await take(step, one);
    told.push(last);
  }
  await task.leads(told);
});

/** As the machine has each unit, by both who code. */
async function everyUnit(): Promise<readonly Filled[]> {
  const { id } = await roundNamed(record, "spring");
  return (await unitsOf(record.db, id)).flatMap(({ number, found }) => {
    const { holder, question, stance } = found as CodedPosition;
    const said = { NAME: "spring", UNIT: String(number), WHO: holder ?? "", STANCE: stance };
    return ["anna", "ben"].map((CODER) => ({ ...said, CODER, QUESTION: question?.words ?? "" }));
  });
}

async function take(step: string, filled: Filled): Promise<string> {
  const fill = (words: string) =>
    words.replace(/\b[A-Z]{2,}\b/g, (name) => filled[name] ?? expect.unreachable(name));
  if (step.startsWith("/")) {
    const answer = await createApp(record).request(fill(step));
    expect(answer.status, step).toBe(200);
    return answer.text();
  }
  const [, ...words] = step.match(/"[^"]*"|\S+/g) ?? [];
  // Quotation marks around words in capitals are the shell's.
  const args = words.map((word) => fill(word.replace(/^"(.*)"$/, "$1")));
  const own = args[0] === "read" ? [] : ["--record", record.path];
  const more = args[0] === "serve" ? ["--port", "0"] : [];
  const { status, out, err } = await standpoint([...args, ...more, ...own], {
    env: ENV,
    untilStopped: async () => {},
  });
  expect([status, err], step).toEqual([0, ""]);
  return out;
}
