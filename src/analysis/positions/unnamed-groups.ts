/** Groups that hold a position and say nothing: the entities that a report gets for their sake. */
import type { Entity } from "../analysis.ts";
import { PLACES } from "../data/places.ts";
import { isPluralOfPeople } from "../data/role-nouns.ts";
import { type AnnotatedDocument, spanOfRange } from "./annotated-document.ts";
import { isQuote } from "./phrases.ts";

const STOPS =
  /^(?:[.,;:!?()–—]|--|and|or|but|that|because|while|who|which|said|says|if|when|as|by|from|with|about|than|whether|after|before|meanwhile|however)$/;
const MANY =
  /^(?:percent|%|people|voters|experts|opponents|supporters|proponents|officials|police|families|women|men|groups|states|countries|cities|democrats|republicans|conservatives|liberals|americans|companies|businesses|unions|ministers|lawmakers|senators|governors|advocates|protesters|demonstrators|residents|allies|admirals|generals|mayors|activists|environmentalists|economists|jurors|judges|parents|teachers|workers|farmers|readers|viewers|parties|councillors|members|mps|households|respondents|adults|caucusgoers|caucus-goers|backers|constituents|drivers|evangelicals|canadians|britons|australians)$/;
/** Bodies and offices that decide, where the report does not name them. */
const BODIES: ReadonlyMap<string, Entity["type"]> = new Map([
  ..."court legislature panel committee senate jury government council commission board assembly parliament administration agency department union"
    .split(" ")
    .map((word): [string, Entity["type"]] => [word, "organization"]),
  ["judge", "unnamed"],
]);
const OPENS_NONE = /^(?:he|she|it|they|we|i|you|this|there|what|one|to|not|his|her|their|its)$/;

/** The group whose words end before token `end`: "46 percent", "Voting rights advocates", "18 states"; null for anything else. */
export function groupBefore(doc: AnnotatedDocument, end: number, sentenceFirst: number): Entity | null {
  const { lower } = doc;
  let first = end;
  while (
    first > sentenceFirst &&
    end - first < 9 &&
    !STOPS.test(lower[first - 1] ?? "") &&
    !isQuote(lower[first - 1])
  )
    first--;
  if (lower[first] === "the") first++;
  if (first >= end || OPENS_NONE.test(lower[first] ?? "")) return null;
  const of = first + lower.slice(first, end).indexOf("of");
  const inside = lower.slice(first, end).findIndex((word) => /^(?:in|for|at|on|of)$/.test(word));
  const head = (inside > 0 ? lower[first + inside - 1] : lower[end - 1]) ?? "";
  const last = lower[end - 1] ?? "";
  const counted = of > first && of < end && isMany(last);
  const body = BODIES.get(head);
  if (body && /^(?:the|a|an)$/.test(lower[first - 1] ?? lower[first] ?? ""))
    return unnamedGroup(doc, first, end, body);
  if (/^(?:a|an)$/.test(lower[first] ?? "") && body) return unnamedGroup(doc, first, end, body);
  if (!isMany(head) && !counted) return null;
  if (
    /^\p{Ll}+(?:ed|ing)$/u.test(lower[first] ?? "") ||
    lower.slice(first, end).some((word) => /^(?:is|are|was|were|would|will|has|have)$/.test(word))
  )
    return null;
  return unnamedGroup(doc, first, end, "group");
}

function isMany(word: string): boolean {
  return MANY.test(word) || isPluralOfPeople(word);
}

/** The group that begins at token `from`, after "from" or "by": "endorsements from 88 generals". */
export function groupAfter(doc: AnnotatedDocument, from: number): Entity | null {
  const start = doc.lower[from] === "the" ? from + 1 : from;
  const end = endOfMany(doc, start);
  return end === null ? null : unnamedGroup(doc, start, end, "group");
}

/** Where words from token `start` on come to name many: "likely Harbour voters"; null where they soon do not. */
export function endOfMany({ lower }: AnnotatedDocument, start: number): number | null {
  for (let i = start; i < start + 6; i++) {
    const word = lower[i] ?? "";
    if (STOPS.test(word) && word !== "and") return null;
    if (isMany(word) && !/^(?:of|and)$/.test(lower[i + 1] ?? "")) return i + 1;
  }
  return null;
}

/** A country that stands before "'s decision": its government. */
export function countryAt(doc: AnnotatedDocument, end: number): Entity | null {
  const two = doc.lower.slice(end - 2, end).join(" ");
  if (PLACES.has(two)) return unnamedGroup(doc, end - 2, end, "organization");
  return PLACES.has(doc.lower[end - 1] ?? "") ? unnamedGroup(doc, end - 1, end, "organization") : null;
}

/** A new entity of the words from token `first` to `end`, or the one that was made of the same words, or `called` the same, before. */
export function unnamedGroup(
  doc: AnnotatedDocument,
  first: number,
  end: number,
  type: Entity["type"],
  called?: string,
): Entity {
  const span = spanOfRange(doc, { first, end });
  const words = doc.text.slice(span.start, span.end).replace(/\s+/g, " ");
  const name = called ?? words;
  const known = doc.unnamedGroups.get(name.toLowerCase());
  if (known) return known;
  const id = `e${doc.entities.size + doc.unnamedGroups.size + 1}`;
  const aliases = name === words ? [] : [words];
  const made: Entity = { id, name, type, aliases, roles: [], memberOf: [], mentions: [span] };
  doc.unnamedGroups.set(name.toLowerCase(), made);
  return made;
}
