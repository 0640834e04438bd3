/** In which block each name is resolved: names that may mean one and the same are in one block, whatever else differs. */
import { ORGANIZATION_NAMES } from "../../analysis/data/organization-names.ts";
import { isPerson } from "../entity/resolve-analysis.ts";
import { isDescription, type Subject } from "../entity/subjects.ts";
import { organizationKey } from "../organization/name-key.ts";
import { nameKey } from "../person/name-key.ts";
import { grouped } from "../shared/passages.ts";
import type { Store } from "../store/store.ts";

/** `organization/…`, `person/…` or, for who is named by an office alone, `office/REPORT`; null for who is looked up by nothing. */
export type BlockOf = (subject: Subject, report: string) => string | null;

/** Whom the scratch record's file has under several names, and well-known bodies, hold the blocks of these names together. */
export async function blocks(db: Store["db"]): Promise<BlockOf> {
  const rows = await db.selectFrom("record_names").select(["kind", "record_id", "last"]).execute();
  const namesOf = (kind: "person" | "organization") =>
    [
      ...grouped(
        rows.filter((row) => row.kind === kind),
        (row) => row.record_id,
      ).values(),
    ].map((own) => own.map((row) => row.last));
  const known = [...ORGANIZATION_NAMES.values()].flat().map((names) => names.map(organizationKey));
  const bodies = together([...known, ...namesOf("organization")]);
  const people = together(namesOf("person"));
  return (subject, report) => {
    const { type, name } = subject;
    if (type === "organization") return `organization/${bodies(organizationKey(name))}`;
    if (!isPerson(subject)) return null;
    if (isDescription(name)) return `office/${report}`;
    const key = nameKey(name);
    return key && `person/${people(key.last)}`;
  };
}

/** One name for all that are in one set, or in sets that share one: the first of them in order. */
function together(sets: readonly (readonly string[])[]): (name: string) => string {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    if (at !== name) above.set(name, at);
    return at;
  };
  for (const [first, ...others] of sets) {
    if (first === undefined) continue;
    for (const other of others) {
      const [a, b] = [top(first), top(other)].sort();
      if (a !== undefined && b !== undefined && a !== b) above.set(b, a);
    }
  }
  return top;
}
