/** What people decide about who is who: rows of their own, laid over findings, each undone by another. */
import { InputError } from "../../base/errors.ts";
import { latestAnalyses } from "../decision/latest-analyses.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import { finalIds } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { anchorDecisions, subjectNamed } from "./anchor-decisions.ts";
import { isLeft } from "./emptied.ts";
import { putNewcomer } from "./new-record.ts";
import { openAgain, resolveOpenBetween } from "./resolve-again.ts";
import { type Subject, sceneOf } from "./subjects.ts";

type Db = Store["db"];

/** `other` is `keep` from now on, and leads there. Throws an InputError if that cannot be. */
export function decideSame(record: RecordStore, keep: string, other: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const [kept, merged] = await pair(db, keep, other);
    const at = now();
    const ids = { kind: kept.kind, record_id: kept.id, other_id: merged.id };
    const decision = await putDecision(db, { what: "same", ...ids }, who, at);
    return { decision, id: kept.id, resolved: await resolveOpenBetween(db, [kept.id, merged.id], at) };
  });
}

/** The two are not one, however alike: their merging is not suggested again. Throws an InputError if they are one already. */
export function decideDifferent(record: RecordStore, a: string, b: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const [one, two] = await pair(db, a, b);
    const ids = { kind: one.kind, record_id: one.id, other_id: two.id };
    return {
      decision: await putDecision(db, { what: "different", ...ids }, who, now()),
      id: one.id,
      resolved: 0,
    };
  });
}

/** The entity, written `REPORT#e1` or `REPORT#Name`, is this one on record. Throws an InputError if either is not there. */
export function decideIs(record: RecordStore, entity: string, id: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const { report, subject } = await entityAt(db, entity);
    const { kind, id: final } = await onRecord(db, id);
    return putOfEntity(db, { what: "is", kind, record_id: final, report, subject }, who);
  });
}

/** The entity is somebody else than those on record: they get a page of their own. Throws an InputError if it is not there. */
export function decideSplit(record: RecordStore, entity: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const { report, subject } = await entityAt(db, entity);
    const kind = subject.type === "organization" ? "organization" : "person";
    const record_id = await putNewcomer(db, kind, subject.name);
    return putOfEntity(db, { what: "split", kind, record_id, report, subject }, who);
  });
}

/** Takes a decision back, so that what it covered shows again. Throws an InputError if there is nothing to undo. */
export function undo(record: RecordStore, decision: number, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const row = await db.selectFrom("decisions").selectAll().where("id", "=", decision).executeTakeFirst();
    if (!row) throw new InputError(`there is no decision ${decision}: \`standpoint decide list\` lists them`);
    const live = await db
      .selectFrom("live_decisions")
      .select("id")
      .where("id", "=", decision)
      .executeTakeFirst();
    if (!live) {
      const why =
        row.what === "undo" ? `it undoes decision ${row.undoes}: make that again` : "it is undone already";
      throw new InputError(`decision ${decision} cannot be undone: ${why}`);
    }
    const at = now();
    const id = await putDecision(db, { what: "undo", kind: row.kind, undoes: decision }, who, at);
    const isWho = row.kind === "person" || row.kind === "organization";
    if (row.what === "same" && isWho && row.record_id) {
      await openAgain(db, row.record_id, row.decided_at, at);
    }
    for (const other of await madeWith(db, decision))
      await putDecision(db, { what: "undo", kind: row.kind, undoes: other }, who, at);
    return { decision: id, id: row.other_id ?? row.record_id ?? row.report_id ?? "", resolved: 0 };
  });
}

/** Decisions in force that were made together with it, on findings that say the same. */
async function madeWith(db: Db, decision: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("live_decisions")
    .select("id")
    .where("id", ">", decision)
    .where("kind", "in", ["statement", "position"])
    .where((e) => e(e.fn<number | null>("json_extract", ["detail", e.val("$.with")]), "=", decision))
    .execute();
  return rows.map((row) => row.id);
}

interface OnRecord {
  readonly kind: RecordKind;
  /** After redirects. */
  readonly id: string;
}

/** Throws an InputError if nobody on record has the id. */
export async function onRecord(db: Db, id: string): Promise<OnRecord> {
  for (const [kind, table] of [
    ["person", "people"],
    ["organization", "organizations"],
  ] as const) {
    const row = await db
      .selectFrom(table)
      .select("id")
      .where("id", "=", id)
      .where(isLeft(kind, "id"))
      .executeTakeFirst();
    if (row) return { kind, id: (await finalIds(db, kind, [id])).get(id) ?? id };
  }
  throw new InputError(
    `nobody on record has the id "${id}": \`standpoint who NAME\` gives the ids of a name`,
  );
}

async function pair(db: Db, a: string, b: string): Promise<readonly [OnRecord, OnRecord]> {
  const [one, two] = [await onRecord(db, a), await onRecord(db, b)];
  if (one.id === two.id) throw new InputError(`"${a}" and "${b}" are one already: both lead to "${one.id}"`);
  if (one.kind !== two.kind) {
    throw new InputError(`"${a}" is a ${one.kind} and "${b}" a ${two.kind}: name two of one kind`);
  }
  return [one, two];
}

async function entityAt(
  db: Db,
  reference: string,
): Promise<{ readonly report: string; readonly subject: Subject }> {
  const cut = reference.indexOf("#");
  const [report, entity] = [reference.slice(0, cut), reference.slice(cut + 1)];
  if (cut < 1 || entity === "") {
    throw new InputError(
      `"${reference}" names no entity: write REPORT#e1, or REPORT#Name, as \`people review\` does`,
    );
  }
  const analysis = await latestAnalyses(db, report);
  const latest = analysis.at(-1);
  if (latest === undefined) throw new InputError(`there is no report ${report} on record: check its id`);
  const { subjects } = await sceneOf(db, latest);
  const row = await db
    .selectFrom("standing_entities")
    .select("id")
    .where("analysis_id", "=", latest)
    .where("local_id", "=", entity)
    .executeTakeFirst();
  const subject = row ? subjects.find(({ id }) => id === row.id) : subjectNamed(subjects, entity);
  if (!subject)
    throw new InputError(
      `report ${report} has no one entity "${entity}": \`standpoint people review\` lists them`,
    );
  return { report, subject };
}

interface OfEntity {
  readonly what: "is" | "split";
  readonly kind: RecordKind;
  readonly record_id: string;
  readonly report: string;
  readonly subject: Subject;
}

async function putOfEntity(
  db: Db,
  { what, kind, record_id, report, subject }: OfEntity,
  who: Decider,
): Promise<Decided> {
  const row = { what, kind, record_id, report_id: report, entity_name: subject.name };
  const decision = await putDecision(db, row, who, now());
  for (const analysis of await latestAnalyses(db, report))
    await anchorDecisions(db, await sceneOf(db, analysis));
  return { decision, id: record_id, resolved: 1 };
}
