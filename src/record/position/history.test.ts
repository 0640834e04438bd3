import { describe, expect, test } from "vitest";
import { isoDate } from "../../base/passage.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { divergenceKind, divergences } from "../comparison/divergence.ts";
import { sameCondition } from "./condition.ts";
import { changeKind, inForceOn, inOrder, spells } from "./history.ts";

const day = (text: string) => isoDate(text) ?? expect.unreachable();
const at = (on: string, stance: Stance, condition: string | null = null, report = on) => ({
  position_id: Number(on.replaceAll("-", "")),
  stance,
  condition,
  day: day(on),
  told: day(on),
  report_id: report,
});

describe("a history", () => {
  test("counts a report once, however often it tells the same", () => {
    const positions = inOrder([
      at("2025-03-05", "for", null, "b"),
      at("2025-03-03", "for", null, "a"),
      at("2025-03-06", "for", null, "b"),
    ]);
    expect(spells(positions).map(({ from, last, restated }) => [from, last, restated])).toEqual([
      ["2025-03-03", "2025-03-06", 1],
    ]);
  });

  test("has nothing in force before its first day, and the last taken after", () => {
    const positions = inOrder([at("2025-03-03", "declined"), at("2025-03-10", "for")]);
    const on = (text: string) => inForceOn(positions, day(text))?.stance ?? null;
    expect([on("2025-03-02"), on("2025-03-09"), on("2025-03-10"), on("2026-01-01")]).toEqual([
      null,
      "declined",
      "for",
      "for",
    ]);
  });

  test("takes a condition in other words for the same one while each telling leads to the next", () => {
    const court = inOrder([
      at("2025-03-04", "conditional", "only if the Audit Court finds the payments unlawful"),
      at("2025-03-14", "conditional", "the Audit Court"),
      at("2025-03-20", "conditional", "if a replacement is guaranteed"),
    ]);
    expect(spells(court).map((spell) => spell.from)).toEqual(["2025-03-04", "2025-03-20"]);
  });

  test.each([
    ["declined", "conditional", "hardened"],
    ["conditional", "against", "hardened"],
    ["for", "against", "moved"],
    ["for", "declined", "softened"],
    ["against", "conditional", "softened"],
    ["undecided", "declined", "moved"],
  ] as const)("from %s to %s is %s", (from, to, kind) => {
    expect(changeKind(from, to)).toBe(kind);
  });
});

describe("a divergence", () => {
  const stands = (stance: Stance, condition: string | null = null) => ({ stance, conditions: [condition] });

  test.each([
    ["for", "against", "opposed"],
    ["for", "conditional", "conditional"],
    ["declined", "for", "declined"],
    ["declined", "conditional", null],
    ["undecided", "for", null],
    ["for", "for", null],
  ] as const)("of %s and %s is %s", (a, b, kind) => {
    expect(divergenceKind(stands(a), stands(b))).toBe(kind);
  });

  test("lasts from the day on which both stand so, and both belong, to the day before one moves", () => {
    const a = inOrder([at("2025-03-03", "for")]);
    const b = inOrder([at("2025-03-05", "against"), at("2025-03-20", "for")]);
    const together = [{ from: day("2025-03-08"), to: null }];
    expect(divergences(a, b, together).map((d) => [d[0].from, d.at(-1)?.to])).toEqual([
      ["2025-03-08", "2025-03-19"],
    ]);
  });

  test("ends when one of the two leaves, though both still stand so", () => {
    const [a, b] = [inOrder([at("2025-03-03", "for")]), inOrder([at("2025-03-03", "against")])];
    const together = [{ from: null, to: day("2025-03-10") }];
    expect(divergences(a, b, together).map((d) => [d[0].from, d[0].to])).toEqual([
      ["2025-03-03", "2025-03-10"],
    ]);
  });
});

describe("two conditions", () => {
  test.each([
    ["only if the Audit Court finds the payments unlawful", "if the Audit Court rules them unlawful", true],
    ["provided that a replacement service was guaranteed", "Guarantee the islands a service", true],
    ["if the court objects", "unless the court objects", false],
    ["as long as islanders went free", "if the court finds it unlawful", false],
  ])("“%s” and “%s”: one is %s", (a, b, same) => {
    expect(sameCondition(a, b)).toBe(same);
  });
});
