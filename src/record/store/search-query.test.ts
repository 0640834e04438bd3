import { expect, test } from "vitest";
import { isEmpty, searchQuery } from "./search-query.ts";

const anywhere = (words: string, prefix = false) => ({ words, prefix, in: "anywhere" });
const inAnyForm = (words: string) => ({ ...anywhere(words), anyForm: true });

test("words, phrases in straight or curly marks, and what must not be there are told apart", () => {
  const query = searchQuery('ferry “the outer skerries” -subsidy -"audit court"');
  expect(query.wanted).toEqual([inAnyForm("ferry"), anywhere("the outer skerries")]);
  expect(query.unwanted).toEqual([inAnyForm("subsidy"), anywhere("audit court")]);
});

test("a speaker is named by one word or by a phrase", () => {
  expect(searchQuery('speaker:Renn Speaker: "Maren Holt"').wanted).toEqual([
    { words: "Renn", prefix: false, in: "speaker" },
    { words: "Maren Holt", prefix: false, in: "speaker" },
  ]);
});

test("a month or a year stands for its first day after it and its last day before it", () => {
  expect(searchQuery("after:2025-03 before:2024-02")).toMatchObject({
    after: "2025-03-01",
    before: "2024-02-29",
  });
  expect(searchQuery("after:2025 before:2025")).toMatchObject({ after: "2025-01-01", before: "2025-12-31" });
});

test("a date that does not exist is taken as words", () => {
  expect(searchQuery("after:2025-02-30 before:2025-13").wanted.map((t) => t.words)).toEqual([
    "2025-02-30",
    "2025-13",
  ]);
});

test("a star asks for the beginning of a word", () => {
  expect(searchQuery("ferr*").wanted).toEqual([anywhere("ferr*", true)]);
  expect(searchQuery('"the ferr"*').wanted).toEqual([anywhere("the ferr", true)]);
});

test("a phrase that is not closed runs to the end", () => {
  expect(searchQuery('ferry "outer sker').wanted).toEqual([inAnyForm("ferry"), anywhere("outer sker")]);
});

test.each(["", "   ", '""', "-", "— … *", "speaker:", '"'])("nothing is asked by %j", (typed) => {
  expect(isEmpty(searchQuery(typed))).toBe(true);
});

test("between two words OR asks for either, as often as it stands", () => {
  expect(searchQuery('ferry OR boat | "the long ship" subsidy').wanted).toEqual([
    { ...inAnyForm("ferry"), or: [inAnyForm("boat"), anywhere("the long ship")] },
    inAnyForm("subsidy"),
  ]);
});

test.each(["OR ferry", "ferry OR", "ferry OR OR", "ferry OR -"])(
  "%j asks for the one word that it has",
  (typed) => {
    expect(searchQuery(typed)).toMatchObject({ wanted: [inAnyForm("ferry")], unwanted: [] });
  },
);

test("a small or is a word, and one in quotation marks too", () => {
  expect(searchQuery('ferry or "OR"').wanted).toEqual([inAnyForm("ferry"), inAnyForm("or"), anywhere("OR")]);
});

test("forms:exact takes every word as it stands, wherever it is written", () => {
  expect(searchQuery("ferry OR boat forms:exact -harbours")).toMatchObject({
    wanted: [{ ...anywhere("ferry"), or: [anywhere("boat")] }],
    unwanted: [anywhere("harbours")],
  });
  expect(searchQuery("ferry forms:exact").wanted).toEqual([anywhere("ferry")]);
});
