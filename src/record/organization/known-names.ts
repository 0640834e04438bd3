/** Under which other names a well-known body goes, by the country of the paper that names it. */
import { ORGANIZATION_NAMES } from "../../analysis/data/organization-names.ts";
import { PUBLISHER_COUNTRIES } from "../../analysis/data/publisher-countries.ts";
import { organizationKey } from "./name-key.ts";

type Sets = ReadonlyMap<string, readonly string[]>;

/** By key of any of its names all names of the body; a short form that two bodies of one country have is left out. */
const BY_COUNTRY: ReadonlyMap<string, Sets> = new Map(
  [...ORGANIZATION_NAMES].map(([country, sets]) => [country, byKey(sets)]),
);

function byKey(sets: readonly (readonly string[])[]): Sets {
  const found = new Map<string, readonly string[]>();
  const doubtful = new Set<string>();
  for (const names of sets) {
    for (const key of new Set(names.map(organizationKey))) {
      if (found.has(key)) doubtful.add(key);
      found.set(key, names);
    }
  }
  for (const key of doubtful) found.delete(key);
  return found;
}

/** The country of a paper, by its name or the address that it is known by; null where nothing tells. */
export function countryOf(publisher: string | null): string | null {
  const name = publisher?.toLowerCase();
  return (name && PUBLISHER_COUNTRIES.find(([sign]) => sign.test(name))?.[1]) ?? null;
}

/**
 * All names of the body that a paper of this country means by `name`, its own first; none for a body that is not so well
 * known. Where the country is not known only what the name means everywhere is taken.
 */
export function knownNames(name: string, country: string | null): readonly string[] {
  const key = organizationKey(name);
  const own = country === null ? undefined : BY_COUNTRY.get(country)?.get(key);
  const everywhere = BY_COUNTRY.get("*")?.get(key);
  if (own ?? everywhere) return own ?? everywhere ?? [];
  // "Congress" is no short name to whoever does not know the country; "SNP" and "Fine Gael" are.
  if (country !== null || !/^\p{Lu}{3,}$|\s/u.test(name.replace(/^the\s+/i, ""))) return [];
  const meant = [...BY_COUNTRY.values()]
    .flatMap((sets) => [sets.get(key) ?? []])
    .filter((set) => set.length > 0);
  return meant.length === 1 ? (meant[0] ?? []) : [];
}
