/** Plain text to an article: taken as it stands, its boilerplate marked. */
import type { Article } from "./article.ts";
import { boilerplateIn } from "./boilerplate.ts";
import { datelineIn } from "./dateline.ts";

/** What is known of the text from elsewhere: a line of JSON states it, a file does not. */
export type Stated = Partial<Omit<Article, "text" | "boilerplate">>;

/** The article whose text is `text`, character for character; a day that is not stated is read off its top. */
export function readText(text: string, stated: Stated = {}): Article {
  const none = { title: null, byline: null, publisher: null, published: null, url: null, language: null };
  const { publisher = null, byline = null } = stated;
  const boilerplate = boilerplateIn(text, { publisher, byline });
  return { ...none, ...stated, published: stated.published ?? datelineIn(text), text, boilerplate };
}
