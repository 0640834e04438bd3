import { expect, test } from "vitest";
import { plainAmounts } from "./amounts.ts";

test.each([
  ["Should tolls be cut by £4bn?", "Should tolls be cut by £4000000000?"],
  ["Should tolls be cut by four billion pounds?", "Should tolls be cut by 4000000000?"],
  ["Should tolls be cut by pounds 4 billion?", "Should tolls be cut by 4000000000?"],
  ["Should the fare rise by 2.5m?", "Should the fare rise by 2500000?"],
  ["Should earnings above 100,000 crowns be taxed?", "Should earnings above 100000 crowns be taxed?"],
  ["Should the duty be 50 percent?", "Should the duty be 50?"],
  ["Should the duty be 50%?", "Should the duty be 50%?"],
])("%s is read as %s", (text, plain) => {
  expect(plainAmounts(text)).toBe(plain);
});

test("what is no amount stays as it is", () => {
  for (const text of [
    "Should a million islanders be counted?",
    "Should the M4 be widened?",
    "Should pounds be weighed in 12 boats?",
  ])
    expect(plainAmounts(text)).toBe(text);
});
