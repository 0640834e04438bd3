import { Hono } from "hono";
import { expect, test } from "vitest";
import { problem } from "./problem.ts";

test.each([
  [408, "Request Timeout"],
  [413, "Content Too Large"],
  [429, "Too Many Requests"],
] as const)("a failure of status %s is titled %s", async (status, title) => {
  const app = new Hono().get("/", (c) => problem(c, status, "said in one line"));
  const answer = await app.request("/");
  expect(await answer.json()).toEqual({ type: "about:blank", title, status, detail: "said in one line" });
});
