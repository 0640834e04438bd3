import { expect, test } from "vitest";
import { laidOut, spanIn } from "../../../test/worded-in.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { isOnlyAsked } from "./asked.ts";

function onlyAsked(text: string, words: string): boolean {
  const { doc } = laidOut(text, ["Ida Holm"]);
  return isOnlyAsked(doc, tokensIn(doc, spanIn(text, words)));
}

test.each<readonly [boolean, string, string]>([
  [true, "Asked whether she backs closing the pier, Holm smiled.", "backs closing the pier"],
  [
    true,
    "Pressed on Friday if she supports the levy, Holm said, “When the sea is dry.”",
    "supports the levy",
  ],
  [true, "Holm was asked if she would vote for the levy and laughed.", "would vote for the levy"],
  [true, "Asked whether she opposes the levy, Holm said she did not.", "opposes the levy"],
  [true, "Asked whether she opposes the levy, Holm said no, she never did.", "opposes the levy"],
  [false, "Asked whether she backs closing the pier, Holm said she did.", "backs closing the pier"],
  [false, "Asked whether she supports the levy, Holm said: “Absolutely.”", "supports the levy"],
  [false, "Asked about the pier, Holm said she backs closing it.", "backs closing it"],
  [false, "Asked whether she had read it, Holm said she opposes the levy.", "opposes the levy"],
  [false, "Holm doubted whether she supports the levy.", "supports the levy"],
])("only asked: %s: %s", (isOnly, text, words) => {
  expect(onlyAsked(text, words)).toBe(isOnly);
});
