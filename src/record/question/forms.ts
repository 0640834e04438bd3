/** Keeps wordings taken apart, and the index by which those that may be alike are found without reading all. */
import type { Matcher, Wording } from "../../analysis/questions/wording.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface WordingCandidate {
  readonly wording: number;
  readonly form: Wording;
}

/** As many wordings are compared with one at most, of those with rare words in common and of those with common ones. */
const COMPARED = 80;

/** So many wordings are counted under one key at most, and so many under all keys together: what keeps the cost flat. */
const UNDER_KEY = 1_000;
const UNDER_ALL = 3_000;

/** So many of the wordings under a common key are looked at for a second one. */
const LOOKED_AT = 5_000;

interface Form {
  readonly id: number;
  readonly form: Wording;
}

/** Takes the wordings apart and puts them into the index. */
export async function putForms(db: Db, matcher: Matcher, wordings: readonly number[]): Promise<void> {
  await inBatches(wordings, async (batch) => {
    const rows = await db.selectFrom("wordings").selectAll().where("id", "in", batch).execute();
    const forms: Form[] = [];
    for (const { id, text } of rows)
      forms.push({ id, form: await matcher.understand(matcher.prepare(text)) });
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

/** The wordings on record that share most with this one, `not` left out. */
export async function candidatesFor(
  db: Db,
  form: Wording,
  not: number | null,
): Promise<readonly WordingCandidate[]> {
  const { rare, common } = await keysToLookUp(db, form.keys);
  const ids = new Set([...(await sharingMost(db, rare)), ...(await sharingBoth(db, common))]);
  if (not !== null) ids.delete(not);
  if (ids.size === 0) return [];
  const forms = await db
    .selectFrom("wording_forms")
    .select(["wording_id", "form"])
    .where("wording_id", "in", [...ids])
    .orderBy("wording_id")
    .execute();
  return forms.map((row) => ({ wording: row.wording_id, form: JSON.parse(row.form) as Wording }));
}

async function sharingMost(db: Db, keys: readonly string[]): Promise<readonly number[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("wording_keys")
    .select(["wording_id", (e) => e.fn.countAll<number>().as("shared")])
    .where("key", "in", keys)
    .groupBy("wording_id")
    .orderBy("shared", "desc")
    .orderBy("wording_id")
    .limit(COMPARED)
    .execute();
  return rows.map((row) => row.wording_id);
}

/** Common keys tell something only together: the wordings that have two of them, the first on record first. */
async function sharingBoth(db: Db, [one, two]: readonly string[]): Promise<readonly number[]> {
  if (one === undefined || two === undefined) return [];
  const first = db.selectFrom("wording_keys").select("wording_id").where("key", "=", one).limit(LOOKED_AT);
  const rows = await db
    .selectFrom(first.as("k"))
    .select("k.wording_id")
    .where((e) =>
      e.exists(
        e
          .selectFrom("wording_keys as other")
          .select("other.key")
          .where("other.key", "=", two)
          .whereRef("other.wording_id", "=", "k.wording_id"),
      ),
    )
    .limit(COMPARED)
    .execute();
  return rows.map((row) => row.wording_id);
}

interface Keys {
  /** The rarest first, as many as are cheap to look up. */
  readonly rare: readonly string[];
  /** Those under which there are too many to count them, as the form has them. */
  readonly common: readonly string[];
}

/** Keys that nothing on record has are in neither. */
async function keysToLookUp(db: Db, keys: readonly string[]): Promise<Keys> {
  const sizes: { readonly key: string; readonly size: number }[] = [];
  for (const key of new Set(keys)) {
    const under = db.selectFrom("wording_keys").select("key").where("key", "=", key).limit(UNDER_KEY);
    const { size } = await db
      .selectFrom(under.as("u"))
      .select((e) => e.fn.countAll<number>().as("size"))
      .executeTakeFirstOrThrow();
    if (size > 0) sizes.push({ key, size });
  }
  let budget = UNDER_ALL;
  const rare = sizes
    .filter(({ size }) => size < UNDER_KEY)
    .sort((a, b) => a.size - b.size)
    .filter(({ size }) => {
      budget -= size;
      return budget >= 0;
    });
  const common = sizes.filter(({ size }) => size === UNDER_KEY);
  return { rare: rare.map(({ key }) => key), common: common.map(({ key }) => key) };
}
