import { expect, test } from "vitest";
import { outwardUrl } from "./outward.ts";

test.each([
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,hello",
  "file:///etc/passwd",
  "//courier.example/a",
  "/reports/1",
  "https://name:secret@courier.example/",
  "report.html",
])("%s does not become a link", (url) => {
  expect(outwardUrl(url)).toBeNull();
});

test("a web page's address does", () => {
  expect(outwardUrl("https://courier.example/a?b=1")).toBe("https://courier.example/a?b=1");
});
