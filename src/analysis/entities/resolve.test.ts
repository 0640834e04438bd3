import { describe, expect, test } from "vitest";
import { bodiesOf, choose, entity, type Said, said } from "../../../test/resolved-in.ts";
import { documentOf } from "../document/document.ts";
import type { Draft } from "../statements/draft.ts";
import { resolveSpeakers } from "./resolve.ts";

describe("what somebody made or has", () => {
  test("speaks for its owner, by name or by pronoun", () => {
    const found = said(
      "[Tobias Renn] wrote on Monday. [His letter] said it twice. In [his eyes] nothing was lost.",
    );
    expect(found.speakers).toEqual(["Tobias Renn", "Tobias Renn", "Tobias Renn"]);
  });

  test("speaks for who made it, not for the body where that one works", () => {
    const found = said("[A study by Harbour College professor Petra Lindqvist] found no fault.");
    expect(found.speakers).toEqual(["Petra Lindqvist"]);
  });
});

describe("bodies, groups and the unnamed", () => {
  test("an acronym and a noun mean the body named in full", () => {
    const found = said("[The National Audit Court] ruled. [The NAC] published it. [The court] said more.");
    expect(found.speakers).toEqual(["National Audit Court", "National Audit Court", "National Audit Court"]);
  });

  test("a party's regional branch is a body of its own, and part of the party", () => {
    const found = said("[The Civic Union] waited. [The Kelmark Civic Union] did not.");
    expect(found.speakers).toEqual(["Civic Union", "Kelmark Civic Union"]);
    expect(bodiesOf(found, "Kelmark Civic Union")).toEqual(["Civic Union"]);
  });

  test("a plural is a group, and one without a name is unnamed", () => {
    const found = said("[Council members] objected. [A senior aide] agreed.");
    expect(found.entities.map(({ type, name }) => [type, name])).toEqual([
      ["group", "Council members"],
      ["unnamed", "A senior aide"],
    ]);
  });

  test("one held back is the one whom the next paragraph names doing the same", () => {
    const found = said(
      "[Tobias Renn] made his call, a day after {one of his own members} would not back him.\n\nOn Sunday {Ilse Varga} declined to say.",
    );
    expect(found.speakers).toEqual(["Tobias Renn", "Ilse Varga", "Ilse Varga"]);
  });

  test("one of whom the report's first sentence tells is the one whose name begins the next paragraph", () => {
    const lede = "[A backbench member] has called for a lock.\n\n";
    expect(said(`${lede}[Ilse Varga] said that the quay was wet.`).speakers[0]).toBe("Ilse Varga");
    expect(said(`${lede}The quay is wet, and [Ilse Varga] said so.`).speakers[0]).toBe("Ilse Varga");
    expect(
      said(`${lede}It rained for seven long days on the old quay before [Ilse Varga] said no.`).speakers[0],
    ).toBe("A backbench member");
    expect(said(`Ilse Varga sat. ${lede}[Ilse Varga] said no.`).speakers[0]).toBe("A backbench member");
    expect(
      said(`[An ambassador] has called for a lock.\n\n[The mayor, Ilse Varga], said no.`).speakers[0],
    ).toBe("An ambassador");
  });

  test("somebody's own members belong to the body that somebody leads", () => {
    const found = said(
      "Kelmark Civic Union's [Tobias Renn] made his call, a day after {one of his own members} would not back him.\n\nOn Sunday {Ilse Varga} declined to say. [Renn's own members] were silent. [The Kelmark Civic Union leader] went on.",
    );
    expect(found.speakers.at(-1)).toBe("Tobias Renn");
    expect(bodiesOf(found, "Ilse Varga")).toEqual(["Kelmark Civic Union"]);
    expect(bodiesOf(found, "Renn's own members")).toEqual(["Kelmark Civic Union"]);
  });

  test("one held back stays unnamed where the next paragraph's speaker does something else", () => {
    const found = said(
      "[Tobias Renn] made his call, a day after {one of his own members} would not back him.\n\nOn Sunday [Ilse Varga] opened a harbour.",
    );
    expect(found.speakers).toEqual(["Tobias Renn", "one of his own members", "Ilse Varga"]);
  });
});

test("a quotation that goes on is its speaker's", () => {
  const text = "Maren Holt said: “No.”\n\n“Never.”";
  const draft = { kind: "direct", cue: [], confidence: 1 } as const;
  const drafts: Draft[] = [
    { ...draft, source: [{ start: 0, end: 10 }], content: [{ start: 17, end: 22 }], continues: null },
    { ...draft, source: [], content: [{ start: 24, end: 32 }], continues: 0 },
  ];
  expect(resolveSpeakers(documentOf(text), drafts, choose).speakers).toEqual(["e1", "e1"]);
});

describe("mentions outside sources", () => {
  const mentionsOf = (found: Said, name: string, text: string) =>
    entity(found, name)?.mentions.map(({ start, end }) => text.slice(start, end));

  test('what stands beside a name, between commas or after "is", is a mention of its bearer', () => {
    const text =
      "Ilse Varga, curator of the harbour museum, spoke first. The head of the dock union, Tobias Renn, agreed. Ada Brandt is the mayor of Skerries.";
    const found = said(text);
    expect(mentionsOf(found, "Ilse Varga", text)).toEqual(["Ilse Varga", "curator"]);
    expect(mentionsOf(found, "Tobias Renn", text)).toContain("The head");
    expect(mentionsOf(found, "Ada Brandt", text)).toEqual(["Ada Brandt", "the mayor"]);
  });

  test("many people without an article are somebody once a pronoun goes back to them, and only then", () => {
    const text = "Voters were given their ballots at noon. Fishermen mended nets. The harbour was quiet.";
    const found = said(text);
    expect(mentionsOf(found, "Voters", text)).toEqual(["Voters", "their"]);
    expect(entity(found, "Voters")?.type).toBe("group");
    expect(entity(found, "Fishermen")).toBeUndefined();
  });

  test("a noun that only says what kind is nobody", () => {
    const found = said("At noon police stations closed. They stayed shut for hours.");
    expect(found.entities.map(({ name }) => name)).not.toContain("police");
  });

  test("pronouns and descriptions are mentions of whom they mean", () => {
    const text =
      "Tobias Renn, the Kelmark Civic Union leader, opened his tour. He met the Skerries Council. The leader left before the council voted.";
    const found = said(`[Tobias Renn]${text.slice("Tobias Renn".length)}`);
    expect(mentionsOf(found, "Tobias Renn", text)).toEqual([
      "Tobias Renn",
      "the Kelmark Civic Union leader",
      "his",
      "He",
      "The leader",
    ]);
    expect(mentionsOf(found, "Skerries Council", text)).toEqual(["Skerries Council", "the council"]);
  });

  test("who is quoted does not say he of himself", () => {
    const text = "Tobias Renn said: “He is wrong and I am right.”";
    const source = { start: 0, end: 11 };
    const content = { start: 18, end: text.length };
    const drafts: Draft[] = [
      { kind: "direct", source: [source], cue: [], content: [content], continues: null, confidence: 1 },
    ];
    const [renn] = resolveSpeakers(documentOf(text), drafts, choose).entities;
    expect(renn?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["Tobias Renn", "I"]);
  });
});

describe("one who would not be named", () => {
  const minister = "Transport minister Dorian Pell opened the pier. ";

  test.each([
    "[The minister], who insisted on anonymity, said the boats would go.",
    "[The minister, who insisted on anonymity,] said the boats would go.",
    "[The minister] said the boats would go, speaking on condition of anonymity.",
    "[The minister] said the boats would go. He asked not to be named.",
    "The boats would go, said [a minister] who was not authorised to speak publicly.",
  ])("is not whoever the report names in that post: %s", (text) => {
    const found = said(minister + text);
    expect(found.speakers).not.toContain("Dorian Pell");
    expect(found.entities.find(({ name }) => name === found.speakers[0])?.type).toBe("unnamed");
  });

  test("goes on as the one who was held back", () => {
    const found = said(
      `${minister}[The minister], who insisted on anonymity, said the boats would go. [The minister] said it was late.`,
    );
    expect(found.speakers).toEqual(["The minister", "The minister"]);
  });

  test("is another than one named in the same sentence", () => {
    const found = said(`${minister}[Pell] denied what a minister had said on condition of anonymity.`);
    expect(found.speakers).toEqual(["Dorian Pell"]);
  });

  test("holds back nobody in a report's other sentences", () => {
    const found = said(
      `${minister}[The minister] said the boats would go.\n\nIn Brannoch the crews met. It rained. The hall was full. An aide spoke on condition of anonymity.`,
    );
    expect(found.speakers).toEqual(["Dorian Pell"]);
  });
});
