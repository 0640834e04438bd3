/** Those who hold positions, by kind, id and name. */
import { inBatches } from "../shared/put-rows.ts";
import type { HolderKind } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface HolderId {
  /** `entity`: somebody of one report who is nobody on record. */
  readonly kind: HolderKind;
  /** On record, after redirects; of an `entity` `REPORT#e3`. */
  readonly id: string;
}

export interface Holder extends HolderId {
  readonly name: string;
}

/** One string for a holder, to look them up by. */
export const holderKey = ({ kind, id }: HolderId): string => `${kind}/${id}`;

/** The names of these holders, by `holderKey`; an id that is not on record stands for itself. */
export async function holdersOf(db: Db, ids: readonly HolderId[]): Promise<ReadonlyMap<string, Holder>> {
  const holders = new Map<string, Holder>(ids.map((one) => [holderKey(one), { ...one, name: one.id }]));
  const idsOf = (kind: HolderKind) =>
    [...holders.values()].filter((h) => h.kind === kind).map(({ id }) => id);
  for (const [kind, table] of [
    ["person", "people"],
    ["organization", "organizations"],
  ] as const) {
    await inBatches(idsOf(kind), async (batch) => {
      const rows = await db.selectFrom(table).select(["id", "name"]).where("id", "in", batch).execute();
      for (const row of rows) holders.set(`${kind}/${row.id}`, { kind, ...row });
    });
  }
  await inBatches(idsOf("entity"), async (batch) => {
    const reports = [...new Set(batch.map((id) => id.slice(0, id.lastIndexOf("#"))))];
    const rows = await db
      .selectFrom("standing_reports as a")
      .innerJoin("entities as e", "e.analysis_id", "a.analysis_id")
      .select(["a.report_id", "e.local_id", "e.name"])
      .where("a.report_id", "in", reports)
      .execute();
    for (const { report_id, local_id, name } of rows) {
      const one = { kind: "entity", id: `${report_id}#${local_id}` } as const;
      if (holders.has(holderKey(one))) holders.set(holderKey(one), { ...one, name });
    }
  });
  return holders;
}
