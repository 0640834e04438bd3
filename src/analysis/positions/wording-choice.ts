/** Which wording a stance's question gets: every way to put it, each with how likely it asks what a careful reader would ask. */

import type { Probability } from "../../base/passage.ts";
import { sideOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { Hypothesis } from "../tagger/stances/hypothesis.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import type { Candidate } from "./candidate.ts";
import { electionOptions } from "./elections.ts";
import { type FullNames, fullNamesIn, withNames, withoutShort, writtenOut } from "./fuller-names.ts";
import { phraseEnd } from "./phrases.ts";
import { pointsOnly } from "./points-only.ts";
import { questionOf } from "./question.ts";
import { type ExpectedTerm, expectedFrom, type Terms, termsFor, termsOf } from "./question-terms.ts";
import { chanceOf, type Features, type Scorer } from "./scorer.ts";
import { isSentence } from "./sentence-check.ts";
import { wordingFeatures } from "./wording-features.ts";
import { fitFeatures } from "./wording-fit.ts";
import { moreWordings } from "./wording-more.ts";
import type { WordingOption } from "./wording-option.ts";
import { type Pool, pooledFor, poolOf } from "./wording-pool.ts";
import { wordingsOf } from "./wordings.ts";

/** A wording that a hypothesis' question may get, and the probability that it asks what a careful reader would ask. */
export interface ChosenWording {
  readonly option: WordingOption;
  readonly features: Features;
  readonly chance: Probability;
}

/** What wordings are put together from, once a report. */
export interface WordingGround {
  readonly doc: AnnotatedDocument;
  readonly covers: readonly (Mention | undefined)[];
  readonly country: string | null;
  readonly pool: Pool;
  readonly terms: Terms;
  readonly names: FullNames;
  readonly scorer: Scorer;
}

/** Gets ready what all of a report's wordings are put together from. Cost linear in the report. */
export function wordingGround(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  hypotheses: readonly Hypothesis[],
  country: string | null,
  scorer: Scorer,
): WordingGround {
  return {
    doc,
    covers,
    country,
    scorer,
    pool: poolOf(doc, covers, hypotheses, country),
    terms: termsOf(doc, hypotheses),
    names: fullNamesIn(doc),
  };
}

/** The words that a question on the hypothesis may be asked with. */
export function termsAt(
  { doc, terms, covers, country }: WordingGround,
  hypothesis: Hypothesis,
): readonly ExpectedTerm[] {
  return termsFor(doc, terms, covers, hypothesis, country);
}

const LEAST_PROPOSAL = 0.08;
/** A rule that fired has read the words' grammar: its wording is taken unless another is so much likelier. */
const RULE_AHEAD = 0.15;

/** All wordings of hypothesis `n` as `holder`'s; `own` are the rules' candidates there. In no order, each text once. */
export function wordingsFor(
  given: WordingGround,
  n: number,
  hypothesis: Hypothesis,
  terms: readonly ExpectedTerm[],
  holder: Entity,
  own: readonly Candidate[],
  held: Stance,
): readonly ChosenWording[] {
  const { doc, covers, country, pool, scorer } = given;
  const stance = tokensIn(doc, hypothesis.span);
  const scope = { doc, covers, holder, stance, country };
  const fitting = fitsOf(scorer, terms);
  const found = new Map<string, ChosenWording>();
  const add = (option: WordingOption, features: Features) => {
    // Who is for stopping somebody is not for electing them.
    if (found.has(option.text) || (option.election?.isOpposed && sideOf(held) === 1)) return;
    // "Will challenge the law": who does is not for the law.
    if (option.reading === "thing" && sideOf(held) === 1 && isUndone(doc, option.range)) return;
    if (option.text.startsWith("Should no ")) return;
    const all = {
      ...features,
      ...fitting(option.text),
      [`actor ${option.actor} ${held}`]: 1,
      ...("pooled" in features ? {} : { [`${option.reading} ${held}`]: 1 }),
    };
    found.set(option.text, { option, features: all, chance: chanceOf(scorer.wording, all) });
  };
  for (const rule of own)
    for (const option of ruleOptions(doc, rule))
      add(option, { ...wordingFeatures(option, 0.5), "from rule": 1 });
  const told = hypothesis.proposals
    .filter(({ span, chance }) => span && chance >= LEAST_PROPOSAL)
    .slice(0, 3);
  const ranges = told.flatMap(({ span, chance }, rank) => {
    if (!span) return [];
    const range = tokensIn(doc, span);
    const longer = { first: range.first, end: Math.max(range.end, phraseEnd(doc, range.first)) };
    const plain = { range, chance, extra: { [`rank ${rank}`]: 1 } };
    return longer.end > range.end
      ? [plain, { range: longer, chance, extra: { longer: 1, [`rank ${rank}`]: 1 } }]
      : [plain];
  });
  const parts: readonly { range: TokenRange | null; chance: number; extra: Record<string, number> }[] =
    hypothesis.proposals[0]?.span ? ranges : [...ranges, { range: null, chance: 0.5, extra: {} }];
  for (const { range, chance, extra } of parts)
    for (const option of wordingsOf(scope, range)) {
      const inside =
        option.range !== null && option.range.first >= stance.first && option.range.end <= stance.end;
      const features = { ...wordingFeatures(option, chance), [`inside ${inside}`]: 1, ...extra };
      add(option, features);
      for (const text of fullerTexts(given, option)) add({ ...option, text }, { ...features, fuller: 1 });
    }
  const [likeliest] = ranges;
  if (likeliest) {
    const { range, chance } = likeliest;
    for (const { option, way } of moreWordings(scope, range, wordingsOf(scope, range))) {
      if (found.has(option.text)) continue;
      const features = {
        ...wordingFeatures(option, chance),
        [`by ${way}`]: 1,
        [`${option.reading} by ${way}`]: 1,
      };
      add(option, features);
      for (const text of fullerTexts(given, option)) add({ ...option, text }, { ...features, fuller: 1 });
    }
  }
  for (const { option, chance, overlap, weight } of pooledFor(doc, pool, n, hypothesis, stance)) {
    const plain = wordingFeatures(option, chance);
    const features = {
      ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [`pool ${name}`, value])),
      pooled: 1,
      overlap,
      "no overlap": overlap === 0 ? 1 : 0,
      weight: Math.log(weight),
      "nothing here": hypothesis.proposals[0]?.span ? 0 : 1,
    };
    add(option, features);
    for (const text of fullerTexts(given, option)) add({ ...option, text }, { ...features, fuller: 1 });
  }
  return [...found.values()];
}

const UNDOES =
  /^(?:challeng|fight|fought|block|resist|reject|oppos|veto|contest|appeal|overturn|scrap|defy|defied|boycott|repeal|abandon|withdr[ae]w|drop|halt)(?:e|ed|es|s|ing|ped|ping|n)?$/;

/** Is the verb right before the words one of undoing, or of standing against, what they name? */
function isUndone({ lower }: AnnotatedDocument, range: TokenRange | null): boolean {
  return range !== null && UNDOES.test(lower[range.first - 1] ?? "");
}

const known = new WeakMap<readonly ExpectedTerm[], (text: string) => Features>();

/** How well wordings go with a hypothesis' words: the same for whoever may hold it, so reckoned once. */
function fitsOf(scorer: Scorer, terms: readonly ExpectedTerm[]): (text: string) => Features {
  const own = known.get(terms);
  if (own) return own;
  const expected = expectedFrom(scorer.terms, terms);
  const byText = new Map<string, Features>();
  const measured = (text: string) => {
    const found = byText.get(text) ?? fitFeatures(expected, text);
    byText.set(text, found);
    return found;
  };
  known.set(terms, measured);
  return measured;
}

function fullerTexts(
  { doc, names, covers }: WordingGround,
  { text, range }: WordingOption,
): readonly string[] {
  return [
    writtenOut(doc, names, text),
    withNames(doc, covers, range, text),
    withoutShort(names, text),
  ].filter((one) => one !== null);
}

/** The likeliest of those that are sentences; null for none. */
export function bestWording(wordings: readonly ChosenWording[]): ChosenWording | null {
  const worth = ({ features, chance }: ChosenWording) => chance + ("from rule" in features ? RULE_AHEAD : 0);
  return wordings
    .filter(({ option }) => isSentence(option.text))
    .reduce<ChosenWording | null>((top, one) => (!top || worth(one) > worth(top) ? one : top), null);
}

/** A rule's own wordings, as ones among others. */
export function ruleOptions(doc: AnnotatedDocument, { proposal }: Candidate): readonly WordingOption[] {
  if (proposal.is === "person" && !proposal.verb)
    return electionOptions(doc, proposal.person, null, { isTold: false, isOpposed: false });
  const text = questionOf(doc, proposal);
  if (!text || pointsOnly(text)) return [];
  const reading = proposal.is === "person" ? "person" : proposal.is === "act" ? "base" : "thing";
  return [{ text, proposal, reading, actor: "none", range: null }];
}
