/** An organization's name, and what somebody is there, as they are looked up. */
import { table } from "../../base/table.ts";
import { nameWords } from "../person/name-key.ts";

const LEFT_OUT = new Set("the a an of for to in and".split(" "));

/** Words for one and the same office. */
const OFFICES = table<string>({
  mp: "member",
  msp: "member",
  mep: "member",
  ms: "member",
  lawmaker: "member",
  chairman: "chair",
  chairwoman: "chair",
  chairperson: "chair",
  spokeswoman: "spokesman",
  spokesperson: "spokesman",
  head: "leader",
});

/** The whole name in lower case, without accents, punctuation and a leading "the". */
export function organizationKey(name: string): string {
  const words = nameWords(name);
  return (words[0] === "the" && words.length > 1 ? words.slice(1) : words).join(" ");
}

/** The words of a role in any order: "leader of the Civic Union" and "the Civic Union leader" have one key. */
export function officeKey(...parts: readonly string[]): string {
  const words = parts.flatMap(nameWords).filter((word) => !LEFT_OUT.has(word));
  return [...new Set(words.map((word) => OFFICES[word] ?? word))].sort().join(" ");
}
