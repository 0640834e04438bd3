import { expect, test } from "vitest";
import { growth, LINEAR } from "../../test/cpu-time.ts";
import { isAppeal } from "./appeals.ts";

test.each([
  "We use cookies on our site to remember your preferences.",
  "Unlimited digital access to the Tessaly Courier.",
  "Already a subscriber? Sign in",
  "Your support keeps our journalism free: please donate today.",
  "Order now with the code SKERRY5 and get free delivery.",
  "Please keep your comments civil and on topic: our community guidelines apply.",
])("%s asks something of the reader", (line) => {
  expect(isAppeal(line)).toBe(true);
});

test.each([
  "The court said that visitors must accept cookies on their devices before personal data are stored.",
  "“Subscribe now, donate now, that is all we hear,” Quill said.",
  "He has donated to the party and to a free press for years.",
  "We had to close the pier because the piles had moved since January.",
  "Register of members' interests",
])("%s tells something", (line) => {
  expect(isAppeal(line)).toBe(false);
});

test.each([
  ["subscribe now ", ""],
  ["free ", "you "],
])("a run of %j takes time that grows with the line, not with its square", async (run, before) => {
  expect(await growth((n) => isAppeal(before + run.repeat(n)), 20_000)).toBeLessThan(LINEAR);
});
