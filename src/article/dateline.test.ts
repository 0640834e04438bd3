import { expect, test } from "vitest";
import { datelineIn } from "./dateline.ts";

test.each([
  ["Boats kept\n\nBy Nell Marsh\n4 June 2025\n\nThe boats stay.", "2025-06-04"],
  ["Boats kept\nPublished: Wednesday, June 4, 2025 at 9:30 am\n\nThe boats stay.", "2025-06-04"],
  ["Boats kept\nNell Marsh | 4th June 2025 | Orvane Today\nThe boats stay.", "2025-06-04"],
  ["Boats kept\r\n2025-06-04\r\nThe boats stay.", "2025-06-04"],
  ["The subsidy, last changed on 4 June 2025, stays.", null],
  ["Boats kept\nThe law of 4 June 2025\nThe boats stay.", null],
  [`${"A line of the report.\n".repeat(8)}4 June 2025`, null],
  ["31 June 2025\nThe boats stay.", null],
  ["", null],
])("at the top of %j the day is %s", (text, day) => {
  expect(datelineIn(text)).toBe(day);
});
