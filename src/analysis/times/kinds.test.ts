/** Kinds of calendar expressions as papers print them, and beside each kind what is no time or another day. */
import { describe, expect, it } from "vitest";
import { isoDate } from "../../base/passage.ts";
import { documentOf } from "../document/document.ts";
import { findTimes } from "./find-times.ts";

/** Wednesday 12 March 2025. */
const DAY = "2025-03-12";

function daysIn(text: string, published = DAY) {
  const report = { text, publisher: null, published: isoDate(published) };
  return findTimes(documentOf(text), report).map(({ from, to }) =>
    from === to ? `${from}` : `${from} ${to}`,
  );
}

describe("findTimes", () => {
  it.each([
    ["The match has been postponed until Monday.", "2025-03-17"],
    ["The council extended its deadline until 9 a.m. Friday.", "2025-03-14"],
    ["Holt has until Friday to answer.", "2025-03-14"],
    ["The hearing was moved to Friday.", "2025-03-14"],
    ["The two crews meet Saturday.", "2025-03-15"],
    ["The vote is Friday.", "2025-03-14"],
    ["The crews are to sail on Friday.", "2025-03-14"],
    ["A new boat will sail this Tuesday.", "2025-03-18"],
    ["The boat had been moored until Monday.", "2025-03-10"],
    ["The crews met Saturday.", "2025-03-08"],
    ["A new boat sailed this Tuesday.", "2025-03-11"],
    ["A new boat sailed this past Monday.", "2025-03-10"],
  ])("finds the weekday that is meant: %s", (text, day) => {
    expect(daysIn(text)).toEqual([day]);
  });

  it.each([
    ["The dividend is payable May 15 to holders of record April 28.", "2025-05-15", "2025-04-28"],
    ["New dues take effect on June 1.", "2025-06-01"],
    ["Dues took effect on June 1.", "2024-06-01"],
    ["They want to stop the ban from taking effect December 1.", "2025-12-01"],
    ["Quint was named chair, effective May 1.", "2025-05-01"],
    ["The trial will run through August.", "2025-08-01 2025-08-31"],
    ["All of it has to be done by June.", "2025-06-01 2025-06-30"],
    ["By June it had been done.", "2024-06-01 2024-06-30"],
    ["Kelmark agreed to sell its quay to Orvane in October for cash.", "2024-10-01 2024-10-31"],
    ["The council wants all of them mended by year-end.", "2025-12-31"],
    ["At year-end 2023 it had four boats.", "2023-12-31"],
  ])("finds the year that is meant: %s", (text, ...days) => {
    expect(daysIn(text)).toEqual(days);
  });

  it.each([
    ["in last year’s third quarter", "2024-07-01 2024-09-30"],
    ["in the 2022 third quarter", "2022-07-01 2022-09-30"],
    ["in fiscal 2022’s fourth quarter", "2022-10-01 2022-12-31"],
    ["in the first nine months of 2023", "2023-01-01 2023-09-30"],
    ["in the last three months of the year", "2025-10-01 2025-12-31"],
    ["in the latest quarter", "2024-10-01 2024-12-31"],
    ["in 2Q 2023", "2023-04-01 2023-06-30"],
    ["in H2 2023", "2023-07-01 2023-12-31"],
    ["in January this year", "2025-01-01 2025-01-31"],
    ["in October last year", "2024-10-01 2024-10-31"],
    ["last Oct. 23", "2024-10-23"],
    ["on the first Tuesday in April 2024", "2024-04-02"],
    ["on the last Sunday of October last year", "2024-10-27"],
    ["in nineteen eighty-six", "1986-01-01 1986-12-31"],
    ["in June two thousand and nine", "2009-06-01 2009-06-30"],
    ["in twenty twelve", "2012-01-01 2012-12-31"],
    ["at the end-June count", "2024-06-30"],
    ["two years ago this month", "2023-03-01 2023-03-31"],
  ])("reads as one time: %s", (words, days) => {
    expect(daysIn(`Fares fell ${words}.`)).toEqual([days]);
  });

  it("takes results that are still to be told of for those of what is over", () => {
    expect(daysIn("Kelmark expects to report a third-quarter loss.", "2025-10-20")).toEqual([
      "2025-07-01 2025-09-30",
    ]);
  });

  it("compares with the same months of the year before, and does not drift", () => {
    expect(
      daysIn(
        "Kelmark earned 9 million in the second quarter of 2024. In the year-earlier quarter it earned 7 million.",
      ),
    ).toEqual(["2024-04-01 2024-06-30", "2023-04-01 2023-06-30"]);
    expect(
      daysIn("Sales rose from 8 million a year earlier. Costs rose from 7 million a year earlier."),
    ).toEqual(["2024-01-01 2024-12-31", "2024-01-01 2024-12-31"]);
    expect(daysIn("In the third quarter sales rose from 8 million a year earlier.")).toEqual([
      "2024-07-01 2024-09-30",
      "2023-07-01 2023-09-30",
    ]);
  });

  it("counts from what happened on a day that was told", () => {
    expect(
      daysIn(
        "Pell was robbed on March 3. Two days before the robbery she had called. The next morning a boat was found.",
      ),
    ).toEqual(["2025-03-03", "2025-03-01", "2025-03-04"]);
    expect(
      daysIn("The quay shut on Friday, a day after the storm, and opened the following Monday."),
    ).toEqual(["2025-03-07", "2025-03-07", "2025-03-10"]);
  });

  it("goes on in the year that was told with a month beside it, but for what is to come or of late", () => {
    expect(
      daysIn(
        "It began with the July 2021 floods. On July 8 the dam broke. On March 4 he resigned. It reopens on July 1.",
      ),
    ).toEqual(["2021-07-01 2021-07-31", "2021-07-08", "2025-03-04", "2025-07-01"]);
  });

  it("takes the named day that is nearest", () => {
    expect(daysIn("They begin the sprint to Election Day.", "2024-09-03")).toEqual(["2024-11-05"]);
    expect(daysIn("They bought all time up to Election Day.", "2024-08-05")).toEqual(["2024-11-05"]);
    expect(daysIn("They sang as they had at Christmas.", "2024-09-03")).toEqual(["2023-12-25"]);
  });

  it("takes a range for one time with two ends", () => {
    expect(daysIn("It rained from March to June 2024, and on May 4-6.")).toEqual([
      "2024-03-01 2024-06-30",
      "2024-05-04 2024-05-06",
    ]);
  });

  it.each([
    "Orla March said so; a plan put by March failed.",
    "The trial would last four weeks.",
    "Two thousand and seven boats came, nineteen ninety in all.",
    "They are the leaders of tomorrow and want a better tomorrow.",
    "Today’s children heard it on the Tonight programme and on Brannoch Today.",
    "The Good Friday Agreement was put to a Black Monday club.",
    "It was a month later than planned.",
    "They meet on the second Friday and every Monday.",
  ])("finds no day in: %s", (text) => {
    expect(daysIn(text)).toEqual([]);
  });
});
