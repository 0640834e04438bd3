/** Chooses a page's headline, and takes the site's name off its end. */
import type { PageElement } from "./dom.ts";
import type { PageDocument } from "./page-document.ts";
import { shortText } from "./short-text.ts";

export interface HeadlineHints {
  /** What JSON-LD gives. */
  readonly headline: string | null;
  /** What the page gives to those who share it: `og:title` and the like. */
  readonly shared: string | null;
  /** What the site calls itself, and its host's name. */
  readonly siteNames: readonly string[];
}

/** The headline, or null if the page has neither title nor heading. */
export function headlineOf(document: PageDocument, hints: HeadlineHints): string | null {
  const titles = document.getElementsByTagName("title");
  const title = words(titles[0]);
  const headings = [...document.getElementsByTagName("h1")].map(words).filter((text) => text !== null);
  const stated = [hints.headline, hints.shared, title].flatMap((text) => text?.slice(0, MOST_STATED) ?? []);
  const bare = stated.map((text) => withoutSite(text, hints.siteNames));
  // The heading is what a reader sees; it is the headline if the page says the same elsewhere.
  const seen = headings.find((heading) => [...stated, ...bare].some((text) => begins(text, heading)));
  return (
    seen ??
    bare.find((text) => text.length > 2) ??
    headings[0] ??
    words(document.getElementsByTagName("h2")[0])
  );
}

/** What a page says is its headline is looked at no further, in characters. */
const MOST_STATED = 2000;
/** No headline is longer, in characters. */
const LONGEST = 400;

const words = (element: PageElement | undefined): string | null =>
  (element && shortText(element, LONGEST)) || null;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Does `text` begin with the whole of `heading`, of some length, or of any if nothing but a site's name follows? */
const begins = (text: string, heading: string) =>
  letters(heading) !== "" &&
  letters(text).startsWith(letters(heading)) &&
  (letters(heading).length >= 12 || /^\s*(?:[|»·•–—-]\s|$)/.test(text.slice(heading.length)));

/** Takes off ` | The Paper` and the like: at either end, where it is the site's name or a short piece after a bar. */
function withoutSite(title: string, siteNames: readonly string[]): string {
  const leading = siteNames.find(
    (name) => new RegExp(`^.{${name.length}} ?[:|–-] `).test(title) && title.startsWith(name),
  );
  if (leading !== undefined) return title.slice(leading.length).replace(/^[\s:|–-]+/, "");
  const pieces = title.split(/\s+(?:[|»·•:]{1,2}|[-–—])\s+/);
  if (pieces.length < 2) return title;
  const isSite = (piece: string) => siteNames.some((name) => sameSite(letters(piece), letters(name)));
  const last = pieces.at(-1) ?? "";
  const first = pieces[0] ?? "";
  if (isSite(last) || (/\s[|»•]\s/.test(title) && last.split(" ").length <= 4)) {
    return withoutSite(title.slice(0, title.lastIndexOf(last)).replace(/[\s|»·•:–—-]+$/, ""), siteNames);
  }
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|»·•:–—-]+/, "");
  return title;
}

/** `thebrannochcourier` and `brannochcourier.example` are one. */
const sameSite = (a: string, b: string) =>
  a.length > 1 &&
  b.length > 1 &&
  (a === b || b.includes(a.replace(/^the/, "")) || a.includes(b.replace(/^the/, "")));
