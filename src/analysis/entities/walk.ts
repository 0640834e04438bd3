/** Goes once through a report in order and settles whom its pronouns, descriptions and unattributed quotations mean. */
import type { Document } from "../document/document.ts";
import { textOf } from "../document/token-ranges.ts";
import type { Draft } from "../statements/draft.ts";
import { partAt } from "./antecedents.ts";
import { type CastMember, type CastMention, memberOf, type SharedName } from "./cast.ts";
import { descriptionsIn } from "./noun-phrases.ts";
import type { Phrase } from "./phrase.ts";
import { SINGULAR_FIRST, THIRD_PERSON } from "./pronoun-forms.ts";
import type { ReferenceChoice } from "./reference/reference.ts";
import { mostProminent } from "./reference/rule.ts";
import { addName, tokensOf } from "./source.ts";
import {
  isOpenSubject,
  noteGender,
  type Speech,
  type Stage,
  settleQuotation,
  settleSource,
} from "./speakers.ts";

/** Only who is likelier meant than not is somebody that what follows can go back to. */
const LIKELIER = 0.5;
/** A surname of two is given to one of them only if that one is meant as surely as this. */
const SURE_BEARER = 0.75;
/** "It" outside a source is mostly nobody, and "which" and "both" are told by their place. */
const PASSED_OVER = new Set(["which", "each", "both"]);

type Event =
  | { readonly is: "shared"; readonly at: number; readonly name: SharedName }
  | { readonly is: "source" | "quotation"; readonly at: number; readonly draft: number }
  | { readonly is: "pronoun"; readonly at: number; readonly word: string }
  | { readonly is: "description"; readonly at: number; readonly phrase: Phrase };

/** Fills in the speakers of `speech`, and adds to the cast's members where they are spoken of. */
export function walk(stage: Stage, speech: Speech): void {
  const events = eventsOf(stage, speech.drafts);
  const spoken = (at: number) => stage.doc.quoted[at] === 0;
  // Whom a quotation's own pronouns mean depends on whose it is, and that stands after it as often as not.
  for (const event of events) {
    if (event.is === "shared") settleShared(stage, event.name);
    else if (event.is === "source") settleSource(stage, speech, event.draft);
    else if (event.is === "quotation") settleQuotation(stage, speech, event.draft);
    else if (spoken(event.at)) settle(stage, event);
  }
  for (const event of events)
    if ((event.is === "pronoun" || event.is === "description") && !spoken(event.at)) settle(stage, event);
  const speaking = new Set(speech.speakers.map((speaker) => speaker?.member));
  for (const some of stage.passing)
    if (some.mentions.length > 1 || speaking.has(some)) stage.cast.members.push(some);
}

function eventsOf({ doc, names, cast }: Stage, drafts: readonly Draft[]): readonly Event[] {
  const events: Event[] = cast.shared.map((name) => ({ is: "shared", at: name.outer, name }));
  const taken = new Uint8Array(doc.words.length);
  drafts.forEach(({ source, content }, draft) => {
    const [span] = source;
    if (span) {
      const { first, end } = tokensOf(doc, span);
      taken.fill(1, first, Math.max(first + 1, headEnd(doc, first, end)));
      events.push({ is: "source", at: first, draft });
    } else {
      const [piece] = content;
      if (piece) events.push({ is: "quotation", at: tokensOf(doc, piece).first, draft });
    }
  });
  doc.lower.forEach((word, at) => {
    const known = THIRD_PERSON.has(word) || SINGULAR_FIRST.has(word);
    if (known && !taken[at] && !PASSED_OVER.has(word)) events.push({ is: "pronoun", at, word });
  });
  for (const phrase of descriptionsIn(doc, names)) {
    if (taken[phrase.headAt] || isNamed(doc, names, phrase)) continue;
    const apposed = apposedTo(doc, names, phrase);
    if (apposed) apposed.mentions.push({ first: phrase.first, end: phrase.headAt + 1 });
    else events.push({ is: "description", at: phrase.first, phrase });
  }
  return events.sort((a, b) => a.at - b.at || Number(b.is === "shared") - Number(a.is === "shared"));
}

/** A description within a source's first words is the source itself; what follows it may be somebody else's. */
function headEnd(doc: Document, first: number, end: number): number {
  for (let i = first; i < end; i++) if (/^[,(–—]$/.test(doc.words[i] ?? "")) return i;
  return end;
}

/** "the chairwoman Ada Brandt", "the head of the dock union, Ada Brandt,": the name says who. */
function isNamed(doc: Document, names: Stage["names"], { headAt, kind }: Phrase): boolean {
  const isPerson = (at: number) => names.byStart.get(at)?.member.type === "person";
  if (isPerson(headAt + 1)) return true;
  if (kind !== "person" || !/^(?:of|for|in|at)$/.test(doc.lower[headAt + 1] ?? "")) return false;
  let at = headAt + 2;
  while (at < headAt + OWNED && !/^[,.;:!?–—]$/.test(doc.words[at] ?? ".")) at++;
  return doc.words[at] === "," && isPerson(at + 1) && doc.words[names.byStart.get(at + 1)?.end ?? 0] === ",";
}

/** So many tokens behind its noun a description's owner ends. */
const OWNED = 10;

/** "Renn, a retired pilot,": whose description it is that follows a name and its comma. */
function apposedTo(
  doc: Document,
  names: Stage["names"],
  { first, headAt, kind, possessor }: Phrase,
): CastMember | null {
  if (doc.words[first - 1] !== "," || !/^(?:the|a|an)$/.test(doc.lower[first] ?? "") || possessor !== null)
    return null;
  const member = names.byEnd.get(first - 1)?.member;
  const fits =
    (kind === "person" && member?.type === "person") || (kind === "body" && member?.type === "organization");
  // "Renn, a pilot and Holt met": one of several.
  return fits && doc.lower[headAt + 1] !== "and" ? (member ?? null) : null;
}

/** A surname that several bear is whose a pronoun at its place would be. */
function settleShared(stage: Stage, name: SharedName): void {
  const { doc, cast, names, antecedents, refer, leftOpen } = stage;
  const { first: at, end, outer, fitting } = name;
  const barred = new Set(cast.members.filter((member) => !fitting.includes(member)));
  // "Tobias Smith spoke, and Petra Smith replied": nobody can say which of them left.
  const near = [...antecedents.before(at, ["person"], "either")].filter(
    ([member, traces]) =>
      !barred.has(member) &&
      traces.some(
        ({ at: from, part }) =>
          (part === "subject" || part === "speaker") && antecedents.distance(from, at).sentences <= 1,
      ),
  );
  leftOpen.add(at);
  if (near.length > 1) return;
  const rule = mostProminent(antecedents, at, ["person"], "either", barred);
  const { member, probability } = refer(
    { kind: "he", at, word: "", gender: "either", types: ["person"], phrase: null, speaks: true, barred },
    { rule, fitting },
  );
  if (!member || probability < SURE_BEARER) return;
  leftOpen.delete(at);
  const mention: CastMention = { member, first: at, end, outer, full: false, probability };
  member.mentions.push({ first: at, end });
  addName(names, mention);
  antecedents.note(member, at, partAt(doc, outer, at, end));
}

function settle(stage: Stage, event: Event): void {
  if (event.is === "pronoun") settlePronoun(stage, event.at, event.word);
  else if (event.is === "description") settleDescription(stage, event.phrase);
}

function settlePronoun(stage: Stage, at: number, word: string): void {
  const { doc, antecedents, quotedBy } = stage;
  const { member, probability } = SINGULAR_FIRST.has(word)
    ? { member: firstPerson(stage, at), probability: 1 }
    : thirdPerson(stage, at, word);
  if (!member) return;
  member.mentions.push({ first: at, end: at + 1 });
  noteGender(member, word, probability);
  const subject = /^(?:he|she|they|it|i)$/.test(word);
  const part = doc.quoted[at] !== 0 ? "quoted" : subject ? "subject" : "object";
  const isSure = probability >= LIKELIER;
  if (isSure && (quotedBy(at) !== member || doc.quoted[at] === 0)) antecedents.note(member, at, part);
}

function firstPerson({ doc, quotedBy }: Stage, at: number): CastMember | null {
  const speaker = doc.quoted[at] !== 0 ? quotedBy(at) : null;
  return speaker?.type === "group" ? null : speaker;
}

function thirdPerson(stage: Stage, at: number, word: string): ReferenceChoice {
  const { doc, antecedents, quotedBy, refer } = stage;
  const sort = THIRD_PERSON.get(word);
  if (!sort || (sort.kind === "he" && isOpenSubject(stage, at))) return { member: null, probability: 0 };
  const speaker = doc.quoted[at] !== 0 ? quotedBy(at) : null;
  // Who is quoted does not say "he" of himself.
  const barred = new Set(speaker ? [speaker] : []);
  const rule = mostProminent(antecedents, at, sort.types, sort.gender, barred);
  return refer(
    {
      kind: sort.kind,
      at,
      word,
      gender: sort.gender,
      types: sort.types,
      phrase: null,
      speaks: false,
      barred,
    },
    { rule },
  );
}

function settleDescription(stage: Stage, phrase: Phrase): void {
  const { doc, antecedents, descriptions } = stage;
  const { member, probability } = isBare(phrase)
    ? { member: someOf(stage, phrase), probability: 1 }
    : descriptions.resolve(phrase, false);
  if (!member || probability < LIKELIER) return;
  antecedents.note(member, phrase.headAt, partAt(doc, phrase.first, phrase.first, phrase.headAt + 1));
}

const isBare = ({ determiner, kind, first, end }: Phrase): boolean =>
  determiner === "bare" && kind === "people" && end === first + 1;

/** "Voters" here and "voters" there need not be the same. */
function someOf({ doc, passing }: Stage, phrase: Phrase): CastMember {
  const some = memberOf("group", textOf(doc, phrase), []);
  some.mentions.push({ first: phrase.first, end: phrase.end });
  passing.push(some);
  return some;
}
