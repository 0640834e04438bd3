/** What a name without any known word in it is, by how the report uses it. */
import { isOuterOpening } from "../../base/quotation-marks.ts";
import { BODY_CLASS_OF_NAME, BODY_CLASSES } from "../data/body-classes.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { ORGANIZATION_NAME_HEADS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { PEOPLE_WORDS } from "../data/people-words.ts";
import { DEMONYMS, isPlace } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import { baseOfPast } from "../document/verb-forms.ts";
import { COMPASS, type NameMention, NO_BODIES } from "./name-pieces.ts";
import type { Usage } from "./name-usage.ts";
import { isCapital, PARTICLES } from "./names.ts";
import { introducedAs } from "./phrase.ts";

const BEFORE_PLACES = new Set(["in", "at", "near", "from", "to", "across", "outside", "around"]);

/** Last words of names that are places'. */
const PLACE_HEADS = new Set(
  "tower island islands street avenue road river lake park beach hill hills county valley harbour harbor square airport bridge bay city town coast isles skerries station building plaza quay wharf pier sound strait bight east west north south hotel stadium".split(
    " ",
  ),
);

const LAWS = new Set("bill act treaty accord motion budget order directive".split(" "));

function hasLowerCase(doc: Document, first: number, end: number): boolean {
  return doc.words.slice(first, end).some((word) => /\p{Ll}/u.test(word));
}

/** What a name without any known word in it is, by how it is used; null where nothing tells. */
export function settle(
  doc: Document,
  { first, end }: NameMention,
  { speaks, places, surnames, speaking }: Usage,
): NameMention["kind"] | null {
  const before = doc.lower[first - 1] ?? "";
  const next = doc.lower[end] ?? "";
  const words = doc.lower.slice(first, end);
  const says = speaks({ first, end }) || REPORTING_VERBS.has(next) || next === "who";
  const last = words.at(-1) ?? "";
  if (end - first === 1 && NO_BODIES.has(last) && !hasLowerCase(doc, first, end)) return null;
  // "The Bill says": a law, in capitals as it is.
  if (end - first === 1 && /^(?:the|this|that)$/.test(before) && LAWS.has(last)) return null;
  if (isLabel(doc, first, end) || isOfBill(doc, first, end) || areOfPlace(doc, first, end)) return null;
  // Nestor “Big Net” Balag: people have names in marks amid their own.
  if (doc.words.slice(first + 1, end - 1).some((word) => isOuterOpening(word))) return "person";
  const isSurname = end - first === 1 && surnames.has(last);
  if ((!isSurname && isBodyByForm(doc, first, end)) || introducedAs(doc, end) === "body")
    return "organization";
  // "Orvaqua, which …": no person, and whatever else where it says nothing.
  if (next === "," && doc.lower[end + 1] === "which") return says ? "organization" : null;
  // "Farmer Ivo Renn", "its chair, Ivo Renn,".
  const post = before === "," ? (doc.lower[first - 2] ?? "") : before;
  const titled = PERSON_NOUNS.has(post) && !PARTY_OF_WORD.has(post);
  if (places.has(words.join(" ")) && !titled) return null;
  const modifies =
    /^\p{Ll}/u.test(doc.words[end] ?? "") &&
    !FUNCTION_WORDS.has(next) &&
    !REPORTING_VERBS.has(next) &&
    baseOfPast(next) === null &&
    !/(?:ed|ly|s)$/.test(next);
  // "the Gulls": a team, a band; "Gulls coach" likewise.
  const many =
    /[^siu]s$/.test(last) &&
    hasLowerCase(doc, first, end) &&
    end - first <= 2 &&
    (before === "the" || isPost(doc, end));
  if (many && !titled) return DEMONYMS.has(last) ? null : "organization";
  if (before === "the" && !modifies) return says && end - first <= 4 ? "organization" : null;
  if (end - first === 1) return says || isCapital(doc.words[first]) ? "unknown" : null;
  if (end - first > 4 || words.some((word) => ["of", "for", "on", "&", "/", "and"].includes(word)))
    return says ? "organization" : null;
  if (titled) return "person";
  // "Skate Norland", "Northern Norland": a country's body of some sort.
  if (isPlace(last) && !GIVEN_NAMES.has(words[0] ?? "")) return says ? "organization" : null;
  // "A delegate from North Ashby".
  if (COMPASS.has(words[0] ?? "") && BEFORE_PLACES.has(before)) return null;
  if (PLACE_HEADS.has(last) || /(?:ers|ans|ists)$/.test(last) || !hasLowerCase(doc, first, end)) return null;
  if (modifies && before !== "") return null;
  const isCommon = words.some((word) => doc.common.has(word) && !PARTICLES.has(word));
  const isBody = isCommon || ORGANIZATION_NAME_HEADS.has(words[0] ?? "");
  if (says) return isBody ? "organization" : "person";
  // "To Gráinne Holm, the leader of …", "from Tomás Renn’s parlour", where Renn speaks.
  if (introducedAs(doc, end) === "person" || speaking.has(last)) return "person";
  if (BEFORE_PLACES.has(before) || isCommon) return null;
  return "person";
}

/** "Access" of the "Access to the Quays Bill": a word that what follows makes a law or a report of. */
function isOfBill(doc: Document, first: number, end: number): boolean {
  if (end - first !== 1 || !/^(?:of|to|for|against)$/.test(doc.lower[end] ?? "")) return false;
  let at = doc.lower[end + 1] === "the" ? end + 2 : end + 1;
  while (isCapital(doc.words[at])) at++;
  return /^(?:bill|act|order|directive|regulations|treaty|report)$/.test(doc.lower[at - 1] ?? "");
}

/** "Most Gibrovians": people by where they come from. */
function areOfPlace(doc: Document, first: number, end: number): boolean {
  return end - first === 1 && /^\p{Lu}\p{Ll}+(?:ians|eans)$/u.test(doc.words[first] ?? "");
}

/** "the brewer Tarvo", "MetroWest", "Holm & Sons": a body by the noun before it or by how it is written. */
function isBodyByForm(doc: Document, first: number, end: number): boolean {
  const words = doc.words.slice(first, end);
  if (words.includes("&") && end - first <= 5) return true;
  if (BODY_CLASSES.get(doc.lower[first - 1] ?? "") === "company") return end - first <= 3;
  // "The charity Grey Quays": its kind stands before the name.
  if (end - first === 2 && isOfClass(doc, first) && !GIVEN_NAMES.has(doc.lower[first] ?? "")) return true;
  const firm = end - first >= 2 && BODY_CLASS_OF_NAME.get(doc.lower[end - 1] ?? "") === "company";
  if (firm && !GIVEN_NAMES.has(doc.lower[first] ?? "")) return true;
  return (
    end - first <= 2 && /^(?!Mc|Mac|De|Di|Van|La|Le|Fitz|O[’'])\p{Lu}\p{Ll}+\p{Lu}/u.test(words[0] ?? "")
  );
}

/** "The union Cosa", "statistics agency Orstat": what kind of body it is stands before the name. */
export function isOfClass({ lower, words }: Document, at: number): boolean {
  const noun = lower[at - 1] ?? "";
  return BODY_CLASSES.has(noun) && words[at - 1] === noun && !CLASSES_OF_PLACES.has(noun);
}

/** With these before them names are places', or of who sits there. */
const CLASSES_OF_PLACES = new Set(
  "city county town municipality state province district borough village country nation parish school university college court office board site unit plant council panel police side".split(
    " ",
  ),
);

/** "WATCH:", "ENERGY:": capitals and a colon at a paragraph's start. */
function isLabel(doc: Document, first: number, end: number): boolean {
  const opens = first === 0 || doc.paragraphOf[first - 1] !== doc.paragraphOf[first];
  return opens && doc.words[end] === ":" && !hasLowerCase(doc, first, end);
}

function isPost(doc: Document, at: number): boolean {
  const lower = doc.lower[at] ?? "";
  const word = /^(?:head|assistant|general|deputy)$/.test(lower) ? (doc.lower[at + 1] ?? "") : lower;
  return PERSON_NOUNS.has(word) || PEOPLE_WORDS.has(word);
}
