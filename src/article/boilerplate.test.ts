import { expect, test } from "vitest";
import { passageAt } from "../base/passage.ts";
import { boilerplateIn } from "./boilerplate.ts";

const marked = (text: string, publisher: string | null = null, byline: string | null = null) =>
  boilerplateIn(text, { publisher, byline }).map((span) => passageAt(text, span).exact);

test.each([
  "READ MORE: Renn calls for an end to the ferry payments",
  "RELATED: Holt keeps silent on the Skerries",
  "Read more about the ferries of Kelmark",
  "Read the rest here.",
  "Continue reading",
  "Sign up to our free newsletter for the week in Kelmark",
  "Advertisement",
  "Story continues below advertisement",
  "Share this article",
  "Follow us on Twitter",
  "Follow Rowan Tey on Twitter @rowantey.",
  "Sunniva Okafor, leader of Kelmark Forward (Lena Oster/AP)",
  "The quay at Brannoch. (Photo by Lena Oster/Harbour Images)",
  "PHOTO: Tobias Renn in Tessaly Harbour",
  "Image credit: Lena Oster",
  "© 2025 Orvane Today",
  "All rights reserved.",
  "(Reporting by Rowan Tey; Editing by Isla Maron.)",
  "Updated 12:24 am, Wednesday, March 5, 2025",
])("%s is marked as no part of the report", (line) => {
  expect(marked(`Renn spoke.\n\n${line}\n\nHe left.`)).toEqual([line]);
});

test.each([
  "Read the law before you vote on it, Okafor told the council.",
  "“Sign up to the plan or leave the room,” Renn told his members in an email.",
  "More than 300 families follow the sailings, said Lindqvist.",
  "Holt said: the boats will sail.",
  "See also how the court ruled, Brandt urged in a letter to members (see above).",
  "Castellane declined to share the letter on Monday.",
  "Varga: I will not answer that.",
  "Share prices fell by 3 per cent, Statistics Orvane said.",
  "Advertisement spending by the Civic Union doubled, its rivals complained.",
  "The union posted a notice on its door on 3 March 2025 that it would not sail, and said “no boat leaves”.",
  "Related payments would end as well, the Audit Court found.",
  "Follow the money, Doyle said on television (as he often does).",
])("%s is left as running text", (line) => {
  expect(marked(line)).toEqual([]);
});

test("offsets leave out the white space around a line, also with no-break spaces and CRLF", () => {
  const text = "Renn spoke.\r\n\r\n\u00a0 READ\u00a0MORE: Boats \u00a0\r\nHe left.";
  expect(marked(text)).toEqual(["READ\u00a0MORE: Boats"]);
});

test("a paper's bare name marks itself and its captions", () => {
  const text =
    "The Gazette:\n\nRenn spoke.\n\nThe Gazette: Tobias Renn at the quay (Lena Oster)\n\nRenn: “No.”";
  expect(marked(text)).toEqual(["The Gazette:", "The Gazette: Tobias Renn at the quay (Lena Oster)"]);
});

test("a bare name is a paper's only if it begins with The or the publisher is known", () => {
  expect(marked("RENN:\n\n“No.”")).toEqual([]);
  expect(marked("Orvane Today:\n\n“No.”", "Orvane Today")).toEqual(["Orvane Today:"]);
});

test("a text without lines to mark has none, and an empty one neither", () => {
  expect(marked("")).toEqual([]);
});
