import { expect, test } from "vitest";
import { dayIn, dayOfUnixTime } from "./days.ts";

test.each([
  ["2025-03-04T23:40:00-05:00", "2025-03-04"],
  ["2025/3/4", "2025-03-04"],
  ["20250304T101500", "2025-03-04"],
  ["Tue, 04 Mar 2025 22:01:00 GMT", "2025-03-04"],
  ["Tue Mar 04 22:01:00 GMT 2025", "2025-03-04"],
  ["Updated 5:27 am CST, Tuesday, March 4th, 2025", "2025-03-04"],
  ["4 de marzo de 2025", "2025-03-04"],
  ["4. März 2025", "2025-03-04"],
  ["le 4 août 2025", "2025-08-04"],
  ["4 ноября 2025", "2025-11-04"],
  ["04.03.2025, 10:15", "2025-03-04"],
  ["03/25/2025", "2025-03-25"],
])("%s is %s", (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test("03/04/2025 is in April where the month comes first nowhere, in March where it does", () => {
  expect(dayIn("03/04/2025")).toBe("2025-04-03");
  expect(dayIn("03/04/2025", true)).toBe("2025-03-04");
});

test("the first of several days counts", () => {
  expect(dayIn("March 4, 2025 | Updated 2025-03-05")).toBe("2025-03-04");
});

test.each(["", "Tuesday", "2025", "2025-02-30", "in 48 hours", "route 12 Boats 2025"])(
  "%j states no day",
  (text) => {
    expect(dayIn(text)).toBeNull();
  },
);

test("a Unix time is a day in seconds and in milliseconds", () => {
  expect(dayOfUnixTime("1741046400")).toBe("2025-03-04");
  expect(dayOfUnixTime("1741046400000")).toBe("2025-03-04");
  expect(dayOfUnixTime("17410464")).toBeNull();
});
