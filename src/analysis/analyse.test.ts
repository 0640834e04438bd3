import { expect, test } from "vitest";
import { openAnalyser } from "./analyse.ts";

const analyser = await openAnalyser("linear");
const known = { title: null, published: null, publisher: null, boilerplate: [] };

test("a text with lines broken at a width says what it says on one line, in its own characters", async () => {
  const line =
    "The toll stays, the canal trust said on Monday. “We have waited for two years for an answer,” said Greta Maas of the Upper Reach Skippers.";
  const wrapped = line
    .replace("the canal trust said", "the canal\ntrust said")
    .replace("for two years for", "for two\nyears for")
    .replace("the Upper Reach", "the\nUpper Reach");
  const [one, broken] = await Promise.all(
    [line, wrapped].map((text) => analyser.analyse({ ...known, text })),
  );
  expect(broken?.statements).toEqual(one?.statements);
  expect(broken?.entities.map(({ name }) => name)).toEqual(one?.entities.map(({ name }) => name));
  const content = broken?.statements[1]?.content[0];
  expect(wrapped.slice(content?.start, content?.end)).toBe("“We have waited for two\nyears for an answer,”");
});
