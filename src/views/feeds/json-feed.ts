/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { type Feed, PUBLISHER } from "./feed.ts";
import { quotedHtml, quotedText } from "./quoted.ts";

export function jsonFeed({ title, home, self, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    authors: [{ name: PUBLISHER }],
    items: entries.map(({ id, title: headed, link, updated, published, author, addedBy, words, quoted }) => ({
      id,
      url: link,
      title: headed,
      summary: words,
      content_text: quotedText(quoted),
      content_html: quotedHtml(quoted),
      ...(published !== null && { date_published: published }),
      date_modified: updated,
      authors: [{ name: author }],
      _standpoint: { quoted, ...(addedBy !== null && { added_by: addedBy }) },
    })),
  });
}
