/**
 * Judges how questions are worded, alone: with the annotated stance and holder given, is the wording that is chosen the annotated question's,
 * and is any that there is to choose from? By cross-validation over reports, apart for two halves of them, of which one may be read for faults:
 * `npx tsx training/positions/questions.ts [--feed model|annotated] [--hypotheses FILE] [--faults FILE] [--out models/positions/encoder.json]`.
 *
 * `--feed model`: the proposals that the shipped model finds at an annotated stance. It has seen these reports, so its proposals are somewhat
 * better than on others; `--hypotheses` takes them from a file of guess.py's. `annotated`: the annotated proposals. `--faults`: what went wrong in half A, a line each. `--out`: fits the words' and
 * the wordings' weights on all reports and puts them among the file's others, where the parts trained without a fold, which fit.ts wants, are not at hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hashOf, linesOf } from "../../evaluation/corpora.ts";
import type { Entity } from "../../src/analysis/analysis.ts";
import { stemsOf } from "../../src/analysis/document/stems.ts";
import { tokensIn } from "../../src/analysis/document/token-ranges.ts";
import { loadMatcher } from "../../src/analysis/model/load-matcher.ts";
import { actingCountry } from "../../src/analysis/positions/acting-country.ts";
import { type AnnotatedDocument, annotate } from "../../src/analysis/positions/annotated-document.ts";
import type { Candidate } from "../../src/analysis/positions/candidate.ts";
import { countryOf, rulesIn } from "../../src/analysis/positions/find-positions.ts";
import { joinWordings } from "../../src/analysis/positions/join.ts";
import { mentionsByToken } from "../../src/analysis/positions/named-holder.ts";
import type { ExpectedTerm } from "../../src/analysis/positions/question-terms.ts";
import { NO_WEIGHTS, type Scorer, type Weights } from "../../src/analysis/positions/scorer.ts";
import { isSentence } from "../../src/analysis/positions/sentence-check.ts";
import {
  bestWording,
  type ChosenWording,
  ruleOptions,
  termsAt,
  wordingGround,
  wordingsFor,
} from "../../src/analysis/positions/wording-choice.ts";
import { wordingFeatures } from "../../src/analysis/positions/wording-features.ts";
import type { Hypothesis } from "../../src/analysis/tagger/stances/hypothesis.ts";
import type { Span } from "../../src/base/passage.ts";
import { alike, sameEntity } from "./judging.ts";
import { type Annotated, annotatedReads, type Given, sceneFor } from "./reads.ts";
import { fitted, type Row } from "./regression.ts";

const FOLDS = 3;
const INNER = 3;
const TERM_RIDGE = 4;
/** From this chance on a wording counts as sure in what is printed. */
const SURE = 0.7;

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    reads: { type: "string", default: "training/runs/positions/reads.jsonl" },
    feed: { type: "string", default: "model" },
    hypotheses: { type: "string" },
    faults: { type: "string" },
    out: { type: "string" },
  },
});

interface Asked {
  readonly wanted: Annotated;
  readonly hypothesis: Hypothesis;
  readonly holder: Entity;
  readonly rules: readonly Candidate[];
}

interface Laid {
  readonly given: Given;
  readonly doc: AnnotatedDocument;
  readonly hypotheses: readonly Hypothesis[];
  readonly asked: readonly Asked[];
}

interface Worded extends Asked {
  readonly terms: readonly ExpectedTerm[];
  readonly wordings: readonly ChosenWording[];
  readonly chosen: ChosenWording | null;
  /** The question after those of one proposal in the report were brought under one. */
  readonly question: string | null;
}

function numberOf(salt: string, id: string, below: number): number {
  return Number.parseInt(hashOf(salt + id).slice(0, 8), 16) % below;
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

function holderOf({ read: { entities, text } }: Given, { names, mentions }: Annotated): Entity {
  const named = entities.find((entity) => names.some((name) => sameEntity({ name }, entity)));
  const meant =
    named ??
    mentions
      .flatMap((span) => entities.filter((one) => one.mentions.some((mention) => overlap(mention, span) > 0)))
      .at(0);
  if (meant) return meant;
  const [span] = mentions;
  const name = names[0] ?? (span ? text.slice(span.start, span.end) : "they");
  return { id: "", name, type: "person", aliases: [], roles: [], memberOf: [], mentions: [] };
}

/** What is handed to the wording of an annotated position; null where the model found nothing there. */
function hypothesisFor({ read }: Given, { span, proposal }: Annotated): Hypothesis | null {
  if (options.feed === "annotated")
    return {
      span,
      holders: [],
      conditions: [],
      words: {},
      usual: [],
      proposals: [{ span: proposal, chance: 0.9 }],
    };
  const share = (one: Hypothesis) =>
    overlap(one.span, span) / (Math.max(one.span.end, span.end) - Math.min(one.span.start, span.start));
  const [best] = read.hypotheses
    .filter((one) => overlap(one.span, span) > 0)
    .sort((a, b) => share(b) - share(a));
  return best ?? null;
}

function laidOut(given: Given): Laid {
  const { read, positions } = given;
  const plain = sceneFor(read);
  const doc = annotate(plain, read.statements, read.entities);
  const rules = rulesIn(doc, read.publisher);
  const asked = positions.flatMap((wanted): Asked[] => {
    const hypothesis = hypothesisFor(given, wanted);
    if (!hypothesis) return [];
    const holder = holderOf(given, wanted);
    const { first, end } = tokensIn(plain, hypothesis.span);
    const own = rules.filter(
      (rule) => rule.holder === holder && rule.span.first < end && rule.span.end > first,
    );
    return [{ wanted, hypothesis, holder, rules: own }];
  });
  const hypotheses = options.feed === "model" ? read.hypotheses : asked.map(({ hypothesis }) => hypothesis);
  return { given, doc, hypotheses, asked };
}

const matcher = loadMatcher();

function worded({ given, doc, hypotheses, asked }: Laid, scorer: Scorer): readonly Worded[] {
  const acting = actingCountry(doc, countryOf(given.read.publisher));
  const all = wordingGround(doc, mentionsByToken(doc), hypotheses, acting, scorer);
  const each = asked.map((one) => {
    const { hypothesis, holder, rules, wanted } = one;
    const terms = termsAt(all, hypothesis);
    const n = hypotheses.indexOf(hypothesis);
    const wordings = wordingsFor(all, n, hypothesis, terms, holder, rules, wanted.stance);
    return { ...one, terms, wordings, chosen: bestWording(wordings) };
  });
  const told = each.flatMap(({ chosen }) =>
    chosen ? [{ text: chosen.option.text, chance: chosen.chance }] : [],
  );
  const joined = joinWordings(told, matcher);
  let place = 0;
  return each.map((one) => ({ ...one, question: one.chosen ? (joined[place++]?.question ?? null) : null }));
}

function termRows(each: readonly Worded[]): Row[] {
  return each.flatMap(({ wanted, terms }) => {
    const asked = stemsOf(wanted.question);
    return terms.map(({ stem, features }) => ({ features, target: asked.has(stem) ? 1 : 0 }));
  });
}

/** A position with many wordings counts no more than by the root of their number. */
function wordingRows(doc: AnnotatedDocument, each: readonly Worded[]): Row[] {
  return each.flatMap(({ wanted, wordings, rules }) => {
    const some = wordings.filter(({ option }) => isSentence(option.text));
    const weight = 2 / Math.sqrt(some.length || 1);
    const target = (text: string) => (alike(wanted.question, text) ? 1 : 0);
    return [
      ...some.map(({ option, features }) => ({ features, target: target(option.text), weight })),
      ...rules
        .flatMap((rule) => ruleOptions(doc, rule))
        .map((option) => ({
          features: { ...wordingFeatures(option, 0.5), "only rule": 1 },
          target: target(option.text),
        })),
    ];
  });
}

interface Fit {
  readonly terms: Weights;
  readonly wording: Weights;
}

/** The wordings' weights are fitted on what the words' weights say of reports that they were not fitted on. */
function fitOn(laid: readonly Laid[], rowsOf: ReadonlyMap<Laid, readonly Row[]>): Fit {
  const termsOf = (some: readonly Laid[]) =>
    fitted(
      some.flatMap((one) => rowsOf.get(one) ?? []),
      TERM_RIDGE,
      100,
    );
  const rows = Array.from({ length: INNER }, (_, k) => k).flatMap((k) => {
    const terms = termsOf(laid.filter((_, i) => i % INNER !== k));
    return laid
      .filter((_, i) => i % INNER === k)
      .flatMap((one) => wordingRows(one.doc, worded(one, { ...NO_WEIGHTS, terms })));
  });
  return { terms: termsOf(laid), wording: fitted(rows) };
}

/** What was found by parts that were trained without each report, in place of what the shipped one finds; other reports are left out. */
function withHypotheses(given: readonly Given[], file: string): readonly Given[] {
  const found = new Map(
    linesOf<{ id: string; stances: Hypothesis[] }>(file).map(({ id, stances }) => [id, stances]),
  );
  return given.flatMap(({ read, ...rest }) => {
    const hypotheses = found.get(read.id);
    return hypotheses ? [{ ...rest, read: { ...read, hypotheses } }] : [];
  });
}

const reads = await annotatedReads(options.shared, options.reads);
const laid = (options.hypotheses ? withHypotheses(reads, options.hypotheses) : reads).map(laidOut);
const rowsOf = new Map(laid.map((one) => [one, termRows(worded(one, NO_WEIGHTS))]));
const foldOf = ({ given }: Laid) => (given.isJudged ? numberOf("fold", given.read.id, FOLDS) : -1);
const judged = Array.from({ length: FOLDS }, (_, k) => k).flatMap((k) => {
  const fit = fitOn(
    laid.filter((one) => foldOf(one) !== k),
    rowsOf,
  );
  return laid
    .filter((one) => foldOf(one) === k)
    .map(({ ...one }) => ({ one, all: worded(one, { ...NO_WEIGHTS, ...fit }) }));
});
const isRight = ({ wanted }: Worded, text: string | null) => text !== null && alike(wanted.question, text);
for (const half of [0, 1]) {
  const some = judged.filter(({ one }) => numberOf("half", one.given.read.id, 2) === half);
  const firm = some.flatMap(({ all }) => all).filter(({ wanted }) => !wanted.doubt);
  const wanted = some.flatMap(({ one }) => one.given.positions).filter(({ doubt }) => !doubt).length;
  const share = (fits: (one: Worded) => boolean, of = firm) =>
    `${((100 * of.filter(fits).length) / (of.length || 1)).toFixed(1)} %`;
  const sure = firm.filter(({ chosen }) => chosen && chosen.chance >= SURE);
  console.log(
    `half ${"AB"[half]}: ${firm.length} of ${wanted} positions; right ${share((one) => isRight(one, one.question))}, ` +
      `some wording right ${share((one) => one.wordings.some(({ option }) => isRight(one, option.text)))}, ` +
      `no question ${share(({ question }) => question === null)}; of ${sure.length} sure ones right ${share((one) => isRight(one, one.question), sure)}`,
  );
  if (half === 0 && options.faults)
    writeFileSync(
      options.faults,
      firm
        .filter((one) => !isRight(one, one.question))
        .map(({ wanted: { question, stance }, holder, wordings, ...one }) =>
          JSON.stringify({
            asked: question,
            stance,
            holder: holder.name,
            got: one.question,
            wordings: [...wordings]
              .sort((a, b) => b.chance - a.chance)
              .slice(0, 8)
              .map(({ option, chance }) => `${chance.toFixed(2)} ${option.text}`),
          }),
        )
        .join("\n"),
    );
}
if (options.out) {
  const known = JSON.parse(readFileSync(options.out, "utf8")) as Scorer;
  writeFileSync(options.out, `${JSON.stringify({ ...known, ...fitOn(laid, rowsOf) }, null, 1)}\n`);
}
