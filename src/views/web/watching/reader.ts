/** Whose watches a request is about. */
import type { Context } from "hono";
import { LOCAL_READER } from "../../../record/watch/watches.ts";
import { accountOf } from "../account/signed-in.ts";

/** The account that is signed in; whoever else asks is the record's one reader without an account. */
export async function readerOf(c: Context): Promise<string> {
  const account = await accountOf(c);
  return account === null ? LOCAL_READER : `account ${account.name}`;
}
