/** Finds in headlines, where capitals tell nothing, the names that the report below gives. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { CALENDAR } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import type { Layout } from "./layout.ts";
import type { NameMention } from "./name-pieces.ts";
import { isCapital } from "./names.ts";

/** Mentions in headline sentences of names that stand in running text; of people the surname alone will do. */
export function headlineNames(layout: Layout, running: readonly NameMention[]): readonly NameMention[] {
  if (!layout.headline.includes(true)) return [];
  const known = new Map<string, NameMention["kind"]>();
  for (const { first, end, kind } of running) {
    if (kind !== "person" && kind !== "organization") continue;
    known.set(layout.lower.slice(first, end).join(" "), kind);
    if (kind === "person" && end - first > 1) known.set(layout.lower[end - 1] ?? "", "unknown");
  }
  const found: NameMention[] = [];
  layout.sentences.forEach((sentence, n) => {
    if (!layout.headline[n]) return;
    for (let i = sentence.first; i < sentence.end; ) {
      const listed = longestKnown(layout, known, i, sentence.end);
      const spelled = listed === i && isGivenAndSurname(layout, i, sentence.end);
      const end = spelled ? i + 2 : listed;
      const kind = spelled ? "person" : known.get(layout.lower.slice(i, end).join(" "));
      if (end > i && kind) found.push({ first: i, end, outer: i, title: null, kind });
      i = Math.max(end, i + 1);
    }
  });
  return found;
}

/** A given name and a word with a capital that is no verb and stands nowhere in lower case. */
function isGivenAndSurname(layout: Layout, i: number, limit: number): boolean {
  const [given = "", next = ""] = [layout.lower[i], layout.lower[i + 1]];
  if (
    i + 1 >= limit ||
    !GIVEN_NAMES.has(given) ||
    !isCapital(layout.words[i]) ||
    !isCapital(layout.words[i + 1])
  )
    return false;
  return (
    !FUNCTION_WORDS.has(next) &&
    !REPORTING_VERBS.has(next) &&
    !layout.common.has(next) &&
    !CALENDAR.has(given)
  );
}

/** No name that a headline spells out is longer, in tokens. */
const LONGEST = 10;

function longestKnown(
  layout: Layout,
  known: ReadonlyMap<string, unknown>,
  first: number,
  limit: number,
): number {
  for (let end = Math.min(limit, first + LONGEST); end > first; end--) {
    if (known.has(layout.lower.slice(first, end).join(" "))) return end;
  }
  return first;
}
