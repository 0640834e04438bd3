/** Whom somebody would have elected, to which office, and whom a party nominates. */
import { expect, test } from "vitest";
import { laidOut, wordings } from "../../../test/worded-in.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { wordingsOf } from "./wordings.ts";

const people = ["Ilse Varga", "Hamish Doyle"];

/** The wordings of what Hamish Doyle, whose name opens the text, says in its first sentence. */
function ofDoyle(text: string, proposal: string | null = null): readonly string[] {
  return wordings({
    text,
    stance: text.slice("Hamish Doyle ".length, text.indexOf(".")),
    proposal,
    holder: "Hamish Doyle",
    people,
  });
}

test("whom somebody would have elected is one question, to the office that the report tells", () => {
  expect(ofDoyle("Hamish Doyle will vote for Ilse Varga.")).toContain("Should voters elect Ilse Varga?");
  expect(ofDoyle("Hamish Doyle endorsed Ilse Varga for mayor.")).toContain(
    "Should voters elect Ilse Varga mayor?",
  );
  expect(ofDoyle("Hamish Doyle backs Ilse Varga. She joined the Senate race in May.")).toContain(
    "Should voters elect Ilse Varga to the Senate?",
  );
});

test("in a party's own contest the question is whom it nominates, and elsewhere it is not", () => {
  const nominated = "Should Ilse Varga be the Democratic nominee for governor?";
  expect(
    ofDoyle(
      "Hamish Doyle endorsed Ilse Varga. Democrat Ilse Varga runs for governor and needs 40 delegates.",
    ),
  ).toContain(nominated);
  expect(ofDoyle("Hamish Doyle endorsed Ilse Varga. Democrat Ilse Varga runs for governor.")).not.toContain(
    nominated,
  );
  const others = "Republicans choose a nominee for governor and their 40 delegates in June.";
  expect(ofDoyle(`Hamish Doyle endorsed Ilse Varga. ${others}`).join()).not.toContain("nominee for");
});

test("keeping somebody from an office asks whether they are elected, and a person does not go ahead", () => {
  expect(ofDoyle("Hamish Doyle urged voters to stop Ilse Varga.", "stop Ilse Varga")).toEqual([
    "Should voters elect Ilse Varga?",
  ]);
  expect(ofDoyle("Hamish Doyle supports Ilse Varga.", "Ilse Varga")).toEqual([
    "Should voters elect Ilse Varga?",
  ]);
  expect(ofDoyle("Hamish Doyle wants to stop Ilse Varga's ferry.", "stop Ilse Varga's ferry")).toContain(
    "Should Ilse Varga's ferry stop?",
  );
});

test("words that would keep somebody from an office are told apart from words for them", () => {
  const isOpposed = (text: string) => {
    const { plain, doc, covers, entities } = laidOut(text, people);
    const stance = tokensIn(plain, { start: 13, end: text.length - 1 });
    const scope = { doc, covers, holder: entities[1] ?? null, stance, country: null };
    const option = wordingsOf(scope, stance).find(({ election }) => election?.form === "elect");
    return option?.election?.isOpposed;
  };
  expect(isOpposed("Hamish Doyle endorsed a way of stopping Ilse Varga.")).toBe(true);
  expect(isOpposed("Hamish Doyle cast a vote against Ilse Varga.")).toBe(true);
  expect(isOpposed("Hamish Doyle endorsed the campaign of Ilse Varga.")).toBe(false);
});

test("nobody is nominated by a party that is not told to be theirs", () => {
  const both = "Republicans choose a nominee in June, Democrats in July. Republicans run for governor.";
  expect(ofDoyle(`Hamish Doyle endorsed Ilse Varga. ${both}`).join()).not.toContain("nominee for");
  expect(
    ofDoyle(`Hamish Doyle endorsed Ilse Varga. ${both} Democratic candidate Ilse Varga spoke.`),
  ).toContain("Should Ilse Varga be the Democratic nominee for governor?");
});

test("nobody is nominated by a party that nothing near their name speaks of", () => {
  const others = "Republicans choose a nominee for governor and their 40 delegates in June.";
  expect(ofDoyle(`Hamish Doyle said he would vote for Ilse Varga. ${others}`).join()).not.toContain(
    "nominee for",
  );
});

test("a race is the one that the report is about where the person's own sentences tell another just once", () => {
  const of = (more: string) =>
    wordings({
      text: `Hamish Doyle endorsed Ilse Varga. ${more}`,
      stance: "endorsed Ilse Varga",
      proposal: "Ilse Varga",
      people: ["Ilse Varga", "Hamish Doyle"],
      holder: "Hamish Doyle",
    }).join();
  const mayor = "The mayoral race is open. The mayoral candidates met. The mayoral debate was loud.";
  expect(of(`${mayor} Varga once lost a Senate race.`)).toContain("elect Ilse Varga mayor");
  expect(of(`${mayor} Varga joined the Senate race. Varga leads the Senate race.`)).toContain(
    "elect Ilse Varga to the Senate",
  );
});
