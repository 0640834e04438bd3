/** Whom on record the entities of one report stand for. */
import type { RecordStore } from "../store/record-store.ts";
import { entityLinks, type OnRecord } from "./entity-links.ts";

/** By the entity's id within the report, `e1`, of the version's latest analysis; those who are nobody on record are left out. */
export async function whoInReport(
  { db }: RecordStore,
  reportId: string,
  version: number,
): Promise<Readonly<Record<string, OnRecord>>> {
  const entities = await db
    .selectFrom("articles as a")
    .innerJoin("latest_analyses as n", "n.article_id", "a.id")
    .innerJoin("entities as e", "e.analysis_id", "n.id")
    .select(["e.id", "e.local_id"])
    .where("a.report_id", "=", reportId)
    .where("a.version", "=", version)
    .execute();
  const links = await entityLinks(
    db,
    entities.map(({ id }) => id),
  );
  return Object.fromEntries(
    entities.flatMap(({ id, local_id }) => {
      const who = links.get(id);
      return who ? [[local_id, who] as const] : [];
    }),
  );
}
