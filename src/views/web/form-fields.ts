/** What a form sent: the one place where its body is taken apart. */
import type { Context } from "hono";
import { AddressError } from "../http/params.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** What was typed into a field of a form that was sent and is shown again; nothing where none was sent. */
export function typed(sent: { readonly fields: Fields } | null, name: string): string | undefined {
  const value = sent?.fields[name];
  return typeof value === "string" ? value : undefined;
}

/** Throws an AddressError if what was sent is no form. */
export async function formFields(c: Context): Promise<Fields> {
  try {
    return await c.req.parseBody();
  } catch {
    throw new AddressError("what was sent is not a form");
  }
}
