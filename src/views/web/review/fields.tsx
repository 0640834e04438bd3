/** What a form of the review holds when it is shown again. */
import type { FC } from "hono/jsx";
import { type Fields, typed } from "../form-fields.ts";

/** What was sent and could not be done; null where nothing was. */
export type RefusedForm = { readonly fields: Fields } | null;

export const Why: FC<{ sent: RefusedForm }> = ({ sent }) => (
  <p>
    <label for="why">Why (w)</label>{" "}
    <input id="why" name="why" form="decide" maxlength={500} data-key="w" value={typed(sent, "why")} />
  </p>
);
