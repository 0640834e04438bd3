/** What counts as quoting a report. */
import { expect, test } from "vitest";
import { quoterOf } from "./quotes.ts";

const quotes = quoterOf(["“The boats, if anything, cost too little,” the chair told the council on Monday."]);

test("five words in a row are a quotation, however they are set", () => {
  expect(quotes("she never said THE BOATS – if anything – cost it")).toBe(true);
});

test("four words in a row, or the same words apart, are none", () => {
  expect(quotes("the boats if anything are cheap")).toBe(false);
  expect(quotes("the council told the chair on boats")).toBe(false);
});
