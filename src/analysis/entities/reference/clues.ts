/** What speaks for and against each who may be meant: where, how and how often they were spoken of, and what agrees. */
import { POST_NOUNS } from "../../data/role-nouns.ts";
import type { Document } from "../../document/document.ts";
import type { TokenRange } from "../../document/sentences.ts";
import { isPossessiveMark } from "../../document/token-ranges.ts";
import { type CastMember, isCalledOtherwise } from "../cast.ts";
import type { Phrase } from "../phrase.ts";
import { holdsOtherOffice, isSpecified, nounsOfPost } from "../posts.ts";
import type { ReferenceContext } from "./context.ts";
import { classClues, descriptionClues, membersOfClass, noneClues, nounOf } from "./description-clues.ts";
import { quotationClues } from "./quotation-clues.ts";
import type { Reference, ReferenceCandidate, Trace } from "./reference.ts";

export type Clues = Map<string, number>;

/** The candidates of a reference with their clues, and the clues for nobody. */
export function weighed(
  context: ReferenceContext,
  reference: Reference,
  spoken: ReadonlyMap<CastMember, readonly Trace[]>,
): { readonly candidates: readonly ReferenceCandidate[]; readonly none: Clues } {
  const members = [...spoken].filter(
    ([member]) =>
      !reference.barred.has(member) &&
      !isCalledOtherwise(member, reference.gender) &&
      !(member.isDocument && (reference.kind === "body" || reference.kind === "they")) &&
      !isAnotherNoun(reference, member) &&
      !(reference.phrase && holdsOtherOffice(member, reference.phrase)) &&
      !(reference.phrase && isOfAnother(context.doc, reference.phrase, member)),
  );
  const order = members.map(([, traces]) => traces[0]?.at ?? -1).sort((a, b) => b - a);
  const scores = members.map(([, traces]) => prominenceOf(context, reference, traces));
  const best = Math.max(...scores);
  const second = Math.max(...scores.filter((score) => score !== best));
  const ofClass = membersOfClass(
    reference,
    members.map(([member]) => member),
  );
  const candidates = members.map(([member, traces], i) => {
    const clues: Clues = new Map();
    const at = traces[0]?.at ?? -1;
    const score = scores[i] ?? best - 9;
    clues.set("prominence", Math.max(-5, Math.min(5, score)) / 2);
    clues.set("behind", Math.max(-4, score - best) / 2);
    if (score === best) clues.set(best - second > 0.15 ? "first" : "tied", 1);
    if (score === best) clues.set("lead", Math.min(3, best - second));
    clues.set(`rank ${Math.min(4, order.indexOf(at))}`, 1);
    placeClues(context, reference, member, traces, clues);
    rivalClues(context, reference, members, traces, clues);
    aheadClues(context, reference, members, traces, clues);
    agreementClues(reference, member, clues);
    if (context.rule === member) clues.set("rule", 1);
    if (context.fitting.includes(member))
      clues.set(context.fitting.length > 1 ? "fits, as others do" : "alone fits", 1);
    else if (context.fitting.length > 0) clues.set("another fits", 1);
    if (context.namedAfter.has(member)) clues.set("named after", 1);
    if (context.inMarks.has(member)) clues.set("named in the words", 1);
    if (context.inTold.has(member)) clues.set("told of in its words", 1);
    if (context.inAsked.has(member)) clues.set("in what is asked", 1);
    if (context.quotedBy === member) clues.set("quoted here", 1);
    if (isOfAnotherPost(context, reference, member)) clues.set("specified, of another post", 1);
    if (reference.phrase) descriptionClues(context.doc, reference.phrase, member, traces, clues);
    if (reference.kind === "body") classClues(ofClass, reference, member, clues);
    if (reference.kind === "quotation") quotationClues(context, reference, member, traces, clues);
    return { member, clues };
  });
  return { candidates, none: noneClues(context, reference, candidates, best) };
}

/** "The company" is not whom the report knows as "the group" alone, nor "the deputy minister" whom it knows as "a spokesman". */
function isAnotherNoun({ kind, phrase }: Reference, { named, aliases }: CastMember): boolean {
  if (!phrase || named || (kind !== "body" && kind !== "person")) return false;
  const nouns = [...aliases].map((alias) => nounOf(alias.toLowerCase()));
  if (kind === "body") return !nouns.includes(phrase.head);
  const same = nounsOfPost(phrase.head);
  return POST_NOUNS.has(phrase.head) && nouns.every((noun) => POST_NOUNS.has(noun) && !same.has(noun));
}

/** "Renn's manager" is not whom the report knows as Holm's manager alone. */
function isOfAnother(doc: Document, { first, headAt }: Phrase, { named, aliases }: CastMember): boolean {
  if (named) return false;
  let isOwned = false;
  for (let i = first + 1; i < headAt; i++) {
    if (!isPossessiveMark(doc, i)) continue;
    const owner = doc.lower[i - 1] ?? "";
    if ([...aliases].some((alias) => alias.toLowerCase().includes(owner))) return false;
    isOwned = true;
  }
  return isOwned;
}

/** "The deputy head of Orvane's delegation" is hardly whom the report calls the defence secretary. */
function isOfAnotherPost(
  { doc, fitting }: ReferenceContext,
  { phrase }: Reference,
  member: CastMember,
): boolean {
  return phrase !== null && member.roles.length > 0 && !fitting.includes(member) && isSpecified(doc, phrase);
}

function prominenceOf(
  { antecedents }: ReferenceContext,
  reference: Reference,
  traces: readonly Trace[],
): number {
  return Math.max(
    -9,
    ...traces.map((trace) => antecedents.prominence(trace, reference.at, reference.gender)),
  );
}

/** Where the candidate was spoken of last, and as what. */
function placeClues(
  { antecedents, doc }: ReferenceContext,
  { at, speaks }: Reference,
  member: CastMember,
  traces: readonly Trace[],
  clues: Clues,
): void {
  const [last] = traces;
  if (!last) {
    clues.set("unspoken", 1);
    return;
  }
  const { sentences, paragraphs } = antecedents.distance(last.at, at);
  clues.set(`sentences ${Math.min(5, Math.ceil(sentences))}`, 1);
  clues.set(`paragraphs ${Math.min(4, paragraphs)}`, 1);
  clues.set(`last ${last.part}`, 1);
  if (last.unnamed) clues.set("last unnamed", 1);
  if (sentences === 0) clues.set(`here ${last.part}`, 1);
  if (sentences > 0 && sentences <= 1) clues.set(`before ${last.part}`, 1);
  const own = doc.paragraphs[doc.paragraphOf[at] ?? 0]?.first ?? 0;
  if (traces.some((trace) => trace.at >= own && (trace.part === "subject" || trace.part === "speaker")))
    clues.set("subject in paragraph", 1);
  if (traces.some((trace) => trace.opens && trace.at >= own)) clues.set("opens paragraph", 1);
  const speaker = antecedents.lastSpeaker(at);
  if (speaker?.member === member) {
    clues.set(`spoke last ${Math.min(3, antecedents.distance(speaker.at, at).paragraphs)}`, 1);
    if (speaks && doc.quoted[own] !== 0) clues.set("spoke last, quotation first", 1);
  }
  clues.set("often", Math.log2(1 + Math.min(32, member.mentions.length)) / 3);
  if (member.mentions.length <= 1) clues.set("once", 1);
}

/** Does another who could be meant stand between, and as what? */
function rivalClues(
  { antecedents }: ReferenceContext,
  { at }: Reference,
  members: readonly (readonly [CastMember, readonly Trace[]])[],
  traces: readonly Trace[],
  clues: Clues,
): void {
  const from = traces[0]?.at ?? -1;
  let [subjects, any] = [0, 0];
  for (const [, others] of members) {
    if (others === traces) continue;
    const nearer = others.filter((trace) => trace.at > from);
    if (nearer.length > 0) any++;
    if (nearer.some(({ part }) => part === "subject" || part === "speaker")) subjects++;
  }
  if (subjects > 0) clues.set(`subjects between ${Math.min(2, subjects)}`, 1);
  if (any > 0) clues.set(`between ${Math.min(3, any)}`, 1);
  if (subjects > 0 && antecedents.distance(from, at).paragraphs > 0)
    clues.set("subject between, elsewhere", 1);
}

/** Who is spoken of right ahead of the reference's own words: in the sentence before, or in what stands before the quotation that "she said" follows. */
function aheadClues(
  { doc }: ReferenceContext,
  { at, speaks }: Reference,
  members: readonly (readonly [CastMember, readonly Trace[]])[],
  traces: readonly Trace[],
  clues: Clues,
): void {
  const paragraph = doc.paragraphOf[at] ?? 0;
  const own = doc.paragraphs[paragraph]?.first ?? 0;
  const quotedFirst = speaks && own < at && doc.quoted[own] !== 0;
  const sentence = doc.sentences[(doc.sentenceOf[quotedFirst ? own : at] ?? 0) - 1];
  if (sentence) clueIn(sentence, quotedFirst ? "ahead of the quotation" : "ahead", members, traces, clues);
  const before = doc.paragraphs[paragraph - 1];
  if (quotedFirst && before) clueIn(before, "in the paragraph ahead", members, traces, clues);
}

function clueIn(
  { first, end }: TokenRange,
  place: string,
  members: readonly (readonly [CastMember, readonly Trace[]])[],
  traces: readonly Trace[],
  clues: Clues,
): void {
  const inside = ({ at, part }: Trace) => at >= first && at < end && part !== "quoted";
  const isSubject = (trace: Trace) => inside(trace) && (trace.part === "subject" || trace.part === "speaker");
  if (!traces.some(inside)) return;
  const others = members.filter(([, all]) => all !== traces);
  const isAlone = !others.some(([, all]) => all.some(inside));
  clues.set(isAlone ? `alone ${place}` : place, 1);
  const isNew = traces.every(({ at }) => at >= first);
  if (isNew && isAlone && traces.some(isSubject)) clues.set(`alone and new ${place}`, 1);
  if (isNew) clues.set(traces.some(isSubject) ? `new subject ${place}` : `new ${place}`, 1);
  if (traces.some(isSubject))
    clues.set(`${others.some(([, all]) => all.some(isSubject)) ? "a subject" : "the subject"} ${place}`, 1);
  if (traces.some((trace) => inside(trace) && trace.at <= first + 2)) clues.set(`opens ${place}`, 1);
}

function agreementClues({ gender, kind }: Reference, member: CastMember, clues: Clues): void {
  clues.set(`is ${member.type}`, 1);
  if (!member.named) clues.set(member.isDocument ? "document" : "nameless", 1);
  if (gender !== "either") {
    clues.set(member.gender === gender ? "gender agrees" : "gender unknown", 1);
    if (member.calledBy.has(gender)) clues.set("called so", 1);
  }
  if (kind === "person" && gender === "either" && member.gender !== "either") clues.set("gender known", 1);
}
