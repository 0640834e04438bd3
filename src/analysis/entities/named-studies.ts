/** Which of a report's studies is meant: two polls of two names are two, and "the poll" is the last that was told of. */
import { STUDY_ATTRIBUTES } from "../data/study-words.ts";
import type { Document } from "../document/document.ts";
import type { CastMember } from "./cast.ts";
import type { Phrase } from "./phrase.ts";

export interface NamedStudies {
  /** The study that the description goes back to; null where it brings one in. */
  meant(phrase: Phrase): CastMember | null;
  /** `member` is the study of the description, and goes by the name that stands in it, if one does. */
  told(phrase: Phrase, member: CastMember): void;
}

interface Study {
  readonly member: CastMember;
  readonly head: string;
  /** The words of its name in lower case; empty for "a new poll". */
  names: ReadonlySet<string>;
}

/** With one of these the study is not the one told of before. */
const ANOTHER = /^(?:previous|earlier|last|another|other|separate|different|older|first|second|third)$/;

/**
 * The studies of one report, none told of yet; its descriptions are to be handed in in order of the text. Each costs time in proportion to how
 * many studies were told of before it.
 */
export function namedStudiesOf(doc: Document): NamedStudies {
  const all: Study[] = [];
  return {
    meant(phrase) {
      if (phrase.determiner !== "definite") return null;
      const names = namesIn(doc, phrase);
      if (names.size > 0) {
        const same = all.findLast((study) => isSame(study.names, names));
        if (same) return same.member;
      }
      if ([...phrase.modifiers].some((word) => ANOTHER.test(word))) return null;
      // "A new poll" of the lead is named further down; where several are told of, nobody knows which it was.
      const [only] = all;
      if (names.size > 0)
        return all.length === 1 && only?.names.size === 0 && only.head === phrase.head ? only.member : null;
      return all.findLast(({ head }) => head === phrase.head)?.member ?? null;
    },
    told(phrase, member) {
      const names = namesIn(doc, phrase);
      const known = all.findIndex((study) => study.member === member);
      const before = all[known]?.names ?? new Set<string>();
      if (known >= 0) all.splice(known, 1);
      all.push({ member, head: phrase.head, names: before.size > 0 ? before : names });
      if (names.size > 0 && before.size === 0) member.name = nameIn(doc, phrase);
    },
  };
}

/** The tokens of a description that are of a name. */
function* nameTokens(doc: Document, { first, headAt }: Phrase): Generator<number> {
  for (let i = first; i < headAt; i++) {
    const lower = doc.lower[i] ?? "";
    if (/^\p{Lu}/u.test(doc.words[i] ?? "") && lower !== "the" && !STUDY_ATTRIBUTES.has(lower)) yield i;
  }
}

function namesIn(doc: Document, phrase: Phrase): ReadonlySet<string> {
  if (doc.headline[doc.sentenceOf[phrase.first] ?? 0]) return new Set();
  return new Set([...nameTokens(doc, phrase)].map((at) => doc.lower[at] ?? ""));
}

/** From the name's first word to the noun: "Beacon/Orvis opinion poll". */
function nameIn(doc: Document, phrase: Phrase): string {
  const { text, start, end } = doc.tokens;
  const [first = phrase.first] = nameTokens(doc, phrase);
  return text.slice(start[first], end[phrase.headAt]);
}

/** "The Beacon poll" is not "the Beacon/Orvis poll": two pollsters may have made one each. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}
