import { expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { loadModel } from "../model/load.ts";
import type { Draft } from "./draft.ts";
import { draftStatements } from "./draft-statements.ts";

const model = await loadModel("linear");

async function draft(text: string): Promise<readonly Draft[]> {
  const doc = documentOf(text);
  return draftStatements(doc, await model.tagger.tag(doc), {
    joiner: model.joiner,
    confidence: () => 0.5,
  });
}

/** A draft as `source | cue | content`, pieces set apart by `…`. */
function shown(text: string, { source, cue, content }: Draft): string {
  return [source, cue, content]
    .map((spans) => spans.map((s) => text.slice(s.start, s.end)).join(" … "))
    .join(" | ");
}

async function read(text: string): Promise<string[]> {
  return (await draft(text)).map((d) => shown(text, d));
}

test("a quotation before its cue, after it, and on both sides of it goes with its source", async () => {
  expect(await read("“The boats are safe,” Okafor said on Monday.")).toEqual([
    "Okafor | said | “The boats are safe,”",
  ]);
  expect(await read("Okafor said: “The boats are safe.”")).toEqual([
    "Okafor | said: | “The boats are safe.”",
  ]);
  expect(await read("“The boats are safe,” Okafor said. “They will stay safe.”")).toEqual([
    "Okafor | said | “The boats are safe,” … “They will stay safe.”",
  ]);
});

test("a quotation that hands on to a name and a verb is that name's, whoever was quoted before", async () => {
  const text =
    "“Twenty-nine and climbing,” Tobias Renn posted. “End it.”\n\n“A majority is a majority,” Sunniva Okafor of Kelmark Forward shot back an hour later, “and Mr. Renn may keep the boats running.”";
  expect((await read(text))[1]).toMatch(
    /^Sunniva Okafor of Kelmark Forward \| shot back \| “A majority is a majority,”/,
  );
});

test("words reported without marks are found, without the full stop that ends the sentence", async () => {
  expect(await read("Brandt said that the crossings would be kept.")).toEqual([
    "Brandt | said | that the crossings would be kept",
  ]);
  expect(await read("According to the ministry, the boats carried 4,000 people last year.")).toEqual([
    "the ministry | According to | the boats carried 4,000 people last year",
  ]);
});

test("a quotation that goes on in a new paragraph is a statement without source and cue that continues the first", async () => {
  const text =
    "Renn said: “The subsidy has had its day.\n\n“It pays for empty decks.\n\n“It must end.”\n\nThe council met on Friday.";
  const drafts = await draft(text);
  expect(drafts.map((d) => shown(text, d))).toEqual([
    "Renn | said: | “The subsidy has had its day.",
    " |  | “It pays for empty decks.",
    " |  | “It must end.”",
  ]);
  expect(drafts.map((d) => d.continues)).toEqual([null, 0, 1]);
});

test("a quotation after words of the reporter's own continues nothing", async () => {
  const drafts = await draft(
    "Renn said: “The subsidy has had its day.”\n\nThe council met on Friday.\n\n“Keep our boats.”",
  );
  expect(drafts.every((d) => d.continues === null)).toBe(true);
});

test("the turns of a transcript go to the names before the colons", async () => {
  const text = "HOST: Will you vote for it?\n\nVARGA: I have not decided.\n\nHOST: When will you?";
  expect(await read(text)).toEqual([
    "HOST | : | Will you vote for it?",
    "VARGA | : | I have not decided.",
    "HOST | : | When will you?",
  ]);
});

test("one line that begins with capitals and a colon makes no transcript", async () => {
  expect((await read("UPDATE: The ferry sailed at noon.\n\nNobody was on deck.")).join()).not.toContain(
    "UPDATE |",
  );
});

test("a quotation signed with a name goes to that name", async () => {
  expect(await read("“We never asked for charity.” – Petra Lindqvist, chair of the council")).toEqual([
    "Petra Lindqvist, chair of the council | – | “We never asked for charity.”",
  ]);
});

test("kinds: direct, mixed, indirect, and declined for an answer that is not given", async () => {
  const kinds = async (text: string) => (await draft(text)).map((d) => d.kind);
  expect(await kinds("“The boats are safe,” Okafor said.")).toEqual(["direct"]);
  expect(await kinds("Okafor said the boats were “as safe as houses” in winter.")).toEqual(["mixed"]);
  expect(await kinds("Okafor said the boats were safe.")).toEqual(["indirect"]);
  expect(await kinds("Varga declined to say whether she would support the bill.")).toEqual(["declined"]);
  expect(await kinds("Pell would not confirm that the plan had changed.")).toEqual(["declined"]);
  expect(await kinds("Pell denied that the plan had changed.")).toEqual(["indirect"]);
});

test("texts that say nothing, or nothing in English, make no draft and no trouble", async () => {
  for (const text of ["", ".", "x", "🛥️🌊🛥️", "“", "”", "\n\n\n", ":", "“”"])
    expect(await draft(text)).toEqual([]);
  const welsh = "Dywedodd y gweinidog y bydd y cychod yn parhau i hwylio bob dydd.";
  for (const { content } of await draft(welsh))
    expect(content.every((s) => s.end <= welsh.length)).toBe(true);
});
