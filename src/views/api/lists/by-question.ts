/** Lists that are computed a question at a time: divergences and changes. Memory holds one question's rows. */
import { z } from "zod";
import { disputedFrom } from "../../../record/comparison/disputed-questions.ts";
import type { Keyed } from "../../../record/shared/stretch.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import type { ListStretch } from "../list.ts";

/** The question's id and the row's key within it; an empty one comes before all of its rows. */
export type QuestionKey = readonly [question: string, key: string];

export const questionKey: z.ZodType<QuestionKey> = z.tuple([z.string(), z.string()]);

/** How many questions are looked at for one stretch, so that a page comes at once; it may then be short. */
const LOOKED_AT = 50;

interface ByQuestion<R> {
  readonly record: RecordStore;
  /** Names the rows: the list, and what it is narrowed to. */
  readonly name: string;
  /** Only this one. */
  readonly question: string | undefined;
  /** Questions with fewer holders have no rows. */
  readonly holders: number;
  /** All rows of a question, with keys that last; in any order. */
  readonly rowsOn: (question: string) => Promise<readonly Keyed<string, R>[]>;
}

/** The questions in order of their ids, the rows of each in order of their keys. */
export async function stretchByQuestion<R>(
  { record, name, question, holders, rowsOn }: ByQuestion<R>,
  after: QuestionKey | null,
  limit: number,
): Promise<ListStretch<QuestionKey, R>> {
  const [from, since] = after ?? ["", ""];
  const questions =
    question === undefined ? await disputedFrom(record, from, { holders, limit: LOOKED_AT + 1 }) : [question];
  const rows: Keyed<QuestionKey, R>[] = [];
  for (const id of questions.slice(0, LOOKED_AT)) {
    const all = await whileLast(record, `${name} ${id}`, async () =>
      [...(await rowsOn(id))].sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
    const left = all.filter(({ key }) => id !== from || key > since);
    for (const { key, row } of left) {
      if (rows.length === limit) return { rows, next: rows.at(-1)?.key ?? null };
      rows.push({ key: [id, key], row });
    }
  }
  const following = questions[LOOKED_AT];
  return { rows, next: following === undefined ? null : [following, ""] };
}

interface Last {
  readonly stamp: string;
  readonly name: string;
  readonly rows: Promise<unknown>;
}

const last = new WeakMap<RecordStore["db"], Last>();

/** A question with many rows takes several stretches: its rows are kept until another's are asked for, or something is written. */
async function whileLast<T>(record: RecordStore, name: string, compute: () => Promise<T>): Promise<T> {
  const stamp = await record.stamp(record.db);
  const known = last.get(record.db);
  if (known?.stamp === stamp && known.name === name) return known.rows as Promise<T>;
  const rows = compute();
  last.set(record.db, { stamp, name, rows });
  rows.catch(() => last.delete(record.db));
  return rows;
}
