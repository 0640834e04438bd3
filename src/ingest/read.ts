/** One capture to the article in it, whatever it is: a page, plain text, or a report as a line of JSON. */

import { basename } from "node:path";
import { toUSVString } from "node:util";
import type { Article } from "../article/article.ts";
import { decode } from "../article/decode.ts";
import { readPage } from "../article/read-page.ts";
import { readText, readTextFile } from "../article/read-text.ts";
import { InputError, messageOf } from "../base/errors.ts";
import { isoDate } from "../base/passage.ts";
import type { Capture, MediaType } from "../source/capture.ts";
import { reportLine } from "../source/report-line.ts";

export interface CapturedArticle {
  /** The id that a line of JSON gives itself, else the capture's name. */
  readonly id: string | number;
  readonly article: Article;
  /** Was the text taken from a page of HTML? */
  readonly isPage?: true;
}

const READERS: Readonly<Record<MediaType, (capture: Capture) => CapturedArticle>> = {
  "text/html": (capture) => ({
    id: capture.name,
    article: readPage(decode(capture), capture.url),
    isPage: true,
  }),
  "text/plain": fromText,
  "application/json": fromLine,
};

/** The article in `capture`. Throws an InputError, one line that begins with the capture's name, if there is none. */
export function readCapture(capture: Capture): CapturedArticle {
  try {
    return wellFormed(READERS[capture.mediaType](capture));
  } catch (error) {
    throw new InputError(`${capture.name}: ${messageOf(error)}`);
  }
}

/** Half a character, as a text cut off by its length ends with, is kept by no database: each is U+FFFD instead, one for one. */
function wellFormed({ article, ...rest }: CapturedArticle): CapturedArticle {
  const kept = (words: string | null) => (words === null ? null : toUSVString(words));
  const { title, byline, publisher, url, language } = article;
  const told = { title, byline, publisher, url, language };
  const whole = Object.fromEntries(Object.entries(told).map(([name, words]) => [name, kept(words)]));
  return { ...rest, article: { ...article, ...(whole as typeof told), text: toUSVString(article.text) } };
}

function fromText(capture: Capture): CapturedArticle {
  const text = decode(capture);
  if (text.trim() === "") throw new InputError("has nothing but white space: there is no report in it");
  if (isReportLine(text))
    throw new InputError("is JSON, not text: name the file .jsonl, or say --jsonl for standard input");
  const article = readTextFile(text, capture.url === null ? basename(capture.name) : null);
  return { id: capture.name, article: { ...article, url: capture.url ?? article.url } };
}

/** Does a text begin with a line of JSON that is a report? Any other JSON may be what a report is about. */
function isReportLine(text: string): boolean {
  const start = text.trimStart();
  if (!start.startsWith("{")) return false;
  const [line = ""] = start.split("\n", 1);
  return !("error" in reportLine(line));
}

function fromLine(capture: Capture): CapturedArticle {
  const line = reportLine(decode(capture));
  if ("error" in line) throw new InputError(line.error);
  const { id, title, author, publisher, url, published } = line;
  const told = {
    title: title ?? null,
    byline: author ?? null,
    publisher: publisher ?? null,
    url: url ?? null,
    published: isoDate((published ?? "").slice(0, 10)),
  };
  if (!("page" in line)) return { id, article: readText(line.text, told) };
  const bytes = Buffer.from(line.page, "base64");
  const page = readPage(decode({ bytes, mediaType: "text/html", charset: line.charset ?? null }), told.url);
  return { id, article: saidBeside(page, told), isPage: true };
}

type Details = Pick<Article, "title" | "byline" | "publisher" | "url" | "published">;

/** What is said beside a page counts before what it says itself, but for its own word for its address. */
function saidBeside(page: Article, told: Details): Article {
  const { title, byline, publisher, url, published } = page;
  return {
    ...page,
    title: told.title ?? title,
    byline: told.byline ?? byline,
    publisher: told.publisher ?? publisher,
    published: told.published ?? published,
    url: url ?? told.url,
  };
}
