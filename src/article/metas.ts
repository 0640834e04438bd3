/** A page's `<meta>` elements by name, and the plain words of what they hold. */
import { table } from "../base/table.ts";
import type { PageDocument } from "./page-document.ts";

/** The first value of each name; names in lower case, `name`, `property`, `itemprop` and `http-equiv` alike. */
export type Metas = ReadonlyMap<string, string>;

export function metasOf(document: PageDocument): Metas {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName("meta")) {
    const value = meta.getAttribute("content")?.trim();
    if (!value) continue;
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(key)?.trim().toLowerCase();
      if (name && !metas.has(name)) metas.set(name, value);
    }
  }
  return metas;
}

/** Every value of the `<meta>` elements that are named so, for each of `wanted`, in lower case. */
export function metaValues(document: PageDocument, wanted: readonly string[]): string[][] {
  const values = new Map(wanted.map((name): [string, string[]] => [name, []]));
  for (const meta of document.getElementsByTagName("meta")) {
    const value = meta.getAttribute("content")?.trim();
    if (!value) continue;
    const names = ["property", "name", "itemprop"].map((key) => meta.getAttribute(key)?.trim().toLowerCase());
    for (const name of new Set(names)) values.get(name ?? "")?.push(value);
  }
  return [...values.values()];
}

/** The first of `names` (set apart by spaces) that the page has, in plain words. */
export function said(metas: Metas, names: string): string | null {
  for (const name of names.split(" ")) {
    const value = clean(metas.get(name));
    if (value !== null) return value;
  }
  return null;
}

const ENTITIES = table<string>({
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  "#39": "'",
  "#039": "'",
  "#x27": "'",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  "#8216": "‘",
  "#8217": "’",
  "#8220": "“",
  "#8221": "”",
  ndash: "–",
  mdash: "—",
  "#8211": "–",
  "#8212": "—",
  hellip: "…",
  "#8230": "…",
});

/** `value` without tags, entities and white space too many; null if nothing is left. */
export function clean(value: string | null | undefined): string | null {
  const text = (value ?? "")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? null : text;
}

/** What the page says that it is about, to those who share it or search for it. */
export function descriptionOf(document: PageDocument): string | null {
  return said(metasOf(document), "og:description description twitter:description");
}
