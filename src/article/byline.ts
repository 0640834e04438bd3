/** Who a page says wrote its report: every author, and nobody where it says none. */
import { type PageDocument, shortText } from "./dom.ts";
import { clean, metaValues } from "./metas.ts";

const AUTHOR =
  "author parsely-author sailthru.author dc.creator dcterms.creator byl article:author article:author_name " +
  "og:article:author citation_author twitter:data1 cxenseparse:author rbauthors";

const SHOWN = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '[class*="byline"]',
  '[class*="author-name"]',
];

/** Of a byline, in characters. */
const LONGEST = 120;
/** What templates write where nobody is named. */
const PLACEHOLDER =
  /^(?:null|undefined|none|n\/?a|unknown|authors?|by|admin(?:istrator)?|user|guest|default|root|test|web ?master|\[object object\]|.*\{\{.*|.*[%$]\w+[%$]?)$/i;
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|der|den|al|bin|la|di|da|du|le|ter)| \p{Lu}[\p{L}.'’-]*){1,4}$/u;

/** The names, set apart by commas, or null. `listed` are those of the page's JSON-LD. */
export function bylineOf(document: PageDocument, listed: readonly string[]): string | null {
  const stated = [listed, ...AUTHOR.split(" ").map((name) => metaValues(document, name))]
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
  return SHOWN.flatMap((selector) => {
    const elements = [...document.querySelectorAll(selector)].slice(0, 6);
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
