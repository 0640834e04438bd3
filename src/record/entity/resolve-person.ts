/** Which person on record a report's person may be: by the name, and by what else the report says. */
import type { IsoDate } from "../../base/passage.ts";
import { type NameFit, type NameKey, nameFit, nameKey } from "../person/name-key.ts";
import { isAfter } from "../shared/partial-date.ts";
import { grouped } from "../shared/passages.ts";
import { finalIds, idsLeadingTo } from "../shared/redirects.ts";
import type { Store } from "../store/store.ts";
import { type HeldPost, heldAs, heldBy, heldOn } from "./membership-clues.ts";
import { reportedOf } from "./reported-names.ts";
import { officesTold, roleClues } from "./role-clues.ts";
import { isDescription, type Subject } from "./subjects.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Clue, ClueKind, Suspect } from "./weigh.ts";

type Db = Store["db"];

const FIT_CLUE: Readonly<Record<NameFit, ClueKind>> = {
  same: "sameName",
  form: "nameForm",
  last: "lastName",
};
const FIT_WORDS: Readonly<Record<NameFit, string>> = {
  same: "has this very name",
  form: "has a form of this name",
  last: "has this last name",
};
const BEST_FIRST: readonly NameFit[] = ["same", "form", "last"];

/**
 * If more people than this share a last name they are not examined one by one: where the report says what somebody is,
 * and where it says no more than the last name.
 */
const MOST = { described: 200, nameAlone: 10 } as const;

interface Named {
  readonly id: string;
  readonly fit: NameFit;
}

/** The suspects of each subject that has any, by the subject's row, and what all of them held. */
export async function peopleMeant(
  db: Db,
  subjects: readonly Subject[],
  around: Surroundings,
): Promise<{
  readonly meant: ReadonlyMap<number, readonly Suspect[]>;
  readonly held: ReadonlyMap<string, readonly HeldPost[]>;
}> {
  const named = await byName(db, subjects);
  const holders = await byOffice(db, subjects, around);
  const finals = [
    ...new Set([...[...named.values()].flat().map(({ id }) => id), ...[...holders.values()].flat()]),
  ];
  const leading = await idsLeadingTo(db, "person", finals);
  const held = grouped(await heldBy(db, [...leading.keys()]), (h) => leading.get(h.person) ?? h.person);
  const people = await peopleRows(db, finals);
  const reported = await reportedOf(db, leading);
  const meant = new Map<number, readonly Suspect[]>();
  for (const subject of subjects) {
    const suspects = new Map<string, Suspect>();
    for (const { id, fit } of named.get(subject.id) ?? []) {
      const person = people.get(id);
      if (!person) continue;
      const clues: Clue[] = [
        { kind: FIT_CLUE[fit], reason: FIT_WORDS[fit] },
        ...lifeClues(person, around.day),
        ...roleClues(subject, held.get(id) ?? [], around),
        ...(reported.get(id)?.(subject, around) ?? []),
      ];
      suspects.set(id, { id, name: person.name, clues });
    }
    for (const id of holders.get(subject.id) ?? []) {
      const person = people.get(id);
      const reason = `held this office${around.day ? ` on ${around.day}` : ""}`;
      if (person) suspects.set(id, { id, name: person.name, clues: [{ kind: "holdsOffice", reason }] });
    }
    if (suspects.size > 0) meant.set(subject.id, [...suspects.values()]);
  }
  return { meant, held };
}

async function byName(db: Db, subjects: readonly Subject[]): Promise<ReadonlyMap<number, readonly Named[]>> {
  const keys = new Map<number, NameKey>();
  const most = new Map<number, number>();
  for (const { id, name, roles, bodies } of subjects) {
    const key = isDescription(name) ? null : nameKey(name);
    if (key) keys.set(id, key);
    most.set(id, roles.length + bodies.length > 0 ? MOST.described : MOST.nameAlone);
  }
  if (keys.size === 0) return new Map();
  const rows = await db
    .selectFrom("record_names")
    .select(["record_id", "last", "given", "suffix"])
    .where("kind", "=", "person")
    .where("last", "in", [...new Set([...keys.values()].map((key) => key.last))])
    .execute();
  const byLast = grouped(rows, (row) => row.last);
  const fits = [...keys].map(([id, key]) => {
    const rowsOfLast = byLast.get(key.last) ?? [];
    // "Hamish Doyle Jr" is the one who is on record as Jr, and not his father too.
    const suffixed = rowsOfLast.filter((row) => key.suffix !== "" && row.suffix === key.suffix);
    const found = (suffixed.some((row) => nameFit(key, row)) ? suffixed : rowsOfLast).flatMap((row) => {
      const fit = nameFit(key, row);
      return fit ? [{ id: row.record_id, fit }] : [];
    });
    const tooMany = key.given === "" && new Set(found.map((f) => f.id)).size > (most.get(id) ?? 0);
    return [id, tooMany ? [] : found] as const;
  });
  const final = await finalIds(db, "person", [
    ...new Set(fits.flatMap(([, found]) => found.map((f) => f.id))),
  ]);
  return new Map(
    fits.map(([id, found]) => [id, best(found.map((f) => ({ ...f, id: final.get(f.id) ?? f.id })))]),
  );
}

/** Of each person the name that fits best. A first name that fits leaves those of the last name alone out. */
function best(found: readonly Named[]): readonly Named[] {
  const fits = new Map<string, Named>();
  for (const fit of BEST_FIRST) {
    for (const named of found) if (named.fit === fit && !fits.has(named.id)) fits.set(named.id, named);
  }
  const all = [...fits.values()];
  const full = all.filter(({ fit }) => fit !== "last");
  return full.length > 0 ? full : all;
}

/** Who is called by an office alone: "the transport minister" is whoever held it on the report's day. */
async function byOffice(
  db: Db,
  subjects: readonly Subject[],
  around: Surroundings,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const described = subjects.filter(({ name }) => isDescription(name));
  const told = new Map(described.map((subject) => [subject.id, officesTold(subject, around)]));
  const held = await heldAs(db, [...new Set([...told.values()].flatMap(({ now }) => now))]);
  const final = await finalIds(db, "person", [...new Set(held.map((h) => h.person))]);
  const holders = [...told].map(([id, { now, whole }]) => {
    const holding = (keys: readonly string[]) =>
      held
        .filter((h) => h.offices.some((key) => keys.includes(key)))
        .filter((h) => around.day === null || heldOn(h, around.day))
        .map((h) => final.get(h.person) ?? h.person);
    // The fuller description first: "leader" may be anybody, "Kelmark Forward leader" is one.
    const full = holding(whole);
    return [id, [...new Set(full.length > 0 ? full : holding(now))]] as const;
  });
  return new Map(holders);
}

interface Life {
  readonly birth_date: string | null;
  readonly death_date: string | null;
}

function lifeClues({ birth_date, death_date }: Life, day: IsoDate | null): readonly Clue[] {
  if (!day) return [];
  if (death_date && isAfter(day, death_date)) return [{ kind: "gone", reason: `died ${death_date}` }];
  if (birth_date && isAfter(birth_date, day)) return [{ kind: "gone", reason: `was born ${birth_date}` }];
  return [];
}

async function peopleRows(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("people")
    .select(["id", "name", "birth_date", "death_date"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
