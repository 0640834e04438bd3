/** Records somebody whom no file and no earlier report has named. */
import { inSmallLetters } from "../../base/small-letters.ts";
import { organizationKey } from "../organization/name-key.ts";
import { nameKey, nameWords } from "../person/name-key.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";
import type { Subject } from "./subjects.ts";

type Db = Store["db"];

/** As whom somebody of a report goes on record, or null for who has no name by which to be known again. */
export function newcomerOf({
  name,
  type,
  speaks,
}: Subject): { readonly kind: RecordKind; readonly name: string } | null {
  if (!speaks) return null;
  if (type === "person") {
    const key = nameKey(name);
    const full = key?.given.split(" ").some((given) => given.length > 1);
    return full === true && /^\p{Lu}/u.test(name) ? { kind: "person", name: inSmallLetters(name) } : null;
  }
  // "Pell's office" and "the council" are different ones in different reports.
  const proper = /\p{Lu}/u.test(name.replace(/^the\s+/i, "")) && !/[’']s\s/.test(name);
  return type === "organization" && proper ? { kind: "organization", name } : null;
}

/** Puts them on record under an id made of the name, and returns that. */
export async function putNewcomer(db: Db, kind: RecordKind, name: string): Promise<string> {
  const id = await freeId(db, nameWords(name).join("-") || kind);
  const row = { id, name, origin: "report" as const, popolo: JSON.stringify({ id, name }) };
  const key = kind === "person" ? nameKey(name) : { last: organizationKey(name), given: "", suffix: "" };
  await db
    .insertInto(kind === "person" ? "people" : "organizations")
    .values(row)
    .execute();
  if (key) {
    const always = { from_date: null, to_date: null };
    await db
      .insertInto("record_names")
      .values({ kind, record_id: id, ...key, ...always })
      .execute();
  }
  return id;
}

/** The id is somebody's already: no newcomer gets it, and no name is looked up by it. */
export async function takeId(
  db: Db,
  { kind, record: id, name }: { readonly kind: RecordKind; readonly record: string; readonly name: string },
): Promise<void> {
  await db
    .insertInto(kind === "person" ? "people" : "organizations")
    .values({ id, name, origin: "report" as const, popolo: JSON.stringify({ id, name }) })
    .onConflict((c) => c.doNothing())
    .execute();
}

async function freeId(db: Db, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    const person = await db.selectFrom("people").select("id").where("id", "=", id).executeTakeFirst();
    const body = await db.selectFrom("organizations").select("id").where("id", "=", id).executeTakeFirst();
    if (!person && !body) return id;
  }
}
