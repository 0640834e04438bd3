/** Attributions of which a tagger found a part, or cut the edges wrongly: what the words show of the rest. */
import { describe, expect, test } from "vitest";
import { taggedIn, wordsAt } from "../../../test/tagged-in.ts";
import type { Span } from "../../base/passage.ts";
import type { Document } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { withAttributedQuotations } from "./attributed.ts";
import { withNamesWhole, withWholeClauses } from "./cut-edges.ts";
import type { Draft } from "./draft.ts";
import { withInnerStatements } from "./inner.ts";
import { withIntroducedQuotations } from "./introduced.ts";
import { withMendedSpans } from "./mended.ts";
import { withParentheticals } from "./parenthetical.ts";
import { withToldTo } from "./told-to.ts";
import { withToldWithin } from "./told-within.ts";
import { withWrittenWords } from "./written.ts";

type Step = (doc: Document, spans: readonly TaggedSpan[]) => readonly TaggedSpan[];

const shownBy = (step: Step) => (marked: string) => {
  const { doc, spans } = taggedIn(marked);
  return step(doc, spans).map(({ field, first, last }) => `${field}: ${wordsAt(doc, first, last)}`);
};

describe("edges", () => {
  test("a name that is a verb's form elsewhere stays a name", () => {
    const whole = shownBy(withNamesWhole);
    expect(whole("[Keeper] {Told says} <it leaks>.").slice(0, 2)).toEqual([
      "source: Keeper Told",
      "cue: says",
    ]);
    expect(whole("[Norland] {Refuses to Pay} <the Toll>")[0]).toBe("source: Norland");
  });

  test("what is told according to somebody is the whole clause", () => {
    const clause = shownBy(withWholeClauses);
    expect(clause("But <the lock> {was built} <to spare the old gate>, {according to} [the port].")).toEqual([
      "content: the lock was built to spare the old gate",
      "cue: according to",
      "source: the port",
    ]);
    expect(clause("In June, with <two gates shut>, {according to} [the port], it froze.")[0]).toBe(
      "content: two gates shut",
    );
    expect(clause("[Maas] {vowed} <to spare the gate>, {according to} [the port].")[2]).toBe(
      "content: to spare the gate",
    );
  });

  test("who is compared with is who says so, and says no more than that", () => {
    const clause = shownBy(withWholeClauses);
    expect(clause("[A note that it costs less than Tarvo] {says} <it does could please them>.")).toEqual([
      "source: Tarvo",
      "cue: says",
      "content: it does",
    ]);
    expect(clause("[Tarvo] {says} <it was sold>.")[2]).toBe("content: it was sold");
    expect(clause("[No fewer than forty keepers] {say} <no>.")[0]).toBe(
      "source: No fewer than forty keepers",
    );
  });

  test("what somebody had found before is not what is said after", () => {
    const clause = shownBy(withWholeClauses);
    const found = "[Maas] {said} after the port had found, in May, <that it leaked, there was no money>.";
    expect(clause(found)[2]).toBe("content: there was no money");
    expect(clause("[Maas] {said} <that it leaked, there was no money>.")[2]).toBe(
      "content: that it leaked, there was no money",
    );
  });

  test("a name belongs to what its bearer is", () => {
    const clause = shownBy(withWholeClauses);
    expect(clause("Ms Told, [a clerk,] {said} <no>.")[0]).toBe("source: Ms Told, a clerk,");
    expect(clause("In Wick, [a clerk] {said} <no>.")[0]).toBe("source: a clerk");
    expect(clause("When it froze, [a clerk] {said} <no>.")[0]).toBe("source: a clerk");
  });

  test("no sentence ends at a full stop before a comma", () => {
    const mended = shownBy(withMendedSpans);
    expect(mended("[Maas] {criticized} <Wick, Okla>., keeper Piet Oord for it.")[2]).toBe(
      "content: Wick, Okla., keeper Piet Oord for it",
    );
    expect(mended("[Maas] {criticized} <Wick, Okla>., keeper Piet Oord for <shutting it>.")[2]).toBe(
      "content: Wick, Okla., keeper Piet Oord for shutting it",
    );
  });

  test("a full stop after a trade is no shortened title's, where a sentence ends there", () => {
    const mended = shownBy(withMendedSpans);
    expect(mended("<It leaks>, {says} [the judge].\n\n[Maas] {said} <no>.")).toContain("source: Maas");
  });
});

describe("what somebody is told to do", () => {
  const told = shownBy(withToldTo);

  test("is told, where the verb or its source alone was found", () => {
    expect(told("It {advised} skippers never to anchor there.")).toEqual([
      "source: It",
      "cue: advised",
      "content: skippers never to anchor there",
    ]);
    expect(told("[Keeper Greta Maas] pressed the board to sell.").slice(1)).toEqual([
      "cue: pressed",
      "content: the board to sell",
    ]);
  });

  test("is told, where a sentence begins so and nothing was found", () => {
    expect(told("The lock master advised skippers to wait until dawn.")).toEqual([
      "source: The lock master",
      "cue: advised",
      "content: skippers to wait until dawn",
    ]);
    expect(told("The lock master, who never warned anybody to wait, slept.")).toEqual([]);
    expect(told("The lock master {advised} skippers to wait.")[0]).toBe("source: The lock master");
    expect(told("When it froze, the master {advised} skippers to wait.")).toHaveLength(2);
    expect(told("The frost pressed the gate to open.")).toEqual([]);
  });

  test("is not what is told already, or done", () => {
    expect(told("[Maas] {urged} <the board to sell>.")).toHaveLength(3);
    expect(told("[Maas] walked the dog to the gate.")).toHaveLength(1);
    expect(told("[Maas] pressed the button to the left.")).toHaveLength(1);
    expect(told("[Maas] pressed for a way to sell.")).toHaveLength(1);
  });
});

describe("what a thing bears", () => {
  const written = shownBy(withWrittenWords);

  test("is a statement by the thing", () => {
    expect(written("Over the door a banner read, “No Boats Today.”")).toEqual([
      "source: a banner",
      "cue: read",
      "content: “No Boats Today.”",
    ]);
    expect(written("Oord keeps a slate by the gate that reads: “Knock twice.”")[0]).toBe(
      "source: a slate by the gate",
    );
  });

  test("is none where somebody reads, or the words were found", () => {
    expect(written("Maas has read “The Lock Keepers” twice.")).toEqual([]);
    expect(written("[The banner] {read}, <“No Boats.”>")).toHaveLength(3);
    expect(written("{saw} <a banner that read, “No Boats.”>")).toHaveLength(2);
  });
});

describe("attributions inside contents", () => {
  const within = shownBy(withToldWithin);

  test("a sentence that begins with who says it is theirs", () => {
    expect(within("<Ida More said the gate would hold>.")).toEqual([
      "source: Ida More",
      "cue: said",
      "content: the gate would hold",
    ]);
    expect(within("<Ida More said the gate would hold>, {reported} [the Post].")).toHaveLength(3);
    expect(within("<Port reports were late in the winter>.")).toHaveLength(1);
  });

  test("a second verb that takes “that” is the same one's", () => {
    expect(within("[Maas] {said} <that it leaks and suggested that it be shut>.").slice(2)).toEqual([
      "content: that it leaks",
      "cue: suggested",
      "content: that it be shut",
    ]);
    expect(within("[Maas] {says} <that Oord lied and suggested that it be shut>.")).toHaveLength(3);
    expect(within("[Maas] {said} <that it leaks and that it always did>.")).toHaveLength(3);
  });

  test("who stands between a thing and what is said of it says it", () => {
    expect(within("[Maas] {asked for} <talks the Reach keeper said are meant for show>.").slice(2)).toEqual([
      "content: talks",
      "source: the Reach keeper",
      "cue: said",
      "content: are meant for show",
    ]);
    expect(within("[Maas] {said} <the keeper said it was late>.")).toHaveLength(3);
    expect(within("[Maas] {said} <that none of the messages was marked as late>.")).toHaveLength(3);
  });

  test("words that somebody recalls another saying are the other's", () => {
    const recalled = "<“Mind the gate,”> [Oord] {recalls} <his uncle telling him>.";
    const both = (marked: string) =>
      shownBy((doc, spans) => withAttributedQuotations(doc, withToldWithin(doc, spans)))(marked);
    expect(both(recalled)).toEqual(["content: “Mind the gate,”", "source: his uncle", "cue: telling"]);
    expect(both("<“Mind the gate,”> [Oord] {recalls} <walking there>.")).toHaveLength(4);
  });

  test("between commas a verb that was found alone has the name beside it", () => {
    const between = shownBy(withParentheticals);
    expect(between("<There is a joy>, {insists} Greta Maas, in waiting for the thaw.")).toEqual([
      "content: There is a joy",
      "cue: insists",
      "source: Greta Maas",
      "content: in waiting for the thaw",
    ]);
    const told = "<“It leaks,”> [Oord], {told} Greta Maas, at the gate in June.";
    expect(between(told)).toHaveLength(3);
    expect(between("There is no harm, insists the baker, in an early start.")[2]).toBe("source: the baker");
  });
});

describe("a quotation behind a name and its verb", () => {
  const introduced = shownBy(withIntroducedQuotations);

  test("is theirs, whatever the verb", () => {
    expect(introduced("Greta Maas cracked, <“I keep locks, and my temper.”>").slice(0, 2)).toEqual([
      "source: Greta Maas",
      "cue: cracked",
    ]);
    expect(introduced("At noon the crowd shouted: “Open the gate!”")).toEqual([
      "source: the crowd",
      "cue: shouted",
      "content: “Open the gate!”",
    ]);
  });

  test("is not, where a tagger found whose it is, or the words behind it tell", () => {
    expect(introduced("[Greta Maas] {cracked}, <“No.”>")).toHaveLength(3);
    expect(introduced("Greta Maas nodded, “No, no,” and left.")).toEqual([]);
    expect(introduced("Of three locks opened, “Ada” was the last.")).toEqual([]);
  });
});

describe("a statement inside another", () => {
  const innerOf = (text: string, content: string) => {
    const { doc } = taggedIn(text);
    const start = text.indexOf(content);
    const outer: Draft = {
      kind: "indirect",
      source: [],
      cue: [{ start: 0, end: 4 }],
      content: [{ start, end: start + content.length }],
      continues: null,
      confidence: 0.8,
    };
    const words = (spans: readonly Span[]) => spans.map((at) => text.slice(at.start, at.end)).join(" / ");
    return withInnerStatements(doc, [outer])
      .slice(1)
      .map(({ source, cue, content: said }) => [words(source), words(cue), words(said)]);
  };

  test("is who is told there to have said it", () => {
    const told = "Ida Holm told the keepers she was ill at the time";
    expect(innerOf(`The papers say ${told}.`, told)).toEqual([
      ["Ida Holm", "told", "she was ill at the time"],
    ]);
    const heard = "he heard boys shout, “Go home!” and “Stay!”";
    expect(innerOf(`Maas said ${heard}`, heard)).toEqual([["boys", "shout", "“Go home!” and “Stay!”"]]);
  });

  test("is none, where the speaker goes on, or nobody says anything", () => {
    for (const told of [
      "he told them she was ill at the time",
      "Ida Holm told the keepers a tale",
      "Ida Holm said no",
      "he heard boys run to the lock",
    ])
      expect(innerOf(`Maas said ${told}.`, told)).toEqual([]);
  });
});
