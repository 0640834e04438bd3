/** By what people, organizations and offices of a Popolo file are looked up: rows of `record_names` and `offices`. */
import { officeKey, organizationKey } from "../organization/name-key.ts";
import { type NameKey, nameKey, nameWords } from "../person/name-key.ts";
import { nameOf } from "./faults.ts";
import type { PopoloMembership, PopoloOf, PopoloOrganization, PopoloPerson } from "./popolo.ts";

interface Dates {
  readonly from_date: string | null;
  readonly to_date: string | null;
}

const ALWAYS: Dates = { from_date: null, to_date: null };

/** Every name that the person goes or went by. */
export function personNames(person: PopoloPerson) {
  const names = [
    { key: nameKey(nameOf(person) ?? ""), ...ALWAYS },
    ...[person, ...(person.other_names ?? [])].flatMap((parts) =>
      keysOf(parts).map((key) => ({
        key,
        ...("start_date" in parts || "end_date" in parts ? dates(parts) : ALWAYS),
      })),
    ),
  ];
  const suffix = person.honorific_suffix ? (nameKey(`x ${person.honorific_suffix}`)?.suffix ?? "") : "";
  const rows = names.flatMap(({ key, ...period }) =>
    key
      ? [{ kind: "person" as const, record_id: person.id, ...key, suffix: key.suffix || suffix, ...period }]
      : [],
  );
  return distinct(rows);
}

type NameParts = Partial<Record<"name" | "given_name" | "family_name" | "lordname", string | undefined>>;

function keysOf({ name, given_name, family_name, lordname }: NameParts): readonly NameKey[] {
  const keys = [name, family_name && [given_name, family_name].join(" "), lordname].flatMap(
    (words) => (words && nameKey(words)) || [],
  );
  // "Ana Mareva Sund" may be called "Ana Mareva", with the first of two family names.
  const [first, second] = nameWords(family_name ?? "");
  if (first && second && first.length > 3) {
    keys.push({ given: nameWords(given_name ?? "").join(" "), last: first, suffix: "" });
  }
  return keys;
}

/** Every name that the organization goes or went by, with the dates of those that have them. */
export function organizationNames(organization: PopoloOrganization) {
  const names = [
    { name: organization.name, ...ALWAYS },
    ...(organization.other_names ?? []).map((other) => ({ name: other.name ?? "", ...dates(other) })),
  ];
  const rows = names
    .map(({ name, ...period }) => ({ last: organizationKey(name), ...period }))
    .filter(({ last }) => last !== "")
    .map((row) => ({
      kind: "organization" as const,
      record_id: organization.id,
      given: "",
      suffix: "",
      ...row,
    }));
  return distinct(rows);
}

function dates(told: {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
}): Dates {
  return { from_date: told.start_date ?? null, to_date: told.end_date ?? null };
}

function distinct<R extends { last: string; given: string; suffix: string }>(
  rows: readonly R[],
): readonly R[] {
  return [...new Map(rows.map((row) => [`${row.last}\0${row.given}\0${row.suffix}`, row])).values()];
}

/** What an office is described by, found by its id. */
export interface Offices {
  readonly post: (id: string) => PopoloOf<"posts"> | undefined;
  readonly area: (id: string) => string | undefined;
  /** All names of the organization. */
  readonly organization: (id: string) => readonly string[];
}

/** So many are members that their office says nothing without the place that they are members for. */
const PLAIN = officeKey("member");

/** The keys under which the membership's office may stand in a report: "leader", "Civic Union leader". */
export function officeKeys(membership: PopoloMembership, known: Offices): readonly string[] {
  const post = membership.post_id ? known.post(membership.post_id) : undefined;
  const roles = [membership.role, membership.label, post?.role, post?.label, post?.other_label];
  const organization = membership.organization_id ?? post?.organization_id;
  const area = membership.area_id ?? post?.area_id;
  const areas = [area && known.area(area), post?.area?.name].filter((name) => name !== undefined);
  const bodies = [organization, membership.on_behalf_of_id].flatMap((id) =>
    id ? known.organization(id) : [],
  );
  const keys = new Set<string>();
  for (const role of new Set(roles)) {
    const key = role === undefined ? "" : officeKey(role);
    if (role === undefined || key === "") continue;
    for (const place of areas) if (place) keys.add(officeKey(role, place));
    if (key === PLAIN) continue;
    keys.add(key);
    for (const body of bodies) keys.add(officeKey(role, body));
  }
  return [...keys];
}
