/** Where a search may look: strangers' in statements alone, since what is found in a text tells what stands in it. */
import type { SearchOptions } from "../../record/statement/search.ts";
import type { Shown } from "./shown-report.ts";

type Where = NonNullable<SearchOptions["in"]>;

export function searchedIn(where: Where, shown: Shown): Where {
  return shown === "whole" ? where : "statements";
}
