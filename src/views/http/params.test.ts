import { expect, test } from "vitest";
import { z } from "zod";
import { AddressError, addressOf, paramsOf, reportsParams, searchParams } from "./params.ts";
import { queryText } from "./query-text.ts";

test.each(["0", "-1", "1.5", "abc", "1e3", "99999999"])("page %s is refused in one clear line", (page) => {
  expect(() => paramsOf(reportsParams, { page })).toThrow(AddressError);
  expect(() => paramsOf(reportsParams, { page })).toThrow("page must be a whole number from 1 to 999999");
});

test("empty fields of the form count as left out", () => {
  const params = paramsOf(searchParams, { q: " ", in: "", speaker: "", after: "", before: "", page: "" });
  expect(params).toEqual({ page: 1, in: "statements" });
  expect(queryText(params)).toBe("");
});

test("a day that the calendar does not have is refused", () => {
  expect(() => paramsOf(searchParams, { after: "2025-02-30" })).toThrow(
    "after must be a day written as 2025-03-31",
  );
});

test("a query longer than the limit is refused", () => {
  expect(() => paramsOf(searchParams, { q: "a".repeat(401) })).toThrow(
    "q must be at most 400 characters long",
  );
});

test("a name that cannot be asked is refused with those that can", () => {
  const [some, none] = [z.strictObject(reportsParams.shape), z.strictObject({})];
  expect(() => paramsOf(some, { publihser: "The Weir Sentinel", page: "2" })).toThrow(
    "publihser cannot be asked here; what can: page, publisher, after, before, sort",
  );
  expect(() => paramsOf(none, { a: "1", b: "2" })).toThrow("a, b cannot be asked here; what can: nothing");
});

test("the form's fields become one query, and a quotation mark in a name cannot end it", () => {
  const params = paramsOf(searchParams, { q: "ferry", speaker: 'Renn" OR "x', after: "2025-03-01" });
  expect(queryText(params)).toBe('ferry speaker:"Renn  OR  x" after:2025-03-01');
});

test("an address keeps what is said and leaves out what is not", () => {
  expect(addressOf("/search", { q: "a&b", speaker: undefined, page: 2 })).toBe("/search?q=a%26b&page=2");
});
