/** Makes an account. */
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Account, Role } from "./account.ts";
import { hashPassword } from "./password.ts";

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,63}$/u;

interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/** Throws an InputError if the name is taken or not allowed, or the password is too short. */
export async function addAccount(
  record: RecordStore,
  { name, role, password }: NewAccount,
): Promise<Account> {
  const normal = name.normalize("NFC");
  if (!NAME.test(normal))
    throw new InputError(
      "an account's name has up to 64 letters, digits, dots, dashes and underscores, and begins with a letter or digit",
    );
  const hash = await hashPassword(password);
  return record.atomically(async (db) => {
    const taken = await db.selectFrom("accounts").select("id").where("name", "=", normal).executeTakeFirst();
    if (taken) throw new InputError(`there is an account ${normal} already: choose another name`);
    const values = {
      name: normal,
      role,
      password: hash,
      made_at: new Date().toISOString(),
      disabled_at: null,
    };
    return db
      .insertInto("accounts")
      .values(values)
      .returning(["id", "name", "role"])
      .executeTakeFirstOrThrow();
  });
}
