/** Disables an account, or gives it another password; either ends all its sessions. */
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../store/record-store.ts";
import { hashPassword } from "./password.ts";

/** Throws an InputError if there is no such account. It stays on record, since decisions name it. */
export function disableAccount(record: RecordStore, name: string): Promise<void> {
  return changed(record, name, { disabled_at: new Date().toISOString() });
}

/** Throws an InputError if there is no such account, or the password is too short. */
export async function setPassword(record: RecordStore, name: string, password: string): Promise<void> {
  await changed(record, name, { password: await hashPassword(password) });
}

function changed(
  record: RecordStore,
  name: string,
  values: { readonly disabled_at: string } | { readonly password: string },
): Promise<void> {
  return record.atomically(async (db) => {
    const row = await db
      .updateTable("accounts")
      .set(values)
      .where("name", "=", name.normalize("NFC"))
      .returning("id")
      .executeTakeFirst();
    if (!row) throw new InputError(`there is no account ${name}: \`standpoint account list\` lists them`);
    await db.deleteFrom("sessions").where("account", "=", row.id).execute();
  });
}
