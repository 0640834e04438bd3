/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { type Feed, PUBLISHER } from "./feed.ts";

export function jsonFeed({ title, home, self, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    authors: [{ name: PUBLISHER }],
    items: entries.map(({ id, title: entryTitle, link, updated, published, author, addedBy, words }) => ({
      id,
      url: link,
      title: entryTitle,
      content_text: words,
      ...(published !== null && { date_published: published }),
      date_modified: updated,
      authors: [{ name: author }],
      ...(addedBy !== null && { _standpoint: { added_by: addedBy } }),
    })),
  });
}
