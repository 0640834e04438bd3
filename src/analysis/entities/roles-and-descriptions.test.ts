/** Roles, and whom a post or another description means. */
import { describe, expect, test } from "vitest";
import { bodiesOf, entity, said } from "../../../test/resolved-in.ts";

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
