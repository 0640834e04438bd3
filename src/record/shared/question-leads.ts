/** Ids last: which question an id leads to now, and whether that is worded the other way round. */

import type { Flag } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";
import { inBatches } from "./put-rows.ts";

type Db = Store["db"];

/** Where a question, or a wording, leads. */
export interface Lead {
  readonly question: string;
  readonly reversed: Flag;
}

/** No chain of merges is longer; with this a circle ends. */
const HOPS = 20;

export const reversedTwice = (a: Flag, b: Flag): Flag => (a === b ? 0 : 1);

/**
 * The question that each of `ids` stands for now. One that was merged leads to the other; one whose own wording has become
 * another's leads there.
 */
export async function finalQuestions(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Lead>> {
  const final = new Map<string, Lead>(ids.map((id) => [id, { question: id, reversed: 0 }]));
  for (let hop = 0; hop < HOPS; hop++) {
    const next = await oneHop(db, [...new Set([...final.values()].map((lead) => lead.question))]);
    if (next.size === 0) break;
    for (const [id, lead] of final) {
      const to = next.get(lead.question);
      if (to) final.set(id, { question: to.question, reversed: reversedTwice(lead.reversed, to.reversed) });
    }
  }
  return final;
}

async function oneHop(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Lead>> {
  const next = new Map<string, Lead>();
  await inBatches(ids, async (batch) => {
    const own = await db
      .selectFrom("questions")
      .select(["id", "wording_id"])
      .where("id", "in", batch)
      .execute();
    // Not joined: the view is read by its wordings only where they are given as they are.
    const records = await recordsOf(
      db,
      own.map((row) => row.wording_id),
    );
    for (const { id, wording_id } of own) {
      const to = records.get(wording_id);
      if (to && to.question !== id) next.set(id, to);
    }
    const merged = await db
      .selectFrom("redirects")
      .select(["from_id", "to_id", "reversed"])
      .where("kind", "=", "question")
      .where("from_id", "in", batch)
      .execute();
    for (const row of merged) next.set(row.from_id, { question: row.to_id, reversed: row.reversed });
  });
  return next;
}

/** Which question each wording is of now; a wording that was not matched yet is missing. */
export async function questionsOfWordings(
  db: Db,
  wordings: readonly number[],
): Promise<ReadonlyMap<number, Lead>> {
  const own = await recordsOf(db, wordings);
  const final = await finalQuestions(db, [...new Set([...own.values()].map((lead) => lead.question))]);
  return new Map(
    [...own].map(([wording, lead]) => {
      const to = final.get(lead.question) ?? { question: lead.question, reversed: 0 as const };
      return [wording, { question: to.question, reversed: reversedTwice(lead.reversed, to.reversed) }];
    }),
  );
}

/** Which question each wording is of before redirects. */
async function recordsOf(db: Db, wordings: readonly number[]): Promise<ReadonlyMap<number, Lead>> {
  const own = new Map<number, Lead>();
  await inBatches([...new Set(wordings)], async (batch) => {
    const rows = await db
      .selectFrom("wording_records")
      .select(["wording_id", "question_id", "reversed"])
      .where("wording_id", "in", batch)
      .execute();
    for (const row of rows) own.set(row.wording_id, { question: row.question_id, reversed: row.reversed });
  });
  return own;
}

/** Every question that leads to `id`, itself included: their wordings are its wordings. */
export async function questionsLeadingTo(db: Db, id: string): Promise<readonly string[]> {
  const found = new Set([id]);
  for (let newest: readonly string[] = [id]; newest.length > 0; ) {
    const merged = await db
      .selectFrom("redirects")
      .select("from_id as id")
      .where("kind", "=", "question")
      .where("to_id", "in", newest)
      .execute();
    const moved = await db
      .selectFrom("wording_records as r")
      .innerJoin("questions as q", "q.wording_id", "r.wording_id")
      .select("q.id")
      .where("r.question_id", "in", newest)
      .execute();
    newest = [...merged, ...moved].map((row) => row.id).filter((other) => !found.has(other));
    for (const other of newest) found.add(other);
  }
  return [...found];
}
