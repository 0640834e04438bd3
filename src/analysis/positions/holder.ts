/** Whose a stance is: the subject of a verb of stance, the owner of a noun of stance, or who is reported to say so. */
import type { Entity, Statement } from "../analysis.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { type AnnotatedDocument, type Mention, sentenceAround } from "./annotated-document.ts";
import { isQuote } from "./phrases.ts";
import { countryAt, groupAfter, groupBefore } from "./unnamed-groups.ts";

export interface Holding {
  readonly holder: Entity | null;
  /** How it was found: the more direct, the surer. */
  readonly by: "cue" | "subject" | "speaker" | "owner" | "agent" | "far" | "none";
  /** Negations on the way to the subject. */
  readonly negated: boolean;
  /** The auxiliary or modal before the verb, if any. */
  readonly modal: string;
  /** The verb that the stance hangs on: "refused" in "refused to back". */
  readonly governor: string;
  /** Who speaks for the holder: "Holt said that her party would". */
  readonly also?: Entity | undefined;
  /** It belongs to somebody who is no entity. */
  readonly owned?: boolean;
}

const AUXILIARY = new Set(
  "has have had having is are was were be been being will would can could may might must should do does did 'd 'll 've 's 'm 're not n't never also again repeatedly long already still now then only even once both all openly publicly later initially first explicitly clearly previously ever just simply to".split(
    " ",
  ),
);
const FIRST_PERSON = new Set(["i", "we", "my", "our", "us", "me"]);
const NEGATION = /^(?:not|never|cannot|nor|neither)$|n't$/;
const GOVERNORS =
  /^(?:refus\w+|declin\w+|fail\w+|continu\w+|vow\w*|pledg\w+|promis\w+|agree\w*|appear\w*|seem\w*|want\w*|plan\w*|going|expected|willing|unwilling|ready|prepared|wish\w*|intend\w*|chose|decid\w+|threaten\w*|insist\w*|seek\w*|sought|hop\w+|stop\w+|ceas\w+|hesitat\w+)$/;

/** The speaker of the innermost statement that the token stands in. */
export function speakerAt(doc: AnnotatedDocument, at: number): Entity | null {
  const statement = doc.statements[doc.contentOf[at] ?? -1];
  if (!statement) return null;
  if (statement.speaker) return doc.entities.get(statement.speaker) ?? null;
  return statement.source.length === 0 ? lineOwner(doc, statement) : null;
}

/** "The Civic Union's line is that …": whose line it is. */
function lineOwner(doc: AnnotatedDocument, { cue: [cue] }: Statement): Entity | null {
  if (!cue) return null;
  const { first, end } = tokensIn(doc, cue);
  const says = doc.lower
    .slice(first, end)
    .some((word) => /^(?:line|position|policy|stance|view)$/.test(word));
  if (!says) return null;
  for (let i = first; i < end; i++) {
    const mention = doc.mentionAt.get(i);
    if (mention) return mention.entity;
  }
  return null;
}

const LINE = /^(?:line|position|policy|stance|view|rule)$/;

/** "The Civic Union's line, unchanged since January, is that …": whose line the reporter tells at the token; null for nobody's. */
export function lineAt(doc: AnnotatedDocument, at: number): Entity | null {
  const { lower } = doc;
  const { first } = sentenceAround(doc, at);
  for (let i = at - 1; i > first + 2; i--) {
    if (lower[i] !== "that" || !/^(?:is|was|remains|remained|been)$/.test(lower[i - 1] ?? "")) continue;
    for (let k = i - 2; k > first; k--) {
      if (!LINE.test(lower[k] ?? "")) continue;
      const { holder, by } = ownerOf(doc, k, k + 1);
      if (holder && by === "owner") return holder;
      return lower[k + 1] === "of"
        ? (doc.mentionAt.get(lower[k + 2] === "the" && !doc.mentionAt.has(k + 2) ? k + 3 : k + 2)?.entity ??
            null)
        : null;
    }
    return null;
  }
  return null;
}

/** The speaker of the statement whose cue holds one of the tokens. */
export function cueSpeaker(doc: AnnotatedDocument, first: number, end: number): number {
  for (let i = first; i < end; i++) if ((doc.cueOf[i] ?? -1) >= 0) return doc.cueOf[i] ?? -1;
  return -1;
}

/** The subject of the verb at token `at`. */
export function subjectOf(doc: AnnotatedDocument, at: number): Holding {
  const { lower } = doc;
  const { first } = sentenceAround(doc, at);
  let [i, negated, modal, governor] = [at - 1, false, "", ""];
  for (; i >= first; i--) {
    const word = lower[i] ?? "";
    if (NEGATION.test(word)) negated = true;
    else if (/^(?:would|will|should|must|could|can|may|might|'d|'ll|wo|ca)$/.test(word)) modal = word;
    else if (GOVERNORS.test(word) && /^(?:to)$/.test(lower[i + 1] ?? "")) governor = word;
    else if (!AUXILIARY.has(word) && !/ly$/.test(word) && !isQuote(word)) break;
    if (/n't$/.test(word)) modal = word.replace("n't", "");
  }
  const found = entityBefore(doc, i, first, at);
  return { ...found, negated, modal, governor };
}

/** "Her party": the body that she belongs to; she too, where it is she who says so. */
function ownBody(doc: AnnotatedDocument, at: number, verb: number): Found | null {
  if (
    !/^(?:party|leadership|leaders|group|government|union|council|faction|branch)$/.test(doc.lower[at] ?? "")
  )
    return null;
  let whose = at - 1;
  while (
    whose > at - 4 &&
    /^(?:own|national|regional|parliamentary|local|old|former|whole|entire)$/.test(doc.lower[whose] ?? "")
  )
    whose--;
  const owner = doc.mentionEnding.get(doc.lower[whose] === "'s" ? whose : whose + 1)?.entity;
  if (!owner || !/^(?:his|her|their|'s)$/.test(doc.lower[whose] ?? "")) return null;
  const body = doc.entities.get(owner.memberOf[0] ?? "");
  if (!body) return { holder: owner, by: "owner" };
  return { holder: body, by: "owner", also: speakerAt(doc, verb) === owner ? owner : undefined };
}

/** A source that runs over a clause of its own names nobody: "46 percent would choose the one and 44 percent". */
function holdsClause({ lower }: AnnotatedDocument, { first, end }: Mention): boolean {
  return lower.slice(first, end).some((word) => /^(?:would|will|is|are|was|were|has|have)$/.test(word));
}

type Found = Pick<Holding, "holder" | "by" | "also">;

function entityBefore(doc: AnnotatedDocument, at: number, first: number, verb: number): Found {
  const { lower, mentionEnding } = doc;
  const word = lower[at] ?? "";
  if (at >= first && FIRST_PERSON.has(word))
    return { holder: speakerAt(doc, at) ?? speakerAt(doc, verb), by: "speaker" };
  const direct = mentionEnding.get(at + 1);
  if (at >= first && direct && !holdsClause(doc, direct)) {
    const other = lower[direct.first - 1] === "and" ? mentionEnding.get(direct.first - 1)?.entity : undefined;
    return { holder: direct.entity, by: "subject", also: other === direct.entity ? undefined : other };
  }
  if (/^(?:who|which|that)$/.test(word)) {
    const before = lower[at - 1] === "," ? at - 1 : at;
    const own = ownBody(doc, before - 1, verb);
    if (own) return own;
    const named =
      mentionEnding.get(before)?.entity ??
      groupBefore(doc, before, first) ??
      lastMention(doc, first, before)?.entity;
    // "Her leadership, which will …": a person is never "which".
    if (word === "which" && named?.type === "person") return { holder: null, by: "none" };
    return {
      holder: named ?? firstMention(doc, first, before)?.entity ?? null,
      by: named ? "subject" : "far",
    };
  }
  if (word === ",") {
    const apposed = mentionEnding.get(at);
    if (
      apposed?.entity.type === "person" &&
      lower[apposed.first - 1] === "," &&
      /(?:ed|s)$|^said$/.test(lower[at + 1] ?? "")
    )
      return { holder: apposed.entity, by: "subject" };
    const far = appositionOwner(doc, first, at) ?? firstMention(doc, first, at);
    return { holder: far?.entity ?? null, by: far ? "far" : "none" };
  }
  if (at >= first && /^(?:he|she|they)$/.test(word)) {
    const speaker = speakerAt(doc, at);
    if (speaker) return { holder: speaker, by: "speaker" };
  }
  if (at >= first && word === "it") {
    const body = lastBody(doc, first, at) ?? speakerAt(doc, at);
    if (body?.type === "organization") return { holder: body, by: "far" };
  }
  const own = at > first ? ownBody(doc, at, verb) : null;
  if (own) return own;
  const group = at >= first ? groupBefore(doc, at + 1, first) : null;
  if (group) return { holder: group, by: "subject" };
  const isParticiple = /ing$/.test(lower[verb] ?? "");
  const far = isParticiple || /^(?:and|but|or|then)$/.test(word) ? firstMention(doc, first, at) : null;
  return { holder: far?.entity ?? null, by: far ? "far" : "none" };
}

/** "X, the member for Y, backs": who stands before the comma that opens the apposition. */
function appositionOwner(doc: AnnotatedDocument, first: number, comma: number): Mention | null {
  for (let i = comma - 1; i > Math.max(first, comma - 25); i--) {
    if (doc.lower[i] !== ",") continue;
    return doc.mentionEnding.get(i) ?? null;
  }
  return null;
}

function lastMention(doc: AnnotatedDocument, first: number, end: number): Mention | null {
  for (let i = end; i > Math.max(first, end - 10); i--) {
    const found = doc.mentionEnding.get(i);
    if (found) return found;
  }
  return null;
}

/** The organization named last before the token in its sentence. */
function lastBody({ mentionEnding }: AnnotatedDocument, first: number, at: number): Entity | null {
  for (let i = at; i > Math.max(first, at - FAR); i--) {
    const entity = mentionEnding.get(i)?.entity;
    if (entity?.type === "organization") return entity;
  }
  return null;
}

/** A subject is looked for in at most so many tokens. */
const FAR = 80;

function firstMention(doc: AnnotatedDocument, first: number, end: number): Mention | null {
  for (let i = Math.max(first, end - FAR); i < end; i++) {
    const found = doc.mentionAt.get(i);
    if (found && found.end <= end) return found;
    if (FIRST_PERSON.has(doc.lower[i] ?? "")) return null;
  }
  return null;
}

/** The owner of a noun of stance: "her support", "Renn's call", "the party's opposition", "support from X". */
export function ownerOf(doc: AnnotatedDocument, at: number, end: number): Holding {
  const { lower, mentionEnding } = doc;
  const none = { negated: false, modal: "", governor: "" };
  const { first } = sentenceAround(doc, at);
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) {
    const word = lower[i] ?? "";
    if (/^(?:my|our)$/.test(word)) return { ...none, holder: speakerAt(doc, i), by: "speaker" };
    if (/^(?:no|without)$/.test(word)) return { ...none, holder: null, by: "none", negated: true };
    const mention = mentionEnding.get(i + 1);
    if (mention && (word === "'s" || word === "'" || /^(?:his|her|their|its)$/.test(word)))
      return { ...none, holder: mention.entity, by: "owner" };
    if (word === "'s" || word === "'") {
      const owner = mentionEnding.get(i)?.entity ?? countryAt(doc, i);
      return { ...none, holder: owner, by: owner ? "owner" : "none", owned: true };
    }
    if (/^(?:[.,;:]|of|for|in|to|and)$/.test(word)) break;
  }
  if (/^(?:by|from)$/.test(lower[end] ?? "")) {
    const start = lower[end + 1] === "the" && !doc.mentionAt.has(end + 1) ? end + 2 : end + 1;
    for (let i = start; i < start + 6; i++) {
      const agent = doc.mentionAt.get(i);
      if (agent && !/^(?:his|her|their|its)$/.test(lower[i] ?? ""))
        return { ...none, holder: agent.entity, by: "agent" };
      // "By her colleague, Tobias Renn, for …": the name that follows the description is whose it is.
      const apposed = lower[i] === "," ? doc.mentionAt.get(i + 1) : undefined;
      if (apposed?.entity.type === "person" && lower[apposed.end] === ",")
        return { ...none, holder: apposed.entity, by: "agent" };
      if (/^(?:[.,;:]|for|to)$/.test(lower[i] ?? "")) break;
    }
    const group = groupAfter(doc, end + 1);
    // It is told whose it is, if not by a name: nobody else's.
    return { ...none, holder: group, by: group ? "agent" : "none", owned: true };
  }
  return { ...none, holder: null, by: "none" };
}
