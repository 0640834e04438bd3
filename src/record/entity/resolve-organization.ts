/** Which organization on record a report's organization may be. */
import { countryOf, knownNames } from "../organization/known-names.ts";
import { organizationKey } from "../organization/name-key.ts";
import { covers, isAfter } from "../shared/partial-date.ts";
import { grouped } from "../shared/passages.ts";
import { finalIds } from "../shared/redirects.ts";
import type { Store } from "../store/store.ts";
import type { AnalysedReport, Subject } from "./subjects.ts";
import type { Clue, Suspect } from "./weigh.ts";

type Db = Store["db"];

/** The suspects of each subject that has any, by the subject's row. */
export async function organizationsMeant(
  db: Db,
  subjects: readonly Subject[],
  { published: day, publisher }: Pick<AnalysedReport, "published" | "publisher">,
): Promise<ReadonlyMap<number, readonly Suspect[]>> {
  const country = countryOf(publisher);
  const keys = new Map(subjects.map(({ id, name }) => [id, keysOf(name, country)]));
  if (keys.size === 0) return new Map();
  const rows = await db
    .selectFrom("record_names")
    .select(["record_id", "last", "from_date", "to_date"])
    .where("kind", "=", "organization")
    .where("last", "in", [...new Set([...keys.values()].flat())])
    .execute();
  const final = await finalIds(
    db,
    "organization",
    rows.map((row) => row.record_id),
  );
  const known = await organizationRows(db, [...new Set(final.values())]);
  const byKey = grouped(rows, (row) => row.last);
  const meant = subjects.map(({ id, name }): [number, readonly Suspect[]] => {
    const suspects = new Map<string, Suspect>();
    const [own, ...others] = keys.get(id) ?? [];
    const named = byKey.get(own ?? "") ?? [];
    // Who has this very name is meant before whoever is known under another.
    const rowsOf = named.length > 0 ? named : others.flatMap((key) => byKey.get(key) ?? []);
    for (const { record_id, from_date, to_date } of rowsOf) {
      const organization = known.get(final.get(record_id) ?? record_id);
      if (!organization) continue;
      const reason =
        named.length > 0
          ? `is or was called “${name}”`
          : `is known as “${name}”${country === null || country === "XX" ? "" : ` to papers of ${country}`}`;
      const clues: Clue[] = [{ kind: "sameName", reason }];
      if (day && !covers({ from: from_date, to: to_date }, day)) {
        clues.push({ kind: "nameOtherDay", reason: `was not called so on ${day}` });
      }
      if (day && !lasts(organization, day)) clues.push({ kind: "gone", reason: `did not exist on ${day}` });
      suspects.set(organization.id, { id: organization.id, name: organization.name, clues });
    }
    return [id, [...suspects.values()]];
  });
  return new Map(meant.filter(([, suspects]) => suspects.length > 0));
}

/** The name's own key, then those of the other names under which a body is well known that is called so. */
function keysOf(name: string, country: string | null): readonly string[] {
  return [...new Set([organizationKey(name), ...knownNames(name, country).map(organizationKey)])];
}

async function organizationRows(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("organizations")
    .select(["id", "name", "founding_date", "dissolution_date"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function lasts(
  { founding_date, dissolution_date }: { founding_date: string | null; dissolution_date: string | null },
  day: string,
): boolean {
  return (
    !(founding_date && isAfter(founding_date, day)) && !(dissolution_date && isAfter(day, dissolution_date))
  );
}
