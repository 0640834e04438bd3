/** Takes a run of name words apart: titles, posts and bodies before the name, and what the name is of. */
import { GIVEN_NAMES } from "../data/given-names.ts";
import { SETS_OF_NAME } from "../data/organization-names.ts";
import {
  KNOWN_BODIES,
  LEADING_HEADS,
  ORGANIZATION_NAME_HEADS,
  ORGANIZATION_NOUNS,
} from "../data/organization-words.ts";
import { PARTIES_OF_TWO_WORDS, PARTY_OF_WORD } from "../data/parties.ts";
import { PEOPLE_WORDS } from "../data/people-words.ts";
import { CALENDAR, DEMONYMS, isPlace } from "../data/places.ts";
import { isPersonNoun, PERSON_NOUNS, singularOfPeople } from "../data/role-nouns.ts";
import { TITLES, type Title } from "../data/titles.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";

export type NameKind = "person" | "organization" | "place" | "unknown" | "role";

/** A name where it stands. */
export interface NameMention extends TokenRange {
  readonly kind: NameKind;
  /** The first token of the titles and posts that are written with a capital before the name. */
  readonly outer: number;
  readonly title: Title | null;
}

/** Nouns of bodies that are surnames as well: with a given name before them, a person. */
const SURNAMES_TOO = new Set(
  "church house post school chambers bank fund banks day press young times force field chase bishop ford studies watch works branch center holdings wing court courts union park bloomberg breitbart gallup".split(
    " ",
  ),
);
/** Surnames that are plurals of nouns for people as well. */
const PLURAL_SURNAMES = new Set("mates masters waters sellers childs rangers".split(" "));
const LONGEST_NAME = 5;

/** The names within a run, in order. */
export function piecesOf(doc: Document, whole: TokenRange): readonly NameMention[] {
  const run = withoutLetters(doc, whole);
  const first = /^(?:the|a|an)$/.test(doc.lower[run.first] ?? "") ? run.first + 1 : run.first;
  if (first >= run.end) return [];
  const name = startOfPersonName(doc, { first, end: run.end });
  if (name === null) return [asOne(doc, { first, end: run.end })];
  const mention: NameMention = {
    first: name,
    end: run.end,
    outer: first,
    kind: "person",
    title: titleBefore(doc, first, name),
  };
  const before = bodyBefore(doc, { first, end: name });
  return before ? [before, mention] : [mention];
}

/** Letters behind a person's name that belong to no name: "Ida Holm KC". */
const LETTERS = new Set("KC QC SC MP MSP MS MLA MPP MEP TD MBE OBE CBE DBE KBE PhD MD".split(" "));

export function withoutLetters({ words }: Document, { first, end }: TokenRange): TokenRange {
  return end - first > 2 && LETTERS.has(words[end - 1] ?? "") ? { first, end: end - 1 } : { first, end };
}

/** The first token of the person's name, if something else stands before it or a title says it is one; else null. */
function startOfPersonName(doc: Document, { first, end }: TokenRange): number | null {
  const placed = placeBefore(doc, { first, end });
  if (placed !== null && looksLikePerson(doc, placed, end)) return placed;
  const office = officeBefore(doc, { first, end });
  if (office !== null && looksLikePerson(doc, office, end)) return office;
  for (let i = end - 2; i >= first; i--) {
    const word = doc.lower[i] ?? "";
    const start = doc.words[i + 1] === "." && i + 2 < end ? i + 2 : i + 1;
    if (end - start > LONGEST_NAME + 1 || !looksLikePerson(doc, start, end)) continue;
    if (!/^\p{L}/u.test(doc.words[start] ?? "")) continue;
    const title = TITLES.get(word);
    if (title && (isMiddleName(doc, first, i) || isGivenAfterPost(doc, first, i))) continue;
    if (title && word !== "general") return start;
    if (title && i > first && PERSON_NOUNS.has(doc.lower[i - 1] ?? "")) return start;
    if (title && end - start >= 2) return start;
    if (isPersonNoun(word) && !GIVEN_NAMES.has(word) && (end - start >= 2 || !PARTY_OF_WORD.has(word))) {
      if (end - start >= 2 || POST_BEFORE_SURNAME.has(word)) return start;
    }
    // "Swedish Green Annika Lindros": a country's and a party's word tell what a whole name's bearer is.
    if (
      (PARTY_OF_WORD.has(word) || word === "green") &&
      DEMONYMS.has(doc.lower[i - 1] ?? "") &&
      i > first &&
      end - start >= 2
    )
      return start;
    // "Lib Dem Norwin Baxter": a party of two words, so that no surname can be meant.
    if (i === first + 1 && PARTIES_OF_TWO_WORDS.has(`${doc.lower[first]} ${word}`)) return start;
    const given = GIVEN_NAMES.has(doc.lower[start] ?? "") && end - start >= 2;
    if (
      given &&
      (DEMONYMS.has(word) ||
        PARTY_OF_WORD.has(word) ||
        ORGANIZATION_NOUNS.has(word) ||
        KNOWN_BODIES.has(word))
    )
      return start;
    if (given && ORGANIZATION_NAME_HEADS.has(word) && i > first) return start;
    if (end - start >= 2 && isTrade(doc, first, i, given)) return start;
    // "Gulls DL Sheldon Pruitt": a place in the team.
    if (given && i > first && /^\p{Lu}{1,3}$/u.test(doc.words[i] ?? "")) return start;
  }
  return null;
}

/** "Naturopath Linnet Varga", "Sixth-former Anya Holm", "Supervisors Rhoda Finch and …": what somebody is, before a whole name. */
function isTrade({ lower, words }: Document, first: number, i: number, given: boolean): boolean {
  const word = lower[i] ?? "";
  if (singularOfPeople(word) !== null || PARENT_OF.test(word)) return true;
  const last = word.slice(word.lastIndexOf("-") + 1);
  if (GIVEN_NAMES.has(word) || ![word, last].some((one) => PEOPLE_WORDS.has(one) || PERSON_NOUNS.has(one)))
    return false;
  // Many a trade is a surname: only before a given name, or where the name would be long with it.
  return i === first && /\p{Ll}/u.test(words[i] ?? "") && (given || last.length > 5);
}

/** "Mum-of-three Ida Holm". */
const PARENT_OF = /^(?:grand)?(?:mum|mom|mother|dad|father|parent|ma|pa)-of-/;

const NAMES_TOO = new Set("sheikh king prince major bishop pope earl baron dean judge constable".split(" "));

/** "Amira Sheikh Noru", "Martin King Holt": a title's word amid a name that nothing else opens. */
function isMiddleName({ lower, common }: Document, first: number, i: number): boolean {
  const word = lower[first] ?? "";
  const isOpen =
    RETIRED.has(word) ||
    TITLES.has(word) ||
    PERSON_NOUNS.has(word) ||
    DEMONYMS.has(word) ||
    isPlace(word) ||
    common.has(word);
  return i === first + 1 && NAMES_TOO.has(lower[i] ?? "") && !isOpen && !ORGANIZATION_NOUNS.has(word);
}

const RETIRED = new Set("retired former late acting then ex".split(" "));

/** "Safety Director Earl Tolliver": behind a post a word is the name that it is elsewhere. */
function isGivenAfterPost({ lower }: Document, first: number, i: number): boolean {
  return i > first && GIVEN_NAMES.has(lower[i] ?? "") && isPersonNoun(lower[i - 1] ?? "");
}

/** "Ambassador to the United States Ida Holm": where the name behind a post's place begins, or null. */
function placeBefore(doc: Document, { first, end }: TokenRange): number | null {
  const before = doc.lower[first - 1] === "the" ? first - 2 : first - 1;
  const isPosted = /^(?:of|to|for|in)$/.test(doc.lower[before] ?? "");
  const ofState = doc.lower[before - 1] === "state" && doc.lower[before - 2] === "of";
  if (!isPosted || !PERSON_NOUNS.has(doc.lower[ofState ? before - 3 : before - 1] ?? "")) return null;
  // "Second Minister for Manpower Alvin Seah": behind what the post is for.
  for (let at = first + 1; at < end - 1; at++) if (GIVEN_NAMES.has(doc.lower[at] ?? "")) return at;
  for (let at = end - 2; at > first; at--)
    if (isPlace(doc.lower.slice(first, at).join(" "))) return OF_PLACES.has(doc.lower[at] ?? "") ? null : at;
  return null;
}

/** With these a place's name, or that of something there, goes on. */
const OF_PLACES = new Set("city state county province north south east west central street".split(" "));

/** Where the words after "Secretary of State", "Chancellor of the Exchequer" begin, or null. */
function officeBefore(doc: Document, { first, end }: TokenRange): number | null {
  for (let i = first + 1; i < end - 2; i++) {
    if (doc.lower[i] !== "of" || !PERSON_NOUNS.has(doc.lower[i - 1] ?? "")) continue;
    const after = doc.lower[i + 1] === "the" ? i + 3 : i + 2;
    return after < end ? after : null;
  }
  return null;
}

const POST_BEFORE_SURNAME = new Set(
  "chairman chairwoman chair leader candidate nominee spokesman spokeswoman spokesperson mp councillor chief coach manager captain director commissioner".split(
    " ",
  ),
);

function looksLikePerson(doc: Document, first: number, end: number): boolean {
  if (first >= end || isPost(doc, { first, end })) return false;
  for (let i = first; i < end; i++) {
    const word = doc.lower[i] ?? "";
    if (["of", "for", "on", "the", "and", "&", "/"].includes(word)) return false;
    const body = ORGANIZATION_NOUNS.has(word) || KNOWN_BODIES.has(word) || singularOfPeople(word) !== null;
    const isPlural = i === end - 1 && PLURAL_SURNAMES.has(word);
    const isTitled = end - first === 1 && TITLES.get(doc.lower[first - 1] ?? "")?.post === "";
    const isSurname = isPlural || ((i > first || isTitled) && SURNAMES_TOO.has(word));
    if (body && !isSurname) return false;
    // "Consumer Quays Forum" is no Quays Forum who consumes.
    const isHead = i === end - 1 && i > first && ORGANIZATION_NAME_HEADS.has(word) && !SURNAMES_TOO.has(word);
    if (isHead && !GIVEN_NAMES.has(doc.lower[first] ?? "")) return false;
    if (PERSON_NOUNS.has(word) && !GIVEN_NAMES.has(word) && i === first) return false;
    if (CALENDAR.has(word) && word !== "may" && !GIVEN_NAMES.has(word)) return false;
  }
  return !isPlace(doc.lower.slice(first, end).join(" ")) || end - first === 1;
}

/** "Harbour Commissioner", behind "Resident": a further part of what somebody is called, and nobody's name. */
function isPost({ lower }: Document, { first, end }: TokenRange): boolean {
  return end - first > 1 && POSTS.has(lower[end - 1] ?? "") && !GIVEN_NAMES.has(lower[first] ?? "");
}

const POSTS = new Set(
  "commissioner secretary secretary-general minister officer director manager spokesman spokeswoman spokesperson chairman chairwoman chairperson president governor ambassador adviser advisor coordinator co-ordinator administrator prosecutor superintendent executive treasurer registrar ombudsman premier".split(
    " ",
  ),
);

/** The title closest to the name that says more than "Mr.", or else the courtesy itself. */
function titleBefore(doc: Document, first: number, name: number): Title | null {
  let found: Title | null = null;
  for (let i = first; i < name; i++) {
    const title = TITLES.get(doc.lower[i] ?? "");
    if (title && (title.post !== "" || found === null)) found = title;
  }
  return found;
}

/** "Ohio Democratic Party" before "Chairman David Pepper"; null if what stands there names no body. */
function bodyBefore(doc: Document, { first, end }: TokenRange): NameMention | null {
  for (let stop = end; stop > first; stop--) {
    const last = doc.lower[stop - 1] ?? "";
    if ((PARTY_OF_WORD.has(last) || TITLES.has(last)) && stop - first === 1) break;
    if (PARTIES_OF_TWO_WORDS.has(doc.lower.slice(first, Math.max(stop, first + 2)).join(" "))) break;
    if (!isBodyName(doc, { first, end: stop })) continue;
    return { first, end: stop, outer: first, kind: "organization", title: null };
  }
  return null;
}

function asOne(doc: Document, range: TokenRange): NameMention {
  return { ...range, outer: range.first, kind: kindOf(doc, range), title: null };
}

function kindOf(doc: Document, { first, end }: TokenRange): NameKind {
  const words = doc.lower.slice(first, end);
  const [count, last = "", start = ""] = [words.length, words.at(-1), words[0]];
  if (isPlace(words.join(" "))) return "place";
  if (count > 1 && COMPASS.has(start) && isPlace(words.slice(1).join(" "))) return "place";
  if (count > 1 && (OCCASIONS.has(last) || FAITHS.has(last))) return "role";
  const given = GIVEN_NAMES.has(start);
  // "Tim Guest", "Robert Major": what is a trade elsewhere is a surname after a given name.
  if (given && count === 2 && PERSON_NOUNS.has(last) && !PARTY_OF_WORD.has(last) && !DEMONYMS.has(start))
    return "person";
  if (given && count >= 2 && count <= 3 && SURNAMES_TOO.has(last)) return "person";
  if (isOfficeOf(words) || (count === 2 && SOME_OF.has(start) && PARTY_OF_WORD.has(last))) return "role";
  if (isBodyName(doc, { first, end })) return "organization";
  // "the House" is one; "the Council" is whichever was spoken of.
  if (count === 1 && ORGANIZATION_NOUNS.has(last)) return last === "house" ? "organization" : "role";
  if (words.every((word) => DEMONYMS.has(word) || PARTY_OF_WORD.has(word))) return "role";
  if (isPersonNoun(last) || singularOfPeople(last) !== null || (TITLES.has(last) && !GIVEN_NAMES.has(last)))
    return "role";
  if (count >= 2 && count <= LONGEST_NAME + 2 && given && looksLikePerson(doc, first, end)) return "person";
  if (count >= 2 && /^\p{L}$/u.test(words[1] ?? "") && count >= 4) return "person";
  if (/^(?:\p{L}\.)+$/u.test(doc.words[first] ?? "") && count >= 2 && looksLikePerson(doc, first + 1, end))
    return "person";
  return "unknown";
}

/** "Leader of the Opposition", "Secretary-General of the Harbour Pact": a post, whatever body it is in. */
function isOfficeOf(words: readonly string[]): boolean {
  const of = words.indexOf("of");
  const head = words[of - 1] ?? "";
  return of > 0 && PERSON_NOUNS.has(head) && !ORGANIZATION_NOUNS.has(head) && !PARTY_OF_WORD.has(head);
}

/** "Senior Tories": not all of them, and no body. */
const SOME_OF = new Set(
  "senior top leading moderate rebel former fellow veteran prominent some many most several other more few older younger".split(
    " ",
  ),
);

/** Last words of names of occasions, laws and works, which nobody bears. */
const OCCASIONS = new Set(
  "week day days year month act acts bill award awards cup games war agreement accord treaty deal festival show convention summit conference crisis prize medal championship championships tournament series classic open plan programme program project report code".split(
    " ",
  ),
);

/** "Roman Catholic", whoever is called Roman. */
const FAITHS = new Set(
  "catholic catholics protestant protestants orthodox lutheran baptist methodist presbyterian anglican".split(
    " ",
  ),
);

/** Before a place's name: part of that place. */
export const COMPASS: ReadonlySet<string> = new Set(
  "north south east west northern southern eastern western central upper lower inner outer greater".split(
    " ",
  ),
);

/** Letters in capitals that name nobody. */
export const NO_BODIES = new Set([
  "qc",
  "kc",
  "sc",
  "vip",
  "id",
  "ids",
  "ai",
  "ev",
  "evs",
  "hr",
  "pr",
  "vat",
  "gcse",
  "gcses",
  "atm",
  "pin",
  "hq",
  "lgbt",
  "lgbtq",
  "pc",
  "iq",
  "dna",
  "gdp",
  "pdf",
  "mp",
  "mps",
  "msp",
  "msps",
  "mep",
  "meps",
  "mla",
  "td",
  "tds",
  "us",
  "uk",
  "usa",
  "ok",
  "tv",
  "pm",
  "ceo",
  "i",
  "ii",
  "iii",
  "covid",
  "dvd",
  "q",
  "a",
  "am",
  "aids",
  "hiv",
  "read",
  "more",
]);

/** Do the words name an organization, by their head, as a whole, or as an acronym? */
export function isBodyName(doc: Document, { first, end }: TokenRange): boolean {
  const words = doc.lower.slice(first, end);
  const last = words.at(-1) ?? "";
  const head = headOfBody(words);
  const whole = words.join(" ");
  if (KNOWN_BODIES.has(whole) || KNOWN_BODIES.has(last) || (words.length > 1 && SETS_OF_NAME.has(whole)))
    return true;
  if (words.length === 1) {
    const written = doc.words[first] ?? "";
    return (
      /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){3,})$/u.test(written) && !NO_BODIES.has(last) && !isShouted(doc, first)
    );
  }
  if (ORGANIZATION_NOUNS.has(head)) return true;
  // "The Charlotte Observer" is a paper, whoever Charlotte is.
  const isCalledSo = words.length === 2 && GIVEN_NAMES.has(words[0] ?? "") && doc.lower[first - 1] !== "the";
  return ORGANIZATION_NAME_HEADS.has(head) && !isCalledSo;
}

/** The word that says what kind of body a name names: the last one, the one before "of", "for" or "on", or the first: "Radio Orland". */
export function headOfBody(words: readonly string[]): string {
  const at = words.findIndex((word) => word === "of" || word === "for" || word === "on");
  const head = at > 0 ? words[at - 1] : undefined;
  if (head !== undefined && ORGANIZATION_NOUNS.has(head)) return head;
  const last = (words.at(-1) ?? "").replace(/\.$/, "");
  const leading = words.length > 1 ? LEADING_HEADS[words[0] ?? ""] : undefined;
  return leading && !ORGANIZATION_NOUNS.has(last) ? leading : last;
}

/** Stands the word among other words in capitals throughout, as at a report's start? */
function isShouted(doc: Document, i: number): boolean {
  const shouts = (word: string | undefined) => word !== undefined && /^\p{Lu}{2,}$/u.test(word);
  return shouts(doc.words[i - 1]) || shouts(doc.words[i + 1]) || doc.words[i + 1] === ":";
}
