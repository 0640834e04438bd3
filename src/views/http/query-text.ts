/** The fields of the search form as one query in the record's search language. */
import type { SearchParams } from "./params.ts";

/** The empty string if no field says anything. */
export function queryText({
  q,
  speaker,
  after,
  before,
  forms,
}: Pick<SearchParams, "q" | "speaker" | "after" | "before" | "forms">): string {
  const name = speaker?.replaceAll('"', " ").trim();
  const filters = [
    name && `speaker:"${name}"`,
    after && `after:${after}`,
    before && `before:${before}`,
    forms && `forms:${forms}`,
  ];
  return [q, ...filters].filter(Boolean).join(" ");
}
