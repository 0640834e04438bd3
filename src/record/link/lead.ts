/** Where ids and open names lead once people have said that two on record are the same. */

import { chosen } from "../entity/weigh.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalIds } from "../shared/redirects.ts";
import type { LaidMerge } from "./corrections.ts";
import type { LeadLine } from "./lines.ts";
import type { Scratch } from "./scratch.ts";

/** As the record's own decisions, so that all queries follow them. */
export function putMerged({ db }: Scratch, merged: readonly LaidMerge[]): Promise<void> {
  const rows = merged.map(({ kind, record, other }) => ({
    ...{ what: "same" as const, kind, record_id: record, other_id: other },
    ...{ decided_by: "", decided_at: "1970-01-01T00:00:00.000Z" },
  }));
  return inBatches(rows, (batch) => db.insertInto("decisions").values(batch).execute());
}

/** A name that was left open is theirs if those whom it may mean are one now, and likely enough together. */
export async function leadOn({ db }: Scratch, { id, kind, record, candidates }: LeadLine): Promise<object> {
  const ids = record === null ? candidates.map((one) => one.id) : [record];
  const final = await finalIds(db, kind, ids);
  if (record !== null) return { id, record: final.get(record) ?? record, probability: null };
  const groups = grouped(candidates, (one) => final.get(one.id) ?? one.id);
  const together = [...groups].map(([to, own]) => ({
    ...{ id: to, name: "", reasons: [] },
    probability: own.reduce((sum, one) => sum + one.probability, 0),
  }));
  const meant = groups.size < candidates.length ? chosen(together.sort(byProbability)) : null;
  return { id, record: meant?.id ?? null, probability: meant?.probability ?? null };
}

const byProbability = (a: { readonly probability: number }, b: { readonly probability: number }) =>
  b.probability - a.probability;
