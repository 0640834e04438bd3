/** The accounts of a record, disabled ones included. */
import type { RecordStore } from "../store/record-store.ts";
import type { Account } from "./account.ts";

export interface ListedAccount extends Account {
  /** Times in ISO 8601, UTC. */
  readonly made: string;
  readonly disabled: string | null;
}

/** By name. */
export function listAccounts({ db }: RecordStore): Promise<readonly ListedAccount[]> {
  return db
    .selectFrom("accounts")
    .select(["id", "name", "role", "made_at as made", "disabled_at as disabled"])
    .orderBy("name")
    .execute();
}
