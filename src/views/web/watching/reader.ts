/** Whose watches a request is about. */
import type { Context } from "hono";
import { LOCAL_READER } from "../../../record/watch/watches.ts";

/** The account that is signed in; a record without accounts has one reader, whoever asks. */
export function readerOf(_c: Context): string {
  return LOCAL_READER;
}
