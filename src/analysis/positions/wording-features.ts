/** What a wording is made of, as features for the scorer of wordings. */
import { PLACES } from "../data/places.ts";
import type { Election, WordingOption } from "./wording-option.ts";

/** Numbers for the scorer of wordings: what the wording is made of. */
export function wordingFeatures(
  { text, reading, actor, kind, election }: WordingOption,
  chance: number,
): Record<string, number> {
  const words = text.slice(7, -1).split(/\s+/);
  const content = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const pronouns = words.filter((word) =>
    /^(?:it|its|they|them|their|this|that|these|those|he|she|his|her|him|we|our|us|such)$/i.test(word),
  ).length;
  return {
    [`reading ${reading}`]: 1,
    [`actor ${actor}`]: 1,
    [`${reading} ${actor}`]: 1,
    [`content ${Math.min(content.length, 9)}`]: 1,
    [`capitals ${Math.min(capitals, 4)}`]: 1,
    [`words ${words.length > 16 ? "many" : words.length < 4 ? "few" : "some"}`]: 1,
    ...(kind ? { [`thing is ${kind}`]: 1 } : {}),
    ...(election ? electionFeatures(election) : {}),
    [`opens ${kindOf(words[0] ?? "")}`]: 1,
    [`closes ${kindOf(words.at(-1) ?? "")}`]: 1,
    "small words": words.length - content.length,
    pronouns: Math.min(pronouns, 2),
    chance: Math.log((chance + 0.02) / (1.02 - chance)),
    place: words.some((word) => PLACES.has(word.toLowerCase().replace(/[’']s$/, ""))) ? 1 : 0,
    vague: VAGUE.test(text) ? 1 : 0,
  };
}

function electionFeatures({
  named,
  isTold,
  form,
  isOwnParty,
  primaries,
  runs,
}: Election): Record<string, number> {
  return {
    ...(named
      ? { [`person in ${named}`]: 1, [`person in ${named} ${isTold ? "elected" : "not elected"}`]: 1 }
      : {}),
    [`${form} in ${primaries} primaries`]: 1,
    [`runs ${runs}`]: 1,
    ...(form === "nominate" && !isOwnParty ? { "party of the report": 1 } : {}),
  };
}

/** A word's kind, as far as its letters tell. */
function kindOf(word: string): string {
  if (/^(?:the|a|an|any|all|more|some|this|that|these|those|his|her|its|their)$/.test(word)) return word;
  if (/^\p{Lu}/u.test(word)) return "name";
  if (/\d/.test(word)) return "number";
  return /(?:ed|ing|ly|s)$/.exec(word)?.[0] ?? "word";
}

const VAGUE =
  /^Should (?:the |this |that |a |an |such |these |those )?(?:plan|plans|idea|proposal|proposals|bill|measure|measures|move|deal|law|legislation|change|changes|policy|policies|issue|decision|scheme|vote|act)s? (?:be \p{L}+|go ahead|happen|stand)\?$/u;
