/** The entities of one analysis, as far as it matters for who they are on record. */
import { POST_NOUNS } from "../../analysis/data/role-nouns.ts";
import type { IsoDate } from "../../base/passage.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import { saidPublisher } from "../publisher/said-publisher.ts";
import { grouped } from "../shared/passages.ts";
import type { Store } from "../store/store.ts";

export interface Subject {
  /** The entity's row. */
  readonly id: number;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** Roles, and descriptions among the aliases: "leader of Kelmark Forward", "the Kelmark leader". */
  readonly roles: readonly string[];
  /** Rows of the entities that it belongs to. */
  readonly bodies: readonly number[];
  /** Something said, or a position, is theirs or a member's. */
  readonly speaks: boolean;
}

export interface AnalysedReport {
  readonly analysis: number;
  readonly report: string;
  readonly published: IsoDate | null;
  readonly publisher: string | null;
  readonly subjects: readonly Subject[];
}

/** Throws an Error if there is no such analysis. */
export async function sceneOf(db: Store["db"], analysis: number): Promise<AnalysedReport> {
  const { report_id, article, published, publisher } = await db
    .selectFrom("analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["a.report_id", "a.id as article", "a.published", "a.publisher"])
    .where("n.id", "=", analysis)
    .executeTakeFirstOrThrow();
  const entities = await db
    .selectFrom("standing_entities")
    .select(["id", "name", "type"])
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
  const bodies = await db
    .selectFrom("entity_memberships as m")
    .innerJoin("entities as e", "e.id", "m.entity_id")
    .select(["m.entity_id", "m.organization_id"])
    .where("e.analysis_id", "=", analysis)
    .execute();
  const speakers = await db
    .selectFrom("statements")
    .select("speaker_id")
    .distinct()
    .where("analysis_id", "=", analysis)
    .execute();
  const holders = await db
    .selectFrom("positions")
    .select("holder_id as speaker_id")
    .distinct()
    .where("analysis_id", "=", analysis)
    .execute();
  const namesOf = grouped(names, (row) => row.entity_id);
  const bodiesOf = grouped(bodies, (row) => row.entity_id);
  const subjects = subjectsOf(
    entities.map((entity) => ({
      ...entity,
      aliases: (namesOf.get(entity.id) ?? []).filter((n) => n.kind === "alias").map((n) => n.name),
      told: (namesOf.get(entity.id) ?? []).filter((n) => n.kind === "role").map((n) => n.name),
      bodies: bodiesOf.get(entity.id)?.map((b) => b.organization_id) ?? [],
    })),
    new Set([...speakers, ...holders].map((row) => row.speaker_id)),
  );
  const said = await saidPublisher(db, article, publisher);
  return { analysis, report: report_id, published, publisher: said, subjects };
}

/** An entity as an analysis has it. */
export interface FoundEntity extends Omit<Subject, "roles" | "speaks"> {
  /** The roles as they were found. */
  readonly told: readonly string[];
}

/** `speaking`: those by whom something is said, or who hold a position. */
export function subjectsOf(
  entities: readonly FoundEntity[],
  speaking: ReadonlySet<number | null>,
): readonly Subject[] {
  // Without the body that two speakers share it would not be known that they diverge within it.
  const spokenFor = new Set(entities.flatMap(({ id, bodies }) => (speaking.has(id) ? bodies : [])));
  return entities.map(({ told, ...entity }) => ({
    ...entity,
    roles: [...told, ...[entity.name, ...entity.aliases].filter(isDescription)],
    speaks: speaking.has(entity.id) || spokenFor.has(entity.id),
  }));
}

/** "the transport minister", "the Transport Minister"; a name begins with a capital and ends in no office. */
export function isDescription(words: string): boolean {
  if (!/^the\s+\p{L}/iu.test(words)) return false;
  return /\s\p{Ll}\S*$/u.test(words) || POST_NOUNS.has(words.split(/\s+/).at(-1)?.toLowerCase() ?? "");
}
