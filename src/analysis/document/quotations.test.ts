import { expect, test } from "vitest";
import { quotationsOf } from "./quotations.ts";
import { paragraphsOf } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

/** What stands quoted, with a `…` behind a quotation that is never closed. */
function quoted(text: string): string[] {
  const tokens = tokenize(text);
  return paragraphsOf(tokens).flatMap((paragraph) =>
    quotationsOf(tokens, paragraph).map(
      ({ open, close, closed }) => text.slice(tokens.start[open], tokens.end[close]) + (closed ? "" : "…"),
    ),
  );
}

test("curly, straight, doubled single and angle marks set quotations apart", () => {
  expect(quoted("“One,” he said, \"two\" and ''three'' and «four».")).toEqual([
    "“One,”",
    '"two"',
    "''three''",
    "«four»",
  ]);
});

test("British single marks are told from apostrophes", () => {
  expect(quoted("‘The members’ boats can’t wait,’ said Okafor. It’s Renn’s line, ’tis said.")).toEqual([
    "‘The members’ boats can’t wait,’",
  ]);
  expect(quoted("He called it 'a plain waste' and Varga's answer 'no'.")).toEqual([
    "'a plain waste'",
    "'no'",
  ]);
});

test("a quotation inside another is part of it", () => {
  expect(quoted("“He said ‘never’ to me,” Holt said.")).toEqual(["“He said ‘never’ to me,”"]);
});

test("a quotation that no mark closes runs to the paragraph's end and is said to be open", () => {
  expect(quoted("Renn went on: “The boats are old.\n\n“They leak.”")).toEqual([
    "“The boats are old.…",
    "“They leak.”",
  ]);
});

test("apostrophes, feet and inches and a lone closing mark open nothing", () => {
  expect(quoted("The ’90s boats' decks, rock 'n' roll, a board of 6'2 and the end.”")).toEqual([]);
});
