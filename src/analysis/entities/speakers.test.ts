import { describe, expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { loadChooser } from "../model/load-references.ts";
import type { Draft } from "../statements/draft.ts";
import { resolveSpeakers } from "./resolve.ts";

const choose = loadChooser();

/** The speakers of a text in which sources are marked [so], and quotations that nothing attributes <so>. */
function spoken(marked: string) {
  const drafts: Draft[] = [];
  let text = "";
  let start = 0;
  for (const character of marked) {
    if (character === "[" || character === "<") start = text.length;
    else if (character === "]" || character === ">") {
      const span = [{ start, end: text.length }];
      const source = character === "]" ? span : [];
      drafts.push({ kind: "direct", source, cue: [], content: span, continues: null, confidence: 1 });
    } else text += character;
  }
  const { entities, speakers, sure } = resolveSpeakers(documentOf(text), drafts, choose);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return { entities, sure, speakers: speakers.map((id) => byId.get(id ?? "")?.name ?? null) };
}

const last = (marked: string) => spoken(marked).speakers.at(-1);
const typesOf = (marked: string) =>
  Object.fromEntries(spoken(marked).entities.map(({ name, type }) => [name, type]));

describe("a quotation that nothing attributes", () => {
  test("in a paragraph of its own is whose words the paragraph before tells", () => {
    const found = spoken(
      "[Dr. Petra Varga] says the ward has turned away forty people since May.\n\n<“We do not have the beds.”>\n\nThe council meets in June.",
    );
    expect(found.speakers.at(-1)).toBe("Petra Varga");
    expect(found.sure.at(-1)).toBeGreaterThan(0.8);
  });

  test("goes on being the same person's, paragraph after paragraph", () => {
    const found = spoken(
      "[Tobias Renn] said the pier would close.\n\n<“It is not safe.”>\n\n<“It has not been safe for years.”>",
    );
    expect(found.speakers).toEqual(["Tobias Renn", "Tobias Renn", "Tobias Renn"]);
  });
});

test("what is only said to be so is nobody's, though somebody has just spoken", () => {
  const text = "Greta Maas spoke first. A thousand boats are said to be stuck.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const drafted = (source: string[], cue: string, content: string): Draft => ({
    kind: "indirect",
    source: source.map(at),
    cue: [at(cue)],
    content: [at(content)],
    continues: null,
    confidence: 1,
  });
  const drafts = [drafted(["Greta Maas"], "spoke", "first"), drafted([], "are said", "to be stuck")];
  expect(resolveSpeakers(documentOf(text), drafts, choose).speakers[1]).toBeNull();
});

test.each([
  ["Greta Maas spoke first. When asked if the boats would sail, she nodded.", "asked", null],
  ["Greta Maas spoke first. Pressed on whether the boats would sail, she nodded.", "Pressed", null],
  ["Greta Maas spoke first. She was asked whether the boats would sail.", "asked", null],
  ["Greta Maas spoke first and asked whether the boats would sail.", "asked", "Greta Maas"],
])("a question is nobody's of whom it is put to: %s", (text, cue, speaker) => {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const drafts = [
    { source: ["Greta Maas"], cue: "spoke", content: "first" },
    { source: [], cue, content: "the boats would sail" },
  ].map(
    (one): Draft => ({
      kind: "indirect",
      source: one.source.map(at),
      cue: [at(one.cue)],
      content: [at(one.content)],
      continues: null,
      confidence: 1,
    }),
  );
  const { speakers, entities } = resolveSpeakers(documentOf(text), drafts, choose);
  expect(entities.find(({ id }) => id === speakers[1])?.name ?? null).toBe(speaker);
});

describe("a pronoun", () => {
  test("is not whom the words that it tells are about", () => {
    const first = "[Piet Oord, a farmer,] looked on. ";
    expect(last(`${first}Ivo Renn, [he] said, is a man of the past.`)).toBe("Piet Oord");
    expect(last("Ivo Renn came in at noon. [He] said that he was a man of the past.")).toBe("Ivo Renn");
  });

  test("is whom a day was long for, wherever that was", () => {
    const first = "[Greta Maas] wept. Maas had come early, and Maas would stay.\n\n";
    expect(last(`${first}For Ilse Varga in Brannoch, it was a long day.\n\n“It is over,” [she] said.`)).toBe(
      "Ilse Varga",
    );
  });
});

describe("a description", () => {
  test("two descriptions before a name are the name's", () => {
    const first = "[One of the marchers, Greta Maas, 31, a teacher,] was cold. ";
    expect(last(`${first}[Fellow marcher, retired miller Piet Oord, 66, of Wick,] was not.`)).toBe(
      "Piet Oord",
    );
  });

  test("by a trade that no post names means whom the paragraph is about", () => {
    expect(
      last(
        "Tilda Marrow opened her first workshop in Brannoch two years ago. “A small bench was always enough for me,” says [the quiet-mannered glazier].",
      ),
    ).toBe("Tilda Marrow");
  });

  test("with a comma between its adjectives is one description", () => {
    expect(
      last(
        "Tobias Renn knows that the market is hard. “I know of nobody who earns from it,” [the lanky, bespectacled professor] said.",
      ),
    ).toBe("Tobias Renn");
  });

  test("of an office is who is named with it, if only later", () => {
    const before = "[Dame Orla Finch] has defended the gifts.\n\n[The prime minister] spoke on Monday.";
    expect(last(`${before}\n\nFirms paid for Prime Minister Tun Ilias Renn’s trips.`)).toBe("Ilias Renn");
    expect(last(`${before}\n\nFirms paid for former Prime Minister Ilias Renn’s trips.`)).not.toBe(
      "Ilias Renn",
    );
  });

  test("is no clause about somebody beside the name", () => {
    const told = (clause: string) =>
      last(
        `[Ilse Varga] spoke first. For Robin Maas it was another day.\n\nWhen she and ${clause}, [Maas] said it was late. “I am tired,” [she] said.`,
      );
    expect(told("her brother sold the boat together")).toBe("Robin Maas");
    expect(told("her brother went to sea")).toBe("Robin Maas");
    expect(
      last("Her brother, a miller, spoke. [The miller sold to a club last year, Piet Oord,] said no."),
    ).toBe("Piet Oord");
  });

  test("that ends in somebody else leaves open whose the name after it is", () => {
    expect(last("[A spokesman for the ports minister, Odile Brask,] said no.")).toBe(
      "A spokesman for the ports minister",
    );
    expect(last("[A spokesman for the ministry, Odile Brask,] said no.")).toBe("Odile Brask");
    expect(last("[A painter and singer, Odile Brask,] said no.")).toBe("Odile Brask");
  });

  test("of another post is not whom a description ends in", () => {
    const first = "[A spokesman for the ports minister] said no. ";
    expect(last(`${first}[The deputy minister] said yes.`)).toBe("The deputy minister");
  });

  test("is not the person whose lawyer or spokesman it names", () => {
    expect(last("Ilse Varga stayed at home. [A spokesman for Varga] said no.")).not.toBe("Ilse Varga");
  });
});

describe("many together without a name are a group", () => {
  test.each(["Tenants’ organizations", "All those present", "Some in the parish", "Council staff"])(
    "%s",
    (many) => {
      const { entities, speakers } = spoken(`[${many}] said the lease was a bad one.`);
      expect(speakers).toEqual([many]);
      expect(entities[0]?.type).toBe("group");
    },
  );
});

describe("a document", () => {
  test("it goes on speaking as it, and not as a body that stands near", () => {
    const letter = "The board wrote to the Lock Agency.\n\n“You slept,” [the letter] said.\n\n";
    expect(last(`${letter}[It] called the delay a failure.`)).toBeNull();
    expect(last(`${letter}The Lock Agency has replied. [It] called the letter unfair.`)).toBe("Lock Agency");
  });

  test("what is filed in a court is not the court's, and what a body sent is its", () => {
    expect(last("[Court papers] say the gate was open.")).toBeNull();
    expect(
      last("The Lock Agency issued a statement on Monday. “No gate was open,” [the statement] said."),
    ).toBe("Lock Agency");
  });

  test("whose release a decision allows is not whose decision it is", () => {
    const board = "Piet Oord left prison in May. The parole board met. ";
    expect(last(`${board}[The parole board decision allowing his release] found him well.`)).not.toBe(
      "Piet Oord",
    );
  });

  test("says what its maker says, where the report tells the maker", () => {
    expect(last("A letter from the Audit Court came on Monday. [The letter] said no.")).toBe("Audit Court");
  });

  test("of a body's people is not the body's", () => {
    const suit = "A lawsuit brought by Lock Agency keepers against the port was filed on Friday. ";
    expect(last(`${suit}[The lawsuit] says he was hurt.`)).not.toBe("Lock Agency");
    expect(last(`${suit.replace(" keepers", "")}[The lawsuit] says he was hurt.`)).toBe("Lock Agency");
  });

  test("is not the word of whoever got hold of it", () => {
    expect(last("[A memo obtained by the Brannoch Courier] said the pier would close.")).toBeNull();
  });

  test("is not the word of a body that stands near", () => {
    expect(
      last("The claim was filed against the Coastal League on Friday. [The lawsuit] says he was hurt."),
    ).toBeNull();
  });
});

describe("what a name names", () => {
  test("a team before its coach's name is a body, and the coach speaks", () => {
    const marked = "[Gulls head coach Ivo Renn] said they were tired. The Gulls lost again.";
    expect(spoken(marked).speakers).toEqual(["Ivo Renn"]);
    expect(typesOf(marked)).toMatchObject({ Gulls: "organization", "Ivo Renn": "person" });
  });

  test("a trade after a given name is a surname", () => {
    expect(spoken("[Peter Guest] said no. [Guest] left.").speakers).toEqual(["Peter Guest", "Peter Guest"]);
  });

  test("two words run together, or a firm's noun before it, make a body", () => {
    expect(typesOf("[MetroFerry] said no. [The brewer Tarvo] said yes.")).toMatchObject({
      MetroFerry: "organization",
      Tarvo: "organization",
    });
  });

  test("a word that says what is named may open the name", () => {
    expect(typesOf("[Ivo Renn] told Radio Vessel and Banque du Lac. [Team Norland] lost.")).toMatchObject({
      "Radio Vessel": "organization",
      "Team Norland": "organization",
    });
  });

  test("a label in capitals is nobody", () => {
    expect(last("[ENERGY]: Crude oil lost thirty cents.")).toBeNull();
  });

  test("one word before a description, an age or a clause about somebody is a person's name", () => {
    const told = (words: string) =>
      last(`[Mr Ivo Renn] spoke.\n\n${words} was at the door when the water came.\n\n“I ran,” [she] said.`);
    expect(told("Oluchi, a retired pilot,")).toBe("Oluchi");
    expect(told("Oluchi, who lives by the lock,")).toBe("Oluchi");
    expect(told("Oluchi, 34,")).toBe("Oluchi");
    expect(typesOf("[Ivo Renn] saw it. Oluchi, a fast car, was gone.")).not.toHaveProperty("Oluchi");
  });

  test("words before a description of a body are the body's name", () => {
    expect(typesOf("[Rally Norland, the group that called the march,] said it would rally again.")).toEqual({
      "Rally Norland": "organization",
    });
  });

  test("the office of a post is a body", () => {
    expect(last("[A letter written by the Prime Minister's Office] said talks went on.")).toBe(
      "Prime Minister's Office",
    );
  });

  test("an occasion is nobody", () => {
    expect(typesOf("[Maren Holt] spoke at Harbour Week. Harbour Week ends on Sunday.")).toEqual({
      "Maren Holt": "person",
    });
  });
});

describe("who is meant, where more than the name is needed", () => {
  test("the company is the only body named right before it", () => {
    const first = "Velmor Steel cut forty jobs in June, its clerks wrote.\n\n";
    expect(last(`${first}[The company] said it had to.`)).toBe("Velmor Steel");
    expect(last(`${first}[The ministry] said it had to.`)).not.toBe("Velmor Steel");
    const two = "Velmor Steel and Tarvo Mills cut forty jobs in June.\n\n";
    expect(last(`${two}[The company] said it had to.`)).toBe("The company");
  });

  test("a letter is whose words say that they sent it, by name or not", () => {
    const sent = "The Senate locks panel sent a letter to the Gate Agency on Monday.\n\n";
    expect(last(`${sent}“You slept,” [the letter] said.`)).toBe("The Senate locks panel");
    expect(last("A letter came to the Gate Agency on Monday.\n\n“You slept,” [the letter] said.")).toBeNull();
  });

  test("whoever asks is not who answers", () => {
    const asked =
      "When asked in June by Post reporter Ed Holm whether it leaked, [the Liberal nominee] said no.";
    expect(last(asked)).toBe("the Liberal nominee");
  });

  test("an office is nobody's of whom no such office is known", () => {
    const first = "[Dame Orla Finch] spoke on Monday.\n\n";
    expect(last(`${first}Firms paid for it, [the transport minister] said.`)).not.toBe("Orla Finch");
    const known = "[Transport minister Orla Finch] spoke on Monday.\n\n";
    expect(last(`${known}Firms paid for it, [the transport minister] said.`)).toBe("Orla Finch");
  });

  test.each([
    ["Prime Minister Orla Finch", "the ports minister"],
    ["Health minister Orla Finch", "the transport minister"],
    ["Orla Finch, the permanent secretary of the treasury,", "the home secretary"],
    ["Secretary of State Orla Finch", "the defense secretary"],
  ])("of %s, %s is another", (named, other) => {
    expect(last(`[${named}] met the crews on Monday.\n\nFirms paid for it, [${other}] said.`)).toBe(other);
  });

  test.each([
    ["Prime Minister Orla Finch", "the prime minister"],
    ["Health minister Orla Finch", "the minister"],
    ["Senior minister Orla Finch", "the minister"],
    ["Orla Finch, the minister for health and social care,", "the health minister"],
  ])("%s is %s", (named, same) => {
    expect(last(`[${named}] met the crews on Monday.\n\nFirms paid for it, [${same}] said.`)).toBe(
      "Orla Finch",
    );
  });

  test("he is nobody, where of two of one name it cannot be told who the paragraph is about", () => {
    const first = "Senator Ivo Holm is no friend of dams.\n\nThe elder Renn gives a lot. He has said, “";
    const after = "”\n\nHolm has friends. They are Piet Renn and his son Tobias Renn.";
    expect(spoken(`${first.replace("He has", "[He] has")}I hate dams.${after}`).speakers[0]).toBeNull();
    const one = `${first.replace("The elder Renn", "Piet Renn").replace("He has", "[He] has")}I hate dams.${after}`;
    expect(spoken(one).speakers[0]).toBe("Piet Renn");
  });

  test("a name whose family's part comes first is gone by with that part", () => {
    const two = "[Kang Min-jae] said no. His brother, Kang Do-yun, runs the lock.\n\n";
    expect(last(`${two}[Kang] said he would stay.`)).toBe("Kang Min-jae");
    expect(last("[Kang Min-jae] said no.\n\n[President Kang] stayed.")).toBe("Kang Min-jae");
  });

  test("a word without meaning of its own is a surname behind a given name or a title", () => {
    const found = spoken("[Ida Down] said no. Holm, a councillor, said yes. [Councillor Down] stayed.");
    expect(found.speakers).toEqual(["Ida Down", "Ida Down"]);
    expect(typesOf("[Ida Holm] met Ida. Down the road a dog barked.")).not.toHaveProperty("Ida Down");
  });

  test("a body's name goes on behind “of” and “for”, at a sentence's start too", () => {
    expect(typesOf("[Movement for the Valley leader Ivo Renn] said no.")).toMatchObject({
      "Movement for the Valley": "organization",
      "Ivo Renn": "person",
    });
  });

  test("a short sentence about a name is no headline", () => {
    expect(last("[Mr. Gonsalves] argued it.\n\nRep. Vito Gonsalves is a Green.")).toBe("Vito Gonsalves");
  });
});
