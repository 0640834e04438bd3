/** One report with everything that is found in it. */

import type { Extractor, SaidOn } from "../../analysis/analysis.ts";
import type { IsoDate, Passage, Probability } from "../../base/passage.ts";
import type { EntityType, Polarity, StatementKind } from "../../base/vocabulary.ts";
import { type Added, addedStatements } from "../decision/added.ts";
import { figuresOf, type ReportFigure, type ReportTime, timesOf } from "../figure/figures-in-report.ts";
import { saidPublisher } from "../publisher/said-publisher.ts";
import { grouped, PASSAGE, passageOf } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface ReportSpeaker {
  /** The entity's id within this report, `e1`. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

export interface ReportStatement {
  /** `s1`, `s2`, … in order of the text; good as an anchor within the report's page. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  readonly content: readonly Passage[];
  readonly speaker: ReportSpeaker | null;
  readonly saidOn: SaidOn | null;
  readonly confidence: Probability;
  /** Who added it, and when; null for what the machine found. */
  readonly added: Added | null;
}

export interface ReportEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Ids of other entities of this report. */
  readonly memberOf: readonly string[];
  readonly mentions: readonly Passage[];
}

export interface ReportVersion {
  /** 1 is the first that was read. */
  readonly version: number;
  readonly title: string | null;
  readonly published: IsoDate | null;
  /** When its bytes were taken, ISO 8601 in UTC. */
  readonly capturedAt: string;
}

export interface StoredReport {
  readonly id: string;
  /** The version that this is. */
  readonly version: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** What the report itself calls its paper, where people say that this is another name of `publisher`; else null. */
  readonly publisherRead: string | null;
  readonly published: IsoDate | null;
  /** The day of the last change, as the report states it. */
  readonly modified: IsoDate | null;
  readonly url: string | null;
  readonly language: string | null;
  /** All passages' offsets are into this string, in UTF-16 code units. */
  readonly text: string;
  /** What is not the report: captions, related-story links. In order, disjoint. */
  readonly boilerplate: readonly Passage[];
  /** In order of the text. */
  readonly statements: readonly ReportStatement[];
  readonly entities: readonly ReportEntity[];
  /** In order of the text. */
  readonly figures: readonly ReportFigure[];
  readonly times: readonly ReportTime[];
  readonly capture: {
    readonly sha256: string;
    readonly name: string;
    readonly url: string | null;
    readonly capturedAt: string;
  };
  /** Who made these findings, and when (ISO 8601 in UTC). */
  readonly extractor: Extractor & { readonly analysedAt: string };
  /** All versions on record, oldest first. */
  readonly versions: readonly ReportVersion[];
}

/** The report, in its latest version unless another is asked for, by its latest analysis; null if it is not on record. */
export async function reportById(
  { db }: RecordStore,
  id: string,
  version?: number,
): Promise<StoredReport | null> {
  const article = await articleOf(db, id, version);
  if (!article) return null;
  const analysis = await db
    .selectFrom("latest_analyses")
    .selectAll()
    .where("article_id", "=", article.id)
    .executeTakeFirstOrThrow();
  const entities = await entitiesOf(db, analysis.id);
  const said = await saidPublisher(db, article.id, article.publisher);
  const { report_id, capture_id, captured_at, sha256, capture_name, capture_url, digest, ...told } = article;
  return {
    ...told,
    id: report_id,
    publisherRead: said === article.publisher ? null : said,
    boilerplate: await boilerplateOf(db, analysis.id),
    statements: await statementsOf(db, analysis.id, entities),
    entities: [...entities.values()],
    figures: await figuresOf(db, analysis.id),
    times: await timesOf(db, analysis.id),
    capture: { sha256, name: capture_name, url: capture_url, capturedAt: captured_at },
    extractor: {
      name: analysis.extractor,
      version: analysis.version,
      modelHash: analysis.model_hash,
      analysedAt: analysis.analysed_at,
    },
    versions: await versionsOf(db, id),
  };
}

type Db = RecordStore["db"];

function articleOf(db: Db, id: string, version: number | undefined) {
  return db
    .selectFrom("articles as a")
    .innerJoin("captures as c", "c.id", "a.capture_id")
    .selectAll("a")
    .select(["c.sha256", "c.captured_at", "c.name as capture_name", "c.url as capture_url"])
    .where("a.report_id", "=", id)
    .$if(version !== undefined, (q) => q.where("a.version", "=", version ?? 0))
    .orderBy("a.version", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function versionsOf(db: Db, id: string): Promise<readonly ReportVersion[]> {
  return db
    .selectFrom("articles as a")
    .innerJoin("captures as c", "c.id", "a.capture_id")
    .select(["a.version", "a.title", "a.published", "c.captured_at as capturedAt"])
    .where("a.report_id", "=", id)
    .orderBy("a.version")
    .execute();
}

async function boilerplateOf(db: Db, analysis: number): Promise<readonly Passage[]> {
  const rows = await db
    .selectFrom("analysis_boilerplate as b")
    .innerJoin("passages as p", "p.id", "b.passage_id")
    .select(PASSAGE)
    .where("b.analysis_id", "=", analysis)
    .orderBy("b.position")
    .execute();
  return rows.map(passageOf);
}

/** The analysis's entities by their rows' ids, in order of the first mention. */
async function entitiesOf(db: Db, analysis: number): Promise<ReadonlyMap<number, ReportEntity>> {
  const rows = await db
    .selectFrom("standing_entities")
    .selectAll()
    .where("analysis_id", "=", analysis)
    .orderBy("id")
    .execute();
  const names = await db
    .selectFrom("entity_names as n")
    .innerJoin("entities as e", "e.id", "n.entity_id")
    .select(["n.entity_id", "n.kind", "n.name"])
    .where("e.analysis_id", "=", analysis)
    .orderBy("n.position")
    .execute();
  const memberships = await db
    .selectFrom("entity_memberships as m")
    .innerJoin("entities as e", "e.id", "m.entity_id")
    .innerJoin("entities as o", "o.id", "m.organization_id")
    .select(["m.entity_id", "o.local_id as organization"])
    .where("e.analysis_id", "=", analysis)
    .orderBy("m.position")
    .execute();
  const mentions = await db
    .selectFrom("entity_mentions as m")
    .innerJoin("entities as e", "e.id", "m.entity_id")
    .innerJoin("passages as p", "p.id", "m.passage_id")
    .select("m.entity_id")
    .select(PASSAGE)
    .where("e.analysis_id", "=", analysis)
    .orderBy("m.position")
    .execute();
  const [namesOf, membershipsOf, mentionsOf] = [
    grouped(names, (row) => row.entity_id),
    grouped(memberships, (row) => row.entity_id),
    grouped(mentions, (row) => row.entity_id),
  ];
  return new Map(
    rows.map(({ id, local_id, name, type }) => [
      id,
      {
        id: local_id,
        name,
        type,
        aliases: (namesOf.get(id) ?? []).filter((n) => n.kind === "alias").map((n) => n.name),
        roles: (namesOf.get(id) ?? []).filter((n) => n.kind === "role").map((n) => n.name),
        memberOf: (membershipsOf.get(id) ?? []).map((m) => m.organization),
        mentions: (mentionsOf.get(id) ?? []).map(passageOf),
      },
    ]),
  );
}

async function statementsOf(
  db: Db,
  analysis: number,
  entities: ReadonlyMap<number, ReportEntity>,
): Promise<readonly ReportStatement[]> {
  const rows = await db
    .selectFrom("standing_statements")
    .selectAll()
    .where("analysis_id", "=", analysis)
    .orderBy("id")
    .execute();
  const passages = await db
    .selectFrom("standing_passages as sp")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["sp.statement_id", "sp.part"])
    .select(PASSAGE)
    // Not a join: the view uses its indices only when given a list of ids.
    .where("sp.statement_id", "in", (q) =>
      q.selectFrom("standing_statements").select("id").where("analysis_id", "=", analysis),
    )
    .orderBy("sp.position")
    .execute();
  const parts = grouped(passages, (row) => `${row.statement_id} ${row.part}`);
  const added = await addedStatements(
    db,
    rows.map((row) => row.id),
  );
  const statements = rows.map((row) => {
    const part = (name: "source" | "cue" | "content") =>
      (parts.get(`${row.id} ${name}`) ?? []).map(passageOf);
    const speaker = row.speaker_id === null ? undefined : entities.get(row.speaker_id);
    return {
      id: row.local_id,
      kind: row.kind,
      polarity: row.polarity,
      source: part("source"),
      cue: part("cue"),
      content: part("content"),
      speaker: speaker ? { id: speaker.id, name: speaker.name, type: speaker.type } : null,
      saidOn: row.said_to ? { from: row.said_from, to: row.said_to } : null,
      confidence: row.confidence,
      added: added.get(row.id) ?? null,
    };
  });
  // What was added comes behind in the table, and where it stands in the text here.
  return added.size === 0 ? statements : statements.sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ source, cue, content }: ReportStatement) =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
