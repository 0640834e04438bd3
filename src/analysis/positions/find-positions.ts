/** @module Finds the positions of a report, words their questions, and says which of them cannot both stand. */
import type { Probability } from "../../base/passage.ts";
import { sideOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { Divergence, Entity, Position, Statement } from "../analysis.ts";
import { PUBLISHER_COUNTRIES } from "../data/publisher-countries.ts";
import type { Document } from "../document/document.ts";
import type { Matcher } from "../questions/wording.ts";
import type { Hypothesis } from "../tagger/stances/hypothesis.ts";
import { type AnnotatedDocument, annotate, spanOfRange } from "./annotated-document.ts";
import type { Candidate, Proposal } from "./candidate.ts";
import { conditionOf, isOrder } from "./condition.ts";
import { declinedIn, refusedIn } from "./declined.ts";
import { divergencesOf } from "./divergences.ts";
import { ellipsesIn } from "./ellipsis.ts";
import { type Joined, joinWordings, type LikelyWording } from "./join.ts";
import { withMemberships } from "./membership.ts";
import { modalsIn } from "./modality.ts";
import { authorOf } from "./opinion.ts";
import { oppositesIn } from "./opposite.ts";
import { plansIn } from "./plans.ts";
import { propose, RARE, turned } from "./propose.ts";
import type { Proposed } from "./proposed.ts";
import { chanceOf, type Scorer } from "./scorer.ts";
import { stancesIn } from "./stances.ts";
import { supportersIn } from "./supporters.ts";
import { verdictsIn } from "./verdicts.ts";

export interface Stands {
  readonly positions: readonly Position[];
  readonly divergences: readonly Divergence[];
  /** Those of the report, and after them the groups that hold a position and say nothing. */
  readonly entities: readonly Entity[];
}

/** What finding positions goes by. */
export interface Finding {
  readonly matcher: Matcher;
  readonly scorer: Scorer;
  /** What the model found in the report; none where it was read without it. */
  readonly hypotheses: readonly Hypothesis[];
  readonly publisher: string | null;
}

/**
 * The positions of a report in order of the text, and its divergences; spans in UTF-16 offsets. `plain` is the report laid out,
 * `statements` and `entities` its findings. Never throws; cost linear in the text's length.
 */
export function findPositions(
  plain: Document,
  statements: readonly Statement[],
  entities: readonly Entity[],
  finding: Finding,
): Stands {
  const doc = annotate(plain, statements, entities);
  const told = candidatesWithFates(doc, finding).filter(({ fate }) => fate === "told");
  const positions = gathered(
    doc,
    told.map(({ one }) => one),
  );
  const holders = new Set(positions.map(({ holder }) => holder));
  const all = [...entities, ...[...doc.unnamedGroups.values()].filter(({ id }) => holders.has(id))];
  return {
    positions,
    divergences: divergencesOf(positions, withMemberships(doc, all), doc.text),
    entities: all,
  };
}

/** What the rules alone find, in order of the text. */
export function rulesIn(doc: AnnotatedDocument, publisher: string | null): readonly Candidate[] {
  return candidatesIn(doc, authorOf(doc, publisher));
}

/** The code of the country whose paper it is; null where that is not known. */
export function countryOf(publisher: string | null): string | null {
  const name = publisher?.toLowerCase() ?? "";
  return PUBLISHER_COUNTRIES.find(([sign]) => sign.test(name))?.[1] ?? null;
}

function candidatesIn(doc: AnnotatedDocument, author: Entity | null): readonly Candidate[] {
  const unsaid = declinedIn(doc);
  const refused = new Set(refusedIn(doc));
  for (const { stance, span } of unsaid)
    if (stance === "declined") for (let i = span.first; i < span.end; i++) refused.add(i);
  const taken = [
    ...stancesIn(doc),
    ...modalsIn(doc, author),
    ...ellipsesIn(doc),
    ...plansIn(doc),
    ...supportersIn(doc),
    ...verdictsIn(doc),
  ].filter(({ at }) => !refused.has(at));
  const bound = [...unsaid, ...taken]
    .map((candidate) => withCondition(doc, candidate))
    .filter((candidate): candidate is Candidate => candidate !== null);
  // "Guarantee the boats and I will vote for it": what is ordered there is a condition.
  const orders = bound.flatMap(({ condition }) => (condition && isOrder(doc, condition) ? [condition] : []));
  const inOrder = (a: Candidate, b: Candidate) => a.span.first - b.span.first || a.at - b.at;
  const own = bound
    .filter(({ at }) => !orders.some(({ first, end }) => at >= first && at < end))
    .sort(inOrder);
  return [...own, ...oppositesIn(doc, own)]
    .map((candidate) => ({ ...candidate, holder: principalOf(doc, candidate.holder) }))
    .sort(inOrder);
}

const SPOKESMAN =
  /^(?:an?|the|his|her|their|its)?\s*(?:official\s)?spokes(?:man|woman|person) (?:for|of) (?:the )?(.+)$/i;

/** "A spokesman for Renn" says where Renn stands. */
function principalOf({ entities }: AnnotatedDocument, holder: Entity): Entity {
  const name = holder.type === "unnamed" ? SPOKESMAN.exec(holder.name)?.[1] : undefined;
  if (name === undefined) return holder;
  const meant = [...entities.values()].filter(
    (other) => other !== holder && [other.name, ...other.aliases].includes(name),
  );
  return meant.length === 1 && meant[0] ? meant[0] : holder;
}

/** What is itself said within a condition is no stance. */
function withCondition(doc: AnnotatedDocument, candidate: Candidate): Candidate | null {
  if (sideOf(candidate.stance) === 0) return candidate;
  const condition = conditionOf(doc, candidate.span);
  if (!condition) return candidate;
  if (candidate.at >= condition.first && candidate.at < condition.end) return null;
  return { ...candidate, proposal: unscoped(doc, candidate.proposal), stance: "conditional", condition };
}

/** "End for day trippers, if islanders go free": for whom is a part of the condition, not of what would be done. */
function unscoped({ lower }: AnnotatedDocument, proposal: Proposal): Proposal {
  if (proposal.is === "thing")
    return { ...proposal, verb: proposal.verb.replace(/^(end|stop|go|close) for .+$/, "$1") };
  if (proposal.is !== "act" || !/^(?:end|stop|go|close)$/.test(proposal.verb)) return proposal;
  const { first } = proposal.rest;
  return lower[first] === "for" ? { ...proposal, rest: { first, end: first } } : proposal;
}

interface Worded {
  readonly one: Proposed;
  readonly question: string | null;
  readonly reversed: boolean;
}

function worded(proposed: readonly Proposed[], matcher: Matcher): readonly Worded[] {
  const texts: LikelyWording[] = [];
  const places = proposed.map(({ question, questionChance, rule }) => {
    if (question !== null) texts.push({ text: question, chance: questionChance });
    else if (rule?.proposal.is === "before" && rule.proposal.main) return MAIN;
    else if (rule?.proposal.is === "before") return texts.length - 1;
    return question === null ? NOWHERE : texts.length - 1;
  });
  const joined = joinWordings(texts, matcher);
  const main = mostFrequent(joined);
  return proposed.map((one, i) => {
    const place = places[i] ?? NOWHERE;
    const to = place === MAIN ? main : joined[place];
    if (!to) return { one, question: null, reversed: false };
    const sign =
      one.question === null && one.rule?.proposal.is === "before" ? one.rule.proposal.sign : undefined;
    // "Keep it", of what another would end, is against the ending.
    const isTurned =
      sign !== undefined && matcher.prepare(texts[place]?.text ?? to.question).direction !== sign;
    return { one, question: to.question, reversed: to.reversed !== isTurned };
  });
}

/** Stands for the place of the question that the report is about, and for none. */
const MAIN = -2;
const NOWHERE = -1;

/** The question that most of the stances are on, if it is not just one of them. */
function mostFrequent(joined: readonly Joined[]): Joined | undefined {
  const counts = new Map<string, number>();
  for (const { question } of joined) counts.set(question, (counts.get(question) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && (most[1] > 1 || counts.size === 1) ? { question: most[0], reversed: false } : undefined;
}

/** A candidate with its question and how likely it is. */
export interface Rated extends Worded {
  readonly stance: Stance;
  /** That the holder holds the stance by these words. */
  readonly held: Probability;
  /** That holder, stance and question are right. */
  readonly right: Probability;
}

/** Why a candidate is told or not: it is, its holder is not likely to hold it, or it is the less likely of two in a sentence. */
export type Fate = "told" | "unlikely" | "echo";

/** All candidates in a report, each with its fate. Pure; cost linear in what was found. */
export function candidatesWithFates(
  doc: AnnotatedDocument,
  { matcher, scorer, hypotheses, publisher }: Finding,
): readonly { readonly one: Rated; readonly fate: Fate }[] {
  const proposed = propose(doc, hypotheses, rulesIn(doc, publisher), scorer, countryOf(publisher));
  const all = worded(proposed, matcher).map(
    (one): Rated => ({
      ...one,
      stance: turned(one.one.stance, one.reversed),
      held: chanceOf(scorer.held, one.one.features),
      right: chanceOf(scorer.right, one.one.features),
    }),
  );
  const likely = new Set(
    all.filter(({ held, one }) => held >= (RARE.has(one.stance) ? scorer.leastRare : scorer.least)),
  );
  const told = new Set(withoutEchoes(doc, [...likely]));
  return all.map((one) => ({ one, fate: told.has(one) ? "told" : likely.has(one) ? "echo" : "unlikely" }));
}

/** One position for each holder, question and stance: the surest of its places, resting on the statements of all. */
function gathered(doc: AnnotatedDocument, told: readonly Rated[]): readonly Position[] {
  const groups = new Map<string, Rated[]>();
  told.forEach((one, n) => {
    const key = JSON.stringify([one.one.holder.id, one.question ?? n, one.stance]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  return [...groups.values()]
    .map((group) => positionOf(doc, group))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((position, n) => ({ id: `p${n + 1}`, ...position }));
}

/** From this chance on a holder may well hold two positions in one sentence. */
const FIRM = 0.5;

/** Of a holder's doubtful candidates in one sentence the likeliest. */
function withoutEchoes(doc: AnnotatedDocument, rated: readonly Rated[]): readonly Rated[] {
  const places = new Map<string, Rated[]>();
  for (const one of rated) {
    const key = `${one.one.holder.id} ${doc.sentenceOf[one.one.span.first] ?? -1}`;
    const place = places.get(key);
    if (place) place.push(one);
    else places.set(key, [one]);
  }
  return [...places.values()].flatMap((place) => {
    const [best, ...others] = [...place].sort((a, b) => b.held - a.held);
    return best ? [best, ...others.filter(({ held }) => held >= FIRM)] : [];
  });
}

function positionOf(doc: AnnotatedDocument, group: readonly Rated[]): Omit<Position, "id"> {
  const [best] = [...group].sort((a, b) => b.right - a.right || b.held - a.held);
  if (!best) throw new RangeError("a position needs a place");
  const { one, question, stance, right } = best;
  return {
    holder: one.holder.id,
    question,
    stance,
    condition: one.condition ? spanOfRange(doc, one.condition) : null,
    span: spanOfRange(doc, one.span),
    proposal: one.proposal ? spanOfRange(doc, one.proposal) : null,
    statements: [...new Set(group.flatMap((each) => statementsOf(doc, each.one)))],
    confidence: Math.round(right * 1000) / 1000,
  };
}

/** The statement whose cue is the stance, else the innermost whose content the words stand in. */
function statementsOf(doc: AnnotatedDocument, { span, at }: Proposed): readonly string[] {
  for (const list of [doc.cueOf, doc.contentOf]) {
    const statement = doc.statements[list[at] ?? -1] ?? doc.statements[list[span.end - 1] ?? -1];
    if (statement) return [statement.id];
  }
  return [];
}
