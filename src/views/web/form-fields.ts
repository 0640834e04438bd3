/** What a form sent: the one place where its body is taken apart. */
import type { Context } from "hono";
import { AddressError } from "../api/params.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** Throws an AddressError if what was sent is no form. */
export async function formFields(c: Context): Promise<Fields> {
  try {
    return await c.req.parseBody();
  } catch {
    throw new AddressError("what was sent is no form");
  }
}
