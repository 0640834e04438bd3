/** What a form of the review holds when it is shown again. */
import type { FC } from "hono/jsx";
import type { Fields } from "../form-fields.ts";

/** What was sent and could not be done; null where nothing was. */
export type Sent = { readonly fields: Fields } | null;

/** What was typed into the field; nothing where none was sent. */
export function typed(sent: Sent, name: string): string | undefined {
  const value = sent?.fields[name];
  return typeof value === "string" ? value : undefined;
}

export const Why: FC<{ sent: Sent }> = ({ sent }) => (
  <p>
    <label for="why">Why (w)</label>{" "}
    <input id="why" name="why" form="decide" maxlength={500} data-key="w" value={typed(sent, "why")} />
  </p>
);
