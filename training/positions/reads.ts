/** What the shipped model finds in the annotated reports before positions are put together, kept in a file: half an hour to make, and a second to read. */
import { appendFileSync, existsSync } from "node:fs";
import { hashOf, linesOf } from "../../evaluation/corpora.ts";
import type { Entity, Statement } from "../../src/analysis/analysis.ts";
import { type Document, documentOf } from "../../src/analysis/document/document.ts";
import { labelsIn } from "../../src/analysis/document/labels.ts";
import { listMarkersIn, merged } from "../../src/analysis/document/list-markers.ts";
import { resolveSpeakers } from "../../src/analysis/entities/resolve.ts";
import { loadModel, type Model } from "../../src/analysis/model/load.ts";
import { confidenceOf, withSpeaker } from "../../src/analysis/statements/confidence.ts";
import { draftStatements } from "../../src/analysis/statements/draft-statements.ts";
import { withOfficeSpeakers } from "../../src/analysis/statements/office-alone.ts";
import type { Hypothesis } from "../../src/analysis/tagger/stances/hypothesis.ts";
import { boilerplateIn } from "../../src/article/boilerplate.ts";
import type { Span } from "../../src/base/passage.ts";
import type { Stance } from "../../src/base/vocabulary.ts";

export interface Read {
  readonly id: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly boilerplate: readonly Span[];
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
  readonly hypotheses: readonly Hypothesis[];
}

/** A position as it is annotated, with the words for its holder. */
export interface Annotated {
  readonly stance: Stance;
  readonly span: Span;
  readonly proposal: Span | null;
  readonly question: string;
  readonly doubt: boolean;
  /** The holder's names, and where words for them stand. */
  readonly names: readonly string[];
  readonly mentions: readonly Span[];
}

export interface Given {
  readonly read: Read;
  readonly positions: readonly Annotated[];
  /** Is it one of those that are judged, not of our own, which are only learned from? */
  readonly isJudged: boolean;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly publisher?: string | null;
}

interface GoldLine {
  readonly id: string;
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases?: readonly string[];
  }[];
  readonly positions: readonly (Span & {
    readonly stance: Stance;
    readonly question: string;
    readonly proposal: Span | null;
    readonly holder: string;
    readonly holderMention: Span | null;
    readonly doubt?: boolean;
  })[];
}

type Pair = readonly [number, number];
interface OwnLine {
  readonly report: string;
  readonly positions: readonly {
    readonly stance: Stance;
    readonly span: Pair;
    readonly proposal: Pair | null;
    readonly question: string;
    readonly holder: Pair | null;
    readonly names: readonly Pair[];
    readonly doubt?: boolean;
  }[];
}

const CORPORA = ["polnear/train.jsonl", "bbc-politics/reports.jsonl", "ggt/dev.jsonl"];
const INVENTED = "training/positions/invented.jsonl";

/** A report's tokens, as the analysis lays them out. */
export function sceneFor({ text, boilerplate }: Pick<Read, "text" | "boilerplate">): Document {
  return documentOf(text, merged(boilerplate, merged(listMarkersIn(text), labelsIn(text))));
}

/** The annotated reports below the folder `shared`, read by the shipped model; `file` keeps what was read. */
export async function annotatedReads(shared: string, file: string): Promise<readonly Given[]> {
  const gold = new Map(
    ["us", "uk"]
      .flatMap((part) => linesOf<GoldLine>(`${shared}/gold/positions/${part}.jsonl`))
      .map((line) => [line.id, line]),
  );
  const own = new Map(
    linesOf<OwnLine>("training/positions/annotations.jsonl").map((line) => [line.report, line]),
  );
  const known = new Map((existsSync(file) ? linesOf<Read>(file) : []).map((read) => [read.id, read]));
  const given: Given[] = [];
  let model: Model | null = null;
  const texts = [...CORPORA.map((path) => `${shared}/corpora/${path}`), INVENTED];
  for (const line of texts.flatMap((path) => linesOf<Line>(path))) {
    const [judged, ours] = [gold.get(line.id), own.get(hashOf(line.id))];
    if (!judged && !ours) continue;
    let read = known.get(line.id);
    if (!read) {
      model ??= await loadModel("encoder");
      read = await readBy(model, line);
      appendFileSync(file, `${JSON.stringify(read)}\n`);
    }
    const positions = judged ? goldPositions(judged) : ours ? ownPositions(ours) : [];
    given.push({ read, positions, isJudged: judged !== undefined });
  }
  return given;
}

function goldPositions({ entities, positions }: GoldLine): Annotated[] {
  const holders = new Map(entities.map((entity) => [entity.id, entity]));
  return positions.map(({ start, end, stance, question, proposal, holder, holderMention, doubt = false }) => {
    const { name = "", aliases = [] } = holders.get(holder) ?? {};
    return {
      stance,
      question,
      proposal,
      doubt,
      span: { start, end },
      names: [name, ...aliases],
      mentions: holderMention ? [holderMention] : [],
    };
  });
}

function ownPositions({ positions }: OwnLine): Annotated[] {
  const spanOf = ([start, end]: Pair): Span => ({ start, end });
  return positions.map(({ stance, span, proposal, question, holder, names, doubt = false }) => ({
    stance,
    question,
    doubt,
    span: spanOf(span),
    proposal: proposal && spanOf(proposal),
    names: [],
    mentions: [...(holder ? [holder] : []), ...names].map(spanOf),
  }));
}

/** What the model finds in a report before positions are put together. */
export async function readBy(
  { tagger, joiner, calibration, choose }: Model,
  { id, text, publisher = null }: Line,
): Promise<Read> {
  const boilerplate = boilerplateIn(text, { publisher, byline: null });
  const plain = sceneFor({ text, boilerplate });
  const { spans, hypotheses } = await tagger.read(plain);
  const drafts = draftStatements(plain, spans, {
    joiner,
    confidence: (evidence) => confidenceOf(evidence, calibration),
  });
  const resolved = resolveSpeakers(plain, drafts, choose);
  const { entities, speakers } = withOfficeSpeakers(text, drafts, resolved.speakers, resolved.entities);
  const statements = drafts.map(
    ({ continues: _, answers: __, ...draft }, i): Statement => ({
      id: `s${i + 1}`,
      ...draft,
      speaker: speakers[i] ?? null,
      polarity: "said",
      speakerConfidence: resolved.sure[i] ?? null,
      confidence: withSpeaker(draft.confidence, resolved.sure[i] ?? null),
      saidOn: null,
    }),
  );
  return { id, text, publisher, boilerplate, statements, entities, hypotheses };
}
