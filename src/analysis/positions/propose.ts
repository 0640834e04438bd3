/** Brings what the model and what the rules find together: candidates with a holder, a stance, a question and what speaks for them. */
import { hasCondition, sideOf, stancesWith } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { STANCES } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { Hypothesis } from "../tagger/stances/hypothesis.ts";
import { actingCountry } from "./acting-country.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import { isOnlyAsked } from "./asked.ts";
import { type Candidate, flip } from "./candidate.ts";
import { conditionOf, isBinding } from "./condition.ts";
import { conjunctEntity, conjunctsAround, conjunctsOf } from "./coordination.ts";
import { holdsBack } from "./declined.ts";
import { speakerAt } from "./holder.ts";
import { type FoundBy, mentionsByToken, namedHolder } from "./named-holder.ts";
import type { Proposed } from "./proposed.ts";
import type { ExpectedTerm } from "./question-terms.ts";
import { chanceOf, type Features, logit, type Scorer } from "./scorer.ts";
import { stancesByWords, stanceWords } from "./stance-words.ts";
import { deniesTwice } from "./twice-denied.ts";
import {
  bestWording,
  type ChosenWording,
  ruleOptions,
  termsAt,
  type WordingGround,
  wordingGround,
  wordingsFor,
} from "./wording-choice.ts";
import { wordingFeatures } from "./wording-features.ts";

interface Guess {
  readonly hypothesis: Hypothesis;
  readonly holder: Entity;
  readonly by: FoundBy | "speaker" | "list";
  readonly chances: readonly number[];
}

/** How much the words alone count beside the model for which stance it is. */
const WORDS_COUNT = 1;
/** Stances that the model has seen too seldom to be sure of: they count more, and where a rule reads one in the words it is taken. */
export const RARE: ReadonlySet<Stance> = new Set(stancesWith(({ isRare }) => isRare));
const RARE_COUNTS = 2;
/** A holder less likely than this is not looked at. */
const LEAST_HOLDER = 0.06;

/** Candidates in no order; `country`: the code of the report's country, or null. Pure; cost linear in what was found. */
export function propose(
  doc: AnnotatedDocument,
  hypotheses: readonly Hypothesis[],
  rules: readonly Candidate[],
  scorer: Scorer,
  country: string | null,
): readonly Proposed[] {
  const covers = mentionsByToken(doc);
  const acting = actingCountry(doc, country);
  const guesses = hypotheses.map((hypothesis) => guessesOf(doc, covers, hypothesis));
  const byToken = hypothesesByToken(doc, hypotheses);
  const rulesAt = rulesByToken(rules);
  const given = wordingGround(doc, covers, hypotheses, acting, scorer);
  const used = new Set<Candidate>();
  const found: Proposed[] = [];
  hypotheses.forEach((hypothesis, n) => {
    const range = tokensIn(doc, hypothesis.span);
    const near = touching(rulesAt, range);
    const terms = termsAt(given, hypothesis);
    for (const guess of guesses[n] ?? []) {
      const own = near.filter(({ holder }) => holder === guess.holder);
      for (const rule of own) used.add(rule);
      found.push(learned(given, guess, guesses[n] ?? [], range, own, near, terms, n));
    }
  });
  for (const rule of rules) {
    if (used.has(rule)) continue;
    const around = new Set<number>();
    for (let i = rule.span.first; i < rule.span.end; i++) for (const n of byToken.get(i) ?? []) around.add(n);
    found.push(
      ruled(
        doc,
        rule,
        [...around].flatMap((n) => guesses[n] ?? []),
        scorer,
        hypotheses.length > 0,
      ),
    );
  }
  return found.filter(
    ({ stance, span }) => sideOf(stance) === 0 || !(holdsBack(doc, span) || isOnlyAsked(doc, span)),
  );
}

function rulesByToken(rules: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const rule of rules)
    for (let i = rule.span.first; i < rule.span.end; i++) {
      const here = found.get(i);
      if (here) here.push(rule);
      else found.set(i, [rule]);
    }
  return found;
}

/** The rules' candidates that share a token with the range, in their order. */
function touching(
  rulesAt: ReadonlyMap<number, readonly Candidate[]>,
  { first, end }: TokenRange,
): readonly Candidate[] {
  const found = new Set<Candidate>();
  for (let i = first; i < end; i++) for (const rule of rulesAt.get(i) ?? []) found.add(rule);
  return [...found];
}

function hypothesesByToken(
  doc: AnnotatedDocument,
  hypotheses: readonly Hypothesis[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  hypotheses.forEach(({ span }, n) => {
    const { first, end } = tokensIn(doc, span);
    for (let i = first; i < end; i++) found.set(i, [...(found.get(i) ?? []), n]);
  });
  return found;
}

/** One guess an entity: what several words for it have is added up. */
function guessesOf(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  hypothesis: Hypothesis,
): readonly Guess[] {
  const byEntity = new Map<Entity, Guess>();
  const listed = new Map<Entity, readonly number[]>();
  const list = (conjuncts: readonly TokenRange[], chances: readonly number[]) => {
    for (const conjunct of conjuncts) {
      const entity = conjunctEntity(doc, conjunct);
      if ((listed.get(entity)?.[0] ?? 1) > (chances[0] ?? 1)) listed.set(entity, chances);
    }
  };
  for (const { span, chances } of hypothesis.holders) {
    if (!span || 1 - (chances[0] ?? 1) < LEAST_HOLDER) continue;
    const named = namedHolder(doc, covers, span);
    const conjuncts = named ? conjunctsOf(doc, named.entity) : [];
    // Who is named as one of a list holds by themselves, and so does each of whom the report takes for one.
    list([...conjuncts, ...conjunctsAround(doc, tokensIn(doc, span))], chances);
    if (!named || conjuncts.length > 0) continue;
    const known = byEntity.get(named.entity);
    if (!known) byEntity.set(named.entity, { hypothesis, holder: named.entity, by: named.by, chances });
    else byEntity.set(named.entity, { ...known, chances: together(known.chances, chances) });
  }
  const speaker = speakerAround(doc, tokensIn(doc, hypothesis.span));
  if (speaker && !byEntity.has(speaker)) {
    const chances = hypothesis.holders.find(({ span }) => span === null)?.chances ?? UNTOLD;
    const conjuncts = conjunctsOf(doc, speaker);
    list(conjuncts, chances);
    if (conjuncts.length === 0)
      byEntity.set(speaker, { hypothesis, holder: speaker, by: "speaker", chances });
  }
  for (const [holder, chances] of listed) {
    const own = byEntity.get(holder);
    if (!own || (own.chances[0] ?? 1) > (chances[0] ?? 1))
      byEntity.set(holder, { hypothesis, holder, by: "list", chances });
  }
  return [...byEntity.values()];
}

/** What is held of a speaker whom the model did not think of. */
const UNTOLD = [0.94, 0.04, 0.01, 0.004, 0.003, 0.003];

/** Who is reported to say the words. */
function speakerAround(doc: AnnotatedDocument, { first, end }: TokenRange): Entity | null {
  const speaker = speakerAt(doc, first) ?? speakerAt(doc, end - 1);
  if (speaker) return speaker;
  const statement = doc.statements[doc.cueOf[first] ?? -1] ?? doc.statements[doc.cueOf[end - 1] ?? -1];
  return statement?.speaker ? (doc.entities.get(statement.speaker) ?? null) : null;
}

/** Either of two: none only if neither. */
function together(a: readonly number[], b: readonly number[]): readonly number[] {
  const none = (a[0] ?? 1) * (b[0] ?? 1);
  const sums = STANCES.map((_, k) => (a[k + 1] ?? 0) + (b[k + 1] ?? 0));
  const all = sums.reduce((total, value) => total + value, 0) || 1;
  return [none, ...sums.map((value) => (value / all) * (1 - none))];
}

function learned(
  given: WordingGround,
  { hypothesis, holder, by, chances }: Guess,
  all: readonly Guess[],
  range: TokenRange,
  own: readonly Candidate[],
  near: readonly Candidate[],
  terms: readonly ExpectedTerm[],
  n: number,
): Proposed {
  const { doc, covers, scorer } = given;
  const held = 1 - (chances[0] ?? 1);
  const words = stanceWords(doc, covers, range);
  const byWords = stancesByWords(scorer.stances, words);
  const both = STANCES.map(
    (_, k) => ((chances[k + 1] ?? 0) / Math.max(held, 0.01) + 0.01) * (byWords[k] ?? 0) ** WORDS_COUNT,
  );
  const read = own.find((rule) => RARE.has(rule.stance));
  const condition = conditionIn(doc, hypothesis, range);
  const isFree = condition !== null && !isBinding(doc, condition, range);
  const counts = (each: Stance) => (isFree && hasCondition(each) ? 0 : RARE.has(each) ? RARE_COUNTS : 1);
  const weighed = STANCES.map((each, k) => (both[k] ?? 0) * counts(each));
  const likeliest = weighed.reduce((top, value, k) => (value > (weighed[top] ?? 0) ? k : top), 0);
  const best = read
    ? STANCES.indexOf(read.stance)
    : STANCES[likeliest] === "against" && deniesTwice(doc, range)
      ? STANCES.indexOf("for")
      : likeliest;
  const stance = STANCES[best] ?? "for";
  const wordings = wordingsFor(given, n, hypothesis, terms, holder, own, stance);
  const chosen = bestWording(wordings);
  const others = all.filter((guess) => guess.holder !== holder).map((guess) => 1 - (guess.chances[0] ?? 1));
  const rule = own.find((one) => one.stance === stance) ?? own[0] ?? null;
  const features: Record<string, number> = {
    held: logit(held),
    stance: logit((chances[best + 1] ?? 0) / Math.max(held, 0.01)),
    "stance by words": logit(byWords[best] ?? 0),
    "stance in all": logit((both[best] ?? 0) / both.reduce((sum, value) => sum + value, 0)),
    words: logit(chanceOf(scorer.words, words)),
    [`by ${by}`]: 1,
    [`stance ${stance}`]: 1,
    second: logit(Math.max(0.01, ...others)),
    wording: chosen ? logit(chosen.chance) : -3,
    "no wording": chosen ? 0 : 1,
    all: logit(
      held * ((both[best] ?? 0) / both.reduce((sum, value) => sum + value, 0)) * (chosen?.chance ?? 0.01),
    ),
    proposal: logit(hypothesis.proposals[0]?.span ? hypothesis.proposals[0].chance : 0.01),
    [`holder ${holder.type}`]: 1,
    [`words ${Math.min(4, Math.ceil((range.end - range.first) / 4))}`]: 1,
    ...statementFeatures(doc, range, holder),
    ...ruleFeatures(own, near, stance),
  };
  return {
    holder,
    stance,
    span: range,
    at: rule?.at ?? range.first,
    condition: hasCondition(stance) ? condition : null,
    proposal: chosen?.option.range ?? null,
    question: chosen?.option.text ?? null,
    questionChance: chosen?.chance ?? 0,
    rule,
    isLearned: true,
    terms,
    features,
    wordings,
  };
}

function conditionIn(
  doc: AnnotatedDocument,
  { conditions }: Hypothesis,
  range: TokenRange,
): TokenRange | null {
  const [best] = conditions;
  if (best?.span) return tokensIn(doc, best.span);
  const told = conditionOf(doc, range);
  if (told) return told;
  const next = conditions.find(({ span }) => span !== null);
  return next?.span ? tokensIn(doc, next.span) : null;
}

function statementFeatures(doc: AnnotatedDocument, { first, end }: TokenRange, holder: Entity): Features {
  const n =
    [first, end - 1].map((at) => doc.contentOf[at] ?? -1).find((at) => at >= 0) ?? doc.cueOf[first] ?? -1;
  const statement = doc.statements[n];
  if (!statement) return { "no statement": 1 };
  return {
    statement: logit(statement.confidence),
    [statement.speaker === holder.id ? "speaker holds" : "another holds"]: 1,
  };
}

function ruleFeatures(own: readonly Candidate[], near: readonly Candidate[], stance: Stance): Features {
  const same = own.find((one) => one.stance === stance);
  if (same) return { "rule same": 1, [`route ${same.route}`]: 1, [`rule by ${same.by}`]: 1 };
  if (own.length > 0) return { "rule turned": 1 };
  return near.length > 0 ? { "rule other": 1 } : { "no rule": 1 };
}

/** What only a rule found: the model may know of another holder, or of nothing there. */
function ruled(
  doc: AnnotatedDocument,
  rule: Candidate,
  around: readonly Guess[],
  scorer: Scorer,
  isLearned: boolean,
): Proposed {
  const options = ruleOptions(doc, rule).map((option): ChosenWording => {
    const features = { ...wordingFeatures(option, 0.5), "only rule": 1 };
    return { option, features, chance: chanceOf(scorer.wording, features) };
  });
  const chosen = bestWording(options);
  const top = Math.max(0.01, ...around.map((guess) => 1 - (guess.chances[0] ?? 1)));
  const features: Record<string, number> = {
    [isLearned ? "rule only" : "rules alone"]: 1,
    [`only route ${rule.route}`]: 1,
    [`only by ${rule.by}`]: 1,
    [`only stance ${rule.stance}`]: 1,
    around: isLearned ? logit(top) : 0,
    wording: chosen ? logit(chosen.chance) : -3,
    "no wording": chosen || rule.proposal.is === "before" ? 0 : 1,
    [`holder ${rule.holder.type}`]: 1,
  };
  return {
    holder: rule.holder,
    stance: rule.stance,
    span: rule.span,
    at: rule.at,
    condition: rule.condition,
    proposal: null,
    question: chosen?.option.text ?? null,
    questionChance: chosen?.chance ?? 0,
    rule,
    isLearned: false,
    terms: [],
    features,
    wordings: options,
  };
}

/** Turns a stance with its wording. */
export function turned(stance: Stance, reversed: boolean): Stance {
  return reversed ? flip(stance) : stance;
}
