/** Writes one analysis of one article: its findings, the passages they rest on, whom its entities stand for on record, and the questions of its positions. */
import type { Analysis, Entity, Statement } from "../analysis/analysis.ts";
import { sentencesAround } from "../analysis/document/sentences-around.ts";
import type { IsoDate, Span } from "../base/passage.ts";
import { type EntityIds, rowOf } from "./entity/entity-rows.ts";
import { resolveAnalysis } from "./entity/resolve-analysis.ts";
import { putFigures, putTimes } from "./figure/put-figures.ts";
import { anchorPositionDecisions } from "./position/anchor-decisions.ts";
import { putPositions } from "./position/put-positions.ts";
import { wordedInFull } from "./question/in-full.ts";
import { matchWordings } from "./question/match-wordings.ts";
import { type PassageIds, putPassages } from "./shared/put-passages.ts";
import { anchorStatementDecisions } from "./statement/anchor-decisions.ts";
import type { RecordStore } from "./store/record-store.ts";
import type { Store } from "./store/store.ts";

type Db = Store["db"];

const PARTS = ["source", "cue", "content"] as const;

/** The article that was analysed, as it is on record. */
export interface ArticleRow {
  readonly id: number;
  readonly text: string;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
}

/**
 * Puts the analysis beside those that the article has; within the caller's transaction. `analysedAt` is ISO 8601 in UTC.
 * Throws a RangeError if a finding's span does not lie within the text or names an entity that the analysis does not have.
 */
export async function putAnalysis(
  db: Db,
  { fullText, matcher }: Pick<RecordStore, "fullText" | "matcher">,
  article: ArticleRow,
  analysis: Analysis,
  analysedAt: string,
): Promise<void> {
  const { name, version, modelHash } = analysis.extractor;
  const { id } = await db
    .insertInto("analyses")
    .values({
      article_id: article.id,
      extractor: name,
      version,
      model_hash: modelHash,
      analysed_at: analysedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const sentences = sentencesAround(article.text, analysis.boilerplate, analysis.figures);
  const spans = [...spansOf(analysis), ...sentences];
  const passages = await putPassages(db, article.id, article.text, spans);
  const boilerplate = analysis.boilerplate.map((span, position) => ({
    analysis_id: id,
    position,
    passage_id: passages(span),
  }));
  if (boilerplate.length > 0) await db.insertInto("analysis_boilerplate").values(boilerplate).execute();
  const entities = await putEntities(db, id, analysis.entities, passages);
  const statementIds = await putStatements(db, id, analysis.statements, entities, passages);
  await putFigures(db, id, analysis.figures, sentences, entities, passages);
  await putTimes(db, id, analysis.times, passages);
  const { statements, positions } = analysis;
  const { published } = article;
  const around = { analysis: id, published, statements, statementIds, entities, passages };
  if (positions.length > 0) {
    const worded = await wordedInFull(db, matcher(), positions, article);
    const wordings = await putPositions(db, worded, around);
    await matchWordings(db, matcher(), wordings, analysedAt);
  }
  await fullText.index(db, id);
  await resolveAnalysis(db, id, analysedAt);
  await anchorStatementDecisions(db, id);
  await anchorPositionDecisions(db, id);
}

function spansOf({
  boilerplate,
  statements,
  entities,
  positions,
  figures,
  times,
}: Analysis): readonly Span[] {
  return [
    ...boilerplate,
    ...statements.flatMap((s) => [...s.source, ...s.cue, ...s.content]),
    ...entities.flatMap((e) => e.mentions),
    ...positions.flatMap((p) => (p.condition === null ? [p.span] : [p.span, p.condition])),
    ...figures,
    ...times,
  ];
}

async function putEntities(
  db: Db,
  analysis: number,
  entities: readonly Entity[],
  passages: PassageIds,
): Promise<EntityIds> {
  const ids = new Map<string, number>();
  for (const { id: local_id, name, type } of entities) {
    const row = await db
      .insertInto("entities")
      .values({ analysis_id: analysis, local_id, name, type })
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.set(local_id, row.id);
  }
  for (const entity of entities) await putEntityDetails(db, entity, ids, passages);
  return ids;
}

async function putEntityDetails(db: Db, entity: Entity, ids: EntityIds, passages: PassageIds): Promise<void> {
  const entity_id = rowOf(ids, entity.id);
  const names = [
    ...entity.aliases.map((name, position) => ({ entity_id, kind: "alias" as const, position, name })),
    ...entity.roles.map((name, position) => ({ entity_id, kind: "role" as const, position, name })),
  ];
  const memberships = entity.memberOf.map((organization, position) => ({
    entity_id,
    position,
    organization_id: rowOf(ids, organization),
  }));
  const mentions = entity.mentions.map((span, position) => ({
    entity_id,
    position,
    passage_id: passages(span),
  }));
  if (names.length > 0) await db.insertInto("entity_names").values(names).execute();
  if (memberships.length > 0) await db.insertInto("entity_memberships").values(memberships).execute();
  if (mentions.length > 0) await db.insertInto("entity_mentions").values(mentions).execute();
}

async function putStatements(
  db: Db,
  analysis: number,
  statements: readonly Statement[],
  entities: EntityIds,
  passages: PassageIds,
): Promise<EntityIds> {
  const ids = new Map<string, number>();
  for (const statement of statements) {
    const { id } = await db
      .insertInto("statements")
      .values({
        analysis_id: analysis,
        local_id: statement.id,
        kind: statement.kind,
        polarity: statement.polarity,
        speaker_id: statement.speaker === null ? null : rowOf(entities, statement.speaker),
        said_from: statement.saidOn?.from ?? null,
        said_to: statement.saidOn?.to ?? null,
        confidence: statement.confidence,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.set(statement.id, id);
    const parts = PARTS.flatMap((part) =>
      statement[part].map((span, position) => ({
        statement_id: id,
        part,
        position,
        passage_id: passages(span),
      })),
    );
    await db.insertInto("statement_passages").values(parts).execute();
  }
  return ids;
}
