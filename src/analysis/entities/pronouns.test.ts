/** Whom a pronoun goes back to. */
import { describe, expect, test } from "vitest";
import { said } from "../../../test/resolved-in.ts";

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
