/** Organizations on record that may be one under two names: a short form and what it is short for. For people to decide. */
import { ORGANIZATION_NAMES } from "../../analysis/data/organization-names.ts";
import type { Store } from "../store/store.ts";
import { organizationKey } from "./name-key.ts";

type Db = Store["db"];

export interface LikelyPair {
  /** The one with the longer name, or the one that a file has. */
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

interface Body {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
}

/** Words that one name of a body has and another leaves out. */
const LEFT_OUT = new Set("party inc ltd plc corp corporation company co limited group".split(" "));
/** A short form that more bodies than this share says nothing. */
const MOST_OF_ONE = 3;

/** Pairs of which one at least is known from reports alone, that nobody has decided of. */
export async function likelyOneBody(db: Db): Promise<readonly LikelyPair[]> {
  const bodies = await db
    .selectFrom("organizations as o")
    .select(["o.id", "o.name", "o.origin"])
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("redirects as r")
            .select("r.from_id")
            .where("r.kind", "=", "organization")
            .whereRef("r.from_id", "=", "o.id"),
        ),
      ),
    )
    .orderBy("o.id")
    .execute();
  const different = new Set(
    (
      await db
        .selectFrom("live_decisions")
        .select(["record_id", "other_id"])
        .where("kind", "=", "organization")
        .where("what", "=", "different")
        .execute()
    ).map((row) => [row.record_id, row.other_id].sort().join(" ")),
  );
  const groups = new Map<string, Body[]>();
  for (const body of bodies)
    for (const key of shortKeys(body.name)) groups.set(key, [...(groups.get(key) ?? []), body]);
  const pairs = new Map<string, LikelyPair>();
  for (const group of groups.values()) {
    if (group.length > MOST_OF_ONE) continue;
    for (const one of group) {
      for (const two of group) {
        if (one.id >= two.id || organizationKey(one.name) === organizationKey(two.name)) continue;
        const key = [one.id, two.id].sort().join(" ");
        if (different.has(key) || (one.origin === "file" && two.origin === "file")) continue;
        pairs.set(key, pairOf(one, two));
      }
    }
  }
  return [...pairs.values()];
}

function pairOf(one: Body, two: Body): LikelyPair {
  const isFirst = one.origin === two.origin ? one.name.length >= two.name.length : one.origin === "file";
  const [keep, other] = isFirst ? [one, two] : [two, one];
  return {
    a: keep.id,
    b: other.id,
    reason: `“${other.name}” may be short for “${keep.name}”, or the other way round`,
  };
}

/** What a name may be shortened to: without "Party" and its like, its initials, and what well-known bodies are called. */
function shortKeys(name: string): ReadonlySet<string> {
  const words = organizationKey(name).split(" ");
  const kept = words.filter((word) => !LEFT_OUT.has(word));
  const capitals = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const keys = new Set([`words ${(kept.length > 0 ? kept : words).join(" ")}`]);
  if (capitals.length >= 3)
    keys.add(
      `initials ${capitals
        .map((word) => word.charAt(0))
        .join("")
        .toLowerCase()}`,
    );
  if (/^\p{Lu}{3,}$/u.test(name)) keys.add(`initials ${name.toLowerCase()}`);
  for (const set of KNOWN.get(organizationKey(name)) ?? []) keys.add(`known ${set}`);
  return keys;
}

/** For each key of a well-known body's name the names of the bodies that are called so, in whatever country. */
const KNOWN: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const names of [...ORGANIZATION_NAMES.values()].flat()) {
    for (const key of new Set(names.map(organizationKey)))
      found.set(key, [...(found.get(key) ?? []), names[0] ?? ""]);
  }
  return found;
})();
