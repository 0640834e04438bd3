import { describe, expect, it } from "vitest";
import type { Report } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { findFigures } from "./find-figures.ts";
import { formatFigure } from "./format-figure.ts";

function figuresOf(text: string, publisher: string | null = null) {
  const report: Report = { text, title: null, published: null, publisher, boilerplate: [] };
  return findFigures(documentOf(text), [], [], [], report);
}

describe("findFigures", () => {
  it.each([
    ["The ministry spent $1.2 billion on boats.", 1.2e9, "exactly", "USD"],
    ["Kelmark owes nearly £40m to the Audit Court.", 40e6, "about", "GBP"],
    ["The quay holds at least 33,700 islanders.", 33700, "at-least", null],
    ["The quay holds 1\u00a0200 islanders.", 1200, "exactly", null],
    ["Two thirds of islanders agreed.", 66.7, "exactly", "%"],
    ["Fewer than one in five islanders agreed.", 20, "less-than", "%"],
    ["The gap grew by 4 percentage points.", 4, "exactly", "percentage points"],
    ["They sold a dozen ferries.", 12, "exactly", null],
    ["Holt never had fewer than four boats.", 4, "at-least", null],
    ["The strike did not cost more than $40 million.", 40e6, "at-most", "USD"],
    ["Holt never came, and more than 40 boats left.", 40, "more-than", null],
    ["More than pounds 550m was spent on boats.", 550e6, "more-than", "GBP"],
    ["The margin is +/-3 percentage points.", 3, "exactly", "percentage points"],
    ["Nearly a third say so.", 33.3, "about", "%"],
    ["More than half of islanders agreed.", 50, "more-than", "%"],
    ["It fell by half a percentage point.", 0.5, "exactly", "percentage points"],
    ["They agreed by a 2-to-1 margin.", 2, "exactly", null],
    ["The gale blew at 120 km/h there.", 120, "exactly", "km/h"],
    ["The gale blew at 120km/h there.", 120, "exactly", "km/h"],
    ["In all 25mm of rain fell.", 25, "exactly", "mm"],
    ["Kelmark owes $25mm in all.", 25e6, "exactly", "USD"],
    ["Up to two hundred and fifty thousand crossings were lost.", 250000, "at-most", null],
  ])("reads %s", (text, value, relation, unit) => {
    expect(figuresOf(text)).toMatchObject([{ value, relation, unit }]);
  });

  it.each(["between 30 and 40 percent", "from 30 to 40 percent", "30-40%"])(
    "reads %s as a range",
    (words) => {
      expect(figuresOf(`Turnout was ${words} in Brannoch.`)).toMatchObject([
        { value: 30, upper: 40, relation: "range", unit: "%" },
      ]);
    },
  );

  it.each([
    ["The storm killed 30.", "killed"],
    ["In all 40 islanders were killed.", "islanders killed"],
    ["Some 300 passengers have been stranded.", "passengers stranded"],
    ["They counted 300 stranded passengers.", "stranded passengers"],
    ["Some 300 worked the quays.", null],
    ["They came in 3 groups -- and left.", "groups"],
  ])("says what is counted: %s", (text, counted) => {
    expect(figuresOf(text)).toMatchObject([{ counted }]);
  });

  it("takes what is counted over from the figure before it", () => {
    const found = figuresOf("The storm killed more than 30 islanders and wounded over 70, the council said.");
    expect(found.map(({ counted }) => counted)).toEqual(["islanders killed", "islanders wounded"]);
  });

  it.each([
    "Ilse Varga, 42, spoke.",
    "A 42-year-old sailor spoke.",
    "They met at 7:30 on March 14, 2025.",
    "The islander, 20, apologised.",
    "Renn turned 74 on Monday.",
    "Turnout is low among voters under 35.",
    "People aged between 18 and 34 stayed away.",
    "The seal is six months old.",
    "One household in three agreed.",
    "At one point it rained.",
    "1 Maren Holt\n2 Tobias Renn",
    "They released the four after talks.",
    "The class of ’83 met.",
    "Aldous Brandt, 17 – who was jailed – spoke.",
    "She paid into a 401(k) there.",
    'The map has id="33700" in it.',
    "The ticket was 1454432400 in all.",
    "She has sailed since the age of 25.",
    "Section 8 of the Ferries Act applies.",
    "Call 555-0123 now.",
    "She was one of them in 2019.",
    "Her COVID-19 test was late.",
  ])("finds no figure in: %s", (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it("gives a figure to the speaker of the innermost statement around it", () => {
    const text = "Pell said Renn claimed 40 boats sank.";
    const draft = { kind: "indirect" as const, source: [], cue: [], continues: null, confidence: 1 };
    const drafts = [
      { ...draft, content: [{ start: 10, end: 36 }] },
      { ...draft, content: [{ start: 23, end: 36 }] },
    ];
    const report: Report = { text, title: null, published: null, publisher: null, boilerplate: [] };
    expect(findFigures(documentOf(text), drafts, ["e1", "e2"], [], report)).toMatchObject([
      { value: 40, source: "e2" },
    ]);
  });

  it.each([
    ["declined", "to say why 40 boats sank"],
    ["indirect", "about the loss of 40 boats"],
  ] as const)("gives nobody what they would not say or only spoke about (%s)", (kind, words) => {
    const text = `Pell refused ${words}.`;
    const content = [{ start: 13, end: text.length - 1 }];
    const draft = { kind, source: [], cue: [], continues: null, confidence: 1, content };
    const report: Report = { text, title: null, published: null, publisher: null, boilerplate: [] };
    expect(findFigures(documentOf(text), [draft], ["e1"], [], report)).toMatchObject([
      { value: 40, source: null },
    ]);
  });

  it.each([12, 33700, 1.2e9, 66.7, 0.5])("reads %d back from what is printed", (value) => {
    for (const unit of [null, "%", "GBP", "percentage points"]) {
      const printed = formatFigure({ value, upper: null, relation: "more-than", unit });
      expect(figuresOf(`They lost ${printed} there.`)).toMatchObject([
        { value, unit, relation: "more-than" },
      ]);
    }
  });

  it.each([
    "9".repeat(100_000),
    "1,".repeat(50_000),
    "one ".repeat(30_000),
    "$ - 1-".repeat(20_000),
    "\ud800½٣",
  ])("neither throws nor dallies over a text of odd numbers (%#)", (text) => {
    const began = process.cpuUsage();
    expect(() => figuresOf(text)).not.toThrow();
    // Of the processor's time: a busy machine makes nothing slower by that.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000);
  });
});
