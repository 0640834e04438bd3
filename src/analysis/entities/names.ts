/** Finds runs of words with capitals that may be names, whoever or whatever they name. */
import { isOnlyOpening, isOuterClosing, isOuterOpening } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS, SURNAMES_TOO } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { KNOWN_BODIES, ORGANIZATION_NAME_HEADS, ORGANIZATION_NOUNS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { CALENDAR, DEMONYMS, isPlace } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { OFFICE_FIELDS, OFFICES_WITH_FIELD, PERSON_NOUNS } from "../data/role-nouns.ts";
import { TITLES } from "../data/titles.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import { introducedAs, isPluralNoun } from "./phrase.ts";

/** Small words within names: "Linnet van Holm". */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de del della der den van von di da do dos das la le bin ibn al el ter ten y ap ab ferch binti".split(" "),
);
/** Bodies whose names go on with "of", "for" or "on". */
const GOES_ON = new Set("of for on".split(" "));
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** A name is seldom longer; a run of capitals without end is a heading. */
const LONGEST = 16;

export function isCapital(word: string | undefined): boolean {
  if (word === undefined) return false;
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return code < 128 ? /^(?:al-|el-|[dl]['’])\p{Lu}/u.test(word) : /^\p{Lu}/u.test(word);
}

/** Runs of name words in order, disjoint: titles, particles, initials and "Jr." included, clitics not. */
export function nameRuns(doc: Document): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  doc.sentences.forEach((sentence, n) => {
    if (doc.headline[n]) return;
    let i = isDateline(doc, sentence.first) ? (doc.dateline?.end ?? 0) : sentence.first;
    while (i < sentence.end) {
      if (!opensName(doc, i, sentence)) {
        i++;
        continue;
      }
      const end = endOfRun(doc, i, sentence.end);
      runs.push({ first: i, end });
      i = end;
    }
  });
  return withSurnamesAtStart(doc, runs);
}

/** "Tim Guest spoke … Guest said": a word that opens a sentence, and is the surname of somebody named, before a verb of saying. */
function withSurnamesAtStart(doc: Document, runs: readonly TokenRange[]): readonly TokenRange[] {
  const surnames = new Set(
    runs
      .filter(({ first, end }) => end - first > 1 && GIVEN_NAMES.has(doc.lower[end - 2] ?? ""))
      .map(({ end }) => doc.lower[end - 1] ?? ""),
  );
  const starts = new Set(runs.map(({ first }) => first));
  const missed = doc.sentences.flatMap(({ first }, n) => {
    const isName = surnames.has(doc.lower[first] ?? "") && isCapital(doc.words[first]);
    const says = REPORTING_VERBS.has(doc.lower[first + 1] ?? "");
    return isName && says && !doc.headline[n] && !starts.has(first) ? [{ first, end: first + 1 }] : [];
  });
  return missed.length === 0 ? runs : [...runs, ...missed].sort((a, b) => a.first - b.first);
}

function opensName(doc: Document, i: number, sentence: TokenRange): boolean {
  if (!isCapital(doc.words[i])) return false;
  const lower = doc.lower[i] ?? "";
  if (doc.words[i] === "WHO" || isFamilyHe(doc, i)) return true;
  if (FUNCTION_WORDS.has(lower) && lower !== "may" && lower !== "will") return false;
  if (isCalendar(doc, i, false)) return isSundayPaper(doc, i);
  const capitalNext = isCapital(doc.words[i + 1]) || doc.words[i + 1] === ".";
  if (lower === "may" || lower === "will") return capitalNext || !startsSentence(doc, i, sentence);
  return !startsSentence(doc, i, sentence) || opensNameAtStart(doc, i, capitalNext);
}

/** "He Jianhong, the former director,": a family's name, before a word that is nothing but a name, and a comma or what was said. */
function isFamilyHe({ lower, words, common }: Document, i: number): boolean {
  const next = lower[i + 1] ?? "";
  if (words[i] !== "He" || !/^\p{Lu}\p{Ll}+$/u.test(words[i + 1] ?? "")) return false;
  if (CALENDAR.has(next) || FUNCTION_WORDS.has(next) || common.has(next) || TITLES.has(next)) return false;
  return words[i + 2] === "," || REPORTING_VERBS.has(lower[i + 2] ?? "");
}

/** What papers are called behind the day on which they come out. */
const PAPERS = new Set(
  "times telegraph mirror mail express herald post world star sun tribune independent people business news".split(
    " ",
  ),
);

/** "The Sunday Times"; but "on Sunday Times Square". */
function isSundayPaper({ lower, words }: Document, i: number): boolean {
  return (
    lower[i - 1] === "the" &&
    PAPERS.has(lower[i + 1] ?? "") &&
    isCapital(words[i + 1]) &&
    !isCapital(words[i + 2])
  );
}

/** "The Mail on Sunday". */
function isPaperOnSunday({ lower }: Document, first: number, end: number): boolean {
  return (
    end - first === 1 &&
    lower[first - 1] === "the" &&
    PAPERS.has(lower[first] ?? "") &&
    lower[end] === "on" &&
    lower[end + 1] === "sunday"
  );
}

/** At a sentence's start every word has a capital: is this one a name's all the same? */
function opensNameAtStart(doc: Document, i: number, capitalNext: boolean): boolean {
  const lower = doc.lower[i] ?? "";
  if (TITLES.has(lower) || PARTY_OF_WORD.has(lower) || KNOWN_BODIES.has(lower)) return true;
  if (GIVEN_NAMES.has(lower) && (capitalNext || !doc.common.has(lower))) return true;
  if (PERSON_NOUNS.has(lower) || DEMONYMS.has(lower) || ORGANIZATION_NOUNS.has(lower))
    return capitalNext || isOfName(doc, i);
  if (isPlace(lower)) return true;
  if (capitalNext && (isIntroducedBody(doc, i) || isBodyByHead(doc, i))) return true;
  if (!capitalNext && (NOBODY_NAMED.has(lower) || (isPluralNoun(lower) && !GIVEN_NAMES.has(lower))))
    return false;
  if (NUMERAL.test(lower) || DAY_WORDS.has(lower) || LABELS.has(lower)) return false;
  if (REPORTING_VERBS.has(lower) || doc.common.has(lower)) return false;
  return !/(?:ly|ing)$/.test(lower) || capitalNext;
}

/** "Movement for the Valley", "Union of Orland". */
function isOfName({ lower, words }: Document, i: number): boolean {
  if (!HEADS_THAT_GO_ON.has(lower[i] ?? "") || !/^(?:of|for)$/.test(lower[i + 1] ?? "")) return false;
  return isCapital(words[lower[i + 2] === "the" ? i + 3 : i + 2]);
}

/** "Migration Watch", "Harbour Trust": by the last of its words. */
function isBodyByHead({ lower, words }: Document, first: number): boolean {
  let end = first + 1;
  while (end - first < LONGEST && isCapital(words[end])) end++;
  const head = lower[end - 1] ?? "";
  return end - first <= 3 && NOUNS_OF_NAMES.has(head) && !FUNCTION_WORDS.has(lower[first] ?? "");
}

/** Words that a body's name ends in, and no heading or sentence does. */
const NOUNS_OF_NAMES = new Set(
  "watch trust alliance forum network foundation institute initiative campaign".split(" "),
);

/** "Rally Norland, the group that …": a name, whatever its first word is elsewhere. */
function isIntroducedBody(doc: Document, first: number): boolean {
  let end = first + 1;
  while (end - first < LONGEST && isCapital(doc.words[end])) end++;
  return introducedAs(doc, end) === "body";
}

/** "None of the candidates", "Figures show": words that stand where a name might. */
const NOBODY_NAMED = new Set(
  "none neither nobody anyone anybody someone somebody everyone everybody nothing something everything figures numbers data results polls surveys studies reports records documents papers findings".split(
    " ",
  ),
);

/** "Transcript as follows:" says what comes, and names nobody. */
const LABELS = new Set("transcript excerpt excerpts abstract summary correction update".split(" "));

/** "Yesterday Renn spoke": a day, not a name. */
const DAY_WORDS = new Set(["yesterday", "today", "tomorrow", "tonight"]);

/** "Ida Holm Image: Post": what stands before a colon says whose a picture is. */
const CREDITS = new Set("image photo photograph picture video file credit source".split(" "));

const NUMERAL =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|half|hundreds|thousands|dozens|[\p{L}\p{N}-]+-year-old)$/u;

const isDateline = ({ dateline }: Document, i: number) =>
  dateline !== null && i >= dateline.first && i < dateline.end;

export function startsSentence(doc: Document, i: number, { first }: TokenRange): boolean {
  if (i === doc.dateline?.end) return true;
  let at = i - 1;
  while (at >= first && !/[\p{L}\p{N},;]/u.test(doc.words[at] ?? "")) at--;
  return at < first || isOnlyOpening(doc.words[i - 1]) || doc.words[i - 1] === ":";
}

/** A day or month; but "Theresa May" and "April Ross" are people. */
function isCalendar(doc: Document, i: number, within: boolean): boolean {
  const lower = doc.lower[i] ?? "";
  if (!CALENDAR.has(lower)) return false;
  if (lower === "may" && within) return false;
  return !(GIVEN_NAMES.has(lower) && isCapital(doc.words[i + 1]));
}

function endOfRun(doc: Document, first: number, limit: number): number {
  let end = first + 1;
  while (end < limit && end - first < LONGEST) {
    const next = extended(doc, first, end, limit);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the run ends if what follows belongs to it; `end` itself if it does not. */
function extended(doc: Document, first: number, end: number, limit: number): number {
  const [word = "", lower = ""] = [doc.words[end], doc.lower[end]];
  const after = (k: number) => end + k < limit && isCapital(doc.words[end + k]);
  if (isPossessiveMark(doc, end)) {
    // "the Seafarers' League" is one name, "the members' Union card" is not.
    const plural = lower === "'" || /^(?:women|children|people)$/.test(doc.lower[end - 1] ?? "");
    // "the Prime Minister's Office": of a post, not of somebody.
    const ofPost = PERSON_NOUNS.has(doc.lower[end - 1] ?? "") && !GIVEN_NAMES.has(doc.lower[end - 1] ?? "");
    let stop = end + 1;
    // "The Pilots' and Stokers' Guild".
    if (
      lower === "'" &&
      doc.lower[stop] === "and" &&
      doc.lower[stop + 2] === "'" &&
      isCapital(doc.words[stop + 1])
    )
      stop += 3;
    while ((plural || ofPost) && stop < limit && stop - first < LONGEST && isCapital(doc.words[stop])) stop++;
    const head = doc.lower[stop - 1] ?? "";
    return stop > end + 1 && (ORGANIZATION_NOUNS.has(head) || ORGANIZATION_NAME_HEADS.has(head)) ? stop : end;
  }
  if (word === ".") return endOfAbbreviation(doc, end, limit);
  if (isCapital(word)) return isNamePart(doc, end) ? end + 1 : end;
  if (isOuterOpening(word) || word === "(") return endOfNickname(doc, end, limit);
  if (word === "," && SUFFIXES.has(doc.lower[end + 1] ?? "")) return end + 2;
  if ((word === "&" || word === "/") && after(1)) return end + 2;
  if (PARTICLES.has(lower)) {
    if (after(1)) return end + 2;
    if (PARTICLES.has(doc.lower[end + 1] ?? "") && after(2)) return end + 3;
  }
  if (lower === "and") return endAfterAnd(doc, first, end, limit);
  if (word === ",") return endOfFields(doc, first, end, limit);
  if (isPaperOnSunday(doc, first, end)) return end + 2;
  if (!GOES_ON.has(lower) || !(takesOf(doc, first, end, lower) || isOfBodies(doc, end) || areFor(doc, end)))
    return end;
  if (after(1) && !CALENDAR.has(doc.lower[end + 1] ?? "")) return end + 2;
  return ["the", "a", "an"].includes(doc.lower[end + 1] ?? "") && after(2) ? end + 3 : end;
}

/** Edwin “Moose” Tarrant: a name in marks amid a name; `end` itself if it is none. */
function endOfNickname(doc: Document, end: number, limit: number): number {
  for (let close = end + 2; close <= end + 3 && close + 1 < limit; close++) {
    if (!isCapital(doc.words[close - 1])) return end;
    if (!isOuterClosing(doc.words[close]) && doc.words[close] !== ")") continue;
    const isGiven = GIVEN_NAMES.has(doc.lower[end - 1] ?? "") || doc.words[end] !== "(";
    const after = doc.words[close + 1];
    return isGiven && isCapital(after) && !FUNCTION_WORDS.has(doc.lower[close + 1] ?? "") ? close + 2 : end;
  }
  return end;
}

/** Does a capitalised word go on with the run, or does something new begin with it? */
function isNamePart(doc: Document, i: number): boolean {
  const lower = doc.lower[i] ?? "";
  if (isCalendar(doc, i, true) || (CREDITS.has(lower) && doc.words[i + 1] === ":")) return false;
  return (
    !FUNCTION_WORDS.has(lower) ||
    /^\p{Lu}+$/u.test(doc.words[i] ?? "") ||
    lower === "will" ||
    lower === "may" ||
    isOddSurname(doc, i)
  );
}

/** "Ann Were", "Councillor Were": right after a given name or a title, and before no further word with a capital. */
function isOddSurname(doc: Document, i: number): boolean {
  const before = doc.lower[i - 1] ?? "";
  const isThird =
    doc.words[i + 1] === "," && GIVEN_NAMES.has(doc.lower[i - 2] ?? "") && isCapital(doc.words[i - 1]);
  const isFirst = isThird || GIVEN_NAMES.has(before) || TITLES.has(before) || PERSON_NOUNS.has(before);
  return SURNAMES_TOO.has(doc.lower[i] ?? "") && isFirst && !isCapital(doc.words[i + 1]);
}

/** Parts of names that are written short. */
const SHORT_NAMES = new Set("st u.s ma wm geo chas thos jas jos fr".split(" "));

/** "Sen." and "J." go on, "Jr." ends; a full stop after anything else ends the name before it. */
function endOfAbbreviation(doc: Document, end: number, limit: number): number {
  if (doc.tokens.end[end - 1] !== doc.tokens.start[end] || end >= limit) return end;
  const before = doc.lower[end - 1] ?? "";
  if (SUFFIXES.has(before)) return end + 1;
  const short = /^\p{L}$/u.test(before) || TITLES.has(before) || SHORT_NAMES.has(before);
  return short && isCapital(doc.words[end + 1]) && end + 1 < limit ? end + 2 : end;
}

/** "the House Oversight and Government Reform Committee": one body if the whole ends in a body's noun. */
function endAfterAnd(doc: Document, first: number, end: number, limit: number): number {
  let stop = end + 1;
  while (stop < limit && stop - first < LONGEST && isCapital(doc.words[stop])) stop++;
  if (stop === end + 1) return end;
  if (areFieldsOfPost(doc, first, end, stop)) return stop;
  const head = doc.lower[stop - 1] ?? "";
  const [before, opens] = [doc.lower[end - 1] ?? "", doc.lower[first - 1] ?? ""];
  const oneBody =
    ORGANIZATION_NOUNS.has(head) &&
    (opens === "the" || (doc.lower[first - 2] === "the" && /^\p{Ll}/u.test(doc.words[first - 1] ?? ""))) &&
    !ORGANIZATION_NOUNS.has(before) &&
    !PARTY_OF_WORD.has(before) &&
    end - first >= 1 &&
    (!/s$/.test(before) || before === "ways");
  const inOf = isWithinField(doc, first, end) && !GIVEN_NAMES.has(doc.lower[end + 1] ?? "");
  return oneBody || inOf ? stop : end;
}

/** Is the run up to `end` a body and what it is for: "Department for Culture", "Committee on Standards"? */
function isWithinField({ lower }: Document, first: number, end: number): boolean {
  const of = lower.slice(first, end).findIndex((word) => GOES_ON.has(word));
  return of > 0 && ORGANIZATION_NOUNS.has(lower[first + of - 1] ?? "");
}

/** "Department for Boats, Locks and Lights": a list of what the body is for. */
function endOfFields(doc: Document, first: number, end: number, limit: number): number {
  if (!isWithinField(doc, first, end)) return end;
  const { lower, words } = doc;
  const isField = (at: number) =>
    at < limit && isCapital(words[at]) && !GIVEN_NAMES.has(lower[at] ?? "") && !isCalendar(doc, at, true);
  let at = end;
  while (words[at] === "," && isField(at + 1) && at - end < LONGEST) at += 2;
  return lower[at] === "and" && at > end && isField(at + 1) ? at + 2 : end;
}

/** "Trade and Industry Secretary Petra Holm": what one post is for, on both sides of the "and". */
function areFieldsOfPost({ lower }: Document, first: number, and: number, stop: number): boolean {
  const isField = (at: number) => OFFICE_FIELDS.has(lower[at] ?? "");
  const post = lower.slice(and + 1, stop).findIndex((word) => OFFICES_WITH_FIELD.has(word));
  return post > 0 && isField(and - 1) && isField(and + 1) && and - first <= FIELD_WORDS;
}

/** "Minister for Trade", "the shadow Work and Pensions Secretary": so many words lead up to an "and". */
const FIELD_WORDS = 4;

/** "The Orland Umbrella of Churches": bodies, many of them. */
function isOfBodies({ lower, words }: Document, of: number): boolean {
  const word = lower[of + 1] ?? "";
  const forms = [word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
  return (
    lower[of] === "of" &&
    isCapital(words[of + 1]) &&
    forms.some((form) => form !== word && ORGANIZATION_NOUNS.has(form))
  );
}

/** "Doctors for Open Borders": people, by what they are for. */
const areFor = ({ lower }: Document, at: number): boolean =>
  lower[at] === "for" && isPluralNoun(lower[at - 1] ?? "");

const HEADS_THAT_GO_ON = new Set(
  "committee commission council center centre centers centres institute institution coalition foundation fund society association union alliance department office court university college school ministry federation league organization organisation confederation chamber bureau academy board church bank campaign movement front forum party congress brotherhood guild fellowship".split(
    " ",
  ),
);
const PEERS = new Set("lord lady baroness baron viscount earl dame sir".split(" "));
const OFFICES = new Set(
  "secretary minister chancellor leader speaker director attorney master chief bishop archbishop dean earl duke duchess marquess".split(
    " ",
  ),
);

function takesOf(doc: Document, first: number, end: number, preposition: string): boolean {
  const before = doc.lower[end - 1] ?? "";
  // "Lord Holm of Brannoch" is no body, whatever stands before him.
  if (PEERS.has(doc.lower[end - 2] ?? "")) return false;
  if (OFFICES.has(before)) return preposition === "of";
  if (["republic", "bank", "house", "city", "state", "board", "nations"].includes(before))
    return preposition === "of";
  return doc.lower.slice(first, end).some((word) => HEADS_THAT_GO_ON.has(word));
}
