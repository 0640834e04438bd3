import { expect, test } from "vitest";
import { inSmallLetters } from "./small-letters.ts";

test("words in capitals are written small but for numerals, initials and two letters", () => {
  expect(inSmallLetters("TOBIAS Renn")).toBe("Tobias Renn");
  expect(inSmallLetters("Tobias Renn III")).toBe("Tobias Renn III");
  expect(inSmallLetters("TOBIAS RENN VIII")).toBe("Tobias Renn VIII");
  expect(inSmallLetters("ÉLODIE Brask")).toBe("Élodie Brask");
  expect(inSmallLetters("Ida McDUNN")).toBe("Ida McDunn");
  expect(inSmallLetters("J.B. Renn IV")).toBe("J.B. Renn IV");
});
