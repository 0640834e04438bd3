/** Ids are permanent: one that was merged away leads to what it was merged into. */
import { finalIds } from "../../record/shared/redirects.ts";
import type { RecordStore } from "../../record/store/record-store.ts";

/** The id that `id` stands for now; undefined where none was named. */
export async function finalId<I extends string | undefined>(
  { db }: RecordStore,
  kind: "person" | "organization" | "question",
  id: I,
): Promise<I | string> {
  return id === undefined ? id : ((await finalIds(db, kind, [id])).get(id) ?? id);
}

/** Of two parameters that name somebody the one that is given, the person first. */
export async function whoAsked(
  record: RecordStore,
  person: string | undefined,
  organization: string | undefined,
): Promise<{ readonly kind: "person" | "organization"; readonly id: string } | undefined> {
  if (person !== undefined) return { kind: "person", id: await finalId(record, "person", person) };
  if (organization === undefined) return undefined;
  return { kind: "organization", id: await finalId(record, "organization", organization) };
}
