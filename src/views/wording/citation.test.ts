import { expect, test } from "vitest";
import { isoDate, passageAt } from "../../base/passage.ts";
import { type Citation, citationForms } from "./citation.ts";

const text = `1. Boats & <b>nets</b> sink, she said.\nBetween. # Nobody [knows] why, she said.`;
const made: Citation = {
  sentences: [passageAt(text, { start: 0, end: 39 }), passageAt(text, { start: 48, end: text.length })],
  who: "Ada <i>Quell</i>",
  how: "quoted",
  confidence: 0.9,
  report: { title: null, publisher: null, published: isoDate("2025-03-03") },
  original: `https://paper.invalid/a"b>c`,
  address: "http://localhost/reports/1#s1",
  spans: [{ start: 3, end: 20 }],
};

test("sentences that do not follow one another have a mark between them", () => {
  expect(citationForms(made).plain).toContain("she said.\n […] # Nobody");
});

test("what would be markup in Markdown or HTML stands for itself", () => {
  const { markdown, html } = citationForms(made);
  expect(markdown).toContain("> 1\\. Boats & \\<b\\>nets");
  expect(markdown).toContain("Nobody \\[knows\\] why");
  expect(html).toContain("1. Boats &amp; &lt;b&gt;nets");
  expect(html).toContain(`cite="https://paper.invalid/a&quot;b&gt;c"`);
  expect(html).not.toMatch(/<[bi]>/);
});

test("a report without headline, paper or day is cited without any made up", () => {
  const bare = citationForms({ ...made, original: null, report: { ...made.report, published: null } });
  expect(bare.plain).toContain(
    "— Ada <i>Quell</i>, quoted, in a report without a headline, no date\nOn record:",
  );
});
