/** Keeps who was spoken of where, and how prominent each of them is at a place. */
import type { EntityType } from "../../base/vocabulary.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { Gender } from "../data/given-names.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS, singularOfPeople } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import { agrees, type Cast, type CastMember, type CastMention } from "./cast.ts";
import type { MentionPart, Trace } from "./reference/reference.ts";

/** Weights in the order of how much a reader goes by them; set by hand, and one clue among those that decide. */
const WEIGHT = {
  subject: 1.6,
  speaker: 1.4,
  modifier: -1.4,
  object: -0.3,
  quoted: -3,
  perSentence: -0.8,
  perParagraph: -0.25,
  gender: 0.5,
  often: 0.25,
  nameless: -1.6,
  opener: 1.2,
  goesOn: 1,
};
const OF_PART: Readonly<Record<MentionPart, number>> = {
  speaker: WEIGHT.subject + WEIGHT.speaker,
  subject: WEIGHT.subject,
  object: WEIGHT.object,
  modifier: WEIGHT.modifier,
  quoted: WEIGHT.quoted,
};
/** How far back somebody can be found, in traces. */
const REACH = 30;

export interface Antecedents {
  /** Remembers that the member speaks, or is spoken of, at the token. Tokens need not come in order, but mostly should. */
  note(member: CastMember, at: number, as?: MentionPart): void;
  /** Those of one of these types spoken of before the token, each with their traces, the latest first. */
  before(at: number, types: readonly EntityType[], gender: Gender): ReadonlyMap<CastMember, readonly Trace[]>;
  /** How prominent somebody is at the token by one trace before it. */
  prominence(trace: Trace, at: number, gender: Gender): number;
  /** How many sentences, outside quotations, and how many paragraphs lie between. */
  distance(from: number, to: number): { readonly sentences: number; readonly paragraphs: number };
  /** Who spoke last before the token. */
  lastSpeaker(at: number): Trace | null;
}

export function antecedentsOf(doc: Document, cast: Cast): Antecedents {
  const spoken = spokenSentences(doc);
  const named = cast.mentions.map((mention) => traceOf(doc, mention));
  const noted: Trace[] = [];
  const note: Antecedents["note"] = (member, at, part = "speaker") => {
    let place = noted.length;
    while (place > 0 && (noted[place - 1]?.at ?? 0) > at) place--;
    noted.splice(place, 0, { member, at, part, opens: false, unnamed: true });
  };
  const before: Antecedents["before"] = (at, types, gender) => {
    const found = new Map<CastMember, Trace[]>();
    const traces = [...lastBefore(named, at), ...lastBefore(noted, at)].sort((a, b) => b.at - a.at);
    for (const trace of traces) {
      const { member } = trace;
      if (!types.includes(member.type) || !agrees(member.gender, gender)) continue;
      const known = found.get(member);
      if (known) known.push(trace);
      else found.set(member, [trace]);
    }
    return found;
  };
  const distance: Antecedents["distance"] = (from, to) => ({
    sentences: sentencesBetween(doc, spoken, from, to),
    paragraphs: (doc.paragraphOf[to] ?? 0) - (doc.paragraphOf[from] ?? 0),
  });
  return {
    note,
    before,
    distance,
    prominence: (trace, at, gender) => scoreOf(doc, distance(trace.at, at), trace, at, gender),
    lastSpeaker: (at) => lastBefore(noted, at).findLast(({ part }) => part === "speaker") ?? null,
  };
}

/** How many sentences outside quotations begin before each sentence: a long quotation keeps nobody waiting. */
function spokenSentences(doc: Document): Int32Array {
  const counts = new Int32Array(doc.sentences.length + 1);
  doc.sentences.forEach(({ first }, n) => {
    counts[n + 1] = (counts[n] ?? 0) + (doc.quoted[first] === 0 ? 1 : 0);
  });
  return counts;
}

function lastBefore(traces: readonly Trace[], at: number): readonly Trace[] {
  let [low, high] = [0, traces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((traces[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return traces.slice(Math.max(0, low - REACH), low);
}

function sentencesBetween(doc: Document, spoken: Int32Array, at: number, until: number): number {
  const [from, to] = [doc.sentenceOf[at] ?? 0, doc.sentenceOf[until] ?? 0];
  return (spoken[to + 1] ?? 0) - (spoken[from + 1] ?? 0) || (to > from ? 0.5 : 0);
}

function scoreOf(
  doc: Document,
  { sentences, paragraphs }: ReturnType<Antecedents["distance"]>,
  { member, part, opens, at: from }: Trace,
  at: number,
  gender: Gender,
): number {
  const known = gender !== "either" && member.gender === gender ? WEIGHT.gender : 0;
  const often = WEIGHT.often * Math.log2(1 + Math.min(16, member.mentions.length));
  const goesOn = part === "speaker" && paragraphs === 1 && opensQuoted(doc, at) && from < at;
  return (
    OF_PART[part] +
    (member.type === "unnamed" ? WEIGHT.nameless : 0) +
    known +
    often +
    // A paragraph that opens with a quotation mostly goes on quoting whom the one before it quotes.
    (goesOn ? WEIGHT.goesOn : 0) +
    (paragraphs === 0 && opens ? WEIGHT.opener : 0) +
    WEIGHT.perSentence * sentences +
    WEIGHT.perParagraph * Math.min(4, paragraphs)
  );
}

function opensQuoted({ paragraphs, quoted, paragraphOf }: Document, at: number): boolean {
  const first = paragraphs[paragraphOf[at] ?? 0]?.first ?? 0;
  return quoted[first] !== 0;
}

const PREPOSITIONS = new Set(
  "of for at in on from with to by about against under into over after before during since than like between among toward towards including".split(
    " ",
  ),
);

function traceOf(doc: Document, { member, outer, first, end }: CastMention): Trace {
  const part = partAt(doc, outer, first, end);
  const isFirst = outer === 0 || doc.paragraphOf[outer - 1] !== doc.paragraphOf[outer];
  return { member, at: first, part, opens: isFirst && part === "subject", unnamed: false };
}

/** What part the words from `outer` to `end` have in their sentence, as far as their neighbours tell. */
export function partAt(doc: Document, outer: number, first: number, end: number): MentionPart {
  if (doc.quoted[first] !== 0) return "quoted";
  if (
    isPossessiveMark(doc, end) ||
    (/^\p{Ll}+(?:s|er|or|man|ian|ist|woman|person|aign|ion)$/u.test(doc.words[end] ?? "") &&
      isCompound(doc, end))
  )
    return "modifier";
  const before = doc.lower[outer - 1] ?? "";
  // "For Ada Brandt, Friday was a long day": it is her the sentence is about.
  if (before === "for" && opensSentence(doc, outer) && isSetApart(doc, end)) return "subject";
  if (PREPOSITIONS.has(before)) return "object";
  const verbAfter =
    isVerbLike(doc, end) || (/^[,(]$/.test(doc.words[end] ?? "") && !REPORTING_VERBS.has(before));
  return verbAfter || opensSentence(doc, outer) ? "subject" : "object";
}

/** "For Ada Brandt,", "For Ada Brandt in Orland,". */
function isSetApart({ words, lower }: Document, end: number): boolean {
  const placed = /^(?:in|of|from)$/.test(lower[end] ?? "") && words.slice(end + 2, end + 5).includes(",");
  return words[end] === "," || placed;
}

/** Past forms, not of reporting, that no ending shows. */
const PAST_FORMS = new Set(
  "found went came took made gave got became began ran won lost led left stood sat fell rose grew drew met kept brought bought sold sent spent built broke chose drove ate flew fought held threw wore paid put set let hit cut shot quit says makes takes goes comes gives gets becomes begins runs wins leads leaves stands keeps brings sends holds plays works wants needs lives hopes calls".split(
    " ",
  ),
);

/** "Holt spokesman", "Holt campaign": the name only says whose; but "Holt appears to agree". */
function isCompound(doc: Document, end: number): boolean {
  const word = doc.lower[end] ?? "";
  const isNoun =
    PERSON_NOUNS.has(word) || singularOfPeople(word) !== null || /(?:er|or|ist|ian|ion)s$/.test(word);
  const isVerb = !isNoun && /[^s]s$/.test(word) && AFTER_VERB.has(doc.lower[end + 1] ?? "");
  return !isVerb && !isVerbLike(doc, end);
}

/** After a word in "-s" these show it to be a verb. */
const AFTER_VERB = new Set(
  "a an the to it him her them his their its that this these those himself herself itself".split(" "),
);

function isVerbLike(doc: Document, i: number): boolean {
  const lower = doc.lower[i] ?? "";
  if (
    /^(?:is|was|has|had|have|were|are|will|would|could|should|may|might|can|did|does|do|also|who|never|then)$/.test(
      lower,
    )
  )
    return true;
  if (doc.words[i] !== lower && doc.words[i]?.replace(/’/g, "'") !== lower) return false;
  if (PAST_FORMS.has(lower)) return true;
  return REPORTING_VERBS.has(lower) || (/(?:ed|ly)$/.test(lower) && !FUNCTION_WORDS.has(lower));
}

function opensSentence(doc: Document, i: number): boolean {
  const sentence = doc.sentences[doc.sentenceOf[i] ?? 0];
  return sentence !== undefined && i - sentence.first <= 1;
}
