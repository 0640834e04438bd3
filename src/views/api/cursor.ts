/** Where the next page of a list begins, as a string that means nothing to its reader. */
import type { z } from "zod";
import { AddressError } from "../http/params.ts";

/** The place after `key` in the list of this name. */
export function cursorAt(list: string, key: unknown): string {
  return Buffer.from(JSON.stringify([list, key])).toString("base64url");
}

/** The key that the cursor holds. Throws AddressError if it is none of this list's. */
export function keyOf<K>(list: string, key: z.ZodType<K>, cursor: string): K {
  const parts = decoded(cursor);
  const found = Array.isArray(parts) && parts[0] === list ? key.safeParse(parts[1]) : null;
  if (found?.success) return found.data;
  throw new AddressError(
    `cursor does not belong to this list: take it from "next" in an answer of the same list`,
  );
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
