/** Hundreds of generated cases: what is printed reads back, and no text costs more than its length. */
import { describe, expect, it } from "vitest";
import { RELATIONS } from "../../base/vocabulary.ts";
import type { Report } from "../analysis.ts";
import { CURRENCY_CODES } from "../data/currencies.ts";
import { MEASURE_WORDS } from "../data/measures.ts";
import type { Document } from "../document/document.ts";
import { documentOf } from "../document/document.ts";
import { findFigures } from "./find-figures.ts";
import { formatFigure } from "./format-figure.ts";

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function reportOf(text: string): Report {
  return { text, title: null, published: null, publisher: null, boilerplate: [] };
}

function figuresOf(text: string) {
  return findFigures(documentOf(text), [], [], [], reportOf(text));
}

/** Every unit that the reader knows. */
const UNITS = [null, "%", ...CURRENCY_CODES, ...new Set(MEASURE_WORDS.values())];

function generated(random: () => number) {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const unit = pick(UNITS) ?? null;
  const places = unit === null ? 0 : Math.floor(random() * 3);
  const value = Number((10 ** (random() * 11) + 2).toFixed(places));
  const relation = pick(RELATIONS) ?? "exactly";
  const upper = relation === "range" ? Number((value * (1.1 + random()) + 1).toFixed(places)) : null;
  return { value, upper, relation, unit };
}

describe("a figure in print", () => {
  const random = seeded(20250303);
  it("reads back with the same value, bound and unit, for each of 600 generated figures", () => {
    const wrong: string[] = [];
    for (let n = 0; n < 600; n++) {
      const figure = generated(random);
      const text = `They counted ${formatFigure(figure)}${figure.unit === null ? " crossings" : ""} there.`;
      const [found, ...more] = figuresOf(text);
      const same =
        found &&
        more.length === 0 &&
        (["value", "upper", "relation", "unit"] as const).every((k) => found[k] === figure[k]);
      if (!same) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });
});

/** Characters of the longest texts. */
const LONG = 80_000;

describe("a text of any kind", () => {
  const ALPHABET =
    "0123456789.,:/-–%$£€½ \n'’\"“()+ abone two half hundred million percent of in and to between poll \u00a0\u2028\ud83d\ude00\ud800\u0663\u0301\u200b";

  it("neither makes it throw nor yields a span outside of the text, for each of 400 random texts", () => {
    const random = seeded(7);
    const pieces = ALPHABET.split(/(?<= )|(?= )/).concat([...ALPHABET]);
    for (let n = 0; n < 400; n++) {
      let text = "";
      for (let k = 0; k < 60; k++)
        text +=
          random() < 0.9
            ? (pieces[Math.floor(random() * pieces.length)] ?? "")
            : String.fromCharCode(Math.floor(random() * 65536));
      let last = 0;
      for (const { start, end, value, upper } of figuresOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(Number.isFinite(value) && (upper === null || upper > value)).toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });

  /** Milliseconds of the processor's time, without the laying out; of short texts the least of two goes. */
  function timeOf(text: string, drafts: Parameters<typeof findFigures>[1]): number {
    const doc: Document = documentOf(text);
    const speakers = drafts.map(() => null);
    let least = Number.POSITIVE_INFINITY;
    for (let n = 0; n < (text.length < LONG / 2 ? 2 : 1); n++) {
      const began = process.cpuUsage();
      findFigures(doc, drafts, speakers, [], reportOf(text));
      const { user, system } = process.cpuUsage(began);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  }

  function nested(count: number, length: number): Parameters<typeof findFigures>[1] {
    const draft = { kind: "indirect" as const, source: [], cue: [], continues: null, confidence: 1 };
    return Array.from({ length: count }, (_, n) => ({ ...draft, content: [{ start: n, end: length - n }] }));
  }

  it.each([
    ["digits", "9", 0],
    ["numbers with commas", "1,234 ", 0],
    ["commas between digits", "1,", 0],
    ["number words", "one hundred and ", 0],
    ["ranges", "1 to 2 - 3 ", 0],
    ["articles", "1 of the the ", 0],
    ["polls", "a poll by 5% of voters ", 0],
    ["figures in nested statements", "40 boats ", 1],
    ["sums with a code", "USD2,300", 0],
    ["prefixes and commas", "RM1,", 0],
    ["points before digits", "$.5", 0],
    ["minus signs", "-5 ", 0],
    ["minus words", "minus ", 0],
    ["signs of money", "$", 0],
    ["units set tight", "5kg", 0],
    ["metres", "5m by ", 0],
    ["feet and inches", "6'2\" ", 0],
    ["hyphened words", "three-judge-", 0],
    ["fractions", "1/2 ", 0],
    ["slashes", "1/", 0],
    ["halves", "two and a half ", 0],
    ["scales", "million ", 0],
    ["money in words", "5 Hong Kong dollars ", 0],
    ["changes", "rose from 4 to 5 percent ", 0],
    ["bounds", "no more than ", 0],
    ["labels", "S&P 500 ", 0],
    ["marks of all kinds", "%°′″¢+~", 0],
    ["one long word", "a", 0],
  ])(
    "costs no more than in proportion to its length, up to 80,000 characters: %s",
    (_, piece, statements) => {
      const [little, much] = [LONG / 8, LONG].map((length) => {
        const count = Math.floor(length / piece.length);
        const text = piece.repeat(count);
        return timeOf(text, nested(statements * count, text.length));
      });
      // Eight times the length may take three times as much again, for a busy machine; a square law takes 64 times.
      expect(much).toBeLessThan(24 * Math.max(little ?? 0, 5));
    },
    120_000,
  );
});
