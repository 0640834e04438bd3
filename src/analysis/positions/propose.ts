/** Brings what the model and what the rules find together: candidates with a holder, a stance, a question and what speaks for them. */
import type { Entity, Stance } from "../analysis.ts";
import type { TokenRange } from "../sentences.ts";
import { type Candidate, flip } from "./candidate.ts";
import { conditionOf } from "./condition.ts";
import { type Ground, type Mention, tokensIn } from "./ground.ts";
import { speakerAt } from "./holder.ts";
import { type Hypothesis, STANCES } from "./hypothesis.ts";
import { type FoundBy, mentionsByToken, namedHolder } from "./named-holder.ts";
import { questionOf } from "./question.ts";
import { chanceOf, type Features, logit, type Scorer } from "./scorer.ts";
import { stancesByWords, stanceWords } from "./stance-words.ts";
import { type Pool, pooledFor, poolOf } from "./wording-pool.ts";
import { actingCountry, pointsOnly, type WordingOption, wordingFeatures, wordingsOf } from "./wordings.ts";

export interface Proposed {
  readonly holder: Entity;
  readonly stance: Stance;
  readonly span: TokenRange;
  /** The token to which the stance belongs. */
  readonly at: number;
  readonly condition: TokenRange | null;
  /** The words that say what would be done. */
  readonly proposal: TokenRange | null;
  readonly question: string | null;
  /** The rule's own proposal, where a rule found it. */
  readonly rule: Candidate | null;
  /** Did the model find it? */
  readonly isLearned: boolean;
  readonly features: Features;
  readonly wordings: readonly {
    readonly option: WordingOption;
    readonly features: Features;
    readonly chance: number;
  }[];
}

interface Guess {
  readonly hypothesis: Hypothesis;
  readonly holder: Entity;
  readonly by: FoundBy | "speaker";
  readonly chances: readonly number[];
}

/** A rule that fired has read the words' grammar: its wording is taken unless another is so much likelier. */
const RULE_AHEAD = 0.15;
/** How much the words alone count beside the model for which stance it is. */
const WORDS_COUNT = 1;
/** A holder less likely than this is not looked at. */
const LEAST_HOLDER = 0.06;
const LEAST_PROPOSAL = 0.08;

/** Candidates in no order; `country`: the code of the report's country, or null. Pure; cost linear in what was found. */
export function propose(
  ground: Ground,
  hypotheses: readonly Hypothesis[],
  rules: readonly Candidate[],
  scorer: Scorer,
  country: string | null,
): readonly Proposed[] {
  const covers = mentionsByToken(ground);
  const acting = actingCountry(ground, country);
  const guesses = hypotheses.map((hypothesis) => guessesOf(ground, covers, hypothesis));
  const byToken = hypothesesByToken(ground, hypotheses);
  const rulesAt = rulesByToken(rules);
  const pool = poolOf(ground, covers, hypotheses, acting);
  const used = new Set<Candidate>();
  const found: Proposed[] = [];
  hypotheses.forEach((hypothesis, n) => {
    const range = tokensIn(ground.scene, hypothesis.span);
    const near = touching(rulesAt, range);
    for (const guess of guesses[n] ?? []) {
      const own = near.filter(({ holder }) => holder === guess.holder);
      for (const rule of own) used.add(rule);
      found.push(learned(ground, covers, guess, guesses[n] ?? [], range, own, near, scorer, acting, pool, n));
    }
  });
  for (const rule of rules) {
    if (used.has(rule)) continue;
    const around = new Set<number>();
    for (let i = rule.span.first; i < rule.span.end; i++) for (const n of byToken.get(i) ?? []) around.add(n);
    found.push(
      ruled(
        ground,
        rule,
        [...around].flatMap((n) => guesses[n] ?? []),
        scorer,
        hypotheses.length > 0,
      ),
    );
  }
  return found;
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
  ground: Ground,
  hypotheses: readonly Hypothesis[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  hypotheses.forEach(({ span }, n) => {
    const { first, end } = tokensIn(ground.scene, span);
    for (let i = first; i < end; i++) found.set(i, [...(found.get(i) ?? []), n]);
  });
  return found;
}

/** One guess an entity: what several words for it have is added up. */
function guessesOf(
  ground: Ground,
  covers: readonly (Mention | undefined)[],
  hypothesis: Hypothesis,
): readonly Guess[] {
  const byEntity = new Map<Entity, Guess>();
  for (const { span, chances } of hypothesis.holders) {
    if (!span || 1 - (chances[0] ?? 1) < LEAST_HOLDER) continue;
    const named = namedHolder(ground, covers, span);
    if (!named) continue;
    const known = byEntity.get(named.entity);
    if (!known) byEntity.set(named.entity, { hypothesis, holder: named.entity, by: named.by, chances });
    else byEntity.set(named.entity, { ...known, chances: together(known.chances, chances) });
  }
  const speaker = speakerAround(ground, tokensIn(ground.scene, hypothesis.span));
  if (speaker && !byEntity.has(speaker)) {
    const chances = hypothesis.holders.find(({ span }) => span === null)?.chances ?? UNTOLD;
    byEntity.set(speaker, { hypothesis, holder: speaker, by: "speaker", chances });
  }
  return [...byEntity.values()];
}

/** What is held of a speaker whom the model did not think of. */
const UNTOLD = [0.94, 0.04, 0.01, 0.004, 0.003, 0.003];

/** Who is reported to say the words. */
function speakerAround(ground: Ground, { first, end }: TokenRange): Entity | null {
  const speaker = speakerAt(ground, first) ?? speakerAt(ground, end - 1);
  if (speaker) return speaker;
  const statement =
    ground.statements[ground.cueOf[first] ?? -1] ?? ground.statements[ground.cueOf[end - 1] ?? -1];
  return statement?.speaker ? (ground.entities.get(statement.speaker) ?? null) : null;
}

/** Either of two: none only if neither. */
function together(a: readonly number[], b: readonly number[]): readonly number[] {
  const none = (a[0] ?? 1) * (b[0] ?? 1);
  const sums = STANCES.map((_, k) => (a[k + 1] ?? 0) + (b[k + 1] ?? 0));
  const all = sums.reduce((total, value) => total + value, 0) || 1;
  return [none, ...sums.map((value) => (value / all) * (1 - none))];
}

function learned(
  ground: Ground,
  covers: readonly (Mention | undefined)[],
  { hypothesis, holder, by, chances }: Guess,
  all: readonly Guess[],
  range: TokenRange,
  own: readonly Candidate[],
  near: readonly Candidate[],
  scorer: Scorer,
  country: string | null,
  pool: Pool,
  n: number,
): Proposed {
  const held = 1 - (chances[0] ?? 1);
  const words = stanceWords(ground, covers, range);
  const byWords = stancesByWords(scorer.stances, words);
  const both = STANCES.map(
    (_, k) => ((chances[k + 1] ?? 0) / Math.max(held, 0.01) + 0.01) * (byWords[k] ?? 0) ** WORDS_COUNT,
  );
  const best = both.reduce((top, value, k) => (value > (both[top] ?? 0) ? k : top), 0);
  const stance = STANCES[best] ?? "for";
  const scope = { ground, covers, holder, stance: range, country };
  const wordings = [
    ...hypothesis.proposals
      .filter(({ span, chance }) => span && chance >= LEAST_PROPOSAL)
      .slice(0, 3)
      .flatMap(({ span, chance }) =>
        wordingsOf(scope, span && tokensIn(ground.scene, span)).map((option) => ({ option, chance })),
      ),
    ...(hypothesis.proposals[0]?.span
      ? []
      : wordingsOf(scope, null).map((option) => ({ option, chance: 0.5 }))),
  ].map(({ option, chance }) => {
    const features = {
      ...wordingFeatures(option, chance),
      [`inside ${option.range !== null && option.range.first >= range.first && option.range.end <= range.end}`]: 1,
    };
    return { option, features, chance: chanceOf(scorer.wording, features) };
  });
  for (const { option, chance, overlap, weight } of pooledFor(ground, pool, n, hypothesis, range)) {
    if (wordings.some((one) => one.option.text === option.text)) continue;
    const plain = wordingFeatures(option, chance);
    const features = {
      ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [`pool ${name}`, value])),
      pooled: 1,
      overlap,
      "no overlap": overlap === 0 ? 1 : 0,
      weight: Math.log(weight),
      "nothing here": hypothesis.proposals[0]?.span ? 0 : 1,
    };
    wordings.push({ option, features, chance: chanceOf(scorer.wording, features) });
  }
  for (const rule of own) {
    const text = questionOf(ground, rule.proposal);
    if (!text || pointsOnly(text)) continue;
    const option = ruleOption(rule, text);
    const features = { ...wordingFeatures(option, 0.5), "from rule": 1 };
    wordings.push({ option, features, chance: chanceOf(scorer.wording, features) });
  }
  const chosen = wordings.reduce<(typeof wordings)[number] | null>((top, one) => {
    const worth = ({ features, chance }: (typeof wordings)[number]) =>
      chance + ("from rule" in features ? RULE_AHEAD : 0);
    return !top || worth(one) > worth(top) ? one : top;
  }, null);
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
    proposal: logit(hypothesis.proposals[0]?.span ? hypothesis.proposals[0].chance : 0.01),
    [`holder ${holder.type}`]: 1,
    [`words ${Math.min(4, Math.ceil((range.end - range.first) / 4))}`]: 1,
    ...statementFeatures(ground, range, holder),
    ...ruleFeatures(own, near, stance),
  };
  return {
    holder,
    stance,
    span: range,
    at: rule?.at ?? range.first,
    condition: stance === "conditional" ? conditionIn(ground, hypothesis, range) : null,
    proposal: chosen?.option.range ?? null,
    question: chosen?.option.text ?? null,
    rule,
    isLearned: true,
    features,
    wordings,
  };
}

function conditionIn(ground: Ground, { conditions }: Hypothesis, range: TokenRange): TokenRange | null {
  const [best] = conditions;
  if (best?.span) return tokensIn(ground.scene, best.span);
  const told = conditionOf(ground, range);
  if (told) return told;
  const next = conditions.find(({ span }) => span !== null);
  return next?.span ? tokensIn(ground.scene, next.span) : null;
}

function statementFeatures(ground: Ground, { first, end }: TokenRange, holder: Entity): Features {
  const n =
    [first, end - 1].map((at) => ground.contentOf[at] ?? -1).find((at) => at >= 0) ??
    ground.cueOf[first] ??
    -1;
  const statement = ground.statements[n];
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

/** A rule's own wording, as one among others. */
function ruleOption({ proposal }: Candidate, text: string): WordingOption {
  const reading = proposal.is === "person" ? "person" : proposal.is === "act" ? "base" : "thing";
  return { text, proposal, reading, actor: "none", range: null };
}

/** What only a rule found: the model may know of another holder, or of nothing there. */
function ruled(
  ground: Ground,
  rule: Candidate,
  around: readonly Guess[],
  scorer: Scorer,
  isLearned: boolean,
): Proposed {
  const told = questionOf(ground, rule.proposal);
  const text = told && !pointsOnly(told) ? told : null;
  const options: { option: WordingOption; features: Features; chance: number }[] = [];
  if (text) {
    const option = ruleOption(rule, text);
    const features = { ...wordingFeatures(option, 0.5), "only rule": 1 };
    options.push({ option, features, chance: chanceOf(scorer.wording, features) });
  }
  const top = Math.max(0.01, ...around.map((guess) => 1 - (guess.chances[0] ?? 1)));
  const features: Record<string, number> = {
    [isLearned ? "rule only" : "rules alone"]: 1,
    [`only route ${rule.route}`]: 1,
    [`only by ${rule.by}`]: 1,
    [`only stance ${rule.stance}`]: 1,
    around: isLearned ? logit(top) : 0,
    wording: options[0] ? logit(options[0].chance) : -3,
    "no wording": options[0] || rule.proposal.is === "before" ? 0 : 1,
    [`holder ${rule.holder.type}`]: 1,
  };
  return {
    holder: rule.holder,
    stance: rule.stance,
    span: rule.span,
    at: rule.at,
    condition: rule.condition,
    proposal: null,
    question: text,
    rule,
    isLearned: false,
    features,
    wordings: options,
  };
}

/** Turns a stance with its wording. */
export function turned(stance: Stance, reversed: boolean): Stance {
  return reversed ? flip(stance) : stance;
}
