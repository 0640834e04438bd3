import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Network } from "../../record/comparison/network.ts";
import { graphml } from "./graphml.ts";
import { positionsCsv } from "./positions-csv.ts";

const named = (id: string, name: string) =>
  ({
    kind: "person",
    id,
    name,
    organization: null,
    positions: 1,
    questions: 1,
    for: 1,
    against: 0,
    coders: ["machine"],
    decided: 0,
  }) as const;

/** What a strict parser reads as the text of the document's elements. */
function texts(network: Network): string {
  let read = "";
  const parser = new SaxesParser();
  parser.on("text", (text) => {
    read += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write([...graphml(network)].join("")).close();
  return read;
}

test("names with signs of XML, controls and lone halves of a pair leave the document well formed", () => {
  const names = ["A & B <c> ]]> \"d\" 'e'", "nul\u0000 bell\u0007", "half \ud83d", "whole \ud83d\udea2"];
  const actors = names.map((name, i) => named(`p${i}`, name));
  const ties = [{ a: "person/p0", b: "person/p1", congruence: 0.5, conflict: 0, subtract: 0.5 }];
  const read = texts({ actors, ties, normalization: "average", total: 4 });
  expect(read).toContain(names[0]);
  expect(read).toContain("nul\ufffd bell\ufffd");
  expect(read).toContain("half \ufffd");
  expect(read).toContain("whole \ud83d\udea2");
});

test("a network of nobody is a document too", () => {
  expect(texts({ actors: [], ties: [], normalization: "none", total: 0 })).toContain("none");
});

test("words in a position that a spreadsheet would take as a formula get an apostrophe", () => {
  const row = positionsCsv(["frame"]).row({
    id: "r#p1",
    person: "=HYPERLINK(1)",
    organization: null,
    concept: "Should it end?",
    agreement: 0,
    stance: "against",
    condition: null,
    date: null,
    text: "+1, say we",
    sentence: "-1, say they; +1, say we.",
    wording: "@end",
    holderId: null,
    questionId: "end",
    source: null,
    title: null,
    url: null,
    published: null,
    reportId: "r",
    start: 0,
    end: 4,
    confidence: 0.9,
    unreviewed: false,
    statements: ["r-1-s1", "r-1-s2"],
    variables: { frame: "=x" },
    coder: "=1+1",
    decision: "correct",
    decidedAt: null,
    decisions: [4],
    addedBy: null,
    addedAt: null,
  });
  expect(row).toMatch(
    /^'=HYPERLINK\(1\),,Should it end\?,0,,"'\+1, say we",,against,,'@end,"'-1, say they; \+1, say we\.",/,
  );
  expect(row).toContain(",r-1-s1 r-1-s2,'=1+1,correct,,4,,,'=x\r\n");
});
