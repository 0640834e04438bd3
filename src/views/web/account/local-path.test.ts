/** Where signing in may lead. */
import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test("Pages of this server are kept, with what they ask for", () => {
  expect(localPath("/questions/q1?stance=support")).toBe("/questions/q1?stance=support");
});

test.each([
  undefined,
  "",
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/.//elsewhere.example",
  "/x/..//elsewhere.example",
  "javascript:alert(1)",
  "/a\r\nSet-Cookie: b=c",
])("%j leads to the start page", (next) => {
  expect(localPath(next)).toBe("/");
});
