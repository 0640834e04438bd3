/** Reads a thing that a stance is on: what is no proposal left out, lists parted, people told apart. */
import type { Entity } from "../analysis.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";
import type { Read } from "./candidate.ts";
import { phraseEnd, trimmed } from "./phrases.ts";

const POINTERS = new Set("it that this them so".split(" "));
const NO_THINGS =
  /^(?:anyone|anybody|someone|somebody|something|nothing|everyone|each|home|whoever|whatever|nor|say|says|said|give|make|take|it|them|to|that|what|how|why|whether|if|him|her|me|us|himself|herself|themselves|you|not|by|from|in|on|at|with|for|as|and|or|of|more|less|him|i|he|she|they|we|out|up|down|when|who|is|was|are|were|has|would|could|will|about|against|into)$/;

/** The things that begin at token `at`, or whom to elect, or what was spoken of before; none where no proposal is named. */
export function thing(doc: AnnotatedDocument, at: number, limit: number): readonly Read[] {
  const { lower } = doc;
  if (/^(?:at|by|in|on|from|with|up|down|out|to|away|off)$/.test(lower[at] ?? "")) return [];
  if (/^(?:is|are|was|were|has|had|would)$/.test(lower[at + 1] ?? "")) return [];
  const range = trimmed(doc, {
    first: at,
    end: definedEnd(doc, at, phraseEnd(doc, at, limit), limit),
  });
  const word = lower[at] ?? "";
  const size = range.end - range.first;
  if (size === 1 && POINTERS.has(word)) return [{ proposal: { is: "before" }, range }];
  const person = personIn(doc, range);
  if (person)
    return [
      { proposal: { is: "person", person: person.entity }, range: { first: range.first, end: person.end } },
    ];
  const name = capitals(doc, range);
  if (name) return [{ proposal: { is: "person", person: name }, range }];
  if (size < 1 || (NO_THINGS.test(word) && !(word === "her" && size > 1))) return [];
  if (NO_PROPOSAL.test(headOf(doc, range))) return [];
  if (
    !lower
      .slice(range.first, range.end)
      .some((w) => /^\p{L}{3,}/u.test(w) && !/^(?:the|that|this|those|these)$/.test(w))
  )
    return [];
  return things(doc, range).map((each) => ({
    proposal: { is: "thing", thing: each, verb: "" },
    range: each,
  }));
}

/** "The raid that freed the crew": what tells which one it is belongs to a short phrase. */
function definedEnd(doc: AnnotatedDocument, at: number, end: number, limit: number): number {
  const { lower } = doc;
  if (/^(?:any|every)$/.test(lower[at] ?? "") && end - at <= 3 && PLANS.test(lower[end - 1] ?? ""))
    return relativeEnd(doc, end, limit);
  if (lower[at] !== "the" || end - at > 5 || lower[end] !== "that" || !/(?:ed|s)$/.test(lower[end + 1] ?? ""))
    return end;
  return phraseEnd(doc, end + 1, limit);
}

/** "Any bill, from any party, that takes money from the boats". */
function relativeEnd(doc: AnnotatedDocument, end: number, limit: number): number {
  const { lower } = doc;
  for (let i = end; i < Math.min(limit, end + 7); i++) {
    if (/^(?:that|which)$/.test(lower[i] ?? "")) return phraseEnd(doc, i + 1, limit);
    if (/^(?:[.;:]|is|was|and|but|if)$|ing$/.test(lower[i] ?? "")) break;
  }
  return end;
}

/** "Higher taxes and an end to the ban" are two things. */
function things(doc: AnnotatedDocument, { first, end }: TokenRange): readonly TokenRange[] {
  for (let i = first + 2; i < end - 2; i++) {
    if (
      doc.lower[i] !== "and" ||
      !/^(?:a|an|more|fewer|higher|lower|new|greater)$/.test(doc.lower[i + 1] ?? "")
    )
      continue;
    return [trimmed(doc, { first, end: i }), { first: i + 1, end }];
  }
  return [{ first, end }];
}

const NAME = /^\p{Lu}\p{Ll}+(?:[-’']\p{L}+)?$/u;

/** Two or three words with a capital, whom the report knows no more of: "Sunniva Okafor". */
function capitals(doc: AnnotatedDocument, { first, end }: TokenRange): Entity | null {
  const words = doc.words.slice(first, end);
  if (
    words.length < 2 ||
    words.length > 3 ||
    !words.every((word) => NAME.test(word)) ||
    doc.mentionAt.has(first)
  )
    return null;
  if (!GIVEN_NAMES.has(doc.lower[first] ?? "")) return null;
  return {
    id: "",
    name: words.join(" "),
    type: "person",
    aliases: [],
    roles: [],
    memberOf: [],
    mentions: [],
  };
}

/** What is said or thought of, or a happening: nothing that somebody could do or not do. */
const NO_PROPOSAL =
  /^(?:comments?|claims?|views?|speculation|allegations?|accusations?|reports?|criticisms?|remarks?|notions?|charges?|statements?|arguments?|characterizations?|story|stories|results?|polls?|people|rivals?|opponents?|critics?|concerns?|record|performance|success|news|words?|behaviou?r|conduct|lack|failure|attacks?|rhetoric|tone|temperament|response|questions?|evidence|premise|suggestions?|comparisons?|label|approach|way|conclusions?|findings?|reporters?|media|coverage|money|thing|things|life|more|parents|job|jobs|place|answers?|chance|time|role|bid)$/;

const PLANS =
  /^(?:laws?|rules?|regulations?|polic(?:y|ies)|bans?|decisions?|rulings?|acts?|subsid(?:y|ies)|tax(?:es)?|deals?|agreements?|treat(?:y|ies)|pacts?|orders?|programs?|programmes?|system|cap|limits?|sanctions|wars?|invasion|plans?|proposals?|bills?|amendments?|motions?|moves?|ideas?|measures?|schemes?|bids?|reforms?|cuts?|merger|legislation|strikes?|embargo|tariffs?|increases?|rises?|fees?|spending|trade|bailout|budget|initiatives?|restrictions?|closures?|withdrawal|resignation)$/;

/** Whether the noun that a thing turns on is a plan, a law or the like, nothing that could be done, or neither. */
export type ThingKind = "plan" | "no proposal" | "other";

export function kindOfThing(doc: AnnotatedDocument, range: TokenRange): ThingKind {
  if (isPlan(doc, range)) return "plan";
  return NO_PROPOSAL.test(headOf(doc, range)) ? "no proposal" : "other";
}

/** Is it a plan, a law, or something done by decision? */
export function isPlan(doc: AnnotatedDocument, range: TokenRange): boolean {
  return PLANS.test(headOf(doc, range));
}

/** The noun that a phrase turns on: the last before its first preposition. */
function headOf({ lower }: AnnotatedDocument, { first, end }: TokenRange): string {
  let head = "";
  for (let i = first; i < end; i++) {
    const word = lower[i] ?? "";
    if (
      i > first &&
      /^(?:of|in|for|on|to|with|by|from|at|about|over|as|such|that|against|into|and)$/.test(word)
    )
      break;
    if (/^\p{L}/u.test(word) && word !== "'s") head = word;
  }
  return head;
}

/** The person that a phrase names as its head: "Kelmark Forward's Aldous Brandt", "candidate Ilse Varga for leader". */
function personIn(doc: AnnotatedDocument, { first, end }: TokenRange) {
  for (let i = first; i < Math.min(end, first + 7); i++) {
    if (/^(?:of|in|for|to|on|with|by)$/.test(doc.lower[i] ?? "")) return null;
    const mention = doc.mentionAt.get(i);
    if (!mention || mention.end > end) continue;
    const next = doc.lower[mention.end] ?? "";
    if (
      mention.entity.type === "person" &&
      next !== "'s" &&
      next !== "'" &&
      !/^(?:his|its|their)$/.test(doc.lower[i] ?? "")
    ) {
      const closes = mention.end === end || /^(?:for|in|over|and|as|at|on|if|this|to|,|or)$/.test(next);
      return closes ? mention : null;
    }
    if (next === "'s") i = mention.end;
  }
  return null;
}
