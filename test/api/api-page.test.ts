/** The page of the interface tells of every address, and no page lets foreign code in. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { asked, openApi } from "../../src/views/api/openapi.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();

test("each address and each parameter of the document stands on the page", async () => {
  const { document } = parseHTML(await (await served.get("/api")).text());
  for (const [path, get] of asked(openApi())) {
    const told = document.getElementById(get.operationId);
    expect(told?.querySelector("summary code")?.textContent).toBe(`GET /api${path}`);
    const terms = [...(told?.querySelectorAll("dt") ?? [])].map((term) => term.textContent);
    expect(terms).toEqual(get.parameters.map(({ name }) => name));
  }
});

test("every link within the page leads to something on it", async () => {
  const { document } = parseHTML(await (await served.get("/api")).text());
  const links = [...document.querySelectorAll('main a[href^="#"]')].map((a) => a.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(15);
  for (const link of links) expect(document.getElementById(link.slice(1)), link).not.toBeNull();
});

test("no two operations have one id", () => {
  const ids = asked(openApi()).map(([, { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(["/api", "/watching"])(
  "%s is under the strict content security policy, and light",
  async (path) => {
    const answer = await served.get(path);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'");
    const html = await answer.text();
    expect(html).not.toMatch(/<script(?![^>]* src=")|style="|\son[a-z]+="/);
    expect(html.length).toBeLessThan(60_000);
  },
);
