/** Which feeds follow what a page shows. */

/** Feeds of somebody or of a question stand under their own pages. */
const WITH_FEED = /^\/(?:people|organizations|questions)\/[^/]+$/;

export interface FeedLink {
  readonly type: "application/atom+xml" | "application/feed+json";
  readonly href: string;
  readonly title: string;
}

/** The feeds of the page at this address; none where it has none. */
export function feedsOf(url: string): readonly FeedLink[] {
  const { pathname, searchParams } = new URL(url);
  if (WITH_FEED.test(pathname)) return links(pathname, "", "What is new here");
  if (pathname === "/") return links("/divergences", "", "Divergences");
  if (pathname !== "/search") return [];
  for (const name of ["page", "format", "in"]) searchParams.delete(name);
  const query = searchParams.toString();
  return query === "" ? [] : links(pathname, `?${query}`, "What is found");
}

function links(path: string, query: string, title: string): readonly FeedLink[] {
  return [
    { type: "application/atom+xml", href: `${path}/feed.atom${query}`, title: `${title} (Atom)` },
    { type: "application/feed+json", href: `${path}/feed.json${query}`, title: `${title} (JSON Feed)` },
  ];
}
