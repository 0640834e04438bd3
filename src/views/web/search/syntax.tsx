/** How to ask, beside the field: each way with an example that is one. */
import type { FC } from "hono/jsx";

const WAYS: readonly (readonly [typed: string, means: string])[] = [
  ["ferry subsidy", "both words, in any form: ferries, subsidies"],
  ["“keep the boats running”", "these words as they stand, side by side"],
  ["ferry OR boat", "one or the other, or both"],
  ["ferry -harbour", "not in what has this word"],
  ["ferr*", "whatever begins so"],
  ["speaker:Okafor", "what somebody of that name said"],
  ["after:2025-03 before:2025-06-15", "published in those days"],
];

export const Syntax: FC = () => (
  <details class="syntax">
    <summary>How to ask</summary>
    <dl>
      {WAYS.map(([typed, means]) => (
        <>
          <dt>
            <code>{typed}</code>
          </dt>
          <dd>{means}</dd>
        </>
      ))}
    </dl>
  </details>
);
