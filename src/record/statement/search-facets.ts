/** Of which speakers, questions, stances, publishers, kinds and months some statements are. */
import { type Kysely, sql } from "kysely";
import type { Stance, StatementKind } from "../../base/vocabulary.ts";
import { entityLinks, type OnRecord } from "../entity/entity-links.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Schema } from "../store/schema.ts";

export interface Facet<V> {
  readonly value: V;
  /** How a reader knows it. */
  readonly label: string;
  readonly statements: number;
}

/** Each list by number, the most first and as many by label, at most eight; months in order of time, all of them. */
export interface Facets {
  readonly people: readonly Facet<string>[];
  readonly organizations: readonly Facet<string>[];
  readonly questions: readonly Facet<string>[];
  readonly stances: readonly Facet<Stance>[];
  readonly publishers: readonly Facet<string>[];
  readonly kinds: readonly Facet<StatementKind>[];
  readonly months: readonly Facet<string>[];
}

type Db = Kysely<Schema>;

const MOST = 8;

/** `ids`: rows of statements. Five selects and those for names, however many. */
export async function facetsOf({ db }: RecordStore, ids: readonly number[]): Promise<Facets> {
  if (ids.length === 0)
    return {
      ...{ people: [], organizations: [], questions: [], stances: [], publishers: [], kinds: [], months: [] },
    };
  const rows = await statementFacts(db, ids);
  const links = await entityLinks(
    db,
    rows.flatMap(({ speaker_id }) => speaker_id ?? []),
  );
  const speakers = rows.flatMap(({ speaker_id }) => links.get(speaker_id ?? -1) ?? []);
  const positions = await positionFacts(db, ids);
  return {
    people: whoFacets(speakers, "person"),
    organizations: whoFacets(speakers, "organization"),
    questions: most(tally(positions.map(({ question_id, text }) => [question_id, text]))),
    stances: most(tally(positions.map(({ stance }) => [stance, stance]))),
    publishers: most(
      tally(rows.flatMap(({ publisher }) => (publisher === null ? [] : [[publisher, publisher]]))),
    ),
    kinds: most(tally(rows.map(({ kind }) => [kind, kind]))),
    months: tally(rows.flatMap(({ month }) => (month === null ? [] : [[month, month]]))).sort((a, b) =>
      a.value.localeCompare(b.value),
    ),
  };
}

/** The rows' ids as one parameter, since a statement may have but so many. */
const among = (ids: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

function statementFacts(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("standing_statements as s")
    .innerJoin("standing_reports as a", "a.analysis_id", "s.analysis_id")
    .select(["s.kind", "s.speaker_id", "a.publisher"])
    .select(sql<string | null>`substr(a.published, 1, 7)`.as("month"))
    .where("s.id", "in", among(ids))
    .execute();
}

function positionFacts(db: Db, ids: readonly number[]) {
  return db
    .selectFrom("position_statements as ps")
    .innerJoin("shown_positions as i", "i.position_id", "ps.position_id")
    .innerJoin("questions as q", "q.id", "i.question_id")
    .innerJoin("wordings as w", "w.id", "q.wording_id")
    .select(["i.question_id", "i.stance", "w.text"])
    .where("ps.statement_id", "in", among(ids))
    .execute();
}

function whoFacets(speakers: readonly OnRecord[], kind: OnRecord["kind"]): readonly Facet<string>[] {
  return most(tally(speakers.filter((who) => who.kind === kind).map(({ id, name }) => [id, name])));
}

function tally<V extends string>(pairs: readonly (readonly [value: V, label: string])[]): Facet<V>[] {
  const facets = new Map<V, Facet<V>>();
  for (const [value, label] of pairs) {
    const before = facets.get(value);
    facets.set(value, { value, label: before?.label ?? label, statements: (before?.statements ?? 0) + 1 });
  }
  return [...facets.values()];
}

/** By label too: else which of those that are as many is the eighth would hang on the order in which rows were read. */
export function most<V>(facets: readonly Facet<V>[]): readonly Facet<V>[] {
  return [...facets]
    .sort((a, b) => b.statements - a.statements || a.label.localeCompare(b.label, "en"))
    .slice(0, MOST);
}
