/** A record for one run only: the rules are applied to an archive's findings in it, and then it is thrown away. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { loadMatcher } from "../../analysis/model/load-matcher.ts";
import type { Matcher } from "../../analysis/questions/wording.ts";
import { InputError } from "../../base/errors.ts";
import { putPopoloIn } from "../popolo/put.ts";
import { readPopolo } from "../popolo/read.ts";
import { openSqlite } from "../store/sqlite/sqlite.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Scratch {
  readonly db: Db;
  readonly matcher: () => Matcher;
  /** Undoes all that was written since the last `begin`; what was before it stays. */
  begin(): Promise<void>;
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** With the people and organizations of a Popolo file, given as its text. Throws an InputError for a file that has faults. */
export async function openScratch(popolo: string | null): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "standpoint-link-"));
  const store = await openSqlite(join(folder, "scratch.sqlite"), "write", undefined, true);
  const { db } = store;
  // Nothing of it is to survive, and rows stand in it without those that they would hang on in a record.
  for (const pragma of ["journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = OFF"])
    await sql.raw(`PRAGMA ${pragma}`).execute(db);
  if (popolo !== null) {
    const read = readPopolo(popolo);
    const faults = read.faults.length > 0 ? read.faults : await faultsOf(db, read);
    if (faults.length > 0) throw new InputError(`the Popolo file has a fault: ${faults[0]}`);
  }
  let matcher: Matcher | null = null;
  return {
    db,
    matcher: () => {
      matcher ??= loadMatcher();
      return matcher;
    },
    begin: async () => void (await sql`BEGIN`.execute(db)),
    rollback: async () => void (await sql`ROLLBACK`.execute(db)),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function faultsOf(db: Db, { popolo, places }: ReturnType<typeof readPopolo>) {
  const result = await putPopoloIn(db, popolo, places);
  return "faults" in result ? result.faults : [];
}
