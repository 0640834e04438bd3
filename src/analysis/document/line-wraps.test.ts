import { describe, expect, test } from "vitest";
import { unwrapped } from "./line-wraps.ts";

/** The text's lines as they are read: wraps as spaces. */
const lines = (text: string) => unwrapped(text).split("\n");

describe("lines broken to fit a width are one paragraph", () => {
  test("where the next line goes on without a capital", () => {
    const text =
      "The lock keepers will vote on the offer next week, a delegate\nsaid on Monday. The canal trust has said that it would wait,\nand its chair has gone home.";
    expect(unwrapped(text)).toBe(text.replaceAll("\n", " "));
  });

  test("where a name or a sentence begins the line only because it did not fit above", () => {
    const text =
      "“The toll is not a tax, it is a punishment for\nliving upstream,” said Greta Maas, head of the\nUpper Reach Skippers. Nobody answered her at all.\nThe meeting closed at nine with no vote taken.";
    expect(unwrapped(text)).toBe(text.replaceAll("\n", " "));
  });

  test("with lines ended by CR LF, and indented; no offset changes", () => {
    const text = "The lock keepers will vote on the offer, a delegate\r\n   said on Monday.";
    const read = unwrapped(text);
    expect(read).toHaveLength(text.length);
    expect(read.replace(/ +/g, " ")).toBe(
      "The lock keepers will vote on the offer, a delegate said on Monday.",
    );
  });
});

describe("breaks that stay", () => {
  const wrapped = "The lock keepers will vote on the offer next week, a delegate\nsaid on Monday.";

  test("those of a text with a paragraph a line, long or short", () => {
    const text = "The trust met.\nIt voted.\n“We are glad,” Maas said.\nNobody else spoke.";
    expect(unwrapped(text)).toBe(text);
    expect(unwrapped("")).toBe("");
  });

  test("blank lines, and a last line that had room for the first word of the next", () => {
    const text = `${wrapped}\n\n${wrapped}\nThe trust has not replied.`;
    expect(lines(text)).toHaveLength(4);
    expect(lines(text)[3]).toBe("The trust has not replied.");
  });

  test("list items", () => {
    const text = `${wrapped}\n- the lock at Upper Reach is to be closed for the winter\n- the lock at Maas Bridge, too`;
    expect(lines(text)).toHaveLength(3);
  });

  test("names under one another", () => {
    const text = `${wrapped}\n\nGreta Maas, Upper Reach\nPiet Oord, Maas Bridge\nthe Lower Reach seat is vacant`;
    expect(lines(text).slice(2)).toEqual([
      "Greta Maas, Upper Reach",
      "Piet Oord, Maas Bridge",
      "the Lower Reach seat is vacant",
    ]);
  });

  test("headings, in capitals or not", () => {
    const text = `LOCK KEEPERS TO VOTE ON THE OFFER OF THE CANAL TRUST\n${wrapped}\n\nWhat the canal trust has offered to the keepers so far\nThe trust has offered a day more of leave to all, the chair\nsaid at noon.`;
    expect(lines(text)).toEqual([
      "LOCK KEEPERS TO VOTE ON THE OFFER OF THE CANAL TRUST",
      wrapped.replace("\n", " "),
      "",
      "What the canal trust has offered to the keepers so far",
      "The trust has offered a day more of leave to all, the chair said at noon.",
    ]);
  });

  test("turns of speakers", () => {
    const text =
      "MAAS: We have waited for an answer since the spring and had none,\nand nobody has called us.\nOORD: That is not so, and you know it as well as I do, Ms Maas,\nsince you were there.\nQ: Were you?";
    expect(lines(text)).toHaveLength(3);
  });
});
