/** The record's tables of accounts and their sessions, as the queries see them. */
import type { Generated } from "kysely";

interface AccountTable {
  id: Generated<number>;
  name: string;
  role: "reader" | "editor" | "administrator";
  /** As `account/password.ts` writes it: the way, its parameters, the salt, the key. */
  password: string;
  made_at: string;
  /** When it was closed; null while it may sign in. */
  disabled_at: string | null;
}

interface SessionTable {
  /** SHA-256 of the token that the cookie holds, in hexadecimal; the token itself is nowhere on record. */
  token_hash: string;
  account: number;
  made_at: string;
  expires_at: string;
}

export interface AccountsSchema {
  accounts: AccountTable;
  sessions: SessionTable;
}
