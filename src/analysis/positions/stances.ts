/** Finds the words of stance in a report and whose they are: verbs, nouns and fixed turns, active and passive. */
import { sideOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import {
  DEEDS,
  type Frame,
  JUDGMENTS,
  MAKING,
  type PositionCue,
  STANCE_VERBS,
} from "../data/position-cues.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";
import { type Candidate, flip, type Proposal, type Route } from "./candidate.ts";
import { readComplement } from "./complement.ts";
import { type CueAt, cueAt } from "./cue-table.ts";
import { endorsementFrom, wonEndorsement } from "./endorsements.ts";
import type { Holding } from "./holder.ts";
import { isPassive, passive } from "./passive.ts";
import { holdingOf } from "./stance-holder.ts";
import { isPlan } from "./things.ts";

/** The stances taken by a word of the table, in order of the text. */
export function stancesIn(doc: AnnotatedDocument): readonly Candidate[] {
  const found: Candidate[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < doc.words.length; i++) {
    const cue = cueAt(doc.lower, i);
    if (!cue) continue;
    if (taken.has(i)) continue;
    const here = candidatesAt(doc, cue);
    for (const { at } of here) taken.add(at);
    found.push(...here);
  }
  return found;
}

const DETERMINERS =
  /^(?:the|a|an|his|her|their|its|our|my|your|'s|this|that|any|no|such|another|in|of|for|from|with|whose|more|strong|public|broad|popular|much|new|repeated|official|implicit|full)$/;

function candidatesAt(doc: AnnotatedDocument, cue: CueAt): readonly Candidate[] {
  const { lower } = doc;
  const before = lower[cue.first - 1] ?? "";
  // "Shot back", "held back": no backing.
  if (
    cue.form === "back" &&
    /(?:ed|ht)$|^(?:shot|hit|came|come|went|go|held|hold|got|get|gave|give|beat|took|take|bring|cut|far|way|years|months)$/.test(
      before,
    )
  )
    return [];
  const clitic = before === "'s" && /^(?:who|he|she|it|that|there)$/.test(lower[cue.first - 2] ?? "");
  const nounOnly =
    !clitic && DETERMINERS.test(before) && !/^(?:that|no|in|more|full|strong|for|from|with|of)$/.test(before);
  const looksNoun =
    nounOnly || (!clitic && DETERMINERS.test(before) && cue.cues.some(({ sort }) => sort === "noun"));
  if (
    /ed$/.test(cue.form) &&
    isPassive(doc, cue.first) &&
    (lower[cue.end] === "by" || !cue.cues.some(({ sort }) => sort === "fixed"))
  )
    return passive(doc, cue);
  for (const entry of cue.cues) {
    if ((entry.sort === "noun") !== looksNoun && cue.cues.length > 1) continue;
    if (entry.sort === "verb" && nounOnly) continue;
    const found = byFrames(doc, cue, entry);
    if (found.length > 0) return found;
  }
  return [];
}

function byFrames(
  doc: AnnotatedDocument,
  cue: CueAt,
  entry: PositionCue,
  known: Holding | null = null,
): readonly Candidate[] {
  const won = wonEndorsement(doc, cue);
  if (won) return won;
  const holding = known ?? holdingOf(doc, cue, entry);
  if (!holding?.holder) return [];
  const { holder } = holding;
  if (
    DEEDS.has(entry.lemma) &&
    !isTold(
      cue.form,
      holding,
      /^(?:suit|lawsuit|appeal|petition|motion|case)$/.test(doc.lower[cue.first - 1] ?? ""),
    )
  )
    return [];
  if (entry.lemma === "endorsement" && holding.by === "agent") {
    const given = endorsementFrom(doc, cue, holder);
    if (given) return [given];
  }
  for (const frame of entry.frames) {
    const from = afterLink(doc, cue.end, frame.link, entry.sort === "noun");
    if (from < 0) continue;
    if (/^(?:refuse|decline|refusal)$/.test(entry.lemma) && UNSAID.test(doc.lower[from + 1] ?? "")) return [];
    const actor = TOGETHER.test(entry.lemma) && entry.sort === "verb" ? null : holder;
    const reads = readComplement(doc, frame.complement, afterDay(doc, from), actor);
    if (reads.length === 0) continue;
    if (
      (JUDGMENTS.has(entry.lemma) || MAKING.has(entry.lemma)) &&
      !reads.some(({ proposal }) => proposal.is === "thing" && isPlan(doc, proposal.thing))
    )
      return [];
    if (
      entry.sort === "noun" &&
      holding.by === "cue" &&
      reads.some(({ range }) => FINITE.test(doc.lower[range.end] ?? ""))
    )
      return [];
    const within = reads.find(({ proposal }) => isTakenWithin(proposal, holder, actor));
    if (within) return innerStance(doc, within.range.first, holding, entry);
    if (CHOOSING.test(entry.lemma) && reads.some(({ proposal }) => proposal.is !== "person")) return [];
    if (
      LIGHT_ASKING.test(entry.lemma) &&
      reads.some(({ proposal }) => proposal.is === "act" && !PLAIN_VERBS.has(proposal.verb))
    )
      return [];
    if (reads.some(({ proposal }) => proposal.is === "person") && !ELECTING.has(entry.lemma)) return [];
    const stance = stanceOf(frame, holding, entry);
    if (!stance) return [];
    const holders = holding.also ? [holder, holding.also] : [holder];
    return holders.flatMap((each) =>
      reads.map(({ proposal, range, negated }, n) => ({
        holder: each,
        stance: negated ? flip(stance) : stance,
        proposal:
          entry.lemma === "invite" && proposal.is === "person" ? { ...proposal, verb: "attend" } : proposal,
        span: n === 0 ? { first: wordFirst(doc, cue.first), end: Math.max(cue.end, range.end) } : range,
        at: cue.first,
        route: routeOf(entry.sort, proposal),
        by: holding.by,
        word: entry.lemma,
        condition: null,
      })),
    );
  }
  return [];
}

/** "’re against it" begins with "We". */
const wordFirst = ({ lower }: AnnotatedDocument, at: number): number =>
  /^'\p{L}+$/u.test(lower[at] ?? "") ? at - 1 : at;

/** With somebody for object: that they be elected. */
const ELECTING = new Set(
  "invite support back endorse favor favour champion embrace prefer choose pick select elect nominate vote campaign oppose reject support backing endorsement".split(
    " ",
  ),
);

/** What is refused by those who would not say. */
const UNSAID =
  /^(?:say|be|confirm|comment|answer|discuss|support|back|endorse|disclose|rule|commit|take|give|speculate|name|speak|elaborate)$/;

const CHOOSING = /^(?:choose|pick|select|elect|nominate)$/;
/** Asked and told is much that is no proposal. */
const LIGHT_ASKING = /^(?:ask|tell|invite|warn|instruct|order|encourage|advise|need|want|wish|would like)$/;
/** Who votes for something to be done does not do it alone. */
const TOGETHER = /^(?:vote|campaign|push|move|lobby|sue|press|call|demand|decision)$/;

/** Told as done, or to be done by who is named: "repealed the law", "would choose Varga". */
function isTold(form: string, { by, modal }: Holding, inSuit: boolean): boolean {
  if (by === "none" || (by === "far" && !form.endsWith("ing"))) return false;
  if (by === "far") return inSuit;
  return /(?:ed|s|struck|chose|chosen)\b/.test(form) || modal !== "" || by === "subject" || by === "speaker";
}

/** "Pledged to oppose the bill": "oppose" tells it. */
function isTakenWithin(proposal: Proposal, holder: Entity, actor: Entity | null): boolean {
  return (
    proposal.is === "act" && (proposal.actor === holder || actor === null) && STANCE_VERBS.has(proposal.verb)
  );
}

function innerStance(
  doc: AnnotatedDocument,
  at: number,
  holding: Holding,
  outer: PositionCue,
): readonly Candidate[] {
  const cue = cueAt(doc.lower, at);
  const entry = cue?.cues.find(({ sort }) => sort === "verb");
  if (!cue || !entry || outer.lemma === entry.lemma) return [];
  const told = outer.frames[0]?.stance;
  const against = told !== undefined && sideOf(told) === -1;
  return byFrames(doc, cue, entry, { ...holding, negated: holding.negated !== against, governor: "" });
}

function routeOf(sort: PositionCue["sort"], proposal: Proposal): Route {
  if (sort === "fixed") return "fixed";
  const kind = proposal.is === "before" ? "thing" : proposal.is;
  return `${sort}-${kind}`;
}

/** The token after the link words; adverbs may stand before them, and after a noun who it comes from. -1 where they are not there. */
function afterLink(
  { lower, words }: AnnotatedDocument,
  from: number,
  link: readonly string[],
  isNoun: boolean,
): number {
  if (link.length === 0) return from;
  const agent = isNoun && /^(?:by|from)$/.test(lower[from] ?? "");
  for (let at = from; at < from + (agent ? 12 : isNoun ? 6 : 3); at++) {
    if (link.every((word, k) => lower[at + k] === word)) return at + link.length;
    const word = lower[at] ?? "";
    const passes = isNoun
      ? /^(?:from|by|\p{L}+)$/u.test(words[at] ?? "")
      : /ly$|^(?:again|instead|once|more|yesterday|\p{Lu}\p{Ll}+day|on)$/u.test(words[at] ?? "");
    if (agent && word === ",") continue;
    if (!passes || /^(?:that|who|which|to|for|of)$/.test(word)) return -1;
  }
  return -1;
}

const WHEN =
  /^(?:on \p{L}+day|at the weekend|last (?:week|month|year|night)|this (?:week|month|year|morning))/u;
const FINITE = /^(?:is|are|was|were|has|had|would|could|will)$/;

/** "Voted Thursday to", "voted 19-15 to", "vowed again to": when and how stand between. */
function afterDay({ lower, words }: AnnotatedDocument, from: number): number {
  let at = from;
  const phrase = WHEN.exec(lower.slice(at, at + 3).join(" "));
  if (phrase) at += phrase[0].split(" ").length;
  while (
    at < from + 3 &&
    (/^\p{Lu}\p{Ll}+day$/u.test(words[at] ?? "") ||
      /^(?:again|unanimously|overwhelmingly|narrowly|repeatedly|instead|today|yesterday|\d+-\d+)$/.test(
        lower[at] ?? "",
      ))
  )
    at++;
  return lower[at] === "to" || lower[at] === "that" ? at : from;
}

function stanceOf(
  frame: Frame,
  { negated, governor, modal }: Holding,
  { lemma }: PositionCue,
): Stance | null {
  const gone = /^(?:fail|appear|seem|expected)/.test(governor);
  if (lemma === "rule" && frame.link[0] === "out" && (negated || /^(?:refus|declin|fail)/.test(governor)))
    return "undecided";
  if (gone) return null;
  if (/^(?:refus|declin)/.test(governor)) {
    if (negated) return null;
    return /^(?:support|back|endorse)$/.test(lemma) ? "declined" : flip(frame.stance);
  }
  if (negated && lemma === "need") return null;
  if (/^(?:stop|ceas)/.test(governor)) return flip(frame.stance);
  if (/^(?:should|must)$/.test(modal)) return null;
  if (/^(?:could|may|might|can)$/.test(modal) && !negated) return null;
  return negated ? flip(frame.stance) : frame.stance;
}
