import { describe, expect, test } from "vitest";
import { entity, said } from "../../../test/resolved-in.ts";

const last = (marked: string) => said(marked).speakers.at(-1);

describe("whom the words are about is hardly who tells them", () => {
  const before =
    "Tobias Holm will face the voters on Friday. Mr Holm met dockers on Tuesday, and Mr Holm met farmers.\n\nHis zeal is undimmed, [Piet Renn] told Radio Kelm. ";

  test("where told words name somebody before the pronoun", () => {
    expect(last(`${before}<Mr Holm has the same drive as in May>, [he] said.`)).toBe("Piet Renn");
    expect(last(`${before}<And Tobias Holm would be in the front line>, [he] said.`)).toBe("Piet Renn");
  });

  test("where a question names somebody", () => {
    expect(last(`${before}Asked if Mr Holm could return to the ministry, [he] replied: no.`)).toBe(
      "Piet Renn",
    );
  });

  test("where the words name nobody it is whoever was spoken of", () => {
    expect(last("[Ida Holm] opened the pier. <The levy would end>, [she] said.")).toBe("Ida Holm");
  });
});

describe("descriptions and whose they are", () => {
  test("his spokesman is not he", () => {
    const found = said("[Duncan Marl] has paid for the pier since May. [His spokesman] said he would go on.");
    expect(found.speakers.at(-1)).toBe("His spokesman");
  });

  test("one's manager is not another's", () => {
    const found = said("[Renn's campaign manager] said no. [Marl's campaign manager] said yes.");
    expect(found.speakers).toEqual(["Renn's campaign manager", "Marl's campaign manager"]);
  });

  test("a clause that a description begins gives nobody before it a post", () => {
    const found = said("Echoing the new envoy Ida Renn, [the prime minister] said the treaty had changed.");
    expect(found.speakers[0]).toBe("the prime minister");
    expect(entity(found, "Ida Renn")?.roles).toEqual(["new envoy"]);
    expect(said("[Ida Renn, the prime minister,] spoke. [The prime minister] said no.").speakers[1]).toBe(
      "Ida Renn",
    );
  });

  test("a description between commas, right after a name, is that name's", () => {
    expect(last("Mr Holm was angry that Mr Pell, [his transport spokesman,] said the plan was weak.")).toBe(
      "Pell",
    );
  });

  test.each([
    "Ada Brask, a Kelmark investor [who] said she would pay, left early.",
    "Ada Brask, a Kelmark investor, [who] said she would pay, left early.",
  ])("who is whom the description before it describes: %s", (marked) => {
    expect(last(marked)).toBe("Ada Brask");
  });

  test("letters behind an article are a noun, and behind a name are nobody's", () => {
    expect(last("It was late.\n\n[A Harbour Independence Party MEP] said the plan was bad.")).toBe(
      "A Harbour Independence Party MEP",
    );
    expect(last("[Ida Holm MEP] said the plan was bad.")).toBe("Ida Holm");
  });

  test("the deputy minister is not the minister", () => {
    const found = said(
      "[Ports minister Orla Finch] spoke on Monday. [The deputy minister] said it was late.",
    );
    expect(found.speakers.at(-1)).toBe("The deputy minister");
  });
});

test("when and where somebody spoke is no part of who it was", () => {
  expect(last("[On Sunday, the member for Brannoch East, Ilse Varga,] said no.")).toBe("Ilse Varga");
  expect(last("[At a rally on the quay, Ilse Varga] said no.")).toBe("Ilse Varga");
});

describe("who is of a body is not the body", () => {
  test.each(["A Department for Ports and Roads spokeswoman", "An Office of Harbour Works official"])(
    "%s",
    (words) => {
      const found = said(`It was late in Brannoch. [${words}] said the pier was safe.`);
      expect(found.speakers[0]).toBe(words);
      expect(entity(found, words)?.type).toBe("unnamed");
    },
  );

  test.each([
    "Sources within the Harbour Party",
    "Some inside the Harbour Party",
    "Sources close to the Harbour Party",
  ])("%s", (words) => {
    const found = said(`The Harbour Party met on Monday. [${words}] said the vote was close.`);
    expect(found.speakers[0]).toBe(words);
    expect(entity(found, words)?.type).toBe("group");
  });
});

describe("what somebody made", () => {
  test("a column in a paper is the columnist's", () => {
    expect(last("Ida Holm won on Monday. The next day [her Courier column] said it was time.")).toBe(
      "Ida Holm",
    );
  });

  test("a book before its writer's name is the writer's", () => {
    expect(
      last("In [his new book, Cold Water, Piet Pell, a lawyer,] says the answer was written in a bar."),
    ).toBe("Piet Pell");
  });

  test("a transcript is whose words come", () => {
    const found = said(
      "Governor Odile Brask thanked the crowd on Tuesday.\n\n[Transcript] as follows:\n\n“Tonight we came to Brannoch.”",
    );
    expect(found.entities.map(({ name }) => name)).toEqual(["Odile Brask"]);
  });
});

describe("words that name nobody", () => {
  test.each(["None", "Anyone", "Figures", "Numbers", "Progressives"])(
    "%s is no person at a sentence's start",
    (word) => {
      const found = said(`The vote was held in Brannoch on Monday. [${word}] said so.`);
      expect(found.entities.filter(({ type }) => type === "person")).toEqual([]);
    },
  );

  test.each(["No one", "Virtually no one", "Nobody"])("%s says nothing", (words) => {
    expect(
      said(`[${words}] is glad of the plan.\n\n[Jane Hartwell] is not glad of it.`).speakers[0],
    ).toBeNull();
  });
});

describe("a surname with a capital amid it", () => {
  test("is its bearer's, not a company's", () => {
    const text = "The film opened on Friday. Ysolde DuKellen made it in a year. [DuKellen] said it was late.";
    expect(last(text)).toBe("Ysolde DuKellen");
    expect(last("Shares fell on Friday. [BuzzKell] said it was late.")).toBe("BuzzKell");
    expect(entity(said("Shares fell on Friday. [BuzzKell] said it was late."), "BuzzKell")?.type).toBe(
      "organization",
    );
  });
});

describe("well-known names of one body", () => {
  test("are one within a report, called by the longest", () => {
    const found = said(
      "It was a long day in the hall. [The Tories] said no. The Conservative Party met. [The Conservatives] said yes.",
    );
    expect(found.speakers).toEqual(["Conservative Party", "Conservative Party"]);
    expect(entity(found, "Conservative Party")?.type).toBe("organization");
  });

  test("people of a mind are no party", () => {
    const found = said("It was a long day in the hall. [Conservatives] say the court is wrong.");
    expect(entity(found, "Conservatives")?.type).toBe("group");
  });
});
