/** Finds the descriptions of people, groups and bodies in running text: "the rookie goalkeeper", "his sister", "an old man". */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import type { Names } from "./source.ts";

const OPENS = new Set(
  "the this that these those a an another his her their its my our your some many several most few two three four five six seven eight nine ten dozens hundreds thousands".split(
    " ",
  ),
);
const WHOSE = new Set(["of", "for"]);
/** A description of more words than this says something new. */
const WIDEST = 7;
/** Endings of nouns before which another noun only says what kind: "the company announcement". */
const ABSTRACT =
  /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|age|ure|als?|ing|work|house|life|base|line)s?$/;

/** The descriptions in order of the text; those that open with a name's possessive begin at the name. */
export function descriptionsIn(layout: Layout, names: Names): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < layout.words.length; at++) {
    const opens = OPENS.has(layout.lower[at] ?? "");
    const owned = !opens && isPossessiveMark(layout, at) ? names.byEnd.get(at) : undefined;
    if (!opens && !owned) continue;
    const phrase = phraseAt(layout, names, owned?.first ?? at, at + 1);
    if (phrase) found.push(phrase);
  }
  return found;
}

/** The words from `first` to the noun, with "of" and a name after it; null where no noun for somebody follows. */
function phraseAt(layout: Layout, names: Names, first: number, from: number): Phrase | null {
  const limit = Math.min(from + WIDEST, layout.words.length);
  let found: Phrase | null = null;
  for (let at = from; at < limit; at++) {
    const word = layout.words[at] ?? "";
    if (/^(?:-|,)$/.test(word) && at > from) continue;
    if (!/^[\p{L}\p{N}]/u.test(word) || layout.sentenceOf[at] !== layout.sentenceOf[first]) break;
    const lower = layout.lower[at] ?? "";
    if (
      FUNCTION_WORDS.has(lower) &&
      !(at === from && /^(?:own|other|same|two|many|few|more|most)$/.test(lower))
    )
      break;
    // "the Holt campaign": a name of its own begins there.
    if (names.byStart.has(at)) {
      const end = names.byStart.get(at)?.end ?? at;
      if (end > at + 1 || /^[\p{Lu}.,]/u.test(layout.words[end] ?? ".")) break;
    }
    const phrase = readPhrase(layout, { first, end: at + 1 });
    if (phrase?.headAt === at && /^(?:person|people|body)$/.test(phrase.kind)) found = phrase;
    else if (found) {
      if (found.headAt === at - 1 && /^\p{Ll}/u.test(word) && ABSTRACT.test(word)) found = null;
      break;
    }
  }
  if (!found) return null;
  return WHOSE.has(layout.lower[found.headAt + 1] ?? "") ? withOwner(layout, names, found) : found;
}

function withOwner(layout: Layout, names: Names, phrase: Phrase): Phrase {
  const { first, headAt } = phrase;
  const from = layout.lower[headAt + 2] === "the" ? headAt + 3 : headAt + 2;
  const name = names.byStart.get(from);
  return (name && readPhrase(layout, { first, end: name.end })) ?? phrase;
}
