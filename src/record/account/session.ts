/** Sessions: begun with a password, looked up by the cookie's token, ended by signing out. */
import { createHash, randomBytes } from "node:crypto";
import type { RecordStore } from "../store/record-store.ts";
import type { Account } from "./account.ts";
import { isPassword } from "./password.ts";

/** In seconds. */
export const SESSION_LENGTH = 12 * 60 * 60;

/** Begins a session and gives its token (43 characters, base64url); null if no active account has that name and password. */
export async function signIn(record: RecordStore, name: string, password: string): Promise<string | null> {
  const found = await record.db
    .selectFrom("accounts")
    .select(["id", "password"])
    .where("name", "=", name.normalize("NFC"))
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!(await isPassword(password, found?.password ?? null)) || !found) return null;
  const token = randomBytes(32).toString("base64url");
  return record.atomically(async (db) => {
    // Once more: it may have been closed, or its password changed, while this one was tried.
    const still = await db
      .selectFrom("accounts")
      .select("id")
      .where("id", "=", found.id)
      .where("password", "=", found.password)
      .where("disabled_at", "is", null)
      .executeTakeFirst();
    if (!still) return null;
    const now = Date.now();
    await db.deleteFrom("sessions").where("expires_at", "<=", new Date(now).toISOString()).execute();
    const values = {
      token_hash: hashed(token),
      account: found.id,
      made_at: new Date(now).toISOString(),
      expires_at: new Date(now + SESSION_LENGTH * 1000).toISOString(),
    };
    await db.insertInto("sessions").values(values).execute();
    return token;
  });
}

/** Whose session it is; null if there is no such session, it has expired, or the account is disabled. */
export async function accountBySession({ db }: RecordStore, token: string): Promise<Account | null> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.id", "sessions.account")
    .select(["accounts.id", "accounts.name", "accounts.role"])
    .where("token_hash", "=", hashed(token))
    .where("expires_at", ">", new Date().toISOString())
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends the session, if it is one. */
export async function signOut(record: RecordStore, token: string): Promise<void> {
  await record.atomically((db) =>
    db.deleteFrom("sessions").where("token_hash", "=", hashed(token)).execute(),
  );
}

function hashed(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
