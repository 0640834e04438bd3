import { expect, test } from "vitest";
import { articleData } from "./json-ld.ts";

test.each([
  ["a comma too many", '{"@type":"NewsArticle","headline":"Boats","author":[{"name":"Rowan Tey"},],}'],
  [
    "a line break in a string",
    '{"@type":"NewsArticle","headline":"Boats","x":"a\nb","author":{"name":"Rowan Tey"}}',
  ],
  ["a comment around it", '<!-- {"@type":"NewsArticle","headline":"Boats","author":"Rowan Tey"} //-->'],
  [
    "CDATA around it",
    '//<![CDATA[\n{"@type":["NewsArticle"],"headline":"Boats","author":"Rowan Tey"}\n//]]>',
  ],
  ["a semicolon after it", '{"@type":"NewsArticle","headline":"Boats","author":"Rowan Tey"};'],
  [
    "a quotation mark unescaped",
    '{"@type":"NewsArticle","headline":"Boats","x":"a "b" c","author":{"name":"Rowan Tey"}}',
  ],
])("JSON-LD with %s is read all the same", (_what, script) => {
  expect(articleData([script])).toMatchObject({ headline: "Boats", authors: ["Rowan Tey"] });
});

test("the article is found among other things and in @graph", () => {
  const graph =
    '{"@graph":[{"@type":"WebSite","name":"Orvane Today"},{"@type":"ReportageNewsArticle","headline":"Boats"}]}';
  expect(articleData(["nonsense", '{"@type":"Organization"}', graph])?.headline).toBe("Boats");
});

test("what is no article, or no JSON, gives nothing", () => {
  expect(articleData(['{"@type":"WebSite","headline":"Boats"}', "{", "null", "[]"])).toBeNull();
});
