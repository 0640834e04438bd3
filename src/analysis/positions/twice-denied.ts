/** Words that deny what denies: "no going back on the plan", "no objection to it", "not opposed to it". Who says them is not against it. */
import type { TokenRange } from "../document/sentences.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";

/** So many words before the stance's own may hold the first denial. */
const BEFORE = 3;
const NO = String.raw`\b(?:no|not|never|neither|nor|without|cannot|hardly|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|wouldn't|n't)`;
const BETWEEN = "(?: [a-z]+){0,3}? ";
const AGAINST = String.raw`(?:going back on|turning back (?:from|on)|back(?:ing)? (?:down|away|off|out) (?:from|of|on)|go(?:ing)? back on|objections? (?:at all )?to|object(?:ing)? to|oppos(?:e|ed|ing)(?: to)?|opposition to|against|averse to|quarrel with|stand(?:ing)? in the way of|retreat(?:ing)? from|wavering on|problem with)\b`;
const TWICE = new RegExp(`${NO}${BETWEEN}${AGAINST}`, "u");
/** "Not only opposed to it": no denial. */
const NOT_ONLY =
  /\b(?:not (?:only|just|merely|simply)|no (?:longer|doubt|wonder|one|secret)|if not|why not|whether or not)\b/u;

/** Do the words of a stance, tokens `first` to `end` (exclusive), with a few before them in their sentence, deny a denial? Pure. */
export function deniesTwice({ lower, sentenceOf }: AnnotatedDocument, { first, end }: TokenRange): boolean {
  let from = first;
  while (from > first - BEFORE && from > 0 && sentenceOf[from - 1] === sentenceOf[first]) from--;
  const words = lower
    .slice(from, end)
    .join(" ")
    .replace(/ n't\b/g, "n't");
  return TWICE.test(words) && !NOT_ONLY.test(words);
}
