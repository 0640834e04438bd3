/** What else could be asked where nothing was found. */
import type { FC } from "hono/jsx";
import { addressOf } from "../../http/params.ts";
import type { Hint } from "./hints.ts";

export const HintList: FC<{ hints: readonly Hint[] }> = ({ hints }) =>
  hints.length === 0 ? null : (
    <ul class="plain hints">
      {hints.map(({ label, params, total, isPartial }) => (
        <li>
          <a href={addressOf("/search", { ...params, page: undefined })}>{label}</a>{" "}
          <span class="quiet">
            {isPartial && "more than "}
            {total} found
          </span>
        </li>
      ))}
    </ul>
  );
