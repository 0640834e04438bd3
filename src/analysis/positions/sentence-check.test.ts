import { expect, test } from "vitest";
import { isSentence } from "./sentence-check.ts";

test.each([
  "Should requires the council publish it?",
  "Should Odile Brask thinks the pier be closed?",
  "Should the harbour put to use the coins that he?",
  "Should the mayor look at how the new rule?",
  "Should an offer that have helped the pier go ahead?",
  "Should a limit on boats that be moored there?",
  "Should the harbour court be thed?",
  "Should the aim to spare nets as a trade. be supported?",
  "Should Odile Brask open the lock & the water will fall?",
  "Should effectively lend the yard five million go ahead?",
  "Should the council guarantee?",
  "Should over fares on one day be struck?",
  "Should Holt over whether the pier will hold be pressed?",
  "Should opens up the books for a look go ahead?",
  "Should the use of nets was needed be reduced?",
  "Should the harbour would not be a car park?",
  "Should the council ratify Should the harbour adopt the pact??",
  "Should the council and its partners need to be careful?",
  "Should the harbour pay for?",
  "Should the council side with?",
  "Should the council meet again to determine?",
  "Should harder than Holm be worked?",
  "Should privately for the harbour close the lock?",
  "Should her father close the lock?",
  "Should Odile Brask to close the lock be passed?",
  "Should Kelmark Democratic close the lock?",
  "Should Odile Brask for allegedly hiding the coins be pressed?",
  "Should nine coins in harbour dues but be raised?",
  "Should all skippers do so?",
  "Should the limit on nets have been mocked be lifted?",
])("no sentence: %s", (question) => {
  expect(isSentence(question)).toBe(false);
});

test.each([
  "Should the council publish it?",
  "Should wages rise?",
  "Should over 40 skippers be retired?",
  "Should Odile Brask resign?",
  "Should early voting be extended?",
  "Should boats that have no licence be seized?",
  "Should the council give a guarantee?",
  "Should the pier be closed?",
  "Should the U.S. fund the lock?",
  "Should the miners' strike go on?",
  "Should the harbour look at how the rule is kept?",
  "Should elderly skippers be retired?",
  "Should the council look at what was needed?",
  "Should the council act when the tide is high?",
  "Should Kelmark ships close the lock?",
  "Should there be a lock at the pier?",
  "Should the skipper and his crew be heard?",
  "Should skippers who have been jailed be freed?",
])("a sentence: %s", (question) => {
  expect(isSentence(question)).toBe(true);
});
