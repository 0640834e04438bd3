/** Finds whom a pronoun, or a description without a post on record, most likely goes back to. */
import type { EntityType } from "../analysis.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { Gender } from "../data/given-names.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { agrees, type Cast, type Member, type Mention } from "./cast.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";

/** Somebody who was spoken of at a token. */
export interface Trace {
  readonly member: Member;
  readonly at: number;
  readonly weight: number;
  /** It is the subject that its paragraph opens with. */
  readonly opens: boolean;
}

/** Weights in the order of how much a reader goes by them; set by hand and held against annotated reports. */
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
const NOTED = { speaker: WEIGHT.subject + WEIGHT.speaker, subject: WEIGHT.subject, object: WEIGHT.object };
/** How far back somebody can be found, in traces. */
const REACH = 30;
/** Two who fit this evenly cannot be told apart. */
const MARGIN = 0.15;
const LEAST = -4.5;

export interface Antecedents {
  /** Remembers that the member speaks, or is spoken of, at the token. Tokens need not come in order, but mostly should. */
  note(member: Member, at: number, as?: "speaker" | "subject" | "object"): void;
  /** The member of one of these types that fits best before the token, or null if none does or two do. */
  find(
    at: number,
    types: readonly EntityType[],
    gender: Gender,
    barred?: ReadonlySet<Member> | Member | null,
  ): Member | null;
}

export function antecedentsOf(layout: Layout, cast: Cast): Antecedents {
  const spoken = spokenSentences(layout);
  const named = cast.mentions.map((mention) => traceOf(layout, mention));
  const noted: Trace[] = [];
  const find: Antecedents["find"] = (at, types, gender, barred) => {
    const scores = new Map<Member, number>();
    const last = quotedFirst(layout, at) ? noted.findLast((trace) => trace.at < at) : undefined;
    for (const trace of [...lastBefore(named, at), ...lastBefore(noted, at)]) {
      const { member } = trace;
      if (!types.includes(member.type) || !agrees(member.gender, gender) || isBarred(member, barred))
        continue;
      // A paragraph that opens with a quotation mostly goes on quoting whom the one before it quotes.
      const goesOn = trace === last && isNextParagraph(layout, trace.at, at) ? WEIGHT.goesOn : 0;
      const score = goesOn + scoreOf(layout, spoken, trace, at, gender);
      if (score > (scores.get(member) ?? LEAST)) scores.set(member, score);
    }
    const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
    return best && (!second || best[1] - second[1] >= MARGIN) ? best[0] : null;
  };
  const note: Antecedents["note"] = (member, at, as = "speaker") => {
    let place = noted.length;
    while (place > 0 && (noted[place - 1]?.at ?? 0) > at) place--;
    noted.splice(place, 0, { member, at, weight: NOTED[as], opens: false });
  };
  return { note, find };
}

function isBarred(member: Member, barred: ReadonlySet<Member> | Member | null | undefined): boolean {
  return barred instanceof Set ? barred.has(member) : member === barred;
}

function quotedFirst({ scene, paragraphOf }: Layout, at: number): boolean {
  const first = scene.paragraphs[paragraphOf[at] ?? 0]?.first ?? 0;
  return scene.quoted[first] !== 0;
}

function isNextParagraph({ paragraphOf }: Layout, from: number, to: number): boolean {
  return (paragraphOf[to] ?? 0) - (paragraphOf[from] ?? 0) === 1;
}

/** How many sentences outside quotations begin before each sentence: a long quotation keeps nobody waiting. */
function spokenSentences(layout: Layout): Int32Array {
  const counts = new Int32Array(layout.sentences.length + 1);
  layout.sentences.forEach(({ first }, n) => {
    counts[n + 1] = (counts[n] ?? 0) + (layout.scene.quoted[first] === 0 ? 1 : 0);
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

function scoreOf(layout: Layout, spoken: Int32Array, trace: Trace, at: number, gender: Gender): number {
  const [from, to] = [layout.sentenceOf[trace.at] ?? 0, layout.sentenceOf[at] ?? 0];
  const sentences = (spoken[to + 1] ?? 0) - (spoken[from + 1] ?? 0) || (to > from ? 0.5 : 0);
  const paragraphs = (layout.paragraphOf[at] ?? 0) - (layout.paragraphOf[trace.at] ?? 0);
  const known = gender !== "either" && trace.member.gender === gender ? WEIGHT.gender : 0;
  const often = WEIGHT.often * Math.log2(1 + Math.min(16, trace.member.mentions.length));
  return (
    trace.weight +
    (trace.member.type === "unnamed" ? WEIGHT.nameless : 0) +
    known +
    often +
    (paragraphs === 0 && trace.opens ? WEIGHT.opener : 0) +
    WEIGHT.perSentence * sentences +
    WEIGHT.perParagraph * Math.min(4, paragraphs)
  );
}

const PREPOSITIONS = new Set(
  "of for at in on from with to by about against under into over after before during since than like between among toward towards including".split(
    " ",
  ),
);

function traceOf(layout: Layout, { member, outer, first, end }: Mention): Trace {
  const weight = roleWeight(layout, outer, first, end);
  const isFirst = outer === 0 || layout.paragraphOf[outer - 1] !== layout.paragraphOf[outer];
  return { member, at: first, weight, opens: isFirst && weight === WEIGHT.subject };
}

function roleWeight(layout: Layout, outer: number, first: number, end: number): number {
  if (layout.scene.quoted[first] !== 0) return WEIGHT.quoted;
  if (
    isPossessiveMark(layout, end) ||
    (/^\p{Ll}+(?:s|er|or|man|ian|ist|woman|person|aign|ion)$/u.test(layout.words[end] ?? "") &&
      isCompound(layout, end))
  )
    return WEIGHT.modifier;
  const before = layout.lower[outer - 1] ?? "";
  if (PREPOSITIONS.has(before)) return WEIGHT.object;
  const verbAfter =
    isVerbLike(layout, end) || (/^[,(]$/.test(layout.words[end] ?? "") && !REPORTING_VERBS.has(before));
  return verbAfter ? WEIGHT.subject : opensSentence(layout, outer) ? WEIGHT.subject : WEIGHT.object;
}

/** "Holt spokesman", "Holt campaign": the name only says whose. */
function isCompound(layout: Layout, end: number): boolean {
  return !isVerbLike(layout, end);
}

function isVerbLike(layout: Layout, i: number): boolean {
  const lower = layout.lower[i] ?? "";
  if (
    /^(?:is|was|has|had|have|were|are|will|would|could|should|may|might|can|did|does|do|also|who|never|then)$/.test(
      lower,
    )
  )
    return true;
  if (layout.words[i] !== lower && layout.words[i]?.replace(/’/g, "'") !== lower) return false;
  return REPORTING_VERBS.has(lower) || (/(?:ed|ly)$/.test(lower) && !FUNCTION_WORDS.has(lower));
}

function opensSentence(layout: Layout, i: number): boolean {
  const sentence = layout.sentences[layout.sentenceOf[i] ?? 0];
  return sentence !== undefined && i - sentence.first <= 1;
}
