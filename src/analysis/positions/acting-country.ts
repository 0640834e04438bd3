/** Which country acts where a proposal names nobody who does. */
import { table } from "../../base/table.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";

const COUNTRY_NAMES = table<readonly [string, RegExp]>({
  US: ["the United States", /\b(?:United States|America|U\.S\.|US)\b/],
  GB: ["the government", /\b(?:government|ministers|Downing Street)\b/i],
  CA: ["Canada", /\bCanad(?:a|ian)/],
  AU: ["Australia", /\bAustralia/],
  NZ: ["New Zealand", /\bNew Zealand/],
  IE: ["Ireland", /\b(?:Ireland|Irish|Taoiseach)\b/],
  IN: ["India", /\bIndia/],
  ZA: ["South Africa", /\bSouth Africa/],
});

/** The country that acts where nobody is named, if the report speaks of it. */
export function actingCountry(doc: AnnotatedDocument, code: string | null): string | null {
  const known = code ? COUNTRY_NAMES[code] : undefined;
  return known?.[1].test(doc.text) ? known[0] : null;
}
