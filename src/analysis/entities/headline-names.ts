/** Finds in headlines, where capitals tell nothing, the names that the report below gives. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { CALENDAR } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import type { Document } from "../document/document.ts";
import type { NameMention } from "./name-pieces.ts";
import { isCapital } from "./names.ts";

/** Mentions in headline sentences of names that stand in running text; of people the surname alone will do. */
export function headlineNames(doc: Document, running: readonly NameMention[]): readonly NameMention[] {
  if (!doc.headline.includes(true)) return [];
  const known = new Map<string, NameMention["kind"]>();
  for (const { first, end, kind } of running) {
    if (kind !== "person" && kind !== "organization") continue;
    known.set(doc.lower.slice(first, end).join(" "), kind);
    if (kind === "person" && end - first > 1) known.set(doc.lower[end - 1] ?? "", "unknown");
  }
  const found: NameMention[] = [];
  doc.sentences.forEach((sentence, n) => {
    if (!doc.headline[n]) return;
    for (let i = sentence.first; i < sentence.end; ) {
      const listed = longestKnown(doc, known, i, sentence.end);
      const spelled = listed === i && isGivenAndSurname(doc, i, sentence.end);
      const end = spelled ? i + 2 : listed;
      const kind = spelled ? "person" : known.get(doc.lower.slice(i, end).join(" "));
      if (end > i && kind) found.push({ first: i, end, outer: i, title: null, kind });
      i = Math.max(end, i + 1);
    }
  });
  return found;
}

/** A given name and a word with a capital that is no verb and stands nowhere in lower case. */
function isGivenAndSurname(doc: Document, i: number, limit: number): boolean {
  const [given = "", next = ""] = [doc.lower[i], doc.lower[i + 1]];
  if (i + 1 >= limit || !GIVEN_NAMES.has(given) || !isCapital(doc.words[i]) || !isCapital(doc.words[i + 1]))
    return false;
  return (
    !FUNCTION_WORDS.has(next) && !REPORTING_VERBS.has(next) && !doc.common.has(next) && !CALENDAR.has(given)
  );
}

/** No name that a headline spells out is longer, in tokens. */
const LONGEST = 10;

function longestKnown(
  doc: Document,
  known: ReadonlyMap<string, unknown>,
  first: number,
  limit: number,
): number {
  for (let end = Math.min(limit, first + LONGEST); end > first; end--) {
    if (known.has(doc.lower.slice(first, end).join(" "))) return end;
  }
  return first;
}
