/** Those of whom nothing is left that a report gave: found at the end of each transaction that took something or gave it. */
import { sql } from "kysely";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** What was marked to be indexed anew, before it is: statements by the articles that they are of, positions by themselves. */
export interface Touched {
  readonly articles: readonly number[];
  /** Entities that hold a position, as it was found. */
  readonly holders: readonly number[];
  /** Of whom people decided, who replied, whom an earlier reading of a text named. */
  readonly records: readonly { readonly kind: RecordKind; readonly record_id: string }[];
}

export async function touchedBy(db: Db): Promise<Touched> {
  const articles = await db
    .selectFrom("stale_statements as u")
    .innerJoin("statements as s", "s.id", "u.statement_id")
    .innerJoin("analyses as n", "n.id", "s.analysis_id")
    .select("n.article_id")
    .distinct()
    .execute();
  const holders = await db
    .selectFrom("stale_positions as u")
    .innerJoin("positions as p", "p.id", "u.position_id")
    .select("p.holder_id")
    .distinct()
    .where("p.holder_id", "is not", null)
    .execute();
  const records = await db.selectFrom("stale_records").selectAll().execute();
  if (records.length > 0) await db.deleteFrom("stale_records").execute();
  return {
    records,
    articles: articles.map((row) => row.article_id),
    holders: holders.flatMap((row) => row.holder_id ?? []),
  };
}

/** Once all is indexed: whom of them nothing is left goes out of lists, searches and addresses, who has something again comes back. */
export async function reindexEmptied(
  db: Db,
  { articles, holders, records: decided }: Touched,
): Promise<void> {
  const touched = new Map<RecordKind, Set<string>>();
  const note = (rows: readonly { readonly kind: RecordKind; readonly record_id: string }[]) => {
    for (const { kind, record_id } of rows)
      touched.set(kind, (touched.get(kind) ?? new Set()).add(record_id));
  };
  note(decided);
  // Whom they were ever taken for; whom people decided that they are is among those decided of.
  const taken = db
    .selectFrom("resolutions as r")
    .select(["r.kind", "r.record_id"])
    .distinct()
    .where("r.record_id", "is not", null)
    .$narrowType<{ record_id: string }>();
  await inBatches(articles, async (batch) => {
    const entities = db
      .selectFrom("entities as e")
      .innerJoin("analyses as n", "n.id", "e.analysis_id")
      .select("e.id")
      .where("n.article_id", "in", batch);
    note(await taken.where("r.entity_id", "in", entities).execute());
  });
  await inBatches(holders, async (batch) => note(await taken.where("r.entity_id", "in", batch).execute()));
  for (const [kind, ids] of touched)
    await inBatches([...ids], async (batch) => {
      const bare = await db
        .selectFrom("bare_records")
        .select(["kind", "id as record_id"])
        .where("kind", "=", kind)
        .where("id", "in", batch)
        .execute();
      await db
        .deleteFrom("emptied_records")
        .where("kind", "=", kind)
        .where("record_id", "in", batch)
        .execute();
      if (bare.length > 0) await db.insertInto("emptied_records").values(bare).execute();
    });
}

/** A condition of a query over people, organizations or their names: something of them is left. `id`: the column that has theirs. */
export const isLeft = (kind: RecordKind, id: string) =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM emptied_records AS gone
    WHERE gone.kind = ${kind} AND gone.record_id = ${sql.ref(id)})`;
