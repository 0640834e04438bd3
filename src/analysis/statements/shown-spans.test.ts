/** What the layout, the marks and the words show of sources, cues and contents, where a tagger cut them wrongly or missed them. */
import { describe, expect, test } from "vitest";
import { taggedIn as tagged, wordsAt } from "../../../test/tagged-in.ts";
import type { Entity } from "../analysis.ts";
import { type Document, documentOf } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { withAttributedQuotations, withSourcesBetween } from "./attributed.ts";
import { layoutOf } from "./candidates.ts";
import type { Draft } from "./draft.ts";
import { answersIn, intervieweeOf } from "./interview.ts";
import { withMendedSpans } from "./mended.ts";
import { isNoStatement } from "./no-statement.ts";
import { withOwnWords } from "./own-words.ts";
import { withParentheticals } from "./parenthetical.ts";
import { withUncutQuotations } from "./quoted-whole.ts";
import { withHandedOn } from "./shared-source.ts";
import { signedIn } from "./signed.ts";
import { withToldWithin } from "./told-within.ts";
import { turnsIn } from "./turns.ts";

type Step = (doc: Document, spans: readonly TaggedSpan[]) => readonly TaggedSpan[];

const shownBy = (step: Step) => (marked: string) => {
  const { doc, spans } = tagged(marked);
  return step(doc, spans).map(({ field, first, last }) => `${field}: ${wordsAt(doc, first, last)}`);
};

describe("titles, names and full stops", () => {
  const mended = shownBy(withMendedSpans);

  test("a title before a name is no cue, and its bearer one source", () => {
    expect(mended("<“It leaks,”> [Reach Union] {leader} [Cllr]. [Greta Maas] {said}.")).toEqual([
      "content: “It leaks,”",
      "source: Reach Union leader Cllr. Greta Maas",
      "cue: said",
    ]);
  });

  test("a source ends where it is told what else somebody did", () => {
    expect(mended("<“It leaks,”> {said} [keeper Piet Oord before turning to the toll].")[2]).toBe(
      "source: keeper Piet Oord",
    );
    expect(mended("<“It leaks,”> {said} [Piet Oord, who keeps the lock].")[2]).toBe(
      "source: Piet Oord, who keeps the lock",
    );
  });

  test("a source that stops at a shortened title goes on over the name", () => {
    expect(mended("<“It leaks,”> [Reach Union leader Cllr]. Greta Maas {said}.")[1]).toBe(
      "source: Reach Union leader Cllr. Greta Maas",
    );
    expect(mended("<It leaks> [the keeper]. Greta Maas then {said} <no>.")[1]).toBe("source: the keeper");
  });

  test("who is quoted as saying something by a paper says it", () => {
    expect(mended("Ada Maas was quoted {as saying} by [local papers] <that it leaks>.")).toContain(
      "source: Ada Maas",
    );
    expect(mended("It was {written} by [local papers] <that it leaks>.")).toContain("source: local papers");
  });

  test("who is told of in an apposition at the end of the words is their source", () => {
    expect(mended("<The lock board voted to shut the gate, its clerk, Greta Maas>, {said}.")).toEqual([
      "content: The lock board voted to shut the gate",
      "source: its clerk, Greta Maas",
      "cue: said",
    ]);
    expect(mended("<The board met Piet Oord, Greta Maas>, {said}.")).toHaveLength(2);
  });

  test("words end with the sentence that their marks close", () => {
    expect(mended("[He] {argued} <that “the gate must shut.” Keeper Greta Maas is a member>.")[2]).toBe(
      "content: that “the gate must shut.”",
    );
    const whole = "<that “it must shut.” Then “it may open again.”>";
    expect(mended(`[He] {argued} ${whole}`)[2]).toBe(`content: ${whole.slice(1, -1)}`);
  });

  test("an adverb between name and verb is the verb's", () => {
    expect(mended("[the nominee wearily] {replied}, <“No.”>").slice(0, 2)).toEqual([
      "source: the nominee",
      "cue: wearily replied",
    ]);
    expect(mended("[The Maas family] {said} <no>.")[0]).toBe("source: The Maas family");
  });

  test("a content goes on behind an abbreviation's full stop, and ends at its sentence's", () => {
    expect(mended("[Oord] {says} <the gate weighs 90 lbs>. more than it did.")[2]).toBe(
      "content: the gate weighs 90 lbs. more than it did",
    );
    expect(mended("[Oord] {says} <it leaks>. The gate is old.")[2]).toBe("content: it leaks");
  });

  test("two sentences' sources stay two", () => {
    const two = "<It leaks>, {according to} [the survey]. [Two keepers] {said} <no>.";
    expect(mended(two)).toContain("source: the survey");
    expect(mended(two)).toContain("source: Two keepers");
  });
});

describe("attributions inside others", () => {
  const within = shownBy(withToldWithin);

  test("a quotation by name at the end of a content is its own", () => {
    expect(within("{asked} <whether it would hold through a winter Oord said, “Never.”>")).toEqual([
      "cue: asked",
      "content: whether it would hold through a winter",
      "source: Oord",
      "cue: said",
      "content: “Never.”",
    ]);
  });

  test("what somebody says against whom words are according to is a statement of its own", () => {
    const rest = "the gate holds but Ada Maas says it leaks at night";
    expect(within(`{According to} [the port], <${rest}>.`).slice(2)).toEqual([
      "content: the gate holds",
      "source: Ada Maas",
      "cue: says",
      "content: it leaks at night",
    ]);
    expect(within(`[Oord] {said} <${rest}>.`)).toHaveLength(3);
  });

  test("what somebody is remembered saying is theirs", () => {
    expect(within("[Maas] {remembers} <him weeping at the lock>, {saying} <it would leak>.")).toEqual([
      "source: Maas",
      "cue: remembers",
      "source: him",
      "content: weeping at the lock",
      "cue: saying",
      "content: it would leak",
    ]);
    expect(within("[Maas] {heard} <Piet Oord weeping there>, {saying} <it would leak>.").slice(2, 4)).toEqual(
      ["source: Piet Oord", "content: weeping there"],
    );
    expect(within("[Maas] {remembers} <the lock leaking at night>, {saying} <it would hold>.")).toHaveLength(
      5,
    );
  });

  test("a second clause that reports is one", () => {
    expect(within("<The gate holds>, [Maas] {said}, <but she said the wall does not>.").slice(3)).toEqual([
      "source: she",
      "cue: said",
      "content: the wall does not",
    ]);
    expect(within("[Maas] {said} <but for the wall it holds>.")[2]).toBe(
      "content: but for the wall it holds",
    );
  });

  test("a quotation attributed from outside is whole, whatever is told in it", () => {
    const uncut = shownBy(withUncutQuotations);
    expect(
      uncut("[Oord] {wrote:} <“The gate shook, and> [Maas] {said} <it would go. Then it went, all of it.”>"),
    ).toEqual([
      "source: Oord",
      "cue: wrote:",
      "content: “The gate shook, and Maas said it would go. Then it went, all of it.”",
    ]);
    const scrap = "[Oord] {said} <“it”>.";
    expect(uncut(scrap)).toEqual(["source: Oord", "cue: said", "content: “it”"]);
  });
});

describe("attributions between commas", () => {
  const between = shownBy(withParentheticals);

  test("the clause goes on behind them", () => {
    expect(
      between("<Two of the gates>, {according to} [the keepers], have not moved since the frost.").at(-1),
    ).toBe("content: have not moved since the frost");
    expect(between("There is a cost, insists 60-year-old Greta Maas, in waiting for the thaw.")).toEqual([
      "content: There is a cost",
      "cue: insists",
      "source: 60-year-old Greta Maas",
      "content: in waiting for the thaw",
    ]);
    expect(between("And it was in his time, Oord went on, that the gate was let go.")[1]).toBe(
      "source: Oord",
    );
  });

  test("another clause is not theirs", () => {
    const two = "<Two gates held>, {according to} [the keepers], and the third will be sold.";
    expect(between(two)).toHaveLength(3);
    expect(between("The gate, built in 1820, was let go.")).toEqual([]);
  });

  test("what stands between a quotation and its cue is the source", () => {
    const sources = shownBy(withSourcesBetween);
    expect(sources("<“It leaks,”> Reach keeper Piet Oord, one of four, {told} the Post.")[1]).toBe(
      "source: Reach keeper Piet Oord, one of four,",
    );
    expect(sources("<“It leaks,”> {said} [Oord].")).toHaveLength(3);
  });

  test("a quotation hands on to a name over what its bearer is", () => {
    const handed = shownBy(withAttributedQuotations);
    expect(handed("“It leaks,” Piet Oord, a keeper of the Reach lock, said of the gate.")).toEqual([
      "content: “It leaks,”",
      "source: Piet Oord, a keeper of the Reach lock,",
      "cue: said",
    ]);
    expect(handed("“It leaks,” Piet Oord, a keeper of the Reach lock, left in June.")).toEqual([]);
    expect(handed("“It leaks,” Piet Oord, who heard “no,” said.")).toEqual([]);
  });

  test("a quotation that hands on to a source is that one's, whatever the verb goes on to be about", () => {
    const handedOn = (marked: string) => {
      const { doc, spans } = tagged(marked);
      const alone = { cue: null, source: null, contents: [0], joinProbability: 0.4 };
      const told = { cue: 2, source: 1, contents: [3], joinProbability: 0.8 };
      return withHandedOn(layoutOf(doc, spans), [alone, told]).map(({ contents }) => contents);
    };
    const rest = "[Ada Oord, a keeper,] {said about} <the planned lock>.";
    expect(handedOn(`<“It leaks,”> ${rest}`)).toEqual([[0]]);
    expect(handedOn(`<“It leaks.”> ${rest}`)).toEqual([[0], [3]]);
    expect(handedOn(`<“It leaks,”> and [Oord] {said about} <the planned lock>.`)).toEqual([[0], [3]]);
  });

  test("“in her words” says whose they are", () => {
    const own = shownBy(withOwnWords);
    expect(own("The lock had, in her own words, become “a ruin” by then.")).toEqual([
      "source: her",
      "cue: own words",
      "content: “a ruin”",
    ]);
    expect(own("In other words, it was “a ruin”.")).toEqual([]);
  });
});

describe("the layout", () => {
  const signed = (text: string, p = 0) => {
    const doc = documentOf(text);
    const found = signedIn(doc, p);
    return found && [found.source, found.content].map((ends) => ends && wordsAt(doc, ends[0], ends[1]));
  };

  test("an embedded post is its account's, without the addresses in it", () => {
    expect(
      signed(
        "The gate is shut. Use the lower one. https://x.example/g1 — Reach Locks (@reachlocks) June 3, 2025",
      ),
    ).toEqual(["Reach Locks", "The gate is shut. Use the lower one"]);
  });

  test("a pull quote is whose name stands behind or under it", () => {
    expect(signed("I would do it again, and my sister too. Greta Maas")?.[0]).toBe("Greta Maas");
    expect(signed("It is hard on those who have no boat. Piet Oord, mayor of the lower reach")?.[1]).toBe(
      "It is hard on those who have no boat",
    );
    expect(signed("“We had no warning at all.”\n\nGreta Maas, skipper")?.[0]).toBe("Greta Maas, skipper");
  });

  test("a caption with its credit, and a last sentence, are none", () => {
    expect(signed("The gate on Friday. Greta Maas/Reach Post")).toBeNull();
    expect(signed("The gate was shut on Friday. Greta Maas")).toBeNull();
    expect(signed("I saw it. Greta Maas saw it too.")).toBeNull();
  });

  test("an interview by letters has turns, and answers under plain questions are somebody's", () => {
    const letters = documentOf("Q: Does it leak?\n\nA: It does.\n\nQ: Since when?\n\nA: The frost.");
    expect(turnsIn(letters).map(({ answers }) => answers)).toEqual([false, true, false, true]);
    const plain = documentOf(
      "Greta Maas keeps the lock.\n\nWhy stay?\n\nI like it here.\n\nIs it cold?\n\nWe have a stove.\n\nAnd lonely?\n\nMy dog says no.",
    );
    expect(answersIn(plain).answers).toHaveLength(3);
    expect(answersIn(documentOf("Why stay?\n\nThe lock is old.\n\nIt leaks.")).answers).toEqual([]);
  });

  test("an answer in no voice of one's own is one among such that are, and a writer's explaining is none", () => {
    const mixed =
      "Why stay?\n\nI like it here.\n\nIs it cold?\n\nThe stove is good.\n\nAnd lonely?\n\nMy dog says no.";
    expect(answersIn(documentOf(mixed)).answers).toHaveLength(3);
    const explained =
      "What leaks?\n\nThe gate does.\n\nWhy does it?\n\nThe wood is old, as we reported.\n\nWho pays?\n\nThe trust does.";
    expect(answersIn(documentOf(explained)).answers).toEqual([]);
  });

  test("the answers are whoever's is named before them, and not the asker's", () => {
    const text = "Greta Maas keeps the lock. She spoke to Piet Oord about frost.\n\nI like it here.";
    const named = (id: string, name: string): Entity => {
      const start = text.indexOf(name);
      const at = { mentions: [{ start, end: start + name.length }], aliases: [], roles: [], memberOf: [] };
      return { id, name, type: "person", ...at };
    };
    const start = text.indexOf("I like");
    const answer: Draft = {
      kind: "indirect",
      source: [],
      cue: [],
      content: [{ start, end: text.length }],
      continues: null,
      answers: true,
      confidence: 0.7,
    };
    const entities = [named("e1", "Greta Maas"), named("e2", "Piet Oord")];
    const clear = intervieweeOf(text, [answer], entities);
    expect(clear?.id).toBe("e1");
    const both = text.replace("She spoke to Piet Oord", "Piet Oord keeps the gate");
    const doubtful = intervieweeOf(both, [answer], [named("e2", "Piet Oord"), named("e1", "Greta Maas")]);
    expect(doubtful?.id).toBe("e1");
    expect(doubtful?.probability).toBeLessThan(clear?.probability ?? 0);
    expect(intervieweeOf(both, [answer], [])).toBeNull();
    const paper = text.replace("She spoke to Piet Oord", "She talked to the Beacon’s Piet Oord");
    const asker = named("e2", "Piet Oord");
    const at = paper.indexOf("Piet Oord");
    const asks = { ...asker, mentions: [{ start: at, end: at + 9 }] };
    expect(intervieweeOf(paper, [answer], [asks])).toBeNull();
  });
});

describe("no statements", () => {
  const isNone = (marked: string, confidence = 0.9) => {
    const { doc, spans } = tagged(marked);
    const of = (field: TaggedSpan["field"]) => spans.filter((span) => span.field === field);
    return isNoStatement(doc, of("cue")[0] ?? null, of("source")[0] ?? null, of("content"), confidence);
  };

  test("are acts, scraps, and the writer's own thoughts", () => {
    expect(isNone("[The trust] {has named} <Greta Maas to its board>.")).toBe(true);
    expect(isNone("[The trust] {has been supporting} <the two smaller locks>.")).toBe(true);
    expect(isNone("[The trust] {liked} <it>.", 0.4)).toBe(true);
    expect(isNone("[I] {think} <the lock will go before the winter>.")).toBe(true);
  });

  test("are not what is quoted, promised or told in a clause", () => {
    expect(isNone("[The trust] {named} <“a price”>.", 0.2)).toBe(false);
    expect(isNone("[The trust] {has been saying} <the lock will hold>.")).toBe(false);
    expect(isNone("[She] {thinks} <the lock will go before the winter>.")).toBe(false);
    expect(isNone("[The trust] {liked} <it>.", 0.8)).toBe(false);
  });

  test("are not what a clause about somebody else says", () => {
    expect(isNone("[Tolo] answered Mr Renn, who owns the yard and {plans} <to leave in the spring>.")).toBe(
      true,
    );
    expect(isNone("[Tolo] thanked Ada Renn who {promised} <to pay for all of it>.")).toBe(true);
    expect(isNone("[Tolo], who owns the yard, {plans} <to leave in the spring>.")).toBe(false);
    expect(
      isNone("[Tolo] answered Mr Renn, who owns the yard, and {promised} <to leave in the spring>."),
    ).toBe(false);
    expect(isNone("[Tolo] is the one who {promised} <to leave in the spring>.")).toBe(false);
  });
});

describe("what stands before who speaks", () => {
  const mended = shownBy(withMendedSpans);
  const rest = " on Friday {said} <the levy was void and that the council had to pay all of it back>.";

  test("a dateline is no part of the source, and no speaker", () => {
    expect(mended(`[DUNMORE, Norland — A judge]${rest}`)[0]).toBe("source: A judge");
    expect(
      mended(
        "[Dunmore]{:} <The council on Tuesday cleared a plan to raise the dues of all boats by a tenth>.",
      ),
    ).toEqual(["content: The council on Tuesday cleared a plan to raise the dues of all boats by a tenth"]);
  });

  test("who speaks behind a colon in a transcript stays", () => {
    expect(
      mended("[Holt]{:} <I think that the council will have to pay all of it back to us in the end>.")[0],
    ).toBe("source: Holt");
  });

  test("a word that opens the sentence is none either", () => {
    expect(mended("[However, a councillor] {said} <it leaks>.")[0]).toBe("source: a councillor");
    expect(mended("[Reacting, Ida Holm] {said} <it leaks>.")[0]).toBe("source: Ida Holm");
    expect(mended("[Holm, a councillor,] {said} <it leaks>.")[0]).toBe("source: Holm, a councillor,");
  });
});
