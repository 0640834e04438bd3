/** Which of a report's words a careful reader would ask with, where a stance is shown: learned, a probability for each word. */
import type { Probability } from "../../base/passage.ts";
import type { TokenRange } from "../document/sentences.ts";
import { stemOf, stemsOf, USUAL } from "../document/stems.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { Hypothesis } from "../tagger/stances/hypothesis.ts";
import { type AnnotatedDocument, type Mention, sentenceAround } from "./annotated-document.ts";
import { chanceOf, type Features, logit, type Weights } from "./scorer.ts";

/** What a report's words are, before any stance is looked at. */
export interface Terms {
  /** For each token its stem; "" for small words and marks. */
  readonly stems: readonly string[];
  /** How often each stem is in the report. */
  readonly counts: ReadonlyMap<string, number>;
  /** Stems of the report's beginning. */
  readonly lead: ReadonlySet<string>;
  /** How often, by chance, each is in the report's proposals. */
  readonly proposed: ReadonlyMap<string, number>;
  /** The stems that are so most often, the most first. */
  readonly most: readonly string[];
}

/** A report's beginning, in tokens. */
const LEAD = 60;
/** From this chance on a proposal counts as told. */
const SURE = 0.25;
/** Tokens of a proposal that are looked at. */
const WIDEST = 40;
/** Stems of the whole report's proposals that are looked at for each stance. */
const ELSEWHERE = 12;

const ELECTS =
  /^(?:elect\w*|presiden\w+|candida\w+|nomin\w+|endors\w+|vot(?:e|es|ed|ers?|ing)|campaign\w*|primar\w+|caucus\w*|delegates?|ballot|poll\w*)$/;

/** Counts a report's words, once for all its hypotheses. Cost linear in the report. */
export function termsOf(doc: AnnotatedDocument, hypotheses: readonly Hypothesis[]): Terms {
  const stems = doc.lower.map(stemOf);
  const counts = new Map<string, number>();
  for (const stem of stems) if (stem) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const proposed = new Map<string, number>();
  for (const { proposals } of hypotheses) {
    const [best] = proposals;
    if (!best?.span || best.chance < SURE) continue;
    for (const stem of within(stems, tokensIn(doc, best.span)))
      proposed.set(stem, (proposed.get(stem) ?? 0) + best.chance);
  }
  const most = [...proposed].sort((a, b) => b[1] - a[1]).slice(0, ELSEWHERE);
  return {
    stems,
    counts,
    lead: new Set(stems.slice(0, LEAD)),
    proposed,
    most: most.map(([stem]) => stem),
  };
}

function within(stems: readonly string[], { first, end }: TokenRange): ReadonlySet<string> {
  return new Set(stems.slice(first, Math.min(end, first + WIDEST)).filter(Boolean));
}

/** A word that a question may be asked with, and what speaks for it. */
export interface ExpectedTerm {
  readonly stem: string;
  readonly features: Features;
}

/** The words that a question on `hypothesis` may be asked with, each with what speaks for it. */
export function termsFor(
  doc: AnnotatedDocument,
  terms: Terms,
  covers: readonly (Mention | undefined)[],
  hypothesis: Hypothesis,
  country: string | null,
): readonly ExpectedTerm[] {
  const { stems, counts, lead, proposed, most } = terms;
  const stance = tokensIn(doc, hypothesis.span);
  const around = sentenceAround(doc, stance.first);
  const words = doc.lower.slice(around.first, around.end);
  const before = doc.sentences[(doc.sentenceOf[stance.first] ?? 0) - 1];
  const found = new Map<string, Record<string, number>>();
  const add = (stem: string, name: string, value = 1) => {
    if (!stem) return;
    const own = found.get(stem) ?? {};
    found.set(stem, own);
    own[name] = Math.max(own[name] ?? Number.NEGATIVE_INFINITY, value);
  };
  hypothesis.proposals.slice(0, 3).forEach(({ span, chance }, n) => {
    if (!span || chance < 0.05) return;
    const range = tokensIn(doc, span);
    for (const stem of within(stems, range)) {
      add(stem, `proposal ${n}`);
      add(stem, `proposal ${n} chance`, logit(chance));
    }
  });
  for (const [stem, chance] of Object.entries(hypothesis.words)) {
    add(stem, "expected", logit(chance));
    add(stem, `expected ${Math.floor(chance * 8)}`);
  }
  hypothesis.usual.forEach((chance, n) => {
    add(USUAL[n] ?? "", "usual", logit(chance));
    add(USUAL[n] ?? "", `usual ${USUAL[n]}`, logit(chance));
  });
  const told =
    (hypothesis.proposals[0]?.span ? hypothesis.proposals[0].chance : 0) > SURE ? "told" : "untold";
  for (const stem of within(stems, stance)) add(stem, `stance ${told}`);
  for (const stem of within(stems, around)) add(stem, `sentence ${told}`);
  if (before) for (const stem of within(stems, before)) add(stem, `before ${told}`);
  most.forEach((stem, n) => {
    add(stem, n < ELSEWHERE / 3 ? "much proposed" : "proposed");
  });
  if (country) for (const stem of stemsOf(country)) add(stem, "country");
  const elects = words.some((word) => ELECTS.test(word)) ? "elects" : "plain";
  for (const stem of USUAL) add(stem, `usual ${stem} ${elects}`);
  if (country) for (const stem of USUAL) add(stem, `usual ${stem} ${country}`);
  const holder = hypothesis.holders[0]?.span ? tokensIn(doc, hypothesis.holders[0].span) : null;
  const named = holder ? covers[holder.end - 1] : undefined;
  for (const stem of named ? stemsOf(named.entity.name) : []) {
    add(stem, "holder");
    add(stem, `holder ${told} ${elects}`);
  }
  const [best] = hypothesis.proposals;
  const proposal = best?.span && best.chance >= SURE ? tokensIn(doc, best.span) : null;
  for (let i = around.first; i < around.end; i++) {
    const stem = stems[i] ?? "";
    if (proposal && i >= proposal.first && i < proposal.end) {
      add(stem, `told at ${Math.min(5, i - proposal.first)}`);
      if (/^\p{Lu}|\d/u.test(doc.words[i] ?? "")) add(stem, "told name");
    }
    const mention = covers[i];
    if (!mention) continue;
    const inside = i >= stance.first && i < stance.end;
    const within = proposal && i >= proposal.first && i < proposal.end;
    for (const part of stemsOf(mention.entity.name)) {
      add(part, `${mention.entity.type} named ${inside ? "in stance" : "beside"}`);
      add(part, `${mention.entity.type} named ${within ? "told" : "untold"} ${elects}`);
    }
  }
  return [...found].map(([stem, own]) => ({
    stem,
    features: {
      ...own,
      [`${told}`]: 1,
      count: Math.log(1 + (counts.get(stem) ?? 0)),
      proposed: Math.log(1 + (proposed.get(stem) ?? 0)),
      ...(lead.has(stem) ? { lead: 1 } : {}),
      [`is ${stem}`]: 1,
    },
  }));
}

/** For each stem the probability that a reader's question has it, and the number of such stems to be expected. */
export interface Expected {
  readonly chances: ReadonlyMap<string, Probability>;
  readonly sum: number;
}

/** What the words of {@link termsFor} are worth by the learned weights. */
export function expectedFrom(weights: Weights, terms: readonly ExpectedTerm[]): Expected {
  const chances = new Map(terms.map(({ stem, features }) => [stem, chanceOf(weights, features)]));
  return { chances, sum: [...chances.values()].reduce((total, chance) => total + chance, 0) };
}

/** What share of words a wording has in common with the question that a reader would ask, as far as one can expect. */
export function expectedShare({ chances, sum }: Expected, text: string): number {
  const own = stemsOf(text.replace(/^Should /, ""));
  let both = 0;
  for (const stem of own) both += chances.get(stem) ?? 0.02;
  return both / (own.size + sum - both || 1);
}
