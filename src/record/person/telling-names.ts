/** Of what reports call somebody, that which tells who it is: no title alone, and no name that is somebody's of their own. */

import type { Store } from "../store/store.ts";
import { nameKey } from "./name-key.ts";

/** In the order given. A report's apposition may be somebody else beside them, "Holt, Dorian Pell, and others". */
export async function tellingNames(db: Store["db"], names: readonly string[]): Promise<readonly string[]> {
  const keys = names.flatMap((name) => {
    const key = nameKey(name);
    return key ? [{ name, key }] : [];
  });
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("record_names")
    .select(["last", "given"])
    .where("kind", "=", "person")
    .where(
      "last",
      "in",
      keys.map(({ key }) => key.last),
    )
    .where("given", "<>", "")
    .execute();
  const whole = new Set(rows.map(({ last, given }) => `${given} ${last}`));
  return keys.filter(({ key }) => !whole.has(`${key.given} ${key.last}`)).map(({ name }) => name);
}
