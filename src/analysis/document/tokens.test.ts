import { expect, test } from "vitest";
import { tokenize } from "./tokens.ts";

const words = (text: string) => tokenize(text).words;

test("words, numbers and marks are tokens; clitics stand alone and negated auxiliaries stay whole", () => {
  expect(words("Renn’s aide didn’t pay 33,700 crowns, she's sure.")).toEqual([
    "Renn",
    "’s",
    "aide",
    "didn’t",
    "pay",
    "33,700",
    "crowns",
    ",",
    "she",
    "'s",
    "sure",
    ".",
  ]);
});

test("initials with full stops, hyphenated words and names with an apostrophe are one token each", () => {
  expect(words("U.S. vice-chair O’Dell")).toEqual(["U.S.", "vice-chair", "O’Dell"]);
});

test("a dash without spaces parts two words, and a doubled straight mark is one token", () => {
  expect(words("no—never ''yes''")).toEqual(["no", "—", "never", "''", "yes", "''"]);
});

test("every token stands in the text where its offsets say, whatever the text", () => {
  for (const text of [
    "",
    "😀 ok 👩‍👩‍👧",
    "Dywedodd y gweinidog “na”.",
    "a\u00a0b\r\nc",
    "\ud800x",
    "'''",
    "٣٤",
  ]) {
    const tokens = tokenize(text);
    tokens.words.forEach((word, i) => {
      expect(text.slice(tokens.start[i], tokens.end[i])).toBe(word);
    });
    expect(tokens.words.join("")).toBe(text.replace(/\s+/gu, ""));
  }
});

test("ranges left out yield no tokens", () => {
  expect(tokenize("Renn spoke. READ MORE Okafor left.", [{ start: 12, end: 21 }]).words.join(" ")).toBe(
    "Renn spoke . Okafor left .",
  );
});
