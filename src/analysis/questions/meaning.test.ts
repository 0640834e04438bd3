import { describe, expect, it } from "vitest";
import { alike, encoded, readAs } from "./meaning.ts";
import type { Wording } from "./wording.ts";

const nothing = { terms: [], words: [], places: [], numbers: [], keys: [], act: "" } as const;
const wording = (meaning: string | null): Wording => ({
  ...nothing,
  text: "",
  direction: 1,
  scale: 0,
  meaning,
});

describe("the vector of a wording", () => {
  it("is kept so that likeness hardly changes", () => {
    const [a, b] = [Float32Array.of(0.6, 0.8, 0), Float32Array.of(0.8, 0.6, 0)];
    expect(alike(wording(encoded(a)), wording(encoded(b)))).toBeCloseTo(0.96, 2);
    expect(alike(wording(encoded(a)), wording(encoded(a)))).toBeCloseTo(1, 12);
    expect(alike(wording(encoded(a)), wording(encoded(Float32Array.of(-0.6, -0.8, 0))))).toBeCloseTo(-1, 12);
  });

  it("is needed of both", () => {
    expect(alike(wording(null), wording(encoded(Float32Array.of(1, 0))))).toBeNull();
  });

  it.each([
    ["Should whaling end?", "Should whaling end?"],
    ["stop whaling", "Should stop whaling?"],
    ["Should they stop? (Should the boats to Sallow stop?)", "Should the boats to Sallow stop?"],
    ["Should the bill pass? (The Courier, 4 March 2025)", "Should the bill pass?"],
  ])("of %s is read off %s", (text, read) => {
    expect(readAs(text)).toBe(read);
  });
});
