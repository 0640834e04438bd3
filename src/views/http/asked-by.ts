/** What the fields of an address ask of statements. */
import type { StatementSearch } from "../../record/statement/search-statements.ts";
import type { SearchParams } from "./params.ts";
import { queryText } from "./query-text.ts";

/** A person goes before an organization. */
export function askedBy(params: Omit<SearchParams, "page" | "in">): StatementSearch {
  const { person, organization, question, stance, publisher, kind, ...typed } = params;
  const speaker =
    person !== undefined
      ? ({ kind: "person", id: person } as const)
      : organization !== undefined
        ? ({ kind: "organization", id: organization } as const)
        : undefined;
  return { typed: queryText(typed), speaker, question, stance, publisher, kind };
}
