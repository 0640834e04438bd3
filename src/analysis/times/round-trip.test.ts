/** Dates as they are printed read back to the same day; no text makes the reader throw, or dally. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../base/passage.ts";
import { documentOf } from "../document/document.ts";
import { dayOf, isoOf } from "./calendar.ts";
import { findTimes } from "./find-times.ts";

function timesIn(text: string) {
  return findTimes(documentOf(text), {
    text,
    publisher: "The London Gazette",
    published: isoDate("2025-03-12"),
  });
}

const LOCALES: readonly (readonly [string, Intl.DateTimeFormatOptions])[] = [
  ["en-GB", { day: "numeric", month: "long", year: "numeric" }],
  ["en-GB", { day: "numeric", month: "short", year: "numeric" }],
  ["en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }],
  ["en-GB", { day: "2-digit", month: "2-digit", year: "numeric" }],
  ["en-US", { day: "numeric", month: "long", year: "numeric" }],
  ["en-US", { weekday: "long", day: "numeric", month: "long", year: "numeric" }],
  ["sv-SE", { day: "2-digit", month: "2-digit", year: "numeric" }],
];

describe("a day in print", () => {
  const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2099, 12, 31) });

  it.each(LOCALES)("reads back as the same day, however %s prints it (%#)", (locale, form) => {
    const print = new Intl.DateTimeFormat(locale, { ...form, timeZone: "UTC" });
    fc.assert(
      fc.property(days, (day) => {
        const iso = isoOf(day);
        const text = `The quay was shut on ${print.format(new Date(`${iso}T00:00:00Z`))} by the council.`;
        expect(timesIn(text).map(({ from, to }) => [from, to])).toEqual([[iso, iso]]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Characters of the longest texts. */
const LONG = 80_000;

const WORDS = (
  "the a last next this past two 12 3 31 2024 1999 March May Sept . , - – / of to from and in on Monday Sunday week weeks day days year years ago later before after " +
  "earlier end early mid late first quarter half spring Christmas Easter New Year 's Day ’ 60s 19th century 10/7/2024 2024-02-31 99/99/9999 0 00 today night that same following couple"
).split(" ");

describe("a text of any kind", () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );

  it("makes nothing throw, and yields days in order and spans within it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, from, to } of timesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(from === null ? to === null : to !== null && from <= to && isoDate(from) !== null).toBe(
            true,
          );
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    "Monday ",
    "the ",
    "end of the ",
    "3 ",
    "March 3 to ",
    "from between ",
    "a ",
    "mid-",
    "1999-",
    "early late ",
    "two days after ",
    "’",
    "first Monday in ",
    "last year’s third quarter ",
    "the first nine months of ",
    "nineteen ninety-",
    "two thousand and ",
    "year-end ",
    "the year-earlier period ",
    "postponed until Monday ",
    "the attack two days before the attack ",
    "Renn May said ",
    "July 2021 July 8 ",
    "by June to ",
    "of tomorrow’s ",
    "Q3 ",
    "A",
  ])(
    "costs no more than in proportion to its length, up to 80,000 characters: %s",
    (piece) => {
      const [little, much] = [LONG / 8, LONG].map((length) => {
        const text = piece.repeat(Math.floor(length / piece.length));
        const doc = documentOf(text);
        let least = Number.POSITIVE_INFINITY;
        for (let n = 0; n < (text.length < LONG / 2 ? 2 : 1); n++) {
          const began = process.cpuUsage();
          findTimes(doc, { text, publisher: null, published: isoDate("2025-03-12") });
          const { user, system } = process.cpuUsage(began);
          least = Math.min(least, (user + system) / 1000);
        }
        return least;
      });
      // Eight times the length may take three times as much again, for a busy machine; a square law takes 64 times.
      expect(much).toBeLessThan(24 * Math.max(little ?? 0, 5));
    },
    120_000,
  );
});
