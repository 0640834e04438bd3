/** The days on which a page says that its report was published and last changed. */
import type { IsoDate } from "../base/passage.ts";
import { dayIn, dayOfUnixTime } from "./days.ts";
import { elementsIn, type PageElement } from "./dom.ts";
import type { LinkedData } from "./json-ld.ts";
import type { Metas } from "./metas.ts";
import type { PageDocument } from "./page-document.ts";
import { shortText } from "./short-text.ts";

/** Names of `<meta>` that say it, the surest first; lower case, `name`, `property` and `itemprop` alike. */
const PUBLISHED =
  "article:published_time article:published og:published_time og:article:published_time published_time datepublished " +
  "parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date dc.created " +
  "publication_date publish_date publish-date publishdate pubdate publicationdate ptime cxenseparse:recs:publishtime " +
  "cxenseparse:publishtime article.published article_date_original og:pubdate rnews:datepublished " +
  "originalpublicationdate datecreated article.created date date_published displaydate bt:pubdate lastpubdate utime";
const MODIFIED = "article:modified_time og:updated_time datemodified last-modified dcterms.modified lastmod";

/** What clocks show that were never set, and fields that nobody filled in. */
const UNSET = new Set(["1970-01-01", "1969-12-31", "1900-01-01", "1980-01-01"]);
const EARLIEST = "1700-01-01";

export interface PageDays {
  readonly published: IsoDate | null;
  readonly modified: IsoDate | null;
}

/**
 * The days as the page states them, in the offset that it uses. The day of publication is that of the last change where
 * no other is given, as the nearest thing to it. `monthFirst`: is 03/04/2025 the fourth of March on this page?
 */
export function daysOf(
  document: PageDocument,
  metas: Metas,
  data: LinkedData | null,
  url: string | null,
  monthFirst: boolean,
): PageDays {
  const day = (text: string | null | undefined) => {
    const found = text ? (dayIn(text.trim(), monthFirst) ?? dayOfUnixTime(text.trim())) : null;
    return found === null || UNSET.has(found) || found < EARLIEST ? null : found;
  };
  const firstDay = (texts: Iterable<string | null | undefined>) => {
    for (const text of texts) {
      const found = day(text);
      if (found !== null) return found;
    }
    return null;
  };
  const modified = day(data?.modified) ?? firstDay(MODIFIED.split(" ").map((name) => metas.get(name)));
  const published =
    day(data?.published) ??
    firstDay(PUBLISHED.split(" ").map((name) => metas.get(name))) ??
    firstDay(timesOf(document)) ??
    day(/\/(\d{4}\/\d{1,2}\/\d{1,2})(?:\/|$)/.exec(url ?? "")?.[1]) ??
    firstDay(shownDates(document)) ??
    modified;
  return { published, modified };
}

/** What `<time>` and itemprop say: those that call themselves the publication first, then in order of the page. */
function timesOf(document: PageDocument): (string | null)[] {
  const said = (element: PageElement) =>
    [
      element.getAttribute("datetime"),
      element.getAttribute("content"),
      shortText(element, LONGEST_DATE_LINE),
    ] as const;
  const isNamed = (element: PageElement) =>
    /(?:^|\s)datePublished(?:\s|$)/.test(element.getAttribute("itemprop") ?? "") ||
    (element.localName === "time" &&
      (element.hasAttribute("pubdate") || element.className.includes("publish")));
  return [...elementsIn(document, isNamed), ...document.getElementsByTagName("time")].flatMap(said);
}

/** Where templates set the date: elements that speak of it by class or id, then whatever is set small. */
const DATE_PLACES: readonly ((element: PageElement) => boolean)[] = [
  ({ className, id }) => /publish|date|posted|timestamp/i.test(className) || /date/i.test(id),
  ({ className }) => /byline|author|meta|info/i.test(className),
  ({ localName }) => localName === "small",
];
const MAY_SAY_WHEN = new Set(["p", "span", "div", "li", "td", "em"]);
/** A longer text with a date in it is about something else. */
const LONGEST_DATE_LINE = 160;
/** How lines begin that say when a report was published, in the languages of MONTHS. */
const PUBLISHED_ON =
  /^\W*(?:publi[szcé]|posted|updated|last updated|erschienen|veröffentlicht|stand:|pubblicato|gepubliceerd|опубликован|дата)/i;

function* shownDates(document: PageDocument): Generator<string> {
  for (const isPlace of DATE_PLACES) {
    for (const element of elementsIn(document, isPlace)) {
      const text = shortText(element, LONGEST_DATE_LINE);
      if (text) yield text;
    }
  }
  for (const element of elementsIn(document, ({ localName }) => MAY_SAY_WHEN.has(localName))) {
    const text = shortText(element, LONGEST_DATE_LINE);
    if (text && PUBLISHED_ON.test(text)) yield text;
  }
}
