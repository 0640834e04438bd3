/** Which questions people keep apart: the machine never joins them, and never suggests it again. */

import { finalQuestions, questionsLeadingTo } from "../shared/question-leads.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** All questions that this one, or one leading to it, was split from or declared different from; after merges. */
export async function keptApartFrom(db: Db, question: string): Promise<ReadonlySet<string>> {
  const here = await questionsLeadingTo(db, question);
  const rows = await apartDecisions(db)
    .where((e) => e.or([e("record_id", "in", here), e("other_id", "in", here)]))
    .execute();
  const others = rows.flatMap(({ record_id, other_id }) => [record_id ?? [], other_id ?? []].flat());
  const leads = await finalQuestions(
    db,
    others.filter((id) => !here.includes(id)),
  );
  return new Set([...leads.values()].map((lead) => lead.question).filter((id) => id !== question));
}

/** The pairs of questions that are kept apart, as these lead now, each as `pairKey` has it. */
export async function keptApart(db: Db): Promise<ReadonlySet<string>> {
  const rows = await apartDecisions(db).execute();
  const leads = await finalQuestions(db, [
    ...new Set(rows.flatMap(({ record_id, other_id }) => [record_id ?? [], other_id ?? []].flat())),
  ]);
  const final = (id: string | null) => (id === null ? "" : (leads.get(id)?.question ?? id));
  return new Set(rows.map((row) => pairKey(final(row.record_id), final(row.other_id))));
}

/** The same for the two in either order. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join(" ");

/** A wording that was parted before its question was kept with the decision tells no pair. */
function apartDecisions(db: Db) {
  return db
    .selectFrom("live_decisions")
    .select(["record_id", "other_id"])
    .where("kind", "=", "question")
    .where("what", "in", ["different", "split"])
    .where("other_id", "is not", null);
}
