/** Keeps wordings taken apart, and the index by which those that may be alike are found without reading all. */
import type { Matcher, Wording } from "../../analysis/questions/wording.ts";
import { inBatches } from "../put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Candidate {
  readonly wording: number;
  readonly form: Wording;
}

/** As many wordings are compared with one at most. */
const COMPARED = 80;

/** So many wordings are counted under one key at most, and so many under all keys together: what keeps the cost flat. */
const UNDER_KEY = 3_000;
const UNDER_ALL = 12_000;

/** Takes the wordings apart and puts them into the index. */
export async function putForms(db: Db, matcher: Matcher, wordings: readonly number[]): Promise<void> {
  await inBatches(wordings, async (batch) => {
    const rows = await db.selectFrom("wordings").selectAll().where("id", "in", batch).execute();
    const forms = rows.map(({ id, text }) => ({ id, form: matcher.prepare(text) }));
    const stored = forms.map(({ id, form }) => ({
      wording_id: id,
      matcher: matcher.hash,
      form: JSON.stringify(form),
    }));
    await db.insertInto("wording_forms").values(stored).execute();
    const keys = forms.flatMap(({ id, form }) =>
      [...new Set(form.keys)].map((key) => ({ key, wording_id: id })),
    );
    await inBatches(keys, (some) => db.insertInto("wording_keys").values(some).execute());
  });
}

/** Takes all wordings apart again that another matcher took apart: only after its weights were changed is there any. */
export async function renewForms(db: Db, matcher: Matcher): Promise<void> {
  const other = await db
    .selectFrom("wording_forms")
    .select("wording_id")
    .where((e) => e.or([e("matcher", "<", matcher.hash), e("matcher", ">", matcher.hash)]))
    .execute();
  await inBatches(
    other.map((row) => row.wording_id),
    async (ids) => {
      await db.deleteFrom("wording_keys").where("wording_id", "in", ids).execute();
      await db.deleteFrom("wording_forms").where("wording_id", "in", ids).execute();
      await putForms(db, matcher, ids);
    },
  );
}

/** The wordings on record that share most with this one, at most COMPARED of them, `not` left out. */
export async function candidatesFor(
  db: Db,
  form: Wording,
  not: number | null,
): Promise<readonly Candidate[]> {
  const keys = await keysToLookUp(db, form.keys);
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("wording_keys")
    .select(["wording_id", (e) => e.fn.countAll<number>().as("shared")])
    .where("key", "in", keys)
    .$if(not !== null, (q) => q.where("wording_id", "<>", not ?? 0))
    .groupBy("wording_id")
    .orderBy("shared", "desc")
    .orderBy("wording_id")
    .limit(COMPARED)
    .execute();
  if (rows.length === 0) return [];
  const forms = await db
    .selectFrom("wording_forms")
    .select(["wording_id", "form"])
    .where(
      "wording_id",
      "in",
      rows.map((row) => row.wording_id),
    )
    .orderBy("wording_id")
    .execute();
  return forms.map((row) => ({ wording: row.wording_id, form: JSON.parse(row.form) as Wording }));
}

/** The rarest keys on record, as many as are cheap to look up; those that nothing has are left out. */
async function keysToLookUp(db: Db, keys: readonly string[]): Promise<readonly string[]> {
  const sizes: { readonly key: string; readonly size: number }[] = [];
  for (const key of new Set(keys)) {
    const under = db.selectFrom("wording_keys").select("key").where("key", "=", key).limit(UNDER_KEY);
    const { size } = await db
      .selectFrom(under.as("u"))
      .select((e) => e.fn.countAll<number>().as("size"))
      .executeTakeFirstOrThrow();
    if (size > 0 && size < UNDER_KEY) sizes.push({ key, size });
  }
  let budget = UNDER_ALL;
  return sizes
    .sort((a, b) => a.size - b.size)
    .filter(({ size }) => {
      budget -= size;
      return budget >= 0;
    })
    .map(({ key }) => key);
}
