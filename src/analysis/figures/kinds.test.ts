/** Kinds of figures as papers print them, and beside each kind the numbers that are none. */
import { describe, expect, it } from "vitest";
import type { Report } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { findFigures } from "./find-figures.ts";

function figuresOf(text: string) {
  const report: Report = { text, title: null, published: null, publisher: null, boilerplate: [] };
  return findFigures(documentOf(text), [], [], [], report).map(
    ({ start, end, value, upper, relation, unit }) => {
      const amount = upper === null ? `${value}` : `${value}..${upper}`;
      const bound = relation === "exactly" || relation === "range" ? "" : `${relation} `;
      return `${text.slice(start, end)} = ${bound}${amount}${unit === null ? "" : ` ${unit}`}`;
    },
  );
}

describe("findFigures", () => {
  it.each([
    ["Pell paid USD4,150 for it.", "USD4,150 = 4150 USD"],
    ["Pell paid $NZ3,200,500 for it.", "$NZ3,200,500 = 3200500 NZD"],
    ["Pell paid RM2.75 million for it.", "RM2.75 million = 2750000 MYR"],
    ["Pell paid nearly C$9bn for it.", "nearly C$9bn = about 9000000000 CAD"],
    ["Pell paid US $6 million for it.", "US $6 million = 6000000 USD"],
    ["Pell paid Rs. 40 lakh for it.", "Rs. 40 lakh = 4000000 INR"],
    ["Pell paid Rs 12,50,000 for it.", "Rs 12,50,000 = 1250000 INR"],
    ["Pell paid R3.5bn for it.", "R3.5bn = 3500000000 ZAR"],
    ["Pell paid kr900 for it.", "kr900 = 900 kr"],
    ["Pell paid SFr80m for it.", "SFr80m = 80000000 CHF"],
    ["Pell paid 60 million Hong Kong dollars for it.", "60 million Hong Kong dollars = 60000000 HKD"],
    ["Pell paid 45 Swiss francs for it.", "45 Swiss francs = 45 CHF"],
    ["Pell paid 9,000 pounds ($11,000) for it.", "9,000 pounds = 9000 GBP", "$11,000 = 11000 USD"],
    ["Pell paid $7 B for it.", "$7 B = 7000000000 USD"],
    ["Pell paid 220p for it.", "220p = 2.2 GBP"],
    ["Pell paid $700 CAD for it.", "$700 CAD = 700 CAD"],
  ])("reads money however it is written: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ["It stores 512GB, weighs 3.2kg and fell 14pc.", "512GB = 512 GB", "3.2kg = 3.2 kg", "14pc = 14 %"],
    ["It makes 90kW and holds 330ml.", "90kW = 90 kW", "330ml = 330 ml"],
    ["The hall has 45m2, the yard 1,900 sq ft.", "45m2 = 45 m2", "1,900 sq ft = 1900 square feet"],
    ["It ran at 90 miles an hour, 5x faster.", "90 miles an hour = 90 mph", "5x = 5 times"],
    ["It was 31°C and then 12 degrees Celsius.", "31°C = 31 degrees", "12 degrees Celsius = 12 degrees"],
    ["The keel is 30' long and 8\" thick.", "30' = 30 feet", '8" = 8 inches'],
    ["The guard is 6'4\" tall.", "6'4\" = 76 inches"],
    ["The rate moved 25 basis points.", "25 basis points = 0.25 percentage points"],
    ["The Orvane index rose 25 points.", "25 points = 25 points"],
  ])("reads a unit set tight or apart: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ["The mast is 41m (135ft) tall.", "41m = 41 metres", "135ft = 135 feet"],
    ["A 26m trawler sank in 18m of water.", "26m = 26 metres", "18m = 18 metres"],
    ["The pit is 4m by 3m.", "4m = 4 metres", "3m = 3 metres"],
    ["She won the 400m hurdles and the 1,500m.", "400m = 400 metres", "1,500m = 1500 metres"],
    [
      "Some 3m homes and 2m tonnes of grain were lost.",
      "Some 3m = about 3000000",
      "2m tonnes = 2000000 tonnes",
    ],
    ["A 2m rise in jobs cost £26m.", "2m = 2000000", "£26m = 26000000 GBP"],
  ])("tells metres from millions: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    [
      "Output was -0.4%, or −0.4%, or minus 0.4 per cent.",
      "-0.4% = -0.4 %",
      "−0.4% = -0.4 %",
      "minus 0.4 per cent = -0.4 %",
    ],
    [
      "The loss came to -$30m, or $-30m, or minus £30 million.",
      "-$30m = -30000000 USD",
      "$-30m = -30000000 USD",
      "minus £30 million = -30000000 GBP",
    ],
    ["It was -7 to -4C there.", "-7 to -4C = -7..-4 degrees"],
  ])("keeps the minus: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ["Dues will rise by 2 to 4 per cent.", "2 to 4 per cent = 2..4 %"],
    ["Growth of 3% to 6% is likely.", "3% to 6% = 3..6 %"],
    ["It costs $52 to $58 billion.", "$52 to $58 billion = 52000000000..58000000000 USD"],
    ["It costs between C$7m and C$9m.", "between C$7m and C$9m = 7000000..9000000 CAD"],
    [
      "Holt hopes to go from 11.5 to 20 million euros.",
      "from 11.5 to 20 million euros = 11500000..20000000 EUR",
    ],
    ["It costs 5 to 7 pence.", "5 to 7 pence = 0.05..0.07 GBP"],
    ["It takes between nine months and two years.", "between nine months and two years = 9..24 months"],
    ["It needs 18- to 24-page forms.", "18- to 24-page = 18..24 pages"],
  ])("joins the ends of a range: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ["The index gained 0.7 per cent to 4,118.", "0.7 per cent = 0.7 %", "4,118 = 4118"],
    ["Sales rose from 52 to 58 million euros.", "52 = 52000000 EUR", "58 million euros = 58000000 EUR"],
    [
      "Output fell from 50 to 33 million tonnes.",
      "50 = 50000000 tonnes",
      "33 million tonnes = 33000000 tonnes",
    ],
    ["Shares rose 3 to 118 pence.", "3 = 0.03 GBP", "118 pence = 1.18 GBP"],
    ["The rate was cut by 0.25% to 4.5%.", "0.25% = 0.25 %", "4.5% = 4.5 %"],
  ])("keeps a change and what it led to apart: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ["Two and a half million islanders left.", "Two and a half million = 2500000"],
    ["A million and a half left.", "A million and a half = 1500000"],
    ["A quarter of a million islanders left.", "A quarter of a million = 250000"],
    [
      "It has thirty-one thousand four hundred sixty-two seats.",
      "thirty-one thousand four hundred sixty-two = 31462",
    ],
    ["It has one thousand five hundred seats.", "one thousand five hundred = 1500"],
    ["Dues grew fivefold and crews have doubled.", "fivefold = 5 times", "doubled = 2 times"],
    ["It rose a quarter of a percentage point.", "a quarter of a percentage point = 0.25 percentage points"],
    ["It took 2 1/2 hours and 3/4 pound of it.", "2 1/2 hours = 2.5 hours", "3/4 pound = 0.75 lb"],
    ["It fell .004 per cent.", ".004 per cent = 0.004 %"],
    ["A three-judge panel and a 40-boat fleet met.", "three = 3", "40 = 40"],
    ["It has 5 million-plus users.", "5 million-plus = at-least 5000000"],
  ])("reads numbers in words and fractions: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ["Prices are well above the council’s 3% goal, or above its 3% goal.", "3% = 3 %", "3% = 3 %"],
    ["Prices are well above 3%.", "well above 3% = more-than 3 %"],
  ])("takes what is compared with for itself: %s", (text, ...figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    "The S&P 500 and the Stoxx 600 index fell.",
    "The 737 Max and an A320 were grounded.",
    "Ring Bay 4 Pictures lies in the 60612 ZIP code.",
    "Call 020 7946 0101 or 0800 555 222.",
    "A 911 caller said so.",
    "A 4K screen shows the 10K run.",
    "Crews were late.7 The council knew.[4]",
    "They won 3-2 on 9/11, 24/7.",
    "COP28 and R2 are names, and so is the Group of 20.",
    "She is 42, and their son, 9, is away.",
    "He doubled back and rowed twice.",
    "The show is at 7.30 there.",
  ])("finds no figure in: %s", (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
});
