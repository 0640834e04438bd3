/** Which report an article is a version of, and how a text is recognised again. */
import type { Article } from "../../article/article.ts";
import { type Sha256, sha256 } from "../../base/hash.ts";

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ito)$/;

/** Enough digits to tell a billion reports apart. */
const ID_LENGTH = 16;

/** Recognises the same words under the same headline, whatever the page around them. */
export function articleDigest(article: Pick<Article, "title" | "text">): Sha256 {
  return sha256(`${article.title ?? ""}\0${article.text}`);
}

/**
 * The address that a report is known by, or null if it has none. The address that the page itself gives counts if it is
 * of the site that the page came from: another site's page must not pass for a version of this one.
 */
export function reportAddress(articleUrl: string | null, captureUrl: string | null): string | null {
  const told = parsed(articleUrl);
  const from = parsed(captureUrl);
  // A page that gives the front page as its address says nothing about itself.
  const trusted = told && told.pathname !== "/" && (from === null || from.host === told.host);
  const url = trusted ? told : from;
  if (!url) return null;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The same report has the same id in every record. */
export function reportId(address: string | null, digest: Sha256): string {
  return sha256(address ?? digest).slice(0, ID_LENGTH);
}

function parsed(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : null;
}
