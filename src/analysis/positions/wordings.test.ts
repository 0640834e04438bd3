import { expect, test } from "vitest";
import { laidOut, spanIn, wordings } from "../../../test/worded-in.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { actingCountry } from "./acting-country.ts";
import { wordingsOf } from "./wordings.ts";

test("what goes with the verb follows it", () => {
  const of = (proposal: string) =>
    wordings({ text: `Varga supports ${proposal}.`, stance: "supports", proposal });
  expect(of("electing Renn as the next chairman")).toContain("Should Renn be elected as the next chairman?");
  expect(of("indexing the lowest wage to the median wage")).toContain(
    "Should the lowest wage be indexed to the median wage?",
  );
  expect(of("selling the quay as well as the lock")).toContain(
    "Should the quay as well as the lock be sold?",
  );
});

test("the day on which something is to be is no part of what is to be", () => {
  const text = "Ilse Varga called on Tobias Renn to accept more skippers on Monday.";
  const people = ["Ilse Varga", "Tobias Renn"];
  const proposal = "accept more skippers on Monday";
  const found = wordings({ text, stance: "called on", proposal, holder: "Ilse Varga", people });
  expect(found).toContain("Should Tobias Renn accept more skippers?");
});

test("who is called upon acts", () => {
  const text = "Ilse Varga called on Tobias Renn to publish the harbour accounts.";
  const found = wordings({
    text,
    stance: "called on Tobias Renn to publish",
    proposal: "publish the harbour accounts",
    holder: "Ilse Varga",
    people: ["Ilse Varga", "Tobias Renn"],
  });
  expect(found).toContain("Should Tobias Renn publish the harbour accounts?");
});

test("what is done to a thing is put in the passive where nobody is named", () => {
  const text = "Varga is in favour of scrapping the bridge toll.";
  const found = wordings({ text, stance: "in favour of", proposal: "scrapping the bridge toll" });
  expect(found).toContain("Should the bridge toll be scrapped?");
});

test("who says so is no part of the question, and what is done according to something is", () => {
  const poll = "Most want the bridge toll to end, according to a poll by the Meridian Institute.";
  const told = wordings({
    text: poll,
    stance: "want",
    proposal: "the bridge toll to end, according to a poll by the Meridian Institute",
  });
  expect(told).toContain("Should the bridge toll end?");
  expect(told.filter((one) => one.includes("according"))).toEqual([]);
  const need = "Varga wants the council to share the money according to need.";
  expect(
    wordings({ text: need, stance: "wants", proposal: "the council to share the money according to need" }),
  ).toContain("Should the council share the money according to need?");
});

test("who promises a deed is to do it", () => {
  const text = "Tobias Renn promised to resign before the vote.";
  const found = wordings({
    text,
    stance: "promised to resign",
    proposal: "resign before the vote",
    holder: "Tobias Renn",
    people: ["Tobias Renn"],
  });
  expect(found[0]).toMatch(/^Should Tobias Renn resign/);
});

test("a clause keeps its own subject", () => {
  const text = "“The council should sell the old pier,” she said.";
  const found = wordings({ text, stance: "should sell", proposal: "The council should sell the old pier" });
  expect(found).toContain("Should the council sell the old pier?");
});

test("a bill is passed, an inquiry is held, a scheme goes ahead", () => {
  const of = (proposal: string) =>
    wordings({ text: `Varga backed ${proposal}.`, stance: "backed", proposal })[0];
  expect(of("the Coastal Rights Bill")).toBe("Should the Coastal Rights Bill be passed?");
  expect(of("a public inquiry into the collapse")).toBe("Should a public inquiry into the collapse be held?");
  expect(of("the marina scheme")).toBe("Should the marina scheme go ahead?");
});

test("plans to do something are for its being done", () => {
  const of = (proposal: string) =>
    wordings({ text: `The council backed ${proposal}.`, stance: "backed", proposal });
  expect(of("the controversial plans to close the ferry pier")).toContain("Should the ferry pier close?");
  expect(of("the plans for the ferry pier")).toContain("Should the plans for the ferry pier go ahead?");
});

test("only the first of two deeds is done to a thing, and how it is done stands with the verb", () => {
  const of = (proposal: string) =>
    wordings({ text: `The council wants to ${proposal}.`, stance: "wants to", proposal });
  expect(of("double the ferry staff and build new quays")).toContain("Should the ferry staff be doubled?");
  expect(of("sell the quay and piers that stand and close the yard")).toContain(
    "Should the quay and piers that stand be sold?",
  );
  expect(of("protect the dunes and marsh the gulls like and build new paths")).toContain(
    "Should the dunes and marsh the gulls like be protected?",
  );
  expect(of("scrap the bridge toll entirely")).toContain("Should the bridge toll be entirely scrapped?");
  expect(of("tag the harbour seals")).toContain("Should the harbour seals be tagged?");
  expect(of("protect the sand and support vessels")).toContain(
    "Should the sand and support vessels be protected?",
  );
  expect(of("close the pier unless the tide turns")).toContain("Should the pier close?");
});

test("what somebody wants to see is what they want, and what is to be done is done", () => {
  const of = (stance: string, proposal: string) =>
    wordings({ text: `The council ${stance} ${proposal}.`, stance, proposal });
  expect(of("wants", "to see a new inquiry into the wreck")).toContain(
    "Should a new inquiry into the wreck be held?",
  );
  expect(of("called for", "the ferry pension to be raised by a tenth")).toContain(
    "Should the ferry pension be raised by a tenth?",
  );
  expect(of("backed", "the advice that Kelmark should leave the fishing pact")).toContain(
    "Should Kelmark leave the fishing pact?",
  );
  expect(of("opposes", "dredging and quay fees").join()).not.toContain("dredge");
  expect(of("backed", "filing the claim")).toContain("Should the claim be filed?");
  expect(of("said", "the pilots are to be sworn in").join()).not.toContain("be to be");
});

test("what a fund is for is not what is asked where a modal follows", () => {
  const text = "It said a fund to repair piers on the coast should be set up.";
  const proposal = "a fund to repair piers on the coast should be set up";
  expect(wordings({ text, stance: "should", proposal })).toEqual([
    "Should a fund to repair piers on the coast be set up?",
  ]);
});

test("who acts has an article, and a name that is written as a verb is no verb", () => {
  const of = (proposal: string) =>
    wordings({ text: `It said ${proposal}.`, stance: "said", proposal, people: ["Grant Oduya"] });
  expect(of("government should sell the pier")).toContain("Should the government sell the pier?");
  expect(of("a government should sell the pier")).toContain("Should a government sell the pier?");
  expect(of("Grant Oduya should resign")).toContain("Should Grant Oduya resign?");
  expect(of("Grant Oduya").join()).not.toContain("be granted");
});

test("a thing is brought about by the country's institutions where nobody else is named", () => {
  const found = wordings({
    text: "Varga called for tougher regulations on ferries.",
    stance: "called for",
    proposal: "tougher regulations on ferries",
    country: "the government",
  });
  expect(found).toContain("Should tougher regulations on ferries be introduced?");
  expect(found).toContain("Should the government introduce tougher regulations on ferries?");
});

test("a measure to do something does not do it, and what is to end ends", () => {
  const of = (proposal: string) =>
    wordings({ text: `Varga called for ${proposal}.`, stance: "called for", proposal });
  const found = of("measures to clean the estuary");
  expect(found).toContain("Should the estuary be cleaned?");
  expect(found).not.toContain("Should measures clean the estuary?");
  expect(of("the ferry payments to end")).toContain("Should the ferry payments end?");
});

test("what was promised within the words is what would be done", () => {
  const text = "Tobias Renn has pledged to close the quay.";
  const found = wordings({
    text,
    stance: "has pledged to close",
    proposal: "pledged to close the quay",
    holder: "Tobias Renn",
    people: ["Tobias Renn"],
  });
  expect(found).toContain("Should Tobias Renn close the quay?");
  expect(found.join()).not.toMatch(/Should pledged/);
});

test("a sum is paid to somebody, a fee is raised to a sum, and nothing is made that is only made binding", () => {
  const of = (proposal: string) =>
    wordings({ text: `Varga wants to ${proposal}.`, stance: "wants to", proposal });
  expect(of("pay 300 crowns to each islander")).toContain("Should 300 crowns be paid to each islander?");
  expect(of("raise the landing fee to 40 crowns")).toContain(
    "Should the landing fee be raised to 40 crowns?",
  );
  expect(of("make the harbour pact binding").join()).not.toMatch(/binding be made/);
});

test("the paper's country acts only where the report speaks of it", () => {
  const of = (text: string, code: string | null) => actingCountry(laidOut(text, []).doc, code);
  expect(of("Varga wants a ferry in Canada.", "CA")).toBe("Canada");
  expect(of("Varga wants a ferry to Orvane.", "CA")).toBeNull();
  expect(of("Ministers met in Kelmark.", "GB")).toBe("the government");
  expect(of("Ministers met in Canada.", null)).toBeNull();
});

test("a capital that only opens a sentence is none of a question's, and a name keeps its own", () => {
  const of = (text: string, proposal: string, people: readonly string[] = []) =>
    wordings({ text, stance: "should", proposal, people });
  const pay = "Moorings should cost more. Old moorings rot.";
  expect(of(pay, "Moorings should cost more")).toContain("Should moorings cost more?");
  const sell = "Kelmark should sell the pier. Old moorings rot.";
  expect(of(sell, "Kelmark should sell the pier")).toContain("Should Kelmark sell the pier?");
});

test("what somebody is ready to do is asked as their doing it", () => {
  const text = "He said the harbour court was prepared to hear the skippers.";
  const proposal = "the harbour court was prepared to hear the skippers";
  expect(wordings({ text, stance: "said", proposal })).toContain(
    "Should the harbour court hear the skippers?",
  );
});

test("a number with marks in it is asked for whole", () => {
  const of = (text: string, proposal: string) => wordings({ text, stance: "should", proposal });
  expect(of("The council should double the grant to P520,000 a boat.", "double the grant to P520")).toContain(
    "Should the grant be doubled to P520,000?",
  );
  expect(of("The council should double the grant to RM9.4 million.", "double the grant to RM9")).toContain(
    "Should the grant be doubled to RM9.4?",
  );
  expect(of("The council should double the grant to 9, she said.", "double the grant to 9")).toContain(
    "Should the grant be doubled to 9?",
  );
});

test("who votes against a bill or supports a toll is asked about bill and toll", () => {
  const of = (proposal: string) =>
    wordings({
      text: `Varga said she would ${proposal}.`,
      stance: `would ${proposal}`,
      proposal,
      holder: "Ilse Varga",
      people: ["Ilse Varga"],
    });
  expect(of("vote against the harbour bill")).toContain("Should the harbour bill be passed?");
  expect(of("vote against the harbour bill").join()).not.toContain("vote");
  expect(of("support the bridge toll").join()).not.toContain("support");
  expect(of("mend the bridge toll").join()).toContain("mend");
});

test("what somebody wants done is asked of what is done to it", () => {
  const of = (stance: string, proposal: string) =>
    wordings({ text: `The council ${stance} ${proposal}.`, stance, proposal });
  expect(of("wants", "the mine refused outright")).toContain("Should the mine be refused outright?");
  expect(of("backs", "the mine proposed by Tarvo").join()).not.toContain("mine be proposed");
});

test("who proposes to do something is to do it", () => {
  const found = wordings({
    text: "Varga proposed to ban all boats.",
    stance: "proposed to ban all boats",
    proposal: "proposed to ban all boats",
    holder: "Ilse Varga",
    people: ["Ilse Varga"],
  });
  expect(found).toContain("Should Ilse Varga ban all boats?");
  expect(found.join()).not.toContain("propose");
});

test.each([
  ["the party", false],
  ["the Quay Party", true],
])("%s is asked to act only if a stranger knows which it is", (name, isAsked) => {
  const text = "It promised to raise the harbour dues.";
  const { plain, doc, covers } = laidOut(text, []);
  const body = {
    id: "e1",
    name,
    type: "organization" as const,
    aliases: [],
    roles: [],
    memberOf: [],
    mentions: [],
  };
  const scope = {
    doc,
    covers,
    holder: body,
    stance: tokensIn(plain, spanIn(text, "promised")),
    country: null,
  };
  const found = wordingsOf(scope, tokensIn(plain, spanIn(text, "raise the harbour dues"))).map(
    (one) => one.text,
  );
  expect(found).toContain("Should the harbour dues be raised?");
  expect(found.some((one) => one.includes("arty"))).toBe(isAsked);
});
