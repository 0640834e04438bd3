import { expect, test } from "vitest";
import { paragraphsOf } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

function sentences(text: string): string[][] {
  const tokens = tokenize(text);
  return paragraphsOf(tokens).map((paragraph) =>
    paragraph.sentences.map(({ first, end }) => text.slice(tokens.start[first], tokens.end[end - 1])),
  );
}

test("a line break ends a paragraph and a full stop before a capital a sentence", () => {
  expect(sentences("Renn spoke. Okafor left.\n\nNobody stayed.")).toEqual([
    ["Renn spoke.", "Okafor left."],
    ["Nobody stayed."],
  ]);
});

test("titles, initials and inner full stops end no sentence", () => {
  expect(sentences("Dr. Lindqvist met Gov. J. Holt at 10 a.m. in the U.S. embassy.")).toHaveLength(1);
  expect(sentences("Dr. Lindqvist met Gov. J. Holt at 10 a.m. in the U.S. embassy.")[0]).toHaveLength(1);
});

test("closing marks belong to the sentence that they close", () => {
  expect(sentences("“It must end.” He sat down. ‘Why?’ she asked.")).toEqual([
    ["“It must end.”", "He sat down.", "‘Why?’ she asked."],
  ]);
});

test("something left out within a line ends a paragraph, so that no finding runs across it", () => {
  const tokens = tokenize("Renn said READ MORE the boats.", [{ start: 10, end: 19 }]);
  expect(paragraphsOf(tokens)).toHaveLength(2);
});

test("an empty text has no paragraph", () => {
  expect(sentences("")).toEqual([]);
  expect(sentences(" \n\n ")).toEqual([]);
});
