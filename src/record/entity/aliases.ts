/** The names that an analysis has for its entities, and whether a name that was kept is one of them. */
import { grouped } from "../shared/passages.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** The other names that an analysis has for its entities, by their rows. */
export async function aliasesIn(
  db: Db,
  analysis: number,
): Promise<(entity: number | null) => readonly string[]> {
  const rows = await db
    .selectFrom("entities as e")
    .innerJoin("entity_names as n", "n.entity_id", "e.id")
    .select(["e.id", "n.name"])
    .where("e.analysis_id", "=", analysis)
    .where("n.kind", "=", "alias")
    .execute();
  const names = grouped(rows, (row) => row.id);
  return (entity) => (names.get(entity ?? -1) ?? []).map(({ name }) => name);
}

/** Does the name that was kept mean this entity? "Okafor" and "Sunniva Okafor" are one to a report that has both. */
export function isSameName(name: string | null, aliases: readonly string[], kept: string | null): boolean {
  if (name === null || kept === null) return name === kept;
  return name === kept || aliases.includes(kept);
}
