/** Takes a report's words out of what people decided; that they decided, when and of what kind stays. */
import type { Store } from "../store/store.ts";
import type { MarkedPerson } from "./erase-people.ts";
import type { MarkedWording } from "./erase-wordings.ts";
import { quoterOf } from "./quotes.ts";

type Db = Store["db"];

/** What stands where words were. */
const WITHDRAWN = "(withdrawn)";

/** The decisions on the report itself, those that undo them, and those on wordings that go with it. */
export async function blankDecisions(
  db: Db,
  report: string,
  wordings: readonly MarkedWording[],
  people: readonly MarkedPerson[],
): Promise<void> {
  const gone = new Set(people.filter(({ erased }) => erased).map(({ id }) => id));
  const rows = await db.selectFrom("decisions").selectAll().where("report_id", "=", report).execute();
  for (const row of rows) {
    await blank(db, row.id, {
      entity_name: row.entity_name === null ? null : WITHDRAWN,
      wording: row.wording === null ? null : WITHDRAWN,
      detail: row.detail === null ? null : "{}",
      why: null,
      ...(row.record_id !== null && gone.has(row.record_id) ? { record_id: WITHDRAWN } : {}),
    });
  }
  const undoing = await db
    .selectFrom("decisions as u")
    .innerJoin("decisions as d", "d.id", "u.undoes")
    .select("u.id")
    .where("d.report_id", "=", report)
    .execute();
  for (const { id } of undoing) await blank(db, id, { why: null });
  const worded = await db
    .selectFrom("decisions")
    .select("id")
    .where(
      "wording",
      "in",
      wordings.map(({ text }) => text),
    )
    .execute();
  for (const { id } of worded) await blank(db, id, { wording: WITHDRAWN });
}

/** What people gave as a reason, or watch for, where it quotes one of the texts. */
export async function blankQuoting(db: Db, texts: readonly string[]): Promise<void> {
  const quotes = quoterOf(texts);
  const reasons = await db
    .selectFrom("decisions")
    .select(["id", "why"])
    .where("why", "is not", null)
    .execute();
  for (const { id, why } of reasons) if (quotes(why ?? "")) await blank(db, id, { why: null });
  const values = await db
    .selectFrom("decisions")
    .select(["id", "detail"])
    .where("kind", "=", "variable")
    .where("detail", "is not", null)
    .execute();
  for (const { id, detail } of values) if (quotes(valueIn(detail))) await blank(db, id, { detail: "{}" });
  const watches = await db
    .selectFrom("watches")
    .select(["id", "asked"])
    .where("kind", "=", "search")
    .execute();
  for (const { id, asked } of watches)
    if (quotes(asked)) await db.deleteFrom("watches").where("id", "=", id).execute();
}

const valueIn = (detail: string | null) =>
  (JSON.parse(detail ?? "{}") as { readonly value?: string | null }).value ?? "";

interface Blanks {
  readonly record_id?: string;
  readonly entity_name?: string | null;
  readonly wording?: string | null;
  readonly detail?: string | null;
  readonly why?: null;
}

async function blank(db: Db, id: number, to: Blanks): Promise<void> {
  await db
    .insertInto("withdrawing")
    .values({ what: "decision", id: String(id) })
    .onConflict((c) => c.doNothing())
    .execute();
  await db.updateTable("decisions").set(to).where("id", "=", id).execute();
}
