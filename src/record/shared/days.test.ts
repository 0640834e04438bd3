import { expect, test } from "vitest";
import { isoDate } from "../../base/passage.ts";
import { firstDay, joined, lastDay, shared } from "./days.ts";

const day = (text: string) => isoDate(text) ?? expect.unreachable();
const days = (from: string | null, to: string | null) => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
});

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-12", "2023-12-01", "2023-12-31"],
  ["2024-02-05", "2024-02-05", "2024-02-05"],
])("%s lasts from %s to %s", (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test("stretches that touch are one, and open ends swallow what follows", () => {
  expect(
    joined([days("2025-03-05", "2025-03-09"), days(null, "2025-03-04"), days("2025-04-01", null)]),
  ).toEqual([days(null, "2025-03-09"), days("2025-04-01", null)]);
});

test("shared are the days that are in both, none where they only touch", () => {
  expect(shared([days("2025-01-01", "2025-03-01")], [days("2025-03-01", null)])).toEqual([
    days("2025-03-01", "2025-03-01"),
  ]);
  expect(shared([days(null, "2025-02-28")], [days("2025-03-01", null)])).toEqual([]);
});
