/** Which words are a name, where it begins and ends, and who goes by the same. */
import { describe, expect, test } from "vitest";
import { entity, said } from "../../../test/resolved-in.ts";

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

  test.each(["The Secretary of State for Wales Peter Renn", "The ambassador to France Peter Renn"])(
    "behind the place that an office is for: %s",
    (words) => {
      const found = said(`It was late in Brannoch. [${words}] said so.`);
      expect(found.speakers).toEqual(["Peter Renn"]);
      expect(found.entities.map(({ name }) => name)).toEqual(["Peter Renn"]);
    },
  );

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

test("a name does not begin with the preposition before it", () => {
  const found = said("“Unlike Ilka Farsund, I know the lock,” [Howard Pell] said. [Farsund] said no more.");
  expect(found.speakers).toEqual(["Howard Pell", "Ilka Farsund"]);
});
