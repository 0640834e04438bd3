import { expect, test } from "vitest";
import { InputError } from "../base/errors.ts";
import { readPage } from "./read-page.ts";

const WORDS = "The council of the Skerries voted on Monday to keep the crossings funded, its chair said";
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>${WORDS}, ${i}.</p>`).join("");

test.each([
  ["thousands of unclosed boxes", `${"<div>".repeat(20_000)}${paragraphs(1)}`],
  ["a comment that never ends", `${paragraphs(1)}<!-- ${paragraphs(1)}`],
  ["a script that never ends", `${paragraphs(1)}<script>var a = 1;`],
  ["a quotation mark too few", `<a href="/boats>Boats</a><p class="x">End</p>${paragraphs(3)}`],
  ["closing tags too many", `</div></p></table>${paragraphs(1)}</article></body></html></html>`],
  ["tables in tables in tables", `${"<table><tr><td>".repeat(500)}${paragraphs(1)}`],
  ["zero characters", `\0${paragraphs(1)}\0`],
])("a page with %s still gives its text", (_what, source) => {
  expect(readPage(source, null).text).toContain("chair said");
});

test("a page too large for Readability gives all its paragraphs", () => {
  const { text } = readPage(`<body><nav><a href="/">Home</a></nav>${paragraphs(65_000)}`, null);
  expect(text.split("\n\n")).toHaveLength(65_000);
});

test("a page of more than a million elements is refused rather than filling the memory", () => {
  expect(() => readPage("<b>".repeat(1_000_001), null)).toThrow(InputError);
});

test.each(["", "<html></html>", "<html><head><title>Boats</title></head><body><img src=a></body></html>"])(
  "%j has no text, and says so in one line",
  (source) => {
    expect(() => readPage(source, null)).toThrow(/^the page has no text: [^\n]+$/);
  },
);

test("a page that is all links gives their words", () => {
  expect(readPage(`<a href="/boats">${WORDS}</a>`, null).text).toBe(WORDS);
});

test("no-break spaces stay, other white space is as a browser shows it", () => {
  const { text } = readPage(
    `<article><p>In  March\n the&nbsp;boats<br>sailed.</p>${paragraphs(5)}</article>`,
    null,
  );
  expect(text.startsWith("In March the\u00a0boats\nsailed.\n\n")).toBe(true);
});

test("a relative canonical address is resolved against the page's own, and javascript: is no address", () => {
  const page = (href: string) =>
    `<head><link rel="canonical" href="${href}"></head><body>${paragraphs(3)}</body>`;
  expect(readPage(page("/a"), "https://courier.example/b").url).toBe("https://courier.example/a");
  expect(readPage(page("javascript:alert(1)"), null).url).toBeNull();
});

test.each([
  ["Boats kept until spring : Politics : The Harbour Gazette", "The Harbour Gazette"],
  ["Boats kept until spring | Orvane Today", "Orvane Today"],
  ["Boats kept until spring - but not for long", null],
  ["Boats kept until spring", null],
])("of a page that names no publisher, %s names %s", (title, publisher) => {
  const page = `<title>${title}</title><h1>Boats kept until spring</h1>${paragraphs(3)}`;
  expect(readPage(page, null).publisher).toBe(publisher);
});

test("a page whose tags are tangled so that the report lies in no body is read all the same", () => {
  const { text } = readPage("<s><html><section>Renn said no. He will not sail.", null);
  expect(text).toContain("Renn said no.");
});
