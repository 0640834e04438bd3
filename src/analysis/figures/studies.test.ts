import { describe, expect, it } from "vitest";
import type { Entity, Report } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { findFigures } from "./find-figures.ts";

const COURT = "Audit Court";
const OFFICE = "Statistics Orvane";

/** The names of those to whom the figures of `text` are given, no statement being known. */
function ownersIn(text: string): readonly (string | null)[] {
  const report: Report = { text, title: null, published: null, publisher: null, boilerplate: [] };
  const entities = [COURT, OFFICE].map((name): Entity => {
    const mentions = [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    }));
    return { id: name, name, type: "organization", aliases: [], roles: [], memberOf: [], mentions };
  });
  return findFigures(documentOf(text), [], [], [], report, entities).map(({ source }) => source);
}

describe("whose study a figure is from", () => {
  it.each([
    "An Audit Court poll put support at 40 percent.",
    "The Audit Court’s latest poll put support at 40 percent.",
    "A poll by the Audit Court put support at 40 percent.",
    "Support is at 40 percent, according to a survey from the Audit Court.",
  ])("is who the sentence says: %s", (text) => {
    expect(ownersIn(text)).toEqual([COURT]);
  });

  it("is the person's who is named after the body", () => {
    const text = "A study by Audit Court professor Petra Lindqvist found 31 cases in Brannoch.";
    const place = (name: string) => [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }];
    const told = { aliases: [], roles: [], memberOf: [] };
    const entities: Entity[] = [
      { ...told, id: "body", name: COURT, type: "organization", mentions: place(COURT) },
      { ...told, id: "person", name: "Petra Lindqvist", type: "person", mentions: place("Petra Lindqvist") },
    ];
    const report: Report = { text, title: null, published: null, publisher: null, boilerplate: [] };
    const counted = text.replace("31 cases", "31 %");
    const [figure] = findFigures(documentOf(counted), [], [], [], { ...report, text: counted }, entities);
    expect(figure?.source).toBe("person");
  });

  it("stays the same until another study is named", () => {
    const text =
      "A poll by the Audit Court was published.\n\nIn Kelmark 40 percent agreed.\n\nA Statistics Orvane survey has 30 percent.\n\nIn Brannoch 20 percent do.";
    expect(ownersIn(text)).toEqual([COURT, OFFICE, OFFICE]);
  });

  it("is told by the study named after the headline that only speaks of a poll", () => {
    expect(ownersIn("Poll: 40 percent agree.\n\nThe Audit Court poll was published.")).toEqual([COURT]);
  });

  it("is nobody's where a study of somebody unknown is named", () => {
    expect(ownersIn("A poll by the Audit Court came out. The Velmar poll has 30 percent.")).toEqual([null]);
  });

  it("is each body's own where several are named with theirs", () => {
    expect(
      ownersIn(
        "Averages of polls differ, with Audit Court showing Holt 3 points ahead, Statistics Orvane 4.5 points.",
      ),
    ).toEqual([COURT, OFFICE]);
  });

  it("is not the one's alone of two whose poll it is", () => {
    expect(ownersIn("The Audit Court poll has 40 percent.")).toEqual([COURT]);
    expect(ownersIn("The Audit Court/Velmar poll has 40 percent.")).toEqual([null]);
  });

  it("takes points of an index for no results", () => {
    const text = "The Audit Court poll was published. The Brannoch index lost 30 points.";
    expect(ownersIn(text)).toEqual([null]);
    expect(ownersIn("The Audit Court poll has Holt 30 points ahead.")).toEqual([COURT]);
  });

  it("does not last beyond the sentence for a forecast", () => {
    const text = "Growth will be 2 percent, a Statistics Orvane forecast says. In Kelmark 40 percent agreed.";
    expect(ownersIn(text)).toEqual([OFFICE, null]);
  });

  it("takes sums of money for no results", () => {
    expect(ownersIn("A poll by the Audit Court was published. Holt spent $40 million.")).toEqual([null]);
  });
});
