/** One person or organization on record: names, posts over time, and what they said in which reports. */
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { Polarity, StatementKind } from "../../base/vocabulary.ts";
import { organizationKey } from "../organization/name-key.ts";
import { nameFit, nameKey } from "../person/name-key.ts";
import { tellingNames } from "../person/telling-names.ts";
import { partWords } from "../shared/part-words.ts";
import { finalIds, idsLeadingTo } from "../shared/redirects.ts";
import type { Origin, RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { isLeft } from "./emptied.ts";

export interface ActorChoice {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
}

export interface Post {
  readonly role: string;
  readonly organization: string | null;
  /** Good for a link to it; before merges. */
  readonly organizationId: string | null;
  readonly onBehalfOf: string | null;
  readonly area: string | null;
  /** As the file has it: `2019`, `2019-03`, `2019-03-04`. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Said {
  /** `REPORT#s1` */
  readonly statement: string;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  /** The words that report it, as they stand. */
  readonly cue: string;
  /** Pieces are joined by ` … `. */
  readonly words: string;
  readonly report: { readonly id: string; readonly title: string | null; readonly publisher: string | null };
  readonly published: IsoDate | null;
  readonly confidence: Probability;
  /** How sure it is that they are meant; 1 where somebody decided it. */
  readonly resolved: Probability;
}

export interface WhoFacts extends ActorChoice {
  readonly origin: Origin;
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly otherNames: readonly string[];
  /** Ids of those who were merged into this one. */
  readonly mergedIds: readonly string[];
  /** Latest first; as files have it. */
  readonly posts: readonly Post[];
  /** What reports call them, the most frequent first. */
  readonly reportedAs: readonly string[];
}

export interface Who extends WhoFacts {
  readonly statements: number;
  readonly reports: number;
  /** Latest first. */
  readonly latest: readonly Said[];
}

type Db = Store["db"];

/** Whoever goes by the name or has the id: best fits first, each once, merged ones not. */
export async function choices(
  { db }: RecordStore,
  name: string,
  limit = 50,
): Promise<readonly ActorChoice[]> {
  const key = nameKey(name);
  const keys = [...new Set([organizationKey(name), key?.last ?? ""])];
  const rows = await db.selectFrom("record_names").selectAll().where("last", "in", keys).execute();
  const fits = rows.flatMap((row) => {
    if (row.kind === "organization") return row.last === keys[0] ? [{ row, rank: 0 }] : [];
    const fit = key && nameFit(key, row);
    return fit ? [{ row, rank: RANKS[fit] }] : [];
  });
  const best = Math.min(...fits.map(({ rank }) => rank));
  const found: ActorChoice[] = [];
  for (const [kind, table] of KINDS) {
    const named = fits
      .filter(({ row, rank }) => row.kind === kind && rank === best)
      .map(({ row }) => row.record_id);
    const ids = [...new Set([name, ...named].slice(0, limit))];
    const final = await finalIds(db, kind, ids);
    found.push(
      ...(
        await db
          .selectFrom(table)
          .select(["id", "name"])
          .where("id", "in", [...new Set(final.values())])
          .where(isLeft(kind, "id"))
          .execute()
      ).map((row) => ({ kind, ...row })),
    );
  }
  const exact = found.filter(({ id }) => id === name);
  return exact.length > 0 ? exact : found;
}

const RANKS = { same: 0, form: 1, last: 2 } as const;
const KINDS = [
  ["person", "people"],
  ["organization", "organizations"],
] as const;

/** So many of what reports call somebody. */
const CALLED = 5;

/** How many statements are shown of each at most. */
const LATEST = 10;

/** `id` as `choices` gives it, after redirects. */
export async function whoIs(record: RecordStore, choice: ActorChoice, latest = LATEST): Promise<Who> {
  const { db } = record;
  const ids = [...(await idsLeadingTo(db, choice.kind, [choice.id])).keys()];
  const counts = await statementsOf(db, choice.kind, ids)
    .select((e) => [
      e.fn.countAll<number>().as("statements"),
      e.fn.count<number>("a.report_id").distinct().as("reports"),
    ])
    .executeTakeFirstOrThrow();
  return {
    ...(await whoFacts(record, choice)),
    ...counts,
    latest: await latestOf(db, choice.kind, ids, latest),
  };
}

/** Who they are, without what they said. `id` as `choices` gives it, after redirects. */
export async function whoFacts({ db }: RecordStore, { kind, id }: ActorChoice): Promise<WhoFacts> {
  const table = kind === "person" ? "people" : "organizations";
  const row = await db
    .selectFrom(table)
    .select(["id", "name", "origin", "popolo"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const told = JSON.parse(row.popolo) as Told;
  const leading = await idsLeadingTo(db, kind, [id]);
  const ids = [...leading.keys()];
  return {
    kind,
    id,
    name: row.name,
    origin: row.origin,
    birthDate: told.birth_date ?? null,
    deathDate: told.death_date ?? null,
    otherNames: (told.other_names ?? []).flatMap(({ name }) => name ?? []),
    mergedIds: ids.filter((other) => other !== id),
    posts: kind === "person" ? await postsOf(db, ids) : [],
    reportedAs: await reportedAs(db, kind, ids),
  };
}

interface Told {
  readonly birth_date?: string;
  readonly death_date?: string;
  readonly other_names?: readonly { readonly name?: string }[];
}

/** Statements in the latest analyses of the current versions whose speaker stands for one of the ids. */
function statementsOf(db: Db, kind: RecordKind, ids: readonly string[]) {
  return db
    .selectFrom("entity_records as r")
    .innerJoin("standing_statements as s", "s.speaker_id", "r.entity_id")
    .innerJoin("standing_reports as c", "c.analysis_id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "c.article_id")
    .where("r.kind", "=", kind)
    .where("r.record_id", "in", ids);
}

async function latestOf(
  db: Db,
  kind: RecordKind,
  ids: readonly string[],
  limit: number,
): Promise<readonly Said[]> {
  const rows = await statementsOf(db, kind, ids)
    .innerJoin("statement_words as w", "w.id", "s.id")
    .select(["s.id", "s.local_id", "s.kind", "s.polarity", "s.confidence", "r.probability", "w.words"])
    .select(["a.report_id", "a.title", "a.publisher", "a.published"])
    .orderBy("a.published", (o) => o.desc().nullsLast())
    .orderBy("s.id")
    .limit(limit)
    .execute();
  const cues = await partWords(
    db,
    rows.map(({ id }) => id),
    ["cue"],
  );
  return rows.map((row) => ({
    statement: `${row.report_id}#${row.local_id}`,
    kind: row.kind,
    polarity: row.polarity,
    cue: cues(row.id, "cue"),
    words: row.words,
    report: { id: row.report_id, title: row.title, publisher: row.publisher },
    published: row.published,
    confidence: row.confidence,
    resolved: row.probability,
  }));
}

async function postsOf(db: Db, ids: readonly string[]): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom("memberships as m")
    .leftJoin("posts as p", "p.id", "m.post_id")
    .leftJoin("events as t", "t.id", "m.legislative_period_id")
    .leftJoin("organizations as b", "b.id", "m.on_behalf_of_id")
    .leftJoin("organizations as o", (j) =>
      j.on((e) => e("o.id", "=", e.fn.coalesce("m.organization_id", "p.organization_id"))),
    )
    .leftJoin("areas as x", (j) => j.on((e) => e("x.id", "=", e.fn.coalesce("m.area_id", "p.area_id"))))
    .select([
      "p.name as post",
      "m.role",
      "o.name as organization",
      "o.id as organization_id",
      "b.name as on_behalf_of",
      "x.name as area",
    ])
    .select((e) => [
      e.fn.coalesce("m.start_date", "t.start_date").as("from"),
      e.fn.coalesce("m.end_date", "t.end_date").as("to"),
    ])
    .where("m.person_id", "in", ids)
    .execute();
  return rows
    .map((row) => ({
      role: row.post ?? row.role ?? "member",
      organization: row.organization,
      organizationId: row.organization_id,
      onBehalfOf: row.on_behalf_of,
      area: row.area,
      from: row.from,
      to: row.to,
    }))
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1));
}

async function reportedAs(db: Db, kind: RecordKind, ids: readonly string[]): Promise<readonly string[]> {
  const entities = await db
    .selectFrom("entity_records")
    .select("entity_id")
    .where("kind", "=", kind)
    .where("record_id", "in", ids)
    // Of those quoted alone: what a report calls somebody whom it does not quote is for its own readers.
    .where((e) =>
      e.or([
        e.exists(
          e.selectFrom("standing_statements as s").select("s.id").whereRef("s.speaker_id", "=", "entity_id"),
        ),
        e.exists(e.selectFrom("figures as f").select("f.id").whereRef("f.source_id", "=", "entity_id")),
      ]),
    )
    .limit(500)
    .execute();
  if (entities.length === 0) return [];
  const rows = await db
    .selectFrom("entity_names")
    .select(["name", (e) => e.fn.countAll<number>().as("times")])
    .where(
      "entity_id",
      "in",
      entities.map((row) => row.entity_id),
    )
    .where("kind", "=", "role")
    .groupBy("name")
    .orderBy("times", "desc")
    .orderBy("name")
    .limit(2 * CALLED)
    .execute();
  const telling = await tellingNames(
    db,
    rows.map((row) => row.name),
  );
  return telling.slice(0, CALLED);
}
