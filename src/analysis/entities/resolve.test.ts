import { describe, expect, test } from "vitest";
import type { StatementKind } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { loadChooser } from "../model/load-references.ts";
import type { Draft } from "../statements/draft.ts";
import { resolveSpeakers } from "./resolve.ts";

const choose = loadChooser();

interface Said {
  readonly entities: readonly Entity[];
  /** For each marked source the name of its speaker. */
  readonly speakers: readonly (string | null)[];
}

/** Resolves a text in which sources are marked [so] and those of refusals {so}. */
function said(marked: string): Said {
  const drafts: Draft[] = [];
  let text = "";
  let start = 0;
  for (const character of marked) {
    if (character === "[" || character === "{") start = text.length;
    else if (character === "]" || character === "}") {
      const kind: StatementKind = character === "}" ? "declined" : "indirect";
      const span = { start, end: text.length };
      drafts.push({ kind, source: [span], cue: [], content: [span], continues: null, confidence: 1 });
    } else text += character;
  }
  const { entities, speakers } = resolveSpeakers(documentOf(text), drafts, choose);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return { entities, speakers: speakers.map((id) => (id === null ? null : (names.get(id) ?? null))) };
}

const entity = ({ entities }: Said, name: string) => entities.find((one) => one.name === name);
const bodiesOf = (found: Said, name: string) =>
  entity(found, name)?.memberOf.map((id) => found.entities.find((one) => one.id === id)?.name);

describe("names", () => {
  test("a surname, a title, capitals and a possessive mean the person named in full", () => {
    const found = said(
      "RENN in new ferry row\n\n[Tobias Renn] said the boats must stop. Mr Renn's letter was short. [RENN] said so twice. [Mr. Renn] added more.",
    );
    expect(found.speakers).toEqual(["Tobias Renn", "Tobias Renn", "Tobias Renn"]);
    expect(found.entities.filter(({ type }) => type === "person")).toHaveLength(1);
  });

  test("a title is no part of the name, and is a role", () => {
    const found = said("[Sen. Ilse Varga] said no. [Varga] left. [The senator] came back.");
    expect(found.speakers).toEqual(["Ilse Varga", "Ilse Varga", "Ilse Varga"]);
    expect(entity(found, "Ilse Varga")?.roles).toContain("Sen.");
  });

  test("particles, initials and hyphens belong to the name", () => {
    const found = said(
      "[Petra van der Lind] spoke first. [G.K. Brandt-Holt] disagreed. [Hamish O’Doyle] agreed. [Brandt-Holt] and then [O’Doyle] sat down.",
    );
    expect(found.speakers).toEqual([
      "Petra van der Lind",
      "G.K. Brandt-Holt",
      "Hamish O’Doyle",
      "G.K. Brandt-Holt",
      "Hamish O’Doyle",
    ]);
  });

  test("days, months, places and words that open a sentence are nobody", () => {
    const found = said(
      "However, [Maren Holt] spoke on Sunday in March. Speaking in Brannoch, [Holt] repeated it. Yesterday was quiet.",
    );
    expect(found.entities.map(({ name }) => name)).toEqual(["Maren Holt"]);
  });

  test("a short form of a given name is the same person", () => {
    const found = said("[Edmund Castellane] spoke. Later [Ed Castellane] spoke again.");
    expect(found.entities).toHaveLength(1);
    expect(found.speakers).toEqual(["Edmund Castellane", "Edmund Castellane"]);
  });
});

describe("two of one surname", () => {
  test("stay two, and the surname alone is left open where nothing decides", () => {
    const found = said("[Tobias Smith] spoke, and [Petra Smith] replied. [Smith] then left.");
    expect(found.speakers).toEqual(["Tobias Smith", "Petra Smith", null]);
  });

  test("are told apart by a courtesy", () => {
    const found = said(
      "[Tobias Smith] spoke, and [Petra Smith] replied. [Mrs Smith] then left. [Mr Smith] stayed.",
    );
    expect(found.speakers).toEqual(["Tobias Smith", "Petra Smith", "Petra Smith", "Tobias Smith"]);
  });

  test("are told apart by who had been introduced", () => {
    const found = said("[Tobias Jones] spoke. [Jones] said it twice.\n\n[Petra Jones] replied.");
    expect(found.speakers).toEqual(["Tobias Jones", "Tobias Jones", "Petra Jones"]);
  });

  test("a father and a son of one name are two", () => {
    const found = said("[Edmund Castellane] spoke. His son, [Edmund Castellane Jr.], disagreed.");
    expect(new Set(found.speakers).size).toBe(2);
    expect(found.entities.filter(({ type }) => type === "person")).toHaveLength(2);
  });
});

describe("roles", () => {
  test("stand before the name, with the body it is a post of", () => {
    const found = said("[Civic Union leader Maren Holt] spoke. [The Civic Union leader] went on.");
    expect(found.speakers).toEqual(["Maren Holt", "Maren Holt"]);
    expect(entity(found, "Maren Holt")?.roles).toEqual(["Civic Union leader"]);
    expect(bodiesOf(found, "Maren Holt")).toEqual(["Civic Union"]);
  });

  test("stand after the name, between commas", () => {
    const found = said("[Petra Lindqvist, chair of the Skerries Council,] objected. [The chair] left.");
    expect(found.speakers).toEqual(["Petra Lindqvist", "Petra Lindqvist"]);
    expect(entity(found, "Petra Lindqvist")?.roles).toEqual(["chair of the Skerries Council"]);
    expect(bodiesOf(found, "Petra Lindqvist")).toEqual(["Skerries Council"]);
  });

  test("stand before the name and a comma", () => {
    const found = said("[The secretary of the Seafarers’ League, Hamish Doyle,] objected.");
    expect(found.speakers).toEqual(["Hamish Doyle"]);
    expect(entity(found, "Hamish Doyle")?.roles).toEqual(["secretary of the Seafarers’ League"]);
  });

  test("are no clause that ends before the name", () => {
    const found = said(
      "Marlow was a pioneer, [Petra Lindqvist] said. Marlow can be a leader, [Hamish Doyle] said.",
    );
    expect(entity(found, "Petra Lindqvist")?.roles).toEqual([]);
    expect(entity(found, "Hamish Doyle")?.roles).toEqual([]);
  });

  test("of a branch are not those of the whole", () => {
    const found = said(
      "Kelmark Civic Union's [Tobias Renn] spoke before Civic Union leader Maren Holt. [The Kelmark Civic Union leader] went on.",
    );
    expect(found.speakers[1]).not.toBe("Maren Holt");
    expect(bodiesOf(found, "Tobias Renn")).toEqual(["Kelmark Civic Union", "Civic Union"]);
  });

  test("somebody's lawyer is not that somebody", () => {
    const found = said("Ilse Varga stayed away. [Varga's lawyer] said she was ill.");
    expect(found.speakers).toEqual(["Varga's lawyer"]);
  });
});

describe("pronouns", () => {
  test("go to the one of their gender", () => {
    const found = said("[Tobias Renn] met Sunniva Okafor in Brannoch. [She] was against it. [He] was not.");
    expect(found.speakers).toEqual(["Tobias Renn", "Sunniva Okafor", "Tobias Renn"]);
  });

  test("go to the subject before the object", () => {
    const found = said("Tobias Renn wrote to Edmund Castellane on Monday. [He] wanted an answer.");
    expect(found.speakers).toEqual(["Tobias Renn"]);
  });

  test("find nobody where nobody was named", () => {
    expect(said("[He] said so.").speakers).toEqual([null]);
  });

  test("a woman's title keeps a man's pronoun from her", () => {
    expect(said("Dame Robin Pell arrived. [He] said so.").speakers).toEqual([null]);
  });

  test("who is the one named right before", () => {
    const found = said("Tobias Renn praised Ilse Varga, [who] said nothing.");
    expect(found.speakers).toEqual(["Ilse Varga"]);
  });
});

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

test("a vice president is not the president", () => {
  const found = said(
    "[President Edmund Castellane] opened the pier.\n\n[Vice President Maren Holt] was there. [Holt] was glad. [The president] said it was late.",
  );
  expect(found.speakers.at(-1)).toBe("Edmund Castellane");
  expect(entity(found, "Maren Holt")?.roles).toEqual(["Vice President"]);
});

test("of two in one post the one whom the report speaks of is meant", () => {
  const found = said(
    "[President Edmund Castellane] opened the pier. It was President Maren Holt’s idea once, long ago.\n\n[Castellane] spoke first. [Castellane] was glad. [The president] said it was late.",
  );
  expect(found.speakers.at(-1)).toBe("Edmund Castellane");
});

test("the company is not what the report knows as the group alone", () => {
  const found = said(
    "[The group] says those people fish there. [The group] wrote to the mayor.\n\nTalks went on. [The company] announced that a chair was found.",
  );
  expect(found.speakers.at(-1)).not.toBe("The group");
});

test("a description by another body's name is nobody whom the report has named", () => {
  const found = said(
    "[Defence Secretary Dorian Pell] said no. [Pell] said so twice. [The deputy head of Orvane’s delegation to the forum] said yes.",
  );
  expect(found.speakers.at(-1)).toBe("The deputy head of Orvane’s delegation to the forum");
});

describe("a pronoun", () => {
  test("who has been she is he no more", () => {
    const court =
      "Thandeka Morrow, an MP, is on trial. [She] denied it. The witness was Brigadier Piet Oord. [She] smiled. ";
    expect(said(`${court}[He] said the words were plain.`).speakers.at(-1)).not.toBe("Thandeka Morrow");
  });

  test("a verb after a name makes it the subject", () => {
    const two = "[President Joel Brandt] threatened a veto.\n\nMr. Okonjo appears to agree. ";
    expect(said(`${two}[He] said it was wrong.`).speakers.at(-1)).toBe("Okonjo");
  });

  test("goes back to whom its paragraph opens with rather than to who spoke before", () => {
    const found = said(
      "[Aldous Brandt] said it was late. [He] said so twice. [He] said it again.\n\nTobias Renn, leader of the Kelmark Civic Union, made no secret of his delight. [He] said it was time.",
    );
    expect(found.speakers.at(-1)).toBe("Tobias Renn");
  });

  test("in a paragraph that opens with a quotation goes back to who was quoted right before", () => {
    const found = said(
      "[Tobias Renn] said no. [Renn] said so often. [Renn] told the hall so twice.\n\n[Lee Marlow, a friend of the boats], said it would help.\n\n“I do not think it is urgent,” [he] said.",
    );
    expect(found.speakers.at(-1)).toBe("Lee Marlow");
  });

  test("after a quotation goes back to whom the words right ahead are about, not to who spoke last", () => {
    const found = said(
      "“Nobody came to help,” [Kenza Orland] said. “Nobody asked.”\n\nFor Runa Tolle, the hearing cannot come soon enough. Her brother John sailed with the crew.\n\n“I only want it to end,” [she] said.",
    );
    expect(found.speakers.at(-1)).toBe("Runa Tolle");
  });

  test("is not whom its own sentence goes on to name, and nor is a description", () => {
    const text = "[Tobias Renn] criticized Dorian Pell, who said little.\n\n";
    expect(said(`${text}On Tuesday, [he] dismissed Pell's plan.`).speakers.at(-1)).toBe("Tobias Renn");
    expect(said(`${text}[The Kelmark man] dismissed Pell’s plan.`).speakers.at(-1)).not.toBe("Dorian Pell");
  });

  test("is whoever its paragraph brings in without a name", () => {
    const found = said(
      "[A spokesman for Tobias Renn] said no.\n\nAt the back of the hall an old man had listened. “My boat,” [he] said.",
    );
    expect(found.speakers.at(-1)).toBe("an old man");
  });

  test("for two people is neither of them, nor a body named before", () => {
    const found = said(
      "[The Seafarers’ League] met in Brannoch. Tobias Renn and Maren Holt came too. [They] said it was late.",
    );
    expect(found.speakers.at(-1)).toBeNull();
  });

  test("that stands for a paper is nobody's word", () => {
    const found = said(
      "[The Seafarers’ League] met in Brannoch. The resolution was amended twice. [It] states that the boats must run.",
    );
    expect(found.speakers.at(-1)).toBeNull();
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

describe("where a name begins and ends", () => {
  const names = (text: string) => said(text).entities.map(({ name }) => name);

  test("a day before it is none of it", () => {
    expect(names("[Tobias Renn] came. Yesterday Renn left. Today Holm said no.")).toEqual(
      expect.not.arrayContaining(["Yesterday Renn"]),
    );
  });

  test("what says whose a picture is, before a colon, is none of it", () => {
    expect(names("[Tobias Renn] spoke. Here is Tobias Renn Image: Harbour Post.")).toContain("Tobias Renn");
    expect(names("[Tobias Renn] spoke. Here is Tobias Renn Image: Harbour Post.")).not.toContain(
      "Tobias Renn Image",
    );
  });

  test("the place of a post before it is none of it", () => {
    const found = said("The ambassador to the United States Ilmari Tove spoke. [Tove] said no.");
    expect(found.speakers).toEqual(["Ilmari Tove"]);
    expect(names("The mayor of New York City Hall said no.")).not.toContain("City Hall");
  });
});

describe("posts and names as papers of many countries print them", () => {
  test("a post in a body is nobody's name and no body, and who holds it stands behind it", () => {
    const found = said(
      "[The Majority Leader of the Assembly, Hon. Pieter Adalo,] said it would pass. [The Resident Harbour Commissioner, Prof. Hilma Sabo,] said no.",
    );
    expect(found.speakers).toEqual(["Pieter Adalo", "Hilma Sabo"]);
    expect(found.entities.map(({ name }) => name)).not.toContain("Majority Leader of the Assembly");
    expect(found.entities.map(({ name }) => name)).not.toContain("Harbour Commissioner");
  });

  test("the Opposition alone stays a body", () => {
    expect(entity(said("[The Harbour Opposition] said no."), "Harbour Opposition")?.type).toBe(
      "organization",
    );
  });

  test("a union's secretary behind its initials in brackets speaks for himself", () => {
    const found = said(
      "[Norland Dockers Union (NDU) General Secretary Elias Kipro] spoke. [Norland Dockers Union (NDU)] agreed.",
    );
    expect(found.speakers).toEqual(["Elias Kipro", "Norland Dockers Union"]);
  });

  test("honorifics belong to no name, letters behind it neither", () => {
    expect(
      said("[Shri Anand Pell] said so. [Begum Rehana Tiwar] said so. [Ida Fairwell KC] said so.").speakers,
    ).toEqual(["Anand Pell", "Rehana Tiwar", "Ida Fairwell"]);
  });

  test("a title's word amid a name is part of it", () => {
    const found = said(
      "[Amira Sheikh Noru] spoke first. [Ms Noru] spoke again. [Sheikh Hamad Orlu] was last.",
    );
    expect(found.speakers).toEqual(["Amira Sheikh Noru", "Amira Sheikh Noru", "Hamad Orlu"]);
  });

  test("a nickname of two words is a person's", () => {
    const found = said('[Skippers’ president Nesto "Ka Tong" Balag] spoke. [Balag] said no.');
    expect(found.entities.find(({ name }) => name.includes("Balag"))?.type).toBe("person");
    expect(new Set(found.speakers).size).toBe(1);
  });

  test("another, one of them: somebody else", () => {
    const found = said(
      "[Sen. Ida Holm] said no. [Another, Sen. Tom Iwas,] said yes. The drivers were tired. [One of them] said so.",
    );
    expect(found.speakers.slice(0, 2)).toEqual(["Ida Holm", "Tom Iwas"]);
    expect(found.speakers[2]).toBe("One of them");
  });

  test("a name behind the dateline is read as at any sentence's start", () => {
    const found = said(
      "NORTH DUNMORE — Ilka Farsund took over the harbour board in May and has had no quiet week since then. [She] said so.",
    );
    expect(found.speakers).toEqual(["Ilka Farsund"]);
    expect(found.entities.map(({ name }) => name)).toEqual(["Ilka Farsund"]);
  });
});

describe("companies", () => {
  test("go by the first word of their names, where nobody is called so", () => {
    const found = said("[Pell Aggregates, which runs two quarries,] said it would appeal. [Pell] denied it.");
    expect(found.speakers).toEqual(["Pell Aggregates", "Pell Aggregates"]);
    expect(entity(found, "Pell Aggregates")?.type).toBe("organization");
  });

  test("but a person of that name is meant by it", () => {
    const found = said(
      "[Pell Aggregates] said it would appeal. [Howard Pell] was glad. [Pell] said no more.",
    );
    expect(found.speakers.at(-1)).toBe("Howard Pell");
  });

  test("an acronym is no short form of another body", () => {
    expect(said("[UDW] said no. [Udw Local] said yes.").speakers[0]).toBe("UDW");
  });
});

describe("descriptions", () => {
  test("by somebody's age is of a person, whatever its noun", () => {
    const found = said("[The 34-year-old centre] said he was quick.");
    expect(found.entities.map(({ type }) => type)).toEqual(["unnamed"]);
  });

  test("with two names before its noun is of one person", () => {
    const found = said("[the Kell and Outer Reach member] said no.");
    expect(found.entities.find(({ name }) => name.includes("member"))?.type).toBe("unnamed");
  });

  test("of what a verb is done to is not of its subject", () => {
    const found = said(
      "[The Dockers’ Union] urged the government to hold a hearing. [The government] said no.",
    );
    const union = entity(found, "Dockers’ Union") ?? found.entities[0];
    expect(union?.aliases.map((alias) => alias.toLowerCase())).not.toContain("the government");
    expect(found.speakers[1]).not.toBe(union?.name);
  });

  test("in the opening is of the first whom the next paragraphs name in that post", () => {
    const found = said(
      "[A harbour judge] on Friday blocked the levy.\n\n[Judge Theresa Vander] wrote that nothing had been shown.",
    );
    expect(found.speakers).toEqual(["Theresa Vander", "Theresa Vander"]);
  });
});
