/** Puts a Popolo file on record, all of it or nothing: new entries are added and changed ones updated. */
import { sha256 } from "../../base/hash.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { type ElementPlaces, faultsBetween, type KnownIds, nameOf } from "./faults.ts";
import { type Changes, indexAgain } from "./index-again.ts";
import { LIST_NAMES, type ListName, type Popolo, type PopoloMembership, type PopoloOf } from "./popolo.ts";
import type { ReadPopolo } from "./read.ts";
import { TABLES } from "./tables.ts";

type Db = Store["db"];

export interface Imported {
  readonly added: Readonly<Record<ListName, number>>;
  readonly changed: Readonly<Record<ListName, number>>;
}

export type Import = { readonly imported: Imported } | { readonly faults: readonly string[] };

/**
 * Puts the file on record in one transaction, or says what is wrong with it, one line a fault.
 * Throws a RecordError if the record cannot be written.
 */
export async function putPopolo(
  record: RecordStore,
  popolo: Popolo,
  places?: ElementPlaces,
): Promise<Import> {
  return record.atomically((db) => putPopoloIn(db, popolo, places));
}

/** The same within the caller's transaction. */
export async function putPopoloIn(db: Db, popolo: Popolo, places?: ElementPlaces): Promise<Import> {
  const known = await knownIds(db);
  const faults = faultsBetween(popolo, known, places);
  if (faults.length > 0) return { faults };
  const changes: Changes[] = [];
  for (const list of LIST_NAMES) changes.push(await putList(db, list, popolo, known[list]));
  await indexAgain(db, changes);
  const counted = (what: "added" | "changed") =>
    Object.fromEntries(changes.map((c) => [c.list, c[what].length])) as Imported["added"];
  return { imported: { added: counted("added"), changed: counted("changed") } };
}

/**
 * All that is wrong with a file that has faults of its own: these, and what is wrong between its parts. Nothing is written.
 * `record`: whose ids the file may refer to; null where there is none yet.
 */
export async function allFaults(
  record: RecordStore | null,
  { popolo, places, faults }: ReadPopolo,
): Promise<readonly string[]> {
  const known = record ? await knownIds(record.db) : NOTHING_KNOWN;
  const told = new Set(faults.map(placeAndField));
  const between = faultsBetween(popolo, known, places).filter((fault) => !told.has(placeAndField(fault)));
  return [...faults, ...between];
}

/** What is left of an element may lack what was taken out of it as a fault. */
const placeAndField = (fault: string): string => fault.slice(0, fault.indexOf(": ")).replace(/ ".*"/, "");

const NOTHING_KNOWN = Object.fromEntries(
  LIST_NAMES.map((list) => [list, new Set<string>()]),
) as unknown as KnownIds;

async function knownIds(db: Db): Promise<KnownIds> {
  const known: Partial<Record<ListName, ReadonlySet<string>>> = {};
  for (const list of LIST_NAMES) {
    const rows = await db.selectFrom(TABLES[list]).select("id").execute();
    known[list] = new Set(rows.map((row) => row.id));
  }
  return known as KnownIds;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly popolo: string;
}

async function putList(db: Db, list: ListName, popolo: Popolo, known: ReadonlySet<string>): Promise<Changes> {
  const rows = rowsOf(list, popolo);
  const before = new Map<string, string>();
  const onRecord = rows.filter((row) => known.has(row.id)).map((row) => row.id);
  await inBatches(onRecord, async (ids) => {
    for (const row of await db
      .selectFrom(TABLES[list])
      .select(["id", "popolo"])
      .where("id", "in", ids)
      .execute()) {
      before.set(row.id, row.popolo);
    }
  });
  const added = rows.filter((row) => !before.has(row.id));
  const changed = rows.filter((row) => before.has(row.id) && before.get(row.id) !== row.popolo);
  await inBatches([...added, ...changed], (batch) => upsert(db, list, batch));
  return { list, added: added.map((row) => row.id), changed: changed.map((row) => row.id) };
}

function rowsOf(list: ListName, popolo: Popolo): readonly Row[] {
  if (list === "memberships") {
    return withIds(popolo.memberships).map(([id, element]) => ({
      id,
      name: "",
      popolo: JSON.stringify(element),
    }));
  }
  return popolo[list].map((element) => ({
    id: element.id,
    name: displayName(list, element),
    popolo: JSON.stringify(element),
  }));
}

function displayName(list: ListName, element: PopoloOf<Exclude<ListName, "memberships">>): string {
  if (list === "persons") return nameOf(element as PopoloOf<"persons">) ?? "";
  const { name, label, role } = element as { name?: string; label?: string; role?: string };
  return name ?? label ?? role ?? element.id;
}

/**
 * Memberships seldom have ids of their own. One gets its id from who is what, where and since when,
 * so that it is the same one when a later file says that it has ended.
 */
function withIds(memberships: readonly PopoloMembership[]): readonly (readonly [string, PopoloMembership])[] {
  const seen = new Map<string, string>();
  return memberships.map((membership) => {
    if (membership.id !== undefined) return [membership.id, membership];
    const { person_id, member_id, organization_id, on_behalf_of_id, post_id, area_id } = membership;
    const { role, legislative_period_id, start_date } = membership;
    const about = [person_id, member_id, organization_id, on_behalf_of_id, post_id, area_id];
    const key = JSON.stringify([...about, role, legislative_period_id, start_date]);
    const content = JSON.stringify(membership);
    const id = `m-${sha256(key).slice(0, 20)}`;
    if ((seen.get(id) ?? content) !== content) return [`m-${sha256(content).slice(0, 20)}`, membership];
    seen.set(id, content);
    return [id, membership];
  });
}

async function upsert(db: Db, list: ListName, rows: readonly Row[]): Promise<void> {
  if (list === "memberships") {
    const values = [...new Map(rows.map(({ id, popolo }) => [id, { id, popolo }])).values()];
    await db
      .insertInto("memberships")
      .values(values)
      .onConflict((c) => c.column("id").doUpdateSet((e) => ({ popolo: e.ref("excluded.popolo") })))
      .execute();
  } else if (list === "persons" || list === "organizations") {
    await db
      .insertInto(list === "persons" ? "people" : "organizations")
      .values(rows.map((row) => ({ ...row, origin: "file" as const })))
      .onConflict((c) =>
        c.column("id").doUpdateSet((e) => ({
          name: e.ref("excluded.name"),
          popolo: e.ref("excluded.popolo"),
          origin: e.ref("excluded.origin"),
        })),
      )
      .execute();
  } else {
    await db
      .insertInto(list)
      .values([...rows])
      .onConflict((c) =>
        c.column("id").doUpdateSet((e) => ({
          name: e.ref("excluded.name"),
          popolo: e.ref("excluded.popolo"),
        })),
      )
      .execute();
  }
}
