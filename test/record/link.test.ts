/** The record's rules as a filter: what is asked of it line by line, and that it forgets what it should. */
import { expect, test } from "vitest";
import { linkAnswers } from "../../src/record/link/link.ts";

type Answer = Record<string, unknown>;

async function answers(lines: readonly object[], beforehand = {}): Promise<readonly Answer[]> {
  const asked = (async function* () {
    for (const line of lines) yield `${JSON.stringify(line)}\n`;
  })();
  const found: Answer[] = [];
  for await (const answer of linkAnswers(asked, { popolo: null, corrections: null, ...beforehand }))
    found.push(answer as Answer);
  return found;
}

/** What an answer has under a key, as a list. */
const list = <T>(answer: Answer | undefined, key: string) => (answer?.[key] ?? []) as readonly T[];

const named = (id: string, name: string, type = "person", more = {}) => ({
  ...{ id, name, type, aliases: [], roles: [] as string[], memberOf: [] as string[] },
  ...more,
});

const describe = (id: string, entities: readonly object[], more = {}) => ({
  ...{ id, step: "describe", title: null, url: null, published: "2033-02-01" },
  ...{ text: "Tova Kerr of the Reed Guild said no.", entities, statements: [], positions: [] },
  ...more,
});

test("names that may be one are in one block, and those of others are not", async () => {
  const entities = [
    named("e1", "Tova Kerr"),
    named("e2", "Kerr"),
    named("e3", "Tova Brand"),
    named("e4", "the Reed Guild", "organization"),
    named("e5", "Reed Guild", "organization"),
    named("e6", "the residents", "group"),
  ];
  const [told] = await answers([describe("a", entities)]);
  const blocks = list<{ block: string | null }>(told, "entities").map(({ block }) => block);
  expect(blocks).toEqual([
    "person/kerr",
    "person/kerr",
    "person/brand",
    "organization/reed guild",
    "organization/reed guild",
    null,
  ]);
});

test("a file's several names of one person hold their blocks together", async () => {
  const popolo = JSON.stringify({
    persons: [{ id: "tova", name: "Tova Kerr", other_names: [{ name: "Tova Brand" }] }],
  });
  const [told] = await answers([describe("a", [named("e1", "Kerr"), named("e2", "Brand")])], { popolo });
  expect(new Set(list<{ block: string }>(told, "entities").map(({ block }) => block)).size).toBe(1);
});

const resolve = (id: string, block: string, entities: readonly { id: string }[], more = {}) => ({
  ...{ id, step: "resolve", block, published: "2033-02-01", publisher: null },
  entities: entities.map((entity) => ({ ...entity, speaks: true })),
  open: entities.map((entity) => entity.id),
  ...{ bodies: [], company: [] },
  ...more,
});

const found = (answer: Answer | undefined) =>
  list<{ record: string | null; newName: string | null }>(answer, "found").map(({ record, newName }) => [
    record,
    newName,
  ]);

test("within a block a name is known again, as on record; another block knows nothing of it", async () => {
  const tova = named("e1", "Tova Kerr", "person", { roles: ["warden"] });
  const told = await answers([
    resolve("a", "person/kerr", [tova]),
    resolve("b", "person/kerr", [tova]),
    resolve("c", "person/kerr", [named("e1", "Kerr", "person", { roles: ["warden"] })]),
    resolve("d", "person/other", [tova]),
  ]);
  expect(told.map(found)).toEqual([
    [["tova-kerr", "Tova Kerr"]],
    [["tova-kerr", null]],
    [["tova-kerr", null]],
    [["tova-kerr", "Tova Kerr"]],
  ]);
});

test("a surname alone, of somebody of whom nothing else is told, is left open", async () => {
  const told = await answers([
    resolve("a", "person/kerr", [named("e1", "Tova Kerr")]),
    resolve("b", "person/kerr", [named("e1", "Kerr")]),
  ]);
  expect(found(told[1])).toEqual([[null, null]]);
});

const ask = (id: string, ...questions: readonly string[]) => ({
  ...{ id, step: "ask", text: "", published: null, publisher: null, questions },
});

test("two wordings of one question lead to one, also the other way round; a third does not", async () => {
  const told = await answers([
    ask("a", "Should the ferry levy end?"),
    ask("b", "Should the levy on the ferry end?", "Should the ferry levy not end?"),
    ask("c", "Should the mill pond be drained?"),
  ]);
  const leads = told.flatMap((one) => list<{ question: string; reversed: boolean }>(one, "questions"));
  const [first, again, turned, other] = leads;
  expect(again).toMatchObject({ question: first?.question, reversed: false });
  expect(turned).toMatchObject({ question: first?.question, reversed: true });
  expect(other?.question).not.toBe(first?.question);
});

const position = (row: number, id: string, stance: string, day: string, more = {}) => ({
  ...{ row, report: `r${row}`, holder: { kind: "person", id }, stance, reversed: false, condition: null },
  ...{ day, told: day, confidence: 0.9, reviewed: false },
  ...more,
});

const member = (id: string) => ({
  ...{ kind: "person", member: id, organization: "guild", leads: id === "tova" },
  ...{ first: "2033-01-01", last: "2033-03-01" },
});

test("who diverges, who changed and who stands where comes from the record's own queries", async () => {
  const positions = [
    position(1, "tova", "for", "2033-01-05"),
    position(2, "arne", "for", "2033-01-06", { reversed: true }),
    position(3, "arne", "for", "2033-02-06"),
    position(4, "arne", "against", "2033-02-07", { confidence: 0.2 }),
  ];
  const compare = {
    id: "levy",
    step: "compare",
    day: null,
    positions,
    members: [member("tova"), member("arne")],
  };
  const know = { id: "know", step: "know", members: [], organizations: ["guild"] };
  const [, one, two] = await answers([know, compare, { ...compare, id: "pond" }]);
  expect(one).toMatchObject({
    changes: [{ kind: "moved", holder: { id: "arne" }, day: "2033-02-06", from: 2, to: 3 }],
    divergences: [
      { within: "guild", versus: "leader", a: { id: "arne" }, b: { id: "tova" }, to: "2033-02-05" },
    ],
  });
  expect(one?.matrix).toHaveLength(2);
  expect({ ...two, id: "levy" }).toEqual(one);
});

test("a line that is not understood has its own answer, and the others go on", async () => {
  const told = await answers([{ id: "x", step: "fly" }, describe("a", [])]);
  expect(told[0]).toMatchObject({ id: null, error: expect.stringContaining("x:") });
  expect(told[1]).toMatchObject({ id: "a", isEmpty: false });
});

test("what was decided of a position is found by its words, and told where it is not", async () => {
  const text = "Tova Kerr wants the levy to end. The guild met.";
  const at = text.indexOf("wants");
  const decided = {
    ...{ exact: "wants the levy to end", before: text.slice(0, at), after: text.slice(at + 21) },
    ...{ name: "Tova Kerr", rejected: false, stance: "undecided" },
  };
  const positions = [
    {
      ...{ id: "p1", holder: "e1", question: "Should the levy end?", start: at, end: at + 21 },
      ...{ statements: [], asOf: null },
    },
  ];
  const line = describe("a", [named("e1", "Tova Kerr")], { text, positions });
  const [told] = await answers([line]);
  const corrections = [decided, { ...decided, exact: "never said" }]
    .map((one) => JSON.stringify({ report: told?.report, ...one }))
    .join("\n");
  const [laid] = await answers([line], { corrections });
  expect(laid?.corrections).toMatchObject([{ position: "p1", stance: "undecided" }, { position: null }]);
  await expect(answers([line], { corrections: "no line" })).rejects.toThrow("line 1 of the corrections");
});

test("a statement that was decided of is found by its words, and what rests on it follows it", async () => {
  const text = "Tova Kerr said yes to the weir. Ansel Brand said no to the mill and no to the lock.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const statements = [
    { id: "s1", speaker: "e1", saidOn: null, content: at("yes to the weir") },
    { id: "s2", speaker: "e2", saidOn: null, content: at("no to the mill") },
  ];
  const on = (id: string, holder: string, rests: string) => ({
    ...{
      id,
      holder,
      question: "Should it stand?",
      ...at("yes to the weir"),
      statements: [rests],
      asOf: null,
    },
  });
  const positions = [on("p1", "e1", "s1"), on("p2", "e2", "s2")];
  const entities = [named("e1", "Tova Kerr"), named("e2", "Ansel Brand")];
  const line = describe("a", entities, { text, statements, positions });
  const [told] = await answers([line]);
  expect(list(told, "positions")).toMatchObject([
    { falls: false, holder: "e1" },
    { falls: false, holder: "e2" },
  ]);
  const around = (words: string) => {
    const { start, end } = at(words);
    return { exact: words, before: text.slice(0, start), after: text.slice(end) };
  };
  const corrections = [
    { of: "statement", ...around("yes to the weir"), name: "Tova Kerr", rejected: true },
    {
      ...{ of: "statement", ...around("no to the mill"), name: "Ansel Brand", rejected: false },
      ...{ speaker: "Tova Kerr", polarity: "denied", content: [around("no to the lock")] },
    },
    { of: "statement", exact: "never said", before: "", after: "", name: null, rejected: true },
    { of: "entity", entity: "Ansel Brand", kind: "person", record: "a-brand", name: "A. Brand", isNew: true },
  ]
    .map((one) => JSON.stringify({ report: told?.report, ...one }))
    .join("\n");
  const [laid] = await answers([line], { corrections });
  expect(list(laid, "corrected")).toMatchObject([
    { statement: "s1", rejected: true },
    { statement: "s2", changesSpeaker: true, speaker: "e1", polarity: "denied", words: "no to the lock" },
    { statement: null },
  ]);
  expect(list(laid, "positions")).toMatchObject([{ falls: true }, { falls: false, holder: "e1" }]);
  expect(list(laid, "decided")).toMatchObject([{ entity: "e2", record: "a-brand", isNew: true }]);
  const name = { id: "n", step: "name", kind: "person", name: "A Brand" };
  expect(await answers([name])).toEqual([{ id: "n", record: "a-brand" }]);
  expect(await answers([name], { corrections })).toEqual([{ id: "n", record: "a-brand-2" }]);
});

test("ids that were merged lead on, and a name that only they may mean is theirs", async () => {
  const merge = (record: string, other: string) => ({ of: "merge", kind: "person", record, other });
  const corrections = [merge("b", "a"), merge("c", "b")].map((one) => JSON.stringify(one)).join("\n");
  const lead = (id: string, record: string | null, ...candidates: readonly [string, number][]) => ({
    ...{ id, step: "lead", kind: "person", record },
    candidates: candidates.map(([one, probability]) => ({ id: one, probability })),
  });
  const lines = [lead("1", "a"), lead("2", "d"), lead("3", null, ["a", 0.5], ["c", 0.375])];
  const open = [lead("4", null, ["a", 0.5], ["d", 0.4]), lead("5", null, ["a", 0.4], ["c", 0.3])];
  expect(await answers([...lines, ...open], { corrections })).toEqual([
    { id: "1", record: "c", probability: null },
    { id: "2", record: "d", probability: null },
    { id: "3", record: "c", probability: 0.875 },
    { id: "4", record: null, probability: null },
    { id: "5", record: null, probability: null },
  ]);
});
