/** The button that watches what a page shows; works without JavaScript. */
import type { FC } from "hono/jsx";

interface WatchFormProps {
  /** `question` with `id`, or the fields of a search. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly label: string;
}

export const WatchForm: FC<WatchFormProps> = ({ fields, label }) => (
  <form class="watch-form" action="/watching" method="post">
    {Object.entries(fields).map(
      ([name, value]) =>
        value !== undefined && value !== "" && <input type="hidden" name={name} value={value} />,
    )}
    <button type="submit" class="small">
      {label}
    </button>
  </form>
);
