/** Takes a report's places out of what was drawn to be coded, and what was coded in its words. */
import type { Store } from "../store/store.ts";
import { quoterOf } from "./quotes.ts";

type Db = Store["db"];

/** Within the transaction that withdraws the report, which `withdrawals` names already. */
export async function eraseCodings(db: Db, report: string, texts: readonly string[]): Promise<void> {
  const units = db.selectFrom("coding_units").select("id").where("report_id", "=", report);
  await db.deleteFrom("codings").where("unit_id", "in", units).execute();
  await db.deleteFrom("coding_units").where("report_id", "=", report).execute();
  const quotes = quoterOf(texts);
  const left = await db.selectFrom("codings").select(["id", "coded"]).execute();
  for (const { id, coded } of left)
    if (quotes(coded)) await db.deleteFrom("codings").where("id", "=", id).execute();
}
