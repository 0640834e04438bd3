/** Lists in rows with a head that sorts them, as dense as they can be read; on a telephone each row is two lines. */
import type { Child, FC } from "hono/jsx";

export interface Column {
  readonly label: string;
  /** The address of the list sorted by it, or turned round; none where there is no such order. */
  readonly to?: string;
  /** Is the list in this order now? */
  readonly sorted?: "ascending" | "descending" | undefined;
  readonly isNumber?: boolean;
}

interface RowsProps {
  /** What is listed, for those who do not see the page around it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** `tr` elements, their first cell a `th`. */
  readonly children: Child;
}

export const Rows: FC<RowsProps> = ({ caption, columns, children }) => (
  <table class="rows">
    <caption class="hidden">{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, to, sorted, isNumber }) => (
          <th scope="col" class={isNumber ? "number" : undefined} aria-sort={sorted}>
            {to === undefined ? (
              label
            ) : (
              <a href={to} rel="nofollow">
                {label}
              </a>
            )}
            {sorted && <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
