/** Resolves the entities of an analysis to people and organizations on record: findings, each with its candidates and reasons. */
import { ANONYMITY } from "../../analysis/data/anonymity.ts";
import { grouped } from "../shared/passages.ts";
import { finalIds } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";
import { anchorDecisions } from "./anchor-decisions.ts";
import { bodiesAbove, type HeldPost, heldBy, heldOn } from "./membership-clues.ts";
import { newcomerOf, putNewcomer } from "./new-record.ts";
import { organizationsMeant } from "./resolve-organization.ts";
import { peopleMeant } from "./resolve-person.ts";
import { type AnalysedReport, type Subject, sceneOf } from "./subjects.ts";
import type { Surroundings } from "./surroundings.ts";
import { chosen, type RecordCandidate, type Suspect, weighed } from "./weigh.ts";

type Db = Store["db"];

interface Finding {
  readonly subject: Subject;
  readonly kind: RecordKind;
  readonly candidates: readonly RecordCandidate[];
}

/**
 * Resolves what is not resolved yet, within the caller's transaction; `at` is ISO 8601 in UTC. Decisions on the report
 * come first and are not touched. Returns how many entities have somebody on record now that had not.
 */
export async function resolveAnalysis(db: Db, analysis: number, at: string): Promise<number> {
  const scene = await sceneOf(db, analysis);
  await anchorDecisions(db, scene);
  const known = await standing(db, scene);
  const open = scene.subjects.filter(({ id }) => !known.has(id));
  const bodies = await resolveBodies(db, scene, open, known, at);
  const people = await resolvePeople(db, scene, open, known, at);
  return [...bodies, ...people.found].filter(({ id }) => id !== null).length;
}

/** What was found of one entity. */
export interface ResolvedEntities {
  readonly subject: Subject;
  readonly kind: RecordKind;
  readonly candidates: readonly RecordCandidate[];
  /** Null where it is left open. */
  readonly id: string | null;
  /** They came on record with this finding. */
  readonly isNew: boolean;
}

/** Resolves the organizations among `open`, and notes in `known` whom they stand for. */
export function resolveBodies(
  db: Db,
  scene: AnalysedReport,
  open: readonly Subject[],
  known: KnownRecords,
  at: string,
): Promise<readonly ResolvedEntities[]> {
  const bodies = open.filter(({ type }) => type === "organization");
  return organizationsMeant(db, bodies, scene).then((meant) =>
    putFindings(db, findingsOf(bodies, "organization", meant), known, at),
  );
}

/**
 * As `resolveBodies`, of the people among `open`, after the organizations. `company`: who else is sure to be in the report
 * besides those whom `open` has. `sure`: those among `open` of whom that can be said.
 */
export async function resolvePeople(
  db: Db,
  scene: AnalysedReport,
  open: readonly Subject[],
  known: KnownRecords,
  at: string,
  company: readonly string[] = [],
): Promise<{ readonly found: readonly ResolvedEntities[]; readonly sure: ReadonlyMap<number, string> }> {
  const people = open.filter(isPerson);
  const around = await surroundings(db, scene, known);
  const { meant, held } = await peopleMeant(db, people, around);
  const sure = surelyMeant(meant);
  const others = company.length === 0 ? [] : await heldBy(db, company);
  const all = new Map([...held, ...grouped(others, ({ person }) => person)]);
  const accompanied = withCompany(meant, all, known, around, { sure, company });
  return { found: await putFindings(db, findingsOf(people, "person", accompanied), known, at), sure };
}

async function putFindings(
  db: Db,
  findings: readonly Finding[],
  known: KnownRecords,
  at: string,
): Promise<readonly ResolvedEntities[]> {
  const newcomers: Newcomers = new Map();
  const resolved: ResolvedEntities[] = [];
  for (const finding of findings) {
    const before = newcomers.size;
    const id = await putFinding(db, finding, newcomers, at);
    if (id !== null) known.set(finding.subject.id, { kind: finding.kind, id });
    resolved.push({ ...finding, id, isNew: newcomers.size > before });
  }
  return resolved;
}

/** May it be somebody who is a person on record? */
export function isPerson(subject: Subject): boolean {
  return subject.type === "person" || isOfficeHolder(subject);
}

/** "The transport minister" is whoever held the office, but not one who would not be named. */
function isOfficeHolder({ type, name, aliases }: Subject): boolean {
  return type === "unnamed" && ![name, ...aliases].some((words) => ANONYMITY.test(words));
}

/** The ids of those whom this report has put on record, by their names. */
type Newcomers = Map<string, string>;

interface Standing {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Whom entities stand for, by the entity's row. */
export type KnownRecords = Map<number, Standing>;

/** Whom the entities stand for already, by decision or by an earlier finding; by the entity's row. */
async function standing(db: Db, { subjects }: AnalysedReport): Promise<KnownRecords> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom("entity_records")
    .select(["entity_id", "kind", "record_id"])
    .where(
      "entity_id",
      "in",
      subjects.map(({ id }) => id),
    )
    .execute();
  const known: KnownRecords = new Map();
  for (const kind of ["person", "organization"] as const) {
    const own = rows.filter((row) => row.kind === kind);
    const final =
      own.length > 0
        ? await finalIds(
            db,
            kind,
            own.map((row) => row.record_id),
          )
        : new Map();
    for (const row of own) known.set(row.entity_id, { kind, id: final.get(row.record_id) ?? row.record_id });
  }
  return known;
}

async function surroundings(
  db: Db,
  { subjects, published }: AnalysedReport,
  known: ReadonlyMap<number, Standing>,
): Promise<Surroundings> {
  const bodyOf = new Map(
    [...known].flatMap(([id, { kind, id: to }]) => (kind === "organization" ? [[id, to]] : [])),
  );
  const { chain, isParty } = await bodiesAbove(db, [...bodyOf.values()]);
  return {
    day: published,
    bodyOf,
    nameOf: new Map(subjects.map(({ id, name }) => [id, name])),
    chain,
    isParty,
  };
}

type Meant = ReadonlyMap<number, readonly Suspect[]>;

/** By the subject's row, who is sure to be meant whoever else is in the report. */
function surelyMeant(meant: Meant): ReadonlyMap<number, string> {
  const sure = new Map<number, string>();
  for (const [subject, suspects] of meant) {
    const first = chosen(weighed(suspects));
    if (first) sure.set(subject, first.id);
  }
  return sure;
}

/** Those who were in one body with somebody else in the report are likelier to be in it themselves. */
function withCompany(
  meant: Meant,
  held: ReadonlyMap<string, readonly HeldPost[]>,
  known: ReadonlyMap<number, Standing>,
  { day }: Surroundings,
  { sure, company }: { readonly sure: ReadonlyMap<number, string>; readonly company: readonly string[] },
): Meant {
  const bodiesOf = (person: string) =>
    (held.get(person) ?? []).filter((h) => day === null || heldOn(h, day)).flatMap((h) => h.bodies);
  const named = [...known.values()].filter(({ kind }) => kind === "organization").map(({ id }) => id);
  const withOthers = (subject: number, suspect: Suspect): Suspect => {
    const here = [...sure].filter(([other]) => other !== subject).map(([, id]) => id);
    const others = [...here, ...company].filter((id) => id !== suspect.id);
    const bodies = new Set([...named, ...others.flatMap(bodiesOf)]);
    if (!bodiesOf(suspect.id).some((body) => bodies.has(body))) return suspect;
    const reason = "was in one body with others in the report, or in one that it names";
    return { ...suspect, clues: [...suspect.clues, { kind: "company", reason }] };
  };
  return new Map(
    [...meant].map(([subject, suspects]) => [
      subject,
      suspects.map((suspect) => withOthers(subject, suspect)),
    ]),
  );
}

/** Who has no candidate is a newcomer if they speak and have a name, and no finding otherwise. */
function findingsOf(subjects: readonly Subject[], kind: RecordKind, meant: Meant): readonly Finding[] {
  return subjects.flatMap((subject) => {
    const suspects = meant.get(subject.id);
    if (suspects) return [{ subject, kind, candidates: weighed(suspects) }];
    return newcomerOf(subject)?.kind === kind ? [{ subject, kind, candidates: [] }] : [];
  });
}

/** Puts the finding if it says more than the one before, and returns the id that it resolves to, or null. */
async function putFinding(
  db: Db,
  { subject, kind, candidates }: Finding,
  newcomers: Newcomers,
  at: string,
): Promise<string | null> {
  const newcomer = candidates.length === 0 ? newcomerOf(subject) : null;
  const id = newcomer
    ? (newcomers.get(newcomer.name) ?? (await putNewcomer(db, kind, newcomer.name)))
    : (chosen(candidates)?.id ?? null);
  if (newcomer && id !== null) newcomers.set(newcomer.name, id);
  const probability = newcomer ? NEWCOMER : (chosen(candidates)?.probability ?? null);
  const before = await db
    .selectFrom("resolutions")
    .select("candidates")
    .where("entity_id", "=", subject.id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const told = JSON.stringify(candidates);
  if (id === null && before?.candidates === told) return null;
  await db
    .insertInto("resolutions")
    .values({ entity_id: subject.id, kind, record_id: id, probability, candidates: told, resolved_at: at })
    .execute();
  return id;
}

/** A full name that nobody on record has is hardly ever somebody's on record. */
const NEWCOMER = 0.95;
