import { expect, test } from "vitest";
import { articleDigest, reportAddress, reportId } from "./identity.ts";

const PAGE = "https://courier.example/2025/03/ferry";

test("how a reader came to a page is no part of its address", () => {
  expect(reportAddress(null, `${PAGE}?utm_source=mail&page=2#comments`)).toBe(`${PAGE}?page=2`);
});

test("the page's own word for its address counts before the address it was fetched from", () => {
  expect(reportAddress(PAGE, `${PAGE}/amp`)).toBe(PAGE);
  expect(reportAddress(PAGE, null)).toBe(PAGE);
});

test("a page of one site cannot pass for a page of another", () => {
  expect(reportAddress("https://gazette.example/2025/03/ferry", PAGE)).toBe(PAGE);
});

test("a page that gives its site's front page as its address is known by where it was fetched", () => {
  expect(reportAddress("https://courier.example/", PAGE)).toBe(PAGE);
  expect(reportAddress("https://courier.example/", null)).toBeNull();
});

test("what is no web address is none", () => {
  expect(reportAddress("javascript:alert(1)", "file:///reports/ferry.html")).toBeNull();
});

test("a text without an address is known by its headline and its words", () => {
  const digest = (title: string | null, text: string) => reportId(null, articleDigest({ title, text }));
  expect(digest("Ferries", "They sail.")).toBe(digest("Ferries", "They sail."));
  expect(digest("Ferries", "They sail.")).not.toBe(digest("Ferries!", "They sail."));
  expect(digest(null, "They sail.")).toMatch(/^[0-9a-f]{16}$/);
});
