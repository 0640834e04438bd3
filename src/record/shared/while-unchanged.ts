/** Answers that are expensive to compute, kept until the record changes. */
import type { RecordStore } from "../store/record-store.ts";

/** How many answers are kept of one record; the one unused longest goes first. */
const MOST = 3000;

interface Kept {
  stamp: string;
  readonly answers: Map<string, Promise<unknown>>;
}

/** By the store, so that a closed record takes its answers with it. */
const kept = new WeakMap<RecordStore["db"], Kept>();

/**
 * What `compute` gives, computed once for each `key` until anything is written to the record, by whichever process.
 * `key` must name the question and all that it depends on. A failure is not kept.
 */
export async function whileUnchanged<T>(
  record: RecordStore,
  key: string,
  compute: () => Promise<T>,
): Promise<T> {
  const { answers } = await current(record);
  const known = answers.get(key) as Promise<T> | undefined;
  const answer = known ?? compute();
  // Put in again at the end: the first of the map is then the one unused longest.
  answers.delete(key);
  answers.set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST) break;
    answers.delete(oldest);
  }
  answer.catch(() => answers.delete(key));
  return answer;
}

async function current(record: RecordStore): Promise<Kept> {
  const stamp = await record.stamp(record.db);
  const known = kept.get(record.db);
  if (known?.stamp === stamp) return known;
  const fresh = { stamp, answers: new Map() };
  kept.set(record.db, fresh);
  return fresh;
}
