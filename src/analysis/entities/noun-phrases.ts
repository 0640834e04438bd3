/** Finds the descriptions of people, groups and bodies in running text: "the rookie goalkeeper", "his sister", "an old man". */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { Document } from "../document/document.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
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
export function descriptionsIn(doc: Document, names: Names): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < doc.words.length; at++) {
    const bare = bareAt(doc, names, at);
    if (bare && (found.at(-1)?.headAt ?? -1) < at) found.push(bare);
    const opens = OPENS.has(doc.lower[at] ?? "");
    const owned = !opens && isPossessiveMark(doc, at) ? names.byEnd.get(at) : undefined;
    if (!opens && !owned) continue;
    const phrase = phraseAt(doc, names, owned?.first ?? at, at + 1);
    if (phrase) found.push(phrase);
  }
  return found;
}

/** "Voters cast their ballots", "unions, and they agree": many people, with no word before them that says which. */
function bareAt(doc: Document, names: Names, at: number): Phrase | null {
  const [word = "", lower = "", before = ""] = [doc.words[at], doc.lower[at], doc.lower[at - 1]];
  const opensSentence = doc.sentences[doc.sentenceOf[at] ?? 0]?.first === at;
  const isPlural = /^\p{L}{3,}s$/u.test(word) || /^(?:people|police|women|men|children)$/.test(lower);
  if (!isPlural || names.byStart.has(at) || !(opensSentence || word === lower)) return null;
  if (OPENS.has(before) || before === "-" || isPossessiveMark(doc, at - 1)) return null;
  if (!opensSentence && goesOn(doc, at + 1)) return null;
  const phrase = readPhrase(doc, { first: at, end: at + 1 });
  return phrase?.kind === "people" ? phrase : null;
}

/** "Police station", "voters' roll": the noun only says what kind. */
function goesOn({ lower }: Document, at: number): boolean {
  const next = lower[at] ?? "";
  return /^[\p{L}-]/u.test(next) && !FUNCTION_WORDS.has(next) && !next.endsWith("ed");
}

/** The words from `first` to the noun, with "of" and a name after it; null where no noun for somebody follows. */
function phraseAt(doc: Document, names: Names, first: number, from: number): Phrase | null {
  const limit = Math.min(from + WIDEST, doc.words.length);
  let found: Phrase | null = null;
  for (let at = from; at < limit; at++) {
    const word = doc.words[at] ?? "";
    if (/^(?:-|,)$/.test(word) && at > from) continue;
    if (!/^[\p{L}\p{N}]/u.test(word) || doc.sentenceOf[at] !== doc.sentenceOf[first]) break;
    const lower = doc.lower[at] ?? "";
    if (
      FUNCTION_WORDS.has(lower) &&
      !(at === from && /^(?:own|other|same|two|many|few|more|most)$/.test(lower))
    )
      break;
    // "the Holt campaign": a name of its own begins there.
    if (names.byStart.has(at)) {
      const end = names.byStart.get(at)?.end ?? at;
      if (end > at + 1 || /^[\p{Lu}.,]/u.test(doc.words[end] ?? ".")) break;
    }
    const phrase = readPhrase(doc, { first, end: at + 1 });
    if (phrase?.headAt === at && /^(?:person|people|body)$/.test(phrase.kind)) found = phrase;
    else if (found) {
      if (found.headAt === at - 1 && /^\p{Ll}/u.test(word) && ABSTRACT.test(word)) found = null;
      break;
    }
  }
  if (!found) return null;
  return WHOSE.has(doc.lower[found.headAt + 1] ?? "") ? withOwner(doc, names, found) : found;
}

function withOwner(doc: Document, names: Names, phrase: Phrase): Phrase {
  const { first, headAt } = phrase;
  const from = doc.lower[headAt + 2] === "the" ? headAt + 3 : headAt + 2;
  const name = names.byStart.get(from);
  return (name && readPhrase(doc, { first, end: name.end })) ?? phrase;
}
