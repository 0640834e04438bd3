/** What people decided of who is who, for other records of the same people. */

import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";

/** Somebody of one report, by the name that it gives them, is this one on record; `isNew`: somebody whom no file has. */
export interface DecidedEntity {
  readonly of: "entity";
  readonly report: string;
  readonly entity: string;
  readonly kind: RecordKind;
  readonly record: string;
  readonly name: string;
  readonly isNew: boolean;
}

/** Two on record are one: `other` leads to `record`. */
export interface DecidedMerge {
  readonly of: "merge";
  readonly kind: RecordKind;
  readonly record: string;
  readonly other: string;
}

/** Those that stand, in the order in which they were made. */
export async function decidedPeople({ db }: RecordStore): Promise<readonly (DecidedEntity | DecidedMerge)[]> {
  const rows = await db
    .selectFrom("live_decisions as d")
    .leftJoin("people as p", "p.id", "d.record_id")
    .leftJoin("organizations as o", "o.id", "d.record_id")
    .select(["d.what", "d.kind", "d.record_id", "d.other_id", "d.report_id", "d.entity_name"])
    .select(["p.name as person", "o.name as organization"])
    .where("d.kind", "in", ["person", "organization"])
    .$narrowType<{ kind: RecordKind }>()
    .where("d.what", "in", ["is", "split", "same"])
    .orderBy("d.id")
    .execute();
  return rows.flatMap((row): readonly (DecidedEntity | DecidedMerge)[] => {
    const { what, kind, record_id: record, other_id: other, report_id: report, entity_name: entity } = row;
    if (record === null) return [];
    if (what === "same") return other === null ? [] : [{ of: "merge", kind, record, other }];
    if (report === null || entity === null) return [];
    const name = (kind === "person" ? row.person : row.organization) ?? entity;
    return [{ of: "entity", report, entity, kind, record, name, isNew: what === "split" }];
  });
}
