import { describe, expect, it } from "vitest";
import { loadMatcher } from "../model/load-matcher.ts";
import type { Wording } from "./wording.ts";

const { prepare } = loadMatcher();

const stems = ({ terms }: Wording, part: "actor" | "object") =>
  terms.filter((term) => term.part === part).map(({ stem }) => stem);

describe("a wording taken apart", () => {
  it.each([
    ["Should the Audit Court examine the ferry payments?", ["audit court"]],
    ["Should Orvane leave the Northern Customs Union?", ["orvane"]],
    ["Should Norway stop whaling?", ["norway"]],
    ["The mayor should apologise for the parking scheme", ["mayor"]],
  ])("finds who is to act in %j", (text, actor) => {
    expect(stems(prepare(text), "actor")).toEqual(actor);
  });

  it.each([
    "Should arms exports to Israel stop?",
    "Should fox hunting be banned?",
    "Should Edmund Castellane resign?",
    "raise the harbour dues",
  ])("names nobody to act in %j", (text) => {
    expect(stems(prepare(text), "actor")).toEqual([]);
  });

  it.each([
    ["stop the boats", -1],
    ["do not stop the boats", 1],
    ["keep the boats", 1],
    ["lift the ban on cars", 1],
    ["keep cars off the quay", -1],
    ["save the school from closure", 1],
    ["leave the statue where it is", 1],
    ["paid parental leave", 1],
    ["apologise for the tunnel and withdraw the plan", 1],
    ["let in the skippers but not their boats", 1],
    ["not open the pier and the lock", -1],
  ])("says of %j that the thing is to be (1) or not (-1): %i", (text, direction) => {
    expect(prepare(text).direction).toBe(direction);
  });

  it("takes a raise for more, and the raising of a ban for its end", () => {
    expect(prepare("lift the minimum wage")).toMatchObject({ scale: 1, direction: 1 });
    expect(prepare("lift the embargo")).toMatchObject({ scale: 0, direction: 1 });
  });
});
