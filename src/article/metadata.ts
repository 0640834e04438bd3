/** What a page says about itself: headline, byline, publisher, day of publication, address, language. */
import type { IsoDate } from "../base/passage.ts";
import { bylineOf } from "./byline.ts";
import { headlineOf } from "./headline.ts";
import type { LinkedData } from "./json-ld.ts";
import { clean, type Metas, metasOf, said } from "./metas.ts";
import type { PageDocument } from "./page-document.ts";
import { daysOf } from "./published.ts";
import { publisherOf } from "./publisher.ts";

export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly modified: IsoDate | null;
  readonly url: string | null;
  readonly language: string | null;
}

const SITE = "og:site_name application-name dc.publisher dcterms.publisher publisher twitter:app:name:iphone";
const LANGUAGE = "og:locale content-language language dc.language";

/** Reads everything in one go; call it before anything takes the document apart. `captureUrl` resolves relative addresses. */
export function metadataOf(
  document: PageDocument,
  data: LinkedData | null,
  captureUrl: string | null,
): Metadata {
  const metas = metasOf(document);
  const language = languageOf(document, metas, data);
  const url = addressOf(document, metas, data, captureUrl);
  const host = hostOf(url);
  const stated = clean(data?.publisher);
  const site = SITE.split(" ").flatMap((name) => said(metas, name) ?? []);
  const title = headlineOf(document, {
    headline: clean(data?.headline),
    shared: said(metas, "og:title twitter:title dc.title dcterms.title parsely-title sailthru.title title"),
    siteNames: [stated, ...site, host].filter((name) => name !== null),
  });
  return {
    title,
    byline: bylineOf(document, data?.authors ?? []),
    publisher: publisherOf({ site, stated, inTitle: siteInTitle(document, title), host }),
    ...daysOf(document, metas, data, url, language?.toLowerCase() === "en-us"),
    url,
    language,
  };
}

/** What stands behind the headline, last, in the page's title: `Boats kept : Politics : The Harbour Gazette`. */
function siteInTitle(document: PageDocument, headline: string | null): string | null {
  const title = document.getElementsByTagName("title")[0]?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  if (headline === null || !title.startsWith(headline)) return null;
  const last = /^.*\s[|»·•:–—-]{1,2}\s(?<site>.+)$/.exec(title.slice(headline.length))?.groups?.site;
  // A name, and neither a section nor another headline.
  return last !== undefined && /^\p{Lu}\S*(?: \S+){0,4}$/u.test(last) ? last : null;
}

function languageOf(document: PageDocument, metas: Metas, data: LinkedData | null): string | null {
  const root = document.documentElement;
  const named =
    root?.getAttribute("lang") ?? root?.getAttribute("xml:lang") ?? said(metas, LANGUAGE) ?? data?.language;
  const tag = (named ?? "").trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

function addressOf(
  document: PageDocument,
  metas: Metas,
  data: LinkedData | null,
  captureUrl: string | null,
): string | null {
  const links = [...document.getElementsByTagName("link")];
  const canonical = links.find((link) => link.getAttribute("rel")?.toLowerCase() === "canonical");
  const candidates = [canonical?.getAttribute("href"), metas.get("og:url"), data?.url, captureUrl];
  for (const candidate of candidates) {
    const address = candidate?.trim();
    if (!address || !URL.canParse(address, captureUrl ?? undefined)) continue;
    const url = new URL(address, captureUrl ?? undefined);
    if (/^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}

const hostOf = (url: string | null): string | null =>
  url === null ? null : new URL(url).hostname.replace(/^www\./, "");
