import { expect, test } from "vitest";
import { laidOut, spanIn } from "../../../test/worded-in.ts";
import type { Entity } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { annotate } from "./annotated-document.ts";
import { mentionsByToken, namedHolder } from "./named-holder.ts";

test("holders are entities where the report names them, those for whom somebody speaks, or groups of their own", () => {
  const text =
    "A spokesman for Tobias Renn objected. Two island fishermen agreed. Renn’s supporters cheered. “It is wrong,” Renn said.";
  const { doc, covers } = laidOut(text, ["Tobias Renn"]);
  const of = (words: string) => namedHolder(doc, covers, spanIn(text, words));
  expect(of("A spokesman for Tobias Renn")?.entity.name).toBe("Tobias Renn");
  expect(of("Two island fishermen")).toMatchObject({
    entity: { name: "Two island fishermen", type: "group" },
    by: "newcomer",
  });
  expect(of("Renn’s supporters")?.entity.name).toBe("Renn’s supporters");
  expect(of("It")).toBeNull();
});

test("a post is somebody's, in capitals too, and no body of that name", () => {
  const text =
    "Harbour Party MP Ida Holm and Dockers Co-Chairman Ivo Falk met. One Dockers Co-Chairman and a Harbour Party MP objected. Harbour Party agreed.";
  const { doc, covers } = laidOut(text, ["Ivo Falk"]);
  const typeOf = (words: string) => namedHolder(doc, covers, spanIn(text, words))?.entity.type;
  expect(typeOf("Dockers Co-Chairman and")).toBe("unnamed");
  expect(typeOf("Harbour Party MP")).toBe("unnamed");
  expect(typeOf("Harbour Party")).toBe("organization");
});

test("a share is told with its number and with what it is a share of", () => {
  const text =
    "In the poll 44 percent of likely island voters back the levy, 31 per cent oppose it and only 7% of the vote went to the rest. Of the Harbour Party 8.5 percent left; fifty-four percent stayed.";
  const { doc, covers } = laidOut(text, []);
  const of = (words: string) => namedHolder(doc, covers, spanIn(text, words))?.entity.name;
  expect(of("percent")).toBe("44 percent of likely island voters");
  expect(of("31 per cent")).toBe("31 per cent");
  expect(of("per cent")).toBe("31 per cent");
  expect(of("7%")).toBe("7%");
  expect(of("5 percent")).toBe("8.5 percent");
  expect(of("four percent")).toBe("fifty-four percent");
});

test("a share of those asked is told as that", () => {
  const text = "The lock is backed by 51% of those polled, the pier by 20 percent of island households.";
  const { doc, covers } = laidOut(text, []);
  const of = (words: string) => namedHolder(doc, covers, spanIn(text, words))?.entity.name;
  expect(of("51%")).toBe("51% of those polled");
  expect(of("20 percent")).toBe("20 percent of island households");
});

test("a party told by its adjective alone is called by its name", () => {
  const { doc, covers } = laidOut("He pointed to Tory plans for the pier.", []);
  expect(
    namedHolder(doc, covers, spanIn("He pointed to Tory plans for the pier.", "Tory"))?.entity,
  ).toMatchObject({
    name: "Conservative Party",
    type: "organization",
    aliases: ["Tory"],
  });
});

test("a party told by its adjective is the party that the report names", () => {
  const text = "Tobias Renn spoke. The Tory plan failed. The Tories agreed.";
  const plain = documentOf(text);
  const entity = (id: string, name: string, type: Entity["type"], ...words: string[]): Entity => {
    const mentions = words.map((word) => spanIn(text, word));
    return { id, name, type, aliases: [], roles: [], memberOf: [], mentions };
  };
  const tories = entity("e2", "Conservative Party", "organization", "The Tories");
  const renn = entity("e3", "Tobias Renn", "person", "Tobias Renn");
  const doc = annotate(plain, [], [tories, renn]);
  const of = (words: string) => namedHolder(doc, mentionsByToken(doc), spanIn(text, words))?.entity.name;
  expect(of("Tory")).toBe("Conservative Party");
  const short = annotate(plain, [], [{ ...tories, name: "the Tories" }]);
  expect(namedHolder(short, mentionsByToken(short), spanIn(text, "Tory"))?.entity.name).toBe("the Tories");
  const alone = annotate(plain, [], [renn]);
  expect(namedHolder(alone, mentionsByToken(alone), spanIn(text, "Tory"))?.entity.name).toBe(
    "Conservative Party",
  );
});

test("the party is the one told of before, his party is the one that he is of, and else nobody's", () => {
  const text =
    "Labour met on Monday. The party backs the lock. Tobias Renn spoke of the dues. His party will scrap them. Ivo Falk came. A party must choose, and his party’s plans are thin.";
  const plain = documentOf(text);
  const entity = (id: string, name: string, type: Entity["type"], memberOf: string[], ...words: string[]) => {
    const mentions = words.map((word) => spanIn(text, word));
    return { id, name, type, aliases: [], roles: [], memberOf, mentions };
  };
  const harbour = entity("e1", "Harbour Party", "organization", []);
  const renn = entity("e2", "Tobias Renn", "person", ["e1"], "Tobias Renn", "His");
  const falk = entity("e3", "Ivo Falk", "person", [], "Ivo Falk", "his");
  const doc = annotate(plain, [], [harbour, renn, falk]);
  const of = (words: string) => namedHolder(doc, mentionsByToken(doc), spanIn(text, words))?.entity.name;
  expect(of("The party")).toBe("Labour Party");
  expect(of("His party")).toBe("Harbour Party");
  expect(of("A party")).toBeUndefined();
  expect(of("his party’s")).toBeUndefined();
});

test("the state behind a town holds nothing", () => {
  const text = "In Harlow, Calif., the council backs the lock, as does Ford, Renn and Pell.";
  const { doc, covers } = laidOut(text, []);
  expect(namedHolder(doc, covers, spanIn(text, "Calif"))).toBeNull();
  expect(namedHolder(doc, covers, spanIn(text, "Ford"))?.entity.name).toBe("Ford");
  expect(namedHolder(doc, covers, spanIn(text, "Pell"))?.entity.name).toBe("Pell");
});

test("small words hold nothing", () => {
  const text = "There should be a lock, and you want the dues gone.";
  const { doc, covers } = laidOut(text, []);
  for (const word of ["There", "you", "the", "a"])
    expect(namedHolder(doc, covers, spanIn(text, word)), word).toBeNull();
});
