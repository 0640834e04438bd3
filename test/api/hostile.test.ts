/** What nobody who means well would ask: it is refused or found empty, and says nothing of the machine. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cursorAt } from "../../src/views/api/cursor.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();

beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  vi.restoreAllMocks();
});

const LONG = "a".repeat(5_000);

test.each([
  "/api/reports/..%2f..%2fetc%2fpasswd",
  "/api/reports/%00",
  "/api/people/%F0%28",
  "/api/questions/' OR 1=1 --",
  `/api/organizations/${LONG}`,
  "/api/reports/1/annotations/../../../x",
  "/people/%3Cscript%3E/feed.atom",
  "/api/nothing",
  "/api/openapi.json/x",
])("%s is not found", async (path) => {
  const answer = await served.get(path);
  expect(answer.status).toBe(404);
  expect(console.error).not.toHaveBeenCalled();
});

test.each([
  `/api/statements?report=${LONG}`,
  `/api/statements?cursor=${LONG}`,
  `/api/statements?cursor=${cursorAt("/statements", 1.5)}`,
  `/api/statements?cursor=${cursorAt("/statements", 1e300)}`,
  `/api/statements?cursor=${cursorAt("/statements", [1, 2])}`,
  `/api/divergences?cursor=${cursorAt("/divergences", ["a"])}`,
  "/api/positions?from=2025-02-30",
  "/api/positions?stance=perhaps",
  "/api/statements?__proto__=1",
  "/api/statements?constructor=1",
  "/search/feed.atom?after=tomorrow",
])("%s is refused", async (path) => {
  const answer = await served.get(path);
  expect(answer.status).toBe(400);
  expect(console.error).not.toHaveBeenCalled();
});

test.each([
  "/api/statements?report=%27%20OR%201%3D1%20--",
  "/api/statements?person=%3Cscript%3E",
  "/api/positions?question=%00",
  "/api/divergences?question=none&organization=none",
  "/api/changes?question=none",
])("%s finds nothing", async (path) => {
  expect(await (await served.get(path)).json()).toEqual({ items: [], next: null });
});

test.each([
  "/search/feed.atom?q=%22%29%20OR%20(",
  "/search/feed.atom?q=%3C/title%3E%3Cscript%3E",
  "/search/feed.json",
])("%s is a feed all the same", async (path) => {
  const answer = await served.get(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain("<script");
});
