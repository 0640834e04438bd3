/** Who a page says wrote its report: every author, and nobody where it says none. */
import { isElement, nodeAfter, type PageElement } from "./dom.ts";
import { clean, metaValues } from "./metas.ts";
import type { PageDocument } from "./page-document.ts";
import { shortText } from "./short-text.ts";

const AUTHOR =
  "author parsely-author sailthru.author dc.creator dcterms.creator byl article:author article:author_name " +
  "og:article:author citation_author twitter:data1 cxenseparse:author rbauthors";

/** How elements are marked that name who wrote the report, the surest first. */
const SHOWN: readonly ((element: PageElement) => boolean)[] = [
  (element) => /(?:^|\s)author(?:\s|$)/i.test(element.getAttribute("rel") ?? ""),
  (element) => element.getAttribute("itemprop") === "name" && isInAuthor(element),
  isAuthor,
  (element) => element.className.includes("byline"),
  (element) => element.className.includes("author-name"),
];
/** So many of each are looked at. */
const MOST_SHOWN = 6;

/** Of a byline, in characters. */
const LONGEST = 120;
/** What templates write where nobody is named. */
const PLACEHOLDER =
  /^(?:null|undefined|none|n\/?a|unknown|authors?|by|admin(?:istrator)?|user|guest|default|root|test|web ?master|\[object object\]|.*\{\{.*|.*[%$]\w+[%$]?)$/i;
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|der|den|al|bin|la|di|da|du|le|ter)| \p{Lu}[\p{L}.'’-]*){1,4}$/u;

/** The names, set apart by commas, or null. `listed` are those of the page's JSON-LD. */
export function bylineOf(document: PageDocument, listed: readonly string[]): string | null {
  const stated = [listed, ...metaValues(document, AUTHOR.split(" "))]
    .map((names) =>
      [...new Set(names.map(clean).filter(isName).map(withoutBy))].filter((name) => name !== ""),
    )
    .find((names) => names.length > 0);
  const shown = shownBylines(document);
  if (stated === undefined) return shown[0] ?? null;
  // Data often name the first of several authors; the line that readers see names all.
  const more = shown
    .map(namesIn)
    .find((names) => names.length > stated.length && stated.every((name) => names.includes(name)));
  return (more ?? stated).join(", ");
}

function shownBylines(document: PageDocument): string[] {
  return shownIn(document).flatMap((elements) => {
    const values = elements.map((element) => clean(shortText(element, LONGEST))).filter(isName);
    const names = values.map(withoutBy).filter((name) => name.length > 2);
    const together = [...new Set(names)];
    // Names set apart on the page are of other stories.
    const isOneLine = elements.every((element) => element.parentNode === elements[0]?.parentNode);
    return isOneLine && together.length > 1 && together.every((name) => NAME.test(name))
      ? [together.join(", "), ...names]
      : names;
  });
}

/** The first elements that are marked each of these ways. */
function shownIn(document: PageDocument): PageElement[][] {
  const shown: PageElement[][] = SHOWN.map(() => []);
  for (let node = document.firstChild; node !== null; node = nodeAfter(node, document)) {
    if (!isElement(node) || node.attributes.length === 0) continue;
    for (const [i, elements] of shown.entries())
      if (elements.length < MOST_SHOWN && SHOWN[i]?.(node)) elements.push(node);
  }
  return shown;
}

function isAuthor(element: PageElement): boolean {
  return /(?:^|\s)author(?:\s|$)/.test(element.getAttribute("itemprop") ?? "");
}

function isInAuthor(element: PageElement): boolean {
  for (let e = element.parentNode; e !== null; e = e.parentNode) if (isAuthor(e)) return true;
  return false;
}

/** The names in a line that is nothing else, such as "Ada Holt and Tom Bagley"; none in any other. */
function namesIn(byline: string): string[] {
  const names = byline.split(/\s*(?:,|;|&|\band\b)\s*/).filter((name) => name !== "");
  return names.length <= 8 && names.every((name) => NAME.test(name)) ? names : [];
}

/** A name rather than an address, a sentence, a count of minutes to read, or nothing at all. */
const isName = (text: string | null): text is string =>
  text !== null &&
  text.length <= LONGEST &&
  /\p{L}/u.test(text) &&
  !PLACEHOLDER.test(text) &&
  !/^(?:https?:|www\.|\/)|@|\bmin(?:ute)?s?\b|^\d/i.test(text);

/** The names alone: what stands before them, and the date that a template sets after them, taken off. */
const withoutBy = (text: string) =>
  text
    .replace(/^(?:written |reported )?by:?\s+/i, "")
    .replace(/\s*\b(?:published|updated|posted)\b.*$/i, "")
    .replace(/\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day,.*$/i, "")
    .replace(/[\s|,·-]+$/, "");
