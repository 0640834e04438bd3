import { expect, test } from "vitest";
import { laidOut, spanIn } from "../../../test/worded-in.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { isOnlyAsked } from "./asked.ts";

function onlyAsked(text: string, words: string): boolean {
  const { doc } = laidOut(text, ["Ida Holm"]);
  return isOnlyAsked(doc, tokensIn(doc, spanIn(text, words)));
}

test.each([
  ["Asked whether she backs closing the pier, Holm smiled.", "backs closing the pier"],
  ["Pressed on Friday if she supports the levy, Holm said, “When the sea is dry.”", "supports the levy"],
  ["Holm was asked if she would vote for the levy and laughed.", "would vote for the levy"],
  ["Asked whether she opposes the levy, Holm said she did not.", "opposes the levy"],
])("%s: nobody has said so by what was asked", (text, words) => {
  expect(onlyAsked(text, words)).toBe(true);
});

test.each([
  ["Asked whether she backs closing the pier, Holm said she did.", "backs closing the pier"],
  ["Asked whether she supports the levy, Holm said: “Absolutely.”", "supports the levy"],
  ["Asked about the pier, Holm said she backs closing it.", "backs closing it"],
  ["Asked whether she had read it, Holm said she opposes the levy.", "opposes the levy"],
  ["Holm doubted whether she supports the levy.", "supports the levy"],
])("%s: these words are more than asked", (text, words) => {
  expect(onlyAsked(text, words)).toBe(false);
});
