/** Plain text to an article: taken as it stands, its head and its boilerplate marked. */
import type { Span } from "../base/passage.ts";
import type { Article } from "./article.ts";
import { boilerplateIn } from "./boilerplate.ts";
import { datelineIn } from "./dateline.ts";
import { textHead } from "./text-head.ts";

/** What is known of the text from elsewhere: a line of JSON states it, a file does not. */
export type Stated = Partial<Omit<Article, "text" | "boilerplate" | "entries">>;

/** The article whose text is `text`, character for character; a day that is not stated is read off its top. */
export function readText(text: string, stated: Stated = {}): Article {
  const none = { title: null, byline: null, publisher: null, published: null, url: null, language: null };
  const { publisher = null, byline = null } = stated;
  const boilerplate = boilerplateIn(text, { publisher, byline });
  return { ...none, ...stated, published: stated.published ?? datelineIn(text), text, boilerplate };
}

/** The article in a file of text: what is known of it stands at its top, or in the file's name (null: it has none). */
export function readTextFile(text: string, fileName: string | null): Article {
  const { lines, ...stated } = textHead(text, fileName);
  const article = readText(text, stated);
  return { ...article, boilerplate: withHead(lines, article.boilerplate) };
}

function withHead(head: readonly Span[], rest: readonly Span[]): readonly Span[] {
  const end = head.at(-1)?.end ?? 0;
  return [...head, ...rest.filter(({ start }) => start >= end)];
}
