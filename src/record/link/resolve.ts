/** Resolves the names of one block, report by report, as the record would that has had the same reports. */

import { newcomerOf } from "../entity/new-record.ts";
import type { KnownRecords } from "../entity/resolve-analysis.ts";
import { type ResolvedEntities, resolveBodies, resolvePeople } from "../entity/resolve-analysis.ts";
import { type AnalysedReport, type Subject, subjectsOf } from "../entity/subjects.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";
import { toldOf } from "./describe.ts";
import type { ResolveLine } from "./lines.ts";
import type { Scratch } from "./scratch.ts";

type Db = Store["db"];

/** What a resolution in the scratch record is dated: nobody reads it. */
const AT = "1970-01-01T00:00:00.000Z";

/** `resolve` goes on with the block that it is in, and begins anew with another. */
export function blockResolver({ db, begin, rollback }: Scratch): (line: ResolveLine) => Promise<object> {
  let block: string | null = null;
  let entities = 0;
  return async (line) => {
    if (line.block !== block) {
      if (block !== null) await rollback();
      await begin();
      block = line.block;
      entities = 0;
    }
    const { scene, open: asked, known } = await sceneOf(db, line, entities);
    const idOf = (row: number) => line.entities[row - 1 - entities]?.id ?? "";
    const bodies = await resolveBodies(db, scene, asked, known, AT);
    const { found, sure } = await resolvePeople(db, scene, asked, known, AT, line.company);
    const filed = await fromFile(db, [...sure.values()]);
    const all = [...bodies, ...found];
    const isNew = await newIn(db, all);
    const told = {
      id: line.id,
      found: all.map((one) => resolvedLine(one, idOf, isNew)),
      sure: [...sure].flatMap(([row, person]) => (filed.has(person) ? [{ entity: idOf(row), person }] : [])),
    };
    entities += line.entities.length;
    return told;
  };
}

/** Puts the report's entities where later reports look for what was said of somebody; their rows follow `after`. */
async function sceneOf(
  db: Db,
  { entities, open, bodies, published, publisher, id }: ResolveLine,
  after: number,
): Promise<{
  readonly scene: AnalysedReport;
  readonly open: readonly Subject[];
  readonly known: KnownRecords;
}> {
  const rowOf = new Map(entities.map((entity, at) => [entity.id, after + at + 1]));
  const told = toldOf(entities).map((one) => ({
    ...one,
    id: one.id + after,
    bodies: one.bodies.map((body) => body + after),
  }));
  const subjects = subjectsOf(told, new Set()).map((subject, at) => ({
    ...subject,
    speaks: entities[at]?.speaks ?? false,
  }));
  await inBatches(told, (batch) =>
    db
      .insertInto("entities")
      .values(
        batch.map((e) => ({ id: e.id, analysis_id: 0, local_id: String(e.id), name: e.name, type: e.type })),
      )
      .execute(),
  );
  const names = told.flatMap((e) =>
    e.told.map((name, position) => ({ entity_id: e.id, kind: "role" as const, position, name })),
  );
  await inBatches(names, (batch) => db.insertInto("entity_names").values(batch).execute());
  const memberships = told.flatMap((e) =>
    e.bodies.map((organization_id, position) => ({ entity_id: e.id, position, organization_id })),
  );
  await inBatches(memberships, (batch) => db.insertInto("entity_memberships").values(batch).execute());
  const wanted = new Set(open.map((one) => rowOf.get(one)));
  const known: KnownRecords = new Map(
    bodies.map(({ entity, organization }) => [
      rowOf.get(entity) ?? 0,
      { kind: "organization" as const, id: organization },
    ]),
  );
  return {
    scene: { analysis: 0, report: id, published, publisher, subjects },
    open: subjects.filter((subject) => wanted.has(subject.id)),
    known,
  };
}

function resolvedLine(
  { subject, kind, candidates, id, isNew }: ResolvedEntities,
  idOf: (row: number) => string,
  isNewcomer: ReadonlySet<string>,
) {
  const [first] = candidates;
  return {
    entity: idOf(subject.id),
    kind,
    record: id,
    // By an id of the block alone: a report of it has put them on record.
    isLocal: id !== null && isNewcomer.has(id),
    probability: id === null ? null : (first?.probability ?? null),
    // As whom the record would have them, where this report is the first to name them.
    newName: isNew ? (newcomerOf(subject)?.name ?? null) : null,
    // Whom a name that is left open may mean.
    candidates:
      id === null
        ? candidates.map((one) => ({
            id: one.id,
            probability: one.probability,
            isNew: isNewcomer.has(one.id),
          }))
        : [],
  };
}

/** Those who are on record from a file: only of them is it known where they belonged. */
async function fromFile(db: Db, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const rows = await db
    .selectFrom("people")
    .select("id")
    .where("id", "in", [...new Set(people)])
    .where("origin", "=", "file")
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Those of them, and of their candidates, whom reports of the block have put on record. */
async function newIn(db: Db, all: readonly ResolvedEntities[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [kind, own] of grouped(all, (one) => one.kind)) {
    const ids = own.flatMap(({ id, candidates }) => (id === null ? candidates.map((one) => one.id) : [id]));
    if (ids.length === 0) continue;
    const rows = await db
      .selectFrom(kind === "person" ? "people" : "organizations")
      .select("id")
      .where("id", "in", [...new Set(ids)])
      .where("origin", "=", "report")
      .execute();
    for (const row of rows) found.add(row.id);
  }
  return found;
}
