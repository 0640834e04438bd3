/** Puts wordings on record, the same words once. */
import { InputError } from "../../base/errors.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

export interface PutWordings {
  /** The row of one of the texts, however its blanks are set. */
  readonly known: (text: string) => number;
  /** The rows of those that were not on record, in the order of the texts. */
  readonly fresh: readonly number[];
}

/** Throws an InputError for a text that has no words. */
export async function putWordings(db: Store["db"], texts: readonly string[]): Promise<PutWordings> {
  const wanted = [...new Set(texts.map(wordingText))];
  const ids = await rowsOf(db, wanted);
  const missing = wanted.filter((text) => !ids.has(text));
  await inBatches(missing, (batch) =>
    db
      .insertInto("wordings")
      .values(batch.map((text) => ({ text })))
      .execute(),
  );
  const fresh = await rowsOf(db, missing);
  const known = (text: string) => {
    const id = ids.get(wordingText(text)) ?? fresh.get(wordingText(text));
    if (id === undefined) throw new RangeError(`the wording "${text}" was not put on record`);
    return id;
  };
  return { known, fresh: [...fresh.values()].sort((a, b) => a - b) };
}

/** As it is kept: blanks and line ends are one blank each. Throws an InputError if nothing is left. */
export function wordingText(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(one)) throw new InputError(`"${text}" is no question: write "Should …?"`);
  return one;
}

async function rowsOf(db: Store["db"], texts: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  await inBatches(texts, async (batch) => {
    const rows = await db.selectFrom("wordings").selectAll().where("text", "in", batch).execute();
    for (const row of rows) ids.set(row.text, row.id);
  });
  return ids;
}
