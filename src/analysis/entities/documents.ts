/** Whose the documents of a report are: "a report by the council", "Holt's letter"; no other body's that stands near. */

import { DOCUMENT_NOUNS } from "../data/organization-words.ts";
import { singularOfPeople } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import type { Cast, CastMember, CastMention } from "./cast.ts";
import type { Phrase } from "./phrase.ts";

export interface Documents {
  /** Who made the document that the description goes back to, if the report has said so before; else null. */
  ownerOf(phrase: Phrase): CastMember | null;
  /** The words for who sent or wrote it, where the report names nobody there: "the ports panel sent a letter". */
  senderOf(phrase: Phrase): TokenRange | null;
}

interface Paper {
  readonly at: number;
  readonly noun: string;
  readonly owner: CastMember | null;
  readonly sender: TokenRange | null;
}

/** Nouns that one document may be called by in turn. */
const SAME = [
  "lawsuit suit complaint claim filing",
  "report study survey analysis audit review paper",
  "poll survey",
  "letter petition",
  "memo email e-mail message",
  "release statement announcement",
  "ruling decision judgment verdict opinion order",
  "tweet post",
].map((line) => new Set(line.split(" ")));
const MAKERS = new Set(["by", "from"]);
/** With one of these before it a name is not the maker's: "obtained by the Courier", "filed against the League". */
export const PASSED_ON = new Set(
  "obtained seen reviewed leaked viewed published posted received shared read cited commissioned requested against to about".split(
    " ",
  ),
);
/** Between the noun and its maker's name. */
const WIDEST = 4;

export function documentsIn(doc: Document, cast: Cast): Documents {
  const byStart = new Map<number, CastMention>();
  const byEnd = new Map<number, CastMention>();
  for (const mention of cast.mentions) {
    byStart.set(mention.outer, mention);
    byEnd.set(mention.end, mention);
  }
  const all: Paper[] = [];
  doc.lower.forEach((word, at) => {
    const noun = singular(word);
    if (!DOCUMENT_NOUNS.has(word) || doc.quoted[at] !== 0) return;
    const owner = ownerAt(doc, byStart, byEnd, at);
    all.push({ at, noun, owner, sender: owner ? null : sendingAt(doc, at) });
  });
  return {
    ownerOf({ headAt, head, first }) {
      const own = all.find(({ at }) => at === headAt);
      if (own?.owner) return own.owner;
      const noun = singular(head);
      const before = all.filter(({ at }) => at < first);
      const same = before.filter((one) => one.noun === noun);
      // The last that the same noun brought in decides, be it anybody's or not.
      const brought = same.findLast(({ at }) => isIntroduced(doc, at)) ?? same.find(({ owner }) => owner);
      if (same.length > 0) return brought?.owner ?? null;
      const akin = before.findLast((one) => SAME.some((set) => set.has(noun) && set.has(one.noun)));
      return akin?.owner ?? null;
    },
    senderOf({ head, first }) {
      const same = all.filter(({ at, noun }) => at < first && noun === singular(head));
      return same.findLast(({ at }) => isIntroduced(doc, at))?.sender ?? null;
    },
  };
}

/** Does "a", "another" or a possessive stand before the noun, so that it is told of for the first time? */
function isIntroduced(doc: Document, at: number): boolean {
  for (let i = at - 1; i >= at - 5 && i >= 0; i--) {
    const word = doc.lower[i] ?? "";
    if (/^(?:a|an|another|its|his|her|their)$/.test(word) || isPossessiveMark(doc, i)) return true;
    if (/^(?:the|this|that)$/.test(word) || !/^[\p{L}-]/u.test(word)) return false;
  }
  return false;
}

/** "The council sent a letter": whose name stands right before the verb. */
function senderAt(doc: Document, byEnd: ReadonlyMap<number, CastMention>, at: number): CastMember | null {
  const verb = sendingVerb(doc, at);
  return verb === null ? null : (byEnd.get(verb)?.member ?? null);
}

/** The token of "sent" in "sent a letter", or of its auxiliary. */
function sendingVerb(doc: Document, at: number): number | null {
  let i = at - 1;
  while (i > at - WIDEST && /^\p{Ll}/u.test(doc.words[i] ?? "") && !/^an?$/.test(doc.lower[i] ?? "")) i--;
  if (!/^an?$/.test(doc.lower[i] ?? "") || !SENT.has(doc.lower[i - 1] ?? "")) return null;
  return /^(?:has|had|have)$/.test(doc.lower[i - 2] ?? "") ? i - 2 : i - 1;
}

/** "The ports panel sent a letter": the words before the verb, from their article. */
function sendingAt(doc: Document, at: number): TokenRange | null {
  const verb = sendingVerb(doc, at);
  if (verb === null) return null;
  for (let i = verb - 1; i > verb - WIDEST_SENDER && i >= 0; i--) {
    if (/^(?:the|an?)$/.test(doc.lower[i] ?? "")) return { first: i, end: verb };
    if (!/^[\p{L}-]/u.test(doc.words[i] ?? "")) return null;
  }
  return null;
}

const WIDEST_SENDER = 8;

const SENT = new Set(
  "sent wrote written issued released published filed signed penned posted submitted circulated drafted".split(
    " ",
  ),
);

function ownerAt(
  doc: Document,
  byStart: ReadonlyMap<number, CastMention>,
  byEnd: ReadonlyMap<number, CastMention>,
  at: number,
): CastMember | null {
  for (let i = at; i > at - WIDEST && i > 0; i--) {
    if (isPossessiveMark(doc, i - 1)) return byEnd.get(i - 1)?.member ?? null;
    const named = byEnd.get(i);
    if (named) return named.member;
    if (!/^[\p{L}-]/u.test(doc.words[i - 1] ?? "")) break;
  }
  for (let i = at + 1; i <= at + WIDEST; i++) {
    if (PASSED_ON.has(doc.lower[i] ?? "")) return null;
    if (!MAKERS.has(doc.lower[i] ?? "")) {
      if (/^\p{Ll}/u.test(doc.words[i] ?? "")) continue;
      return null;
    }
    const from = doc.lower[i + 1] === "the" ? i + 2 : i + 1;
    const maker = byStart.get(from) ?? byStart.get(i + 1);
    // "A lawsuit by Lock Agency keepers": it is theirs, not the agency's.
    return maker && !isPeople(doc.lower[maker.end] ?? "") ? maker.member : null;
  }
  return senderAt(doc, byEnd, at);
}

function isPeople(word: string): boolean {
  return singularOfPeople(word) !== null || /(?:ers|ists|ians|ees)$/.test(word);
}

function singular(word: string): string {
  return word === "analysis" ? word : word.replace(/ies$/, "y").replace(/s$/, "");
}
