/** The wordings that no report but withdrawn ones uses, and the questions made from them. */
import { markQuestionsStale } from "../shared/mark-stale.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** A wording on record that goes with the report. */
export interface MarkedWording {
  readonly id: number;
  readonly text: string;
}

/** What a question that people decided of is worded as, when no report that stays words it. */
const WITHDRAWN = "(the wording was withdrawn)";

/** Which they are; to be asked while the report's positions are on record. */
export async function markWordings(db: Db, report: string): Promise<readonly MarkedWording[]> {
  const wordings = await db
    .selectFrom("only_withdrawn_wordings as w")
    .innerJoin("positions as p", "p.wording_id", "w.id")
    .innerJoin("analyses as n", "n.id", "p.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["w.id", "w.text"])
    .distinct()
    .where("a.report_id", "=", report)
    .execute();
  await inBatches(
    wordings.map(({ id }) => ({ what: "wording" as const, id: String(id) })),
    (batch) => db.insertInto("withdrawing").values(batch).execute(),
  );
  return wordings;
}

/** Takes them off the record once the positions are. */
export async function eraseWordings(db: Db, wordings: readonly MarkedWording[]): Promise<void> {
  const ids = wordings.map(({ id }) => id);
  if (ids.length === 0) return;
  for (const table of ["wording_forms", "wording_keys"] as const)
    await db.deleteFrom(table).where("wording_id", "in", ids).execute();
  await db.deleteFrom("matches").where("wording_id", "in", ids).execute();
  const questions = await db
    .selectFrom("questions")
    .select(["id", "origin"])
    .where("wording_id", "in", ids)
    .execute();
  for (const question of questions) await eraseQuestion(db, question, ids);
  await db.deleteFrom("wordings").where("id", "in", ids).execute();
}

/** Its id stays where another report words it too, or a person decided of it. */
async function eraseQuestion(
  db: Db,
  { id, origin }: { readonly id: string; readonly origin: "machine" | "user" },
  wordings: readonly number[],
): Promise<void> {
  const other = await db
    .selectFrom("wording_records as r")
    .leftJoin("positions as p", "p.wording_id", "r.wording_id")
    .select("r.wording_id")
    .where("r.question_id", "=", id)
    .where("r.wording_id", "not in", wordings)
    .groupBy("r.wording_id")
    .orderBy((e) => e.fn.count("p.id"), "desc")
    .limit(1)
    .executeTakeFirst();
  const wording =
    other?.wording_id ?? ((await isDecided(db, id)) || origin === "user" ? await withoutWords(db) : null);
  if (wording !== null) {
    await markQuestionsStale(db, [id]);
    await db.updateTable("questions").set({ wording_id: wording }).where("id", "=", id).execute();
    return;
  }
  await eraseDoubts(db, id);
  await db.deleteFrom("matches").where("question_id", "=", id).execute();
  await db
    .deleteFrom("watches")
    .where("kind", "=", "question")
    .where("asked", "=", JSON.stringify(id))
    .execute();
  await db.deleteFrom("questions").where("id", "=", id).execute();
}

async function isDecided(db: Db, question: string): Promise<boolean> {
  const row = await db
    .selectFrom("decisions")
    .select("id")
    .where("kind", "in", ["question", "position"])
    .where((e) =>
      e.or([
        e("record_id", "=", question),
        e("other_id", "=", question),
        e("detail", "like", `%${JSON.stringify(question)}%`),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function withoutWords(db: Db): Promise<number> {
  await db
    .insertInto("wordings")
    .values({ text: WITHDRAWN })
    .onConflict((c) => c.doNothing())
    .execute();
  const { id } = await db
    .selectFrom("wordings")
    .select("id")
    .where("text", "=", WITHDRAWN)
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a question out of those that other wordings may be of. */
async function eraseDoubts(db: Db, question: string): Promise<void> {
  const rows = await db
    .selectFrom("matches")
    .select(["id", "doubtful"])
    .where("doubtful", "like", `%${JSON.stringify(question)}%`)
    .execute();
  for (const { id, doubtful } of rows) {
    const left = (JSON.parse(doubtful) as readonly { readonly question: string }[]).filter(
      (doubt) => doubt.question !== question,
    );
    await db
      .updateTable("matches")
      .set({ doubtful: JSON.stringify(left) })
      .where("id", "=", id)
      .execute();
  }
}
