import { describe, expect, it } from "vitest";
import { isoDate } from "../../base/passage.ts";
import { documentOf } from "../document/document.ts";
import { findTimes } from "./find-times.ts";

/** Wednesday 12 March 2025. */
const DAY = "2025-03-12";

function timesIn(text: string, published: string | null = DAY, publisher: string | null = "Orvane Today") {
  const report = { text, publisher, published: published === null ? null : isoDate(published) };
  return findTimes(documentOf(text), report).map(({ start, end, from, to }) => ({
    words: text.slice(start, end),
    days: from === to ? from : `${from} ${to}`,
  }));
}

function daysIn(text: string, published: string | null = DAY, publisher?: string) {
  return timesIn(text, published, publisher).map(({ days }) => days);
}

describe("findTimes", () => {
  it.each([
    ["Renn spoke on Monday.", "2025-03-10"],
    ["Renn spoke on Wednesday.", "2025-03-12"],
    ["Renn spoke on Thursday.", "2025-03-06"],
    ["Renn will speak on Thursday.", "2025-03-13"],
    ["Renn is expected to speak on Monday.", "2025-03-17"],
    ["Renn refused to speak on Monday.", "2025-03-10"],
    ["Thursday’s vote will be close.", "2025-03-13"],
    ["Thursday’s vote was close.", "2025-03-06"],
    ["Turnout before Friday’s vote was low.", "2025-03-14"],
    ["The debate on Friday in Brannoch: all the questions.", "2025-03-14"],
    ["Renn agreed Tuesday to go.", "2025-03-11"],
    ["Friday’s storm could not have been foreseen.", "2025-03-07"],
    ["Speaking to sailors on Tuesday, Renn told them so.", "2025-03-11"],
    ["Renn agreed to speak on Thursday.", "2025-03-13"],
    ["Until Thursday the quay had been open.", "2025-03-06"],
    ["The quay is shut until Thursday.", "2025-03-13"],
    ["With the vote looming, Holt on Thursday left.", "2025-03-06"],
    ["He was due to leave on Tuesday and did.", "2025-03-11"],
    ["Renn spoke last Monday.", "2025-03-03"],
    ["The court sits next Monday.", "2025-03-17"],
    ["The court sits on Friday of next week.", "2025-03-21"],
    ["Renn spoke on Tuesday last week.", "2025-03-04"],
    ["Renn spoke on Monday night.", "2025-03-10"],
  ])("finds the weekday's day: %s", (text, day) => {
    expect(daysIn(text)).toEqual([day]);
  });

  it.each([
    ["Varga spoke yesterday.", "2025-03-11"],
    ["Varga spoke last night.", "2025-03-11"],
    ["Varga spoke this morning.", "2025-03-12"],
    ["The vote is tomorrow evening.", "2025-03-13"],
    ["Boats were few last week.", "2025-03-03 2025-03-09"],
    ["Boats were few earlier this week.", "2025-03-10 2025-03-16"],
    ["Boats were few over the weekend.", "2025-03-08 2025-03-09"],
    ["Boats were few last month.", "2025-02-01 2025-02-28"],
    ["Boats will be few next year.", "2026-01-01 2026-12-31"],
    ["Boats were few this year.", "2025-01-01 2025-12-31"],
    ["Fares rose over the past two weeks.", "2025-02-26 2025-03-12"],
    ["Fares rose in the last three years.", "2022-03-12 2025-03-12"],
    ["He died 22 years ago.", "2003-01-01 2003-12-31"],
    ["He left three days ago.", "2025-03-09"],
    ["She said so all month.", "2025-03-01 2025-03-31"],
  ])("counts from the report's day: %s", (text, days) => {
    expect(daysIn(text)).toEqual([days]);
  });

  it.each([
    ["The storm of October 7 sank two boats.", "2024-10-07"],
    ["The storm struck on Feb. 9 when the quay was shut.", "2025-02-09"],
    ["The ferries will stop on Jan. 20.", "2026-01-20"],
    ["The April 2 election could change that.", "2025-04-02"],
    ["The Sept. 11 attacks came first.", "2001-09-11"],
    ["Renn urges all to recall the storm of Feb. 20.", "2025-02-20"],
    ["It was held on March 20, he said.", "2025-03-20"],
    ["The law passed in June.", "2024-06-01 2024-06-30"],
    ["The court’s term ends in June.", "2025-06-01 2025-06-30"],
    ["The law passed last December.", "2024-12-01 2024-12-31"],
    ["Fares rose in early February.", "2025-02-01 2025-02-10"],
    ["Fares rose in mid-February.", "2025-02-11 2025-02-20"],
    ["Varga gave a May interview there.", "2024-05-01 2024-05-31"],
  ])("takes the year that makes sense: %s", (text, days) => {
    expect(daysIn(text)).toEqual([days]);
  });

  it.each([
    ["on 3 March 2024", "2024-03-03"],
    ["on March 3rd, 2024", "2024-03-03"],
    ["on Sunday, March 3, 2024", "2024-03-03"],
    ["on 2024-03-03", "2024-03-03"],
    ["in July 2013", "2013-07-01 2013-07-31"],
    ["in 2008", "2008-01-01 2008-12-31"],
    ["in 2015-16", "2015-01-01 2016-12-31"],
    ["in the 1960s", "1960-01-01 1969-12-31"],
    ["in the ’80s", "1980-01-01 1989-12-31"],
    ["in the 80s", "1980-01-01 1989-12-31"],
    ["in the late 1980s", "1987-01-01 1989-12-31"],
    ["in the 19th century", "1801-01-01 1900-12-31"],
    ["in the third quarter of 2015", "2015-07-01 2015-09-30"],
    ["in Q3 2015", "2015-07-01 2015-09-30"],
    ["in the first half of last year", "2024-01-01 2024-06-30"],
    ["in the spring of 2012", "2012-03-01 2012-05-31"],
    ["this fall", "2025-09-01 2025-11-30"],
    ["last winter", "2024-12-01 2025-02-28"],
    ["by the end of March", "2025-03-31"],
    ["by year’s end", "2025-12-31"],
    ["by the end of year", "2025-12-31"],
    ["from a year earlier", "2024-01-01 2024-12-31"],
    ["at the start of next year", "2026-01-01"],
    ["from Feb. 19 to 22", "2025-02-19 2025-02-22"],
    ["on 3-5 March 2024", "2024-03-03 2024-03-05"],
    ["between 2010 and 2014", "2010-01-01 2014-12-31"],
    ["from Monday to Wednesday", "2025-03-10 2025-03-12"],
    ["on Christmas Eve", "2024-12-24"],
    ["on Easter Monday 2024", "2024-04-01"],
    ["on New Year’s Day", "2025-01-01"],
  ])("resolves %s", (words, days) => {
    expect(daysIn(`Fares fell ${words}.`)).toEqual([days]);
  });

  it("counts from the day told of before", () => {
    expect(daysIn("The quay shut on 3 February. Two days later it opened. The next day it shut.")).toEqual([
      "2025-02-03",
      "2025-02-05",
      "2025-02-06",
    ]);
    expect(daysIn("The quay shut on 3 February. A week later it opened.")).toEqual([
      "2025-02-03",
      "2025-02-10",
    ]);
    expect(daysIn("In 2002 they came. The following year they left.")).toEqual([
      "2002-01-01 2002-12-31",
      "2003-01-01 2003-12-31",
    ]);
  });

  it("leaves open what hangs on a month and not on a day", () => {
    expect(daysIn("The court ruled in February. A judge died four days later.")).toEqual(
      ["2025-02-01 2025-02-28", "null"].map((days) => (days === "null" ? null : days)),
    );
  });

  it("takes a day beside something undated for the day that the sentence is about", () => {
    expect(daysIn("Renn spoke up just one day after Varga stayed silent.")).toEqual([DAY]);
    expect(daysIn("Holt left on Monday, a day after the vote.")).toEqual(["2025-03-10", "2025-03-10"]);
  });

  it("reads numbers in the publisher's order, and leaves them out where it is not known", () => {
    const text = "The notice of 4/3/2024 stands.";
    expect(daysIn(text, DAY, "The London Gazette")).toEqual(["2024-03-04"]);
    expect(daysIn(text, DAY, "New York Gazette")).toEqual(["2024-04-03"]);
    expect(daysIn(text)).toEqual([]);
    expect(daysIn(`${text} It was lost on 5 June 2024.`)).toEqual(["2024-03-04", "2024-06-05"]);
  });

  it("keeps days and seasons as the publisher's country does", () => {
    expect(daysIn("They met on Thanksgiving 2024.", DAY, "Toronto Courier")).toEqual(["2024-10-14"]);
    expect(daysIn("They met in the summer of 2024.", DAY, "Sydney Courier")).toEqual([
      "2024-12-01 2025-02-28",
    ]);
  });

  it("leaves relative expressions open where the report has no day", () => {
    expect(daysIn("On Monday Renn cited 2008. Last week Holt did, in May 2009.", null)).toEqual([
      null,
      "2008-01-01 2008-12-31",
      null,
      "2009-05-01 2009-05-31",
    ]);
  });

  it.each([
    "Renn may march. Will he? He can spring up; fall is hard.",
    "Prime Minister Theresa May said so. June Aster agreed.",
    "It cost 2000 pounds and 1500 people came, more than 2016 others.",
    "They met every Monday and on a Tuesday.",
    "He read the Sunday Herald and watched Monday Night Races.",
    "He owns Orvane Today and NBC’s Today.",
    "It took two weeks. Recently, years passed.",
    "She is in her 80s.",
    "Flat 12/3 at 2030 GMT, no. 1998.",
    "She was suspended for a month after she spoke.",
  ])("finds no day in: %s", (text) => {
    expect(timesIn(text)).toEqual([]);
  });

  it("takes the preposition in", () => {
    expect(timesIn("He left in 2008 and, on Monday, came.").map(({ words }) => words)).toEqual([
      "in 2008",
      "on Monday",
    ]);
  });
});
