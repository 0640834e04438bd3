/** Which body somebody is named with. */
import type { IsoDate } from "../../base/passage.ts";
import { type HolderId, holderKey } from "../entity/holders.ts";
import { covers } from "../shared/days.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";
import { belongingsOf } from "./belonging.ts";

type Db = Store["db"];

/** Members of an assembly do not speak for the assembly. */
const ASSEMBLY = /legislature|parliament|chamber|assembly/i;

/** Those of the organizations that are no assembly. */
export async function withoutAssemblies(
  db: Db,
  organizations: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await inBatches([...new Set(organizations)], async (batch) => {
    const rows = await db
      .selectFrom("organizations")
      .select(["id", "classification"])
      .where("id", "in", batch)
      .execute();
    for (const row of rows) if (!ASSEMBLY.test(row.classification ?? "")) found.add(row.id);
  });
  return found;
}

/** Of the bodies that one of these holders belongs to on a day the narrowest that is no assembly, or null. */
export async function affiliations(
  db: Db,
  holders: readonly HolderId[],
): Promise<(holder: HolderId, day: IsoDate) => string | null> {
  const belongings = await belongingsOf(db, holders);
  const bodies = await withoutAssemblies(
    db,
    [...belongings.values()].flatMap((belongs) => [...belongs.keys()]),
  );
  const above = await belongingsOf(
    db,
    [...bodies].map((id) => ({ kind: "organization" as const, id })),
  );
  const depth = (id: string) => above.get(`organization/${id}`)?.size ?? 0;
  return (holder, day) => {
    const then = [...(belongings.get(holderKey(holder)) ?? [])]
      .filter(([id, { days }]) => bodies.has(id) && covers(days, day))
      .map(([id]) => id);
    return then.sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))[0] ?? null;
  };
}
