/**
 * Fits the scorers of positions on annotated reports, and judges them by cross-validation over reports:
 * `npx tsx training/positions/fit.ts --gold LINES --analyses LINES --hypotheses LINES [--own LINES] [--out models/positions/encoder.json]`.
 *
 * GOLD: as `positions-gold.mjs` prints; OWN: more annotated reports, which are learned from and never judged; ANALYSES: what `read --jsonl`
 * printed of them all; HYPOTHESES: what guess.py printed, of parts trained without the report's fold.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Entity, Position, Statement } from "../../src/analysis/analysis.ts";
import { type Document, documentOf } from "../../src/analysis/document/document.ts";
import { listMarkersIn, merged } from "../../src/analysis/document/list-markers.ts";
import { stemsOf } from "../../src/analysis/document/stems.ts";
import { tokensIn } from "../../src/analysis/document/token-ranges.ts";
import { loadMatcher } from "../../src/analysis/model/load-matcher.ts";
import {
  type AnnotatedDocument,
  annotate,
  spanOfRange,
} from "../../src/analysis/positions/annotated-document.ts";
import type { Candidate } from "../../src/analysis/positions/candidate.ts";
import { countryOf, findPositions, rulesIn } from "../../src/analysis/positions/find-positions.ts";
import { mentionsByToken } from "../../src/analysis/positions/named-holder.ts";
import { propose } from "../../src/analysis/positions/propose.ts";
import type { Proposed } from "../../src/analysis/positions/proposed.ts";
import { chanceOf, type Features, NO_WEIGHTS, type Scorer } from "../../src/analysis/positions/scorer.ts";
import { stanceWords } from "../../src/analysis/positions/stance-words.ts";
import type { Hypothesis } from "../../src/analysis/tagger/stances/hypothesis.ts";
import type { Span } from "../../src/base/passage.ts";
import { STANCES } from "../../src/base/vocabulary.ts";
import {
  alike,
  calibrationError,
  type GoldEntity,
  type GoldPosition,
  RARE_STANCES,
  rareStances,
  reliability,
  sameEntity,
} from "./judging.ts";
import { fitted, type Row } from "./regression.ts";

/** The scorers’ own folds: the hypotheses are of parts trained without their report. */
const FOLDS = 3;
const INNER = 3;

interface Line {
  readonly id: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly entities: readonly GoldEntity[];
  readonly positions: readonly GoldPosition[];
  readonly attributions?: readonly { readonly id: string; readonly content: readonly Span[] }[];
}

interface Given {
  readonly gold: Line;
  readonly plain: Document;
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
  readonly hypotheses: readonly Hypothesis[];
  /** The fold that it is judged in; null for our own annotations, which are only learned from. */
  readonly fold: number | null;
}

const { values: options } = parseArgs({
  options: {
    gold: { type: "string" },
    own: { type: "string" },
    analyses: { type: "string" },
    hypotheses: { type: "string" },
    out: { type: "string" },
    predictions: { type: "string", default: "/tmp/predicted.jsonl" },
    least: { type: "string", default: "0.22" },
    "least-rare": { type: "string", default: "0.12" },
    strict: { type: "string", default: "15" },
    "no-hypotheses": { type: "boolean", default: false },
    "no-words": { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    "no-judging": { type: "boolean", default: false },
  },
});

function foldOf(id: string): number {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").slice(8, 16), 16) % FOLDS;
}

function lines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The entities without those that only held a position in the analysis read. */
function withoutNewcomers(found: {
  entities: Entity[];
  statements: Statement[];
  positions: Position[];
}): Entity[] {
  const holders = new Set(found.positions.map(({ holder }) => holder));
  const speakers = new Set(found.statements.map(({ speaker }) => speaker));
  return found.entities.filter(
    ({ id, mentions, aliases, roles, memberOf }) =>
      !holders.has(id) ||
      speakers.has(id) ||
      mentions.length > 1 ||
      aliases.length > 0 ||
      roles.length > 0 ||
      memberOf.length > 0,
  );
}

function givenFrom(): Given[] {
  const analyses = new Map(
    lines<{
      id: string;
      entities: Entity[];
      statements: Statement[];
      positions: Position[];
      boilerplate: Span[];
    }>(options.analyses ?? "").map((one) => [one.id, one]),
  );
  const guessed = new Map(
    lines<{ id: string; stances: Hypothesis[] }>(options.hypotheses ?? "").map(({ id, stances }) => [
      id,
      // What questions are like where the network has no say in their words.
      options["no-words"] ? stances.map((one) => ({ ...one, words: {}, usual: [] })) : stances,
    ]),
  );
  const given = (gold: Line, fold: number | null): readonly Given[] => {
    const found = analyses.get(gold.id);
    const hypotheses = options["no-hypotheses"] ? [] : guessed.get(gold.id);
    if (!found || !hypotheses) return [];
    return [
      {
        gold,
        plain: documentOf(gold.text, merged(found.boilerplate, listMarkersIn(gold.text))),
        statements: found.statements,
        entities: withoutNewcomers(found),
        hypotheses,
        fold,
      },
    ];
  };
  return [
    ...lines<Line>(options.gold ?? "").flatMap((gold) => given(gold, foldOf(gold.id))),
    ...(options.own ? lines<Line>(options.own).flatMap((gold) => given(gold, null)) : []),
  ];
}

interface Judged {
  readonly proposed: Proposed;
  /** The annotated position that it meets best; null for none. */
  readonly met: GoldPosition | null;
}

const laid = new WeakMap<Given, { doc: AnnotatedDocument; rules: readonly Candidate[] }>();

/** A report laid out once, with what the rules find in it: the same whatever is fitted. */
function laidOut(given: Given) {
  const known = laid.get(given);
  if (known) return known;
  const doc = annotate(given.plain, given.statements, given.entities);
  const own = { doc, rules: rulesIn(doc, given.gold.publisher) };
  laid.set(given, own);
  return own;
}

/** Each candidate of a report with the annotated position that it meets. */
function judged(given: Given, scorer: Scorer): Judged[] {
  const { gold, hypotheses } = given;
  const { doc, rules } = laidOut(given);
  const own = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const contents = new Map((gold.attributions ?? []).map(({ id, content }) => [id, content]));
  return propose(doc, hypotheses, rules, scorer, countryOf(gold.publisher)).map((proposed) => {
    const spans = [spanOfRange(doc, proposed.span), ...restedOn(doc, proposed)];
    const fits = gold.positions.filter((wanted) => {
      const holder = own.get(wanted.holder);
      if (!holder || !sameEntity(holder, proposed.holder)) return false;
      const places = [wanted, ...wanted.evidence.flatMap((id) => contents.get(id) ?? [])];
      return places.some((a) => spans.some((b) => a.start < b.end && b.start < a.end));
    });
    const worth = (wanted: GoldPosition) =>
      (wanted.stance === proposed.stance ? 4 : 0) +
      (alike(wanted.question, proposed.question ?? "") ? 2 : 0) +
      (wanted.doubt ? 0 : 1);
    const [met] = fits.sort((a, b) => worth(b) - worth(a));
    return { proposed, met: met ?? null };
  });
}

function restedOn(doc: AnnotatedDocument, { span, at }: Proposed): readonly Span[] {
  for (const list of [doc.cueOf, doc.contentOf]) {
    const statement = doc.statements[list[at] ?? -1] ?? doc.statements[list[span.end - 1] ?? -1];
    if (statement) return statement.content;
  }
  return [];
}

/** The words of each annotated stance, and those of candidates that met none. */
function wordRows(given: readonly Given[], judgedOf: (one: Given) => readonly Judged[]) {
  return given.flatMap((one) => {
    const { doc } = laidOut(one);
    const covers = mentionsByToken(doc);
    const annotated = one.gold.positions.map((wanted) => ({
      features: stanceWords(doc, covers, tokensIn(one.plain, wanted)),
      stance: wanted.stance as string | null,
      isGuess: false,
    }));
    const seen = new Map<number, { features: Features; stance: string | null; isGuess: boolean }>();
    for (const { proposed, met } of judgedOf(one)) {
      if (met?.doubt || !proposed.isLearned) continue;
      const known = seen.get(proposed.span.first);
      if (!known || (met && !known.stance))
        seen.set(proposed.span.first, {
          features: stanceWords(doc, covers, proposed.span),
          stance: met?.stance ?? null,
          isGuess: true,
        });
    }
    return [...annotated, ...seen.values()];
  });
}

/** The words that each stance's question may be asked with, and whether the annotated question has them. */
function termRows(each: readonly (readonly Judged[])[]): Row[] {
  return each.flatMap((of) => {
    const seen = new Set<string>();
    return of.flatMap(({ proposed, met }) => {
      const place = `${proposed.span.first} ${met?.question}`;
      if (!met || seen.has(place)) return [];
      seen.add(place);
      const asked = stemsOf(met.question);
      return proposed.terms.map(({ stem, features }) => ({ features, target: asked.has(stem) ? 1 : 0 }));
    });
  });
}

/** Each report's candidates, with the chances of words as a fit without the report gives them. */
function withTerms(
  given: readonly Given[],
  first: ReadonlyMap<Given, readonly Judged[]>,
): ReadonlyMap<Given, readonly Judged[]> {
  return new Map(
    Array.from({ length: INNER }, (_, k) => k).flatMap((k) => {
      const others = given.filter((_, i) => i % INNER !== k);
      const terms = fitted(termRows(others.map((one) => first.get(one) ?? [])), TERM_RIDGE, 100);
      return given
        .filter((_, i) => i % INNER === k)
        .map((one): [Given, readonly Judged[]] => [one, judged(one, { ...NO_WEIGHTS, terms })]);
    }),
  );
}

const TERM_RIDGE = 4;

const plainly = new WeakMap<Given, readonly Judged[]>();

/** A report's candidates before anything is fitted. */
function unweighed(given: Given): readonly Judged[] {
  const found = plainly.get(given) ?? judged(given, NO_WEIGHTS);
  plainly.set(given, found);
  return found;
}

/** The parts whose answers are features of what is fitted after them. */
function partsFrom(given: readonly Given[]): Scorer {
  const plain = new Map(given.map((one) => [one, unweighed(one)]));
  const terms = options["no-hypotheses"] ? {} : fitted(termRows([...plain.values()]), TERM_RIDGE, 100);
  const first = options["no-hypotheses"] ? plain : withTerms(given, plain);
  const rows = wordRows(given, (one) => first.get(one) ?? []);
  const stances = STANCES.map((stance) =>
    fitted(
      rows
        .filter((row) => row.stance !== null)
        .map((row) => ({ features: row.features, target: row.stance === stance ? 1 : 0 })),
      2,
      150,
    ),
  );
  const words = fitted(
    rows
      .filter(({ isGuess }) => isGuess)
      .map((row) => ({ features: row.features, target: row.stance === null ? 0 : 1 })),
    4,
    150,
  );
  const wording = fitted(
    [...first.values()].flat().flatMap(({ proposed, met }) =>
      met
        ? proposed.wordings.map(({ option, features }) => ({
            features,
            target: alike(met.question, option.text) ? 1 : 0,
          }))
        : [],
    ),
  );
  // Only what the model finds is asked for its words.
  return options["no-hypotheses"]
    ? { ...NO_WEIGHTS, wording }
    : { ...NO_WEIGHTS, stances, words, terms, wording };
}

/** The last regressions’ ridge: many features, few positions. */
const STRICT = Number(options.strict);

function scorerFrom(given: readonly Given[], least: number): Scorer {
  // What the parts say of a report is learned from as they say it of reports that they have not seen.
  const all = Array.from({ length: INNER }, (_, k) => k)
    .flatMap((k) => {
      const parts = partsFrom(given.filter((_, i) => i % INNER !== k));
      return given.filter((_, i) => i % INNER === k).flatMap((one) => judged(one, parts));
    })
    .filter(({ met }) => !met?.doubt);
  const isHeld = ({ met, proposed }: Judged) => (met && met.stance === proposed.stance ? 1 : 0);
  const isRight = (one: Judged) =>
    isHeld(one) && alike(one.met?.question ?? "", one.proposed.question ?? "") ? 1 : 0;
  return {
    ...partsFrom(given),
    held: fitted(
      all.map((one) => ({ features: one.proposed.features, target: isHeld(one) })),
      STRICT,
    ),
    right: fitted(
      all.map((one) => ({ features: one.proposed.features, target: isRight(one) })),
      STRICT,
    ),
    least,
    leastRare: Number(options["least-rare"]),
  };
}

const given = givenFrom();
console.error(
  `${given.length} reports, ${given.filter(({ fold }) => fold === null).length} of them only learned from`,
);
const matcher = loadMatcher();
const LEAST = Number(options.least);
if (!options["no-judging"]) judgeByFolds();
if (options.out) writeFileSync(options.out, `${JSON.stringify(scorerFrom(given, LEAST), null, 1)}\n`);

/** Says how well scorers do that were fitted without the fold of the report. */
function judgeByFolds(): void {
  const scorers = Array.from({ length: FOLDS }, (_, k) =>
    scorerFrom(
      given.filter(({ fold }) => fold !== k),
      LEAST,
    ),
  );
  const scorerOf = ({ fold }: Given) => scorers[fold ?? 0] ?? NO_WEIGHTS;
  const test = given.filter(({ fold }) => fold !== null);
  const out = test.map((one) => {
    const { gold, plain, statements, entities, hypotheses } = one;
    const scorer = scorerOf(one);
    const found = findPositions(plain, statements, entities, {
      matcher,
      scorer,
      hypotheses,
      publisher: gold.publisher,
    });
    return { id: gold.id, statements, entities: found.entities, positions: found.positions };
  });
  writeFileSync(options.predictions, `${out.map((line) => JSON.stringify(line)).join("\n")}\n`);
  const held = test
    .flatMap((one) => judged(one, scorerOf(one)).map((each) => ({ each, scorer: scorerOf(one) })))
    .filter(({ each }) => !each.met?.doubt);
  const rated = held.map(({ each: { met, proposed }, scorer }) => ({
    chance: chanceOf(scorer.right, proposed.features),
    isRight: met?.stance === proposed.stance && alike(met.question, proposed.question ?? ""),
    isTold:
      chanceOf(scorer.held, proposed.features) >=
      (RARE_STANCES.has(proposed.stance) ? scorer.leastRare : scorer.least),
  }));
  for (const { mean, right, count } of reliability(rated))
    console.error(`confidence ${mean.toFixed(2)}: right ${right.toFixed(2)} of ${count}`);
  const told = rated.filter(({ isTold }) => isTold);
  console.error(
    `expected calibration error ${calibrationError(rated).toFixed(3)} of ${rated.length} candidates, ${calibrationError(told).toFixed(3)} of ${told.length} told`,
  );
  const rare = rareStances(
    test.map(({ gold }, i) => ({ gold, found: out[i] ?? { entities: [], positions: [] } })),
  );
  console.error(
    `conditional, undecided and declined: right ${rare.right} of ${rare.found}, annotated ${rare.wanted}: F1 ${rare.f1.toFixed(1)}`,
  );
  const asked = held.filter(
    ({ each: { met, proposed } }) => met && proposed.isLearned && proposed.wordings.length > 0,
  );
  const likeMet = ({ met }: Judged, text: string) => met !== null && alike(met.question, text);
  const share = (count: number) => `${Math.round((100 * count) / (asked.length || 1))} %`;
  const some = asked.filter(({ each }) =>
    each.proposed.wordings.some(({ option }) => likeMet(each, option.text)),
  );
  const chosen = asked.filter(({ each }) => likeMet(each, each.proposed.question ?? ""));
  console.error(
    `of ${asked.length} candidates at an annotated position some wording asks it for ${share(some.length)}, the chosen one for ${share(chosen.length)}`,
  );
  if (options.misses)
    for (const { each } of asked
      .filter(({ each: one }) => !likeMet(one, one.proposed.question ?? ""))
      .slice(0, 2000))
      console.log(
        JSON.stringify({
          gold: each.met?.question,
          exact: each.proposed.span,
          got: each.proposed.question,
          options: [...each.proposed.wordings]
            .sort((a, b) => b.chance - a.chance)
            .slice(0, 8)
            .map(({ option, chance }) => [Math.round(100 * chance), likeMet(each, option.text), option.text]),
        }),
      );
}
