/** The way from one page of a list to the next. */
import type { FC } from "hono/jsx";
import { AddressError } from "../http/params.ts";

interface PagingProps {
  readonly page: number;
  readonly pages: number;
  readonly address: (page: number) => string;
  /** Of which list, where a page has several: who has them read out tells them apart by it. */
  readonly of?: string;
}

export const Paging: FC<PagingProps> = ({ page, pages, address, of = "this list" }) =>
  pages < 2 ? null : (
    <nav class="pages" aria-label={`Pages of ${of}`}>
      {page > 1 && (
        <a rel="prev" href={address(page - 1)}>
          ← Earlier in the list
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a rel="next" href={address(page + 1)}>
          Further down the list →
        </a>
      )}
    </nav>
  );

/** How many pages `total` entries fill, at least 1. Throws AddressError if `page` is not one of them. */
export function pagesOf(total: number, size: number, page: number): number {
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) throw new AddressError(`there is no page ${page}: the last one is ${pages}`);
  return pages;
}
