/** Tells questions that nobody understands without the report, or that were cut off. */

/** With one of these right after "Should" nobody understands a question without the report, or it is no sentence. */
const NO_SUBJECT = new Set(
  "it they we you he she them themselves him us me i there what which who whom whose so with for to of in on at by from that as if whether how why and or but because not n't".split(
    " ",
  ),
);
/** Only point, but for what follows them. */
const POINTS = new Set("this that these those one such".split(" "));
const SPEAKERS = new Set("i you me we us my your our i’m you’re we’re it’s".split(" "));
const FEWEST = 2;

/** No question ends so: its words were cut off. */
export const CUT_OFF = new Set(
  "those these this that who which the a an of to and or than whether if be is are was were may might can could would will shall must has have had not".split(
    " ",
  ),
);

/** "Should Ida Holm send it back to staff?": what, only the report tells. */
const POINTS_BACK =
  /^Should (?:(?:the |an? )?(?:\p{Ll}+ )?(?:\p{Lu}[\p{L}’'.-]* ){1,5}|(?:the|an?) (?:\p{Ll}+ ){1,3})\p{Ll}+ (?:it|them|this|him|her|that)(?: (?:to|back|up|down|out|off|on|away|in|for|so|with|before|as|if|at|from|by)\b|\?)/u;

/** Is it a question that nobody understands without the report, or no whole one? */
export function pointsOnly(question: string): boolean {
  const words = question.slice("Should ".length, -1).toLowerCase().split(/\s+/);
  const [first = ""] = words;
  const isThere = first === "there" && words[1] === "be" && words.length > FEWEST + 1;
  if (words.length < FEWEST || (NO_SUBJECT.has(first) && !isThere) || CUT_OFF.has(words.at(-1) ?? ""))
    return true;
  if (POINTS.has(first) && words.length <= 4) return true;
  if (POINTS_BACK.test(question)) return true;
  return words.some((word) => SPEAKERS.has(word));
}
