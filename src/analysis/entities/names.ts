/** Finds runs of words with capitals that may be names, whoever or whatever they name. */
import { isOnlyOpening, isOuterClosing, isOuterOpening } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { KNOWN_BODIES, ORGANIZATION_NOUNS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { CALENDAR, DEMONYMS, isPlace } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import { TITLES } from "../data/titles.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
import { introducedAs } from "./phrase.ts";

const PARTICLES = new Set(
  "de del della der den van von di da do dos das la le bin ibn al el ter ten y".split(" "),
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
  return code < 128 ? /^(?:al|el)-\p{Lu}/u.test(word) : /^\p{Lu}/u.test(word);
}

/** Runs of name words in order, disjoint: titles, particles, initials and "Jr." included, clitics not. */
export function nameRuns(layout: Layout): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  layout.sentences.forEach((sentence, n) => {
    if (layout.headline[n]) return;
    let i = sentence.first;
    while (i < sentence.end) {
      if (!opensName(layout, i, sentence)) {
        i++;
        continue;
      }
      const end = endOfRun(layout, i, sentence.end);
      runs.push({ first: i, end });
      i = end;
    }
  });
  return withSurnamesAtStart(layout, runs);
}

/** "Tim Guest spoke … Guest said": a word that opens a sentence, and is the surname of somebody named, before a verb of saying. */
function withSurnamesAtStart(layout: Layout, runs: readonly TokenRange[]): readonly TokenRange[] {
  const surnames = new Set(
    runs
      .filter(({ first, end }) => end - first > 1 && GIVEN_NAMES.has(layout.lower[end - 2] ?? ""))
      .map(({ end }) => layout.lower[end - 1] ?? ""),
  );
  const starts = new Set(runs.map(({ first }) => first));
  const missed = layout.sentences.flatMap(({ first }, n) => {
    const isName = surnames.has(layout.lower[first] ?? "") && isCapital(layout.words[first]);
    const says = REPORTING_VERBS.has(layout.lower[first + 1] ?? "");
    return isName && says && !layout.headline[n] && !starts.has(first) ? [{ first, end: first + 1 }] : [];
  });
  return missed.length === 0 ? runs : [...runs, ...missed].sort((a, b) => a.first - b.first);
}

function opensName(layout: Layout, i: number, sentence: TokenRange): boolean {
  if (!isCapital(layout.words[i])) return false;
  const lower = layout.lower[i] ?? "";
  if (FUNCTION_WORDS.has(lower) && lower !== "may" && lower !== "will") return false;
  if (isCalendar(layout, i, false)) return false;
  const capitalNext = isCapital(layout.words[i + 1]) || layout.words[i + 1] === ".";
  if (lower === "may" || lower === "will") return capitalNext || !startsSentence(layout, i, sentence);
  return !startsSentence(layout, i, sentence) || opensNameAtStart(layout, i, capitalNext);
}

/** At a sentence's start every word has a capital: is this one a name's all the same? */
function opensNameAtStart(layout: Layout, i: number, capitalNext: boolean): boolean {
  const lower = layout.lower[i] ?? "";
  if (TITLES.has(lower) || PARTY_OF_WORD.has(lower) || KNOWN_BODIES.has(lower)) return true;
  if (GIVEN_NAMES.has(lower) && (capitalNext || !layout.common.has(lower))) return true;
  if (PERSON_NOUNS.has(lower) || DEMONYMS.has(lower) || ORGANIZATION_NOUNS.has(lower)) return capitalNext;
  if (isPlace(lower)) return true;
  if (NUMERAL.test(lower)) return false;
  if (capitalNext && isIntroducedBody(layout, i)) return true;
  if (REPORTING_VERBS.has(lower) || layout.common.has(lower)) return false;
  return !/(?:ly|ing)$/.test(lower) || capitalNext;
}

/** "Rally Norland, the group that …": a name, whatever its first word is elsewhere. */
function isIntroducedBody(layout: Layout, first: number): boolean {
  let end = first + 1;
  while (end - first < LONGEST && isCapital(layout.words[end])) end++;
  return introducedAs(layout, end) === "body";
}

const NUMERAL =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|half|hundreds|thousands|dozens|[\p{L}\p{N}-]+-year-old)$/u;

export function startsSentence(layout: Layout, i: number, { first }: TokenRange): boolean {
  let at = i - 1;
  while (at >= first && !/[\p{L}\p{N},;]/u.test(layout.words[at] ?? "")) at--;
  return at < first || isOnlyOpening(layout.words[i - 1]) || layout.words[i - 1] === ":";
}

/** A day or month; but "Theresa May" and "April Ross" are people. */
function isCalendar(layout: Layout, i: number, within: boolean): boolean {
  const lower = layout.lower[i] ?? "";
  if (!CALENDAR.has(lower)) return false;
  if (lower === "may" && within) return false;
  return !(GIVEN_NAMES.has(lower) && isCapital(layout.words[i + 1]));
}

function endOfRun(layout: Layout, first: number, limit: number): number {
  let end = first + 1;
  while (end < limit && end - first < LONGEST) {
    const next = extended(layout, first, end, limit);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the run ends if what follows belongs to it; `end` itself if it does not. */
function extended(layout: Layout, first: number, end: number, limit: number): number {
  const [word = "", lower = ""] = [layout.words[end], layout.lower[end]];
  const after = (k: number) => end + k < limit && isCapital(layout.words[end + k]);
  if (isPossessiveMark(layout, end)) {
    // "the Seafarers' League" is one name, "the members' Union card" is not.
    const plural = lower === "'" || /^(?:women|children|people)$/.test(layout.lower[end - 1] ?? "");
    // "the Prime Minister's Office": of a post, not of somebody.
    const ofPost =
      PERSON_NOUNS.has(layout.lower[end - 1] ?? "") && !GIVEN_NAMES.has(layout.lower[end - 1] ?? "");
    return (plural || ofPost) && after(1) && ORGANIZATION_NOUNS.has(layout.lower[end + 1] ?? "")
      ? end + 2
      : end;
  }
  if (word === ".") return endOfAbbreviation(layout, end, limit);
  if (isCapital(word)) return isNamePart(layout, end) ? end + 1 : end;
  if (isOuterOpening(word) || word === "(") return endOfNickname(layout, end, limit);
  if (word === "," && SUFFIXES.has(layout.lower[end + 1] ?? "")) return end + 2;
  if ((word === "&" || word === "/") && after(1)) return end + 2;
  if (PARTICLES.has(lower)) {
    if (after(1)) return end + 2;
    if (PARTICLES.has(layout.lower[end + 1] ?? "") && after(2)) return end + 3;
  }
  if (lower === "and") return endAfterAnd(layout, first, end, limit);
  if (!GOES_ON.has(lower) || !takesOf(layout, first, end, lower)) return end;
  if (after(1) && !CALENDAR.has(layout.lower[end + 1] ?? "")) return end + 2;
  return ["the", "a", "an"].includes(layout.lower[end + 1] ?? "") && after(2) ? end + 3 : end;
}

/** Edwin “Moose” Tarrant: a name in marks amid a name; `end` itself if it is none. */
function endOfNickname(layout: Layout, end: number, limit: number): number {
  for (let close = end + 2; close <= end + 3 && close + 1 < limit; close++) {
    if (!isCapital(layout.words[close - 1])) return end;
    if (!isOuterClosing(layout.words[close]) && layout.words[close] !== ")") continue;
    const isGiven = GIVEN_NAMES.has(layout.lower[end - 1] ?? "") || layout.words[end] !== "(";
    const after = layout.words[close + 1];
    return isGiven && isCapital(after) && !FUNCTION_WORDS.has(layout.lower[close + 1] ?? "")
      ? close + 2
      : end;
  }
  return end;
}

/** Does a capitalised word go on with the run, or does something new begin with it? */
function isNamePart(layout: Layout, i: number): boolean {
  const lower = layout.lower[i] ?? "";
  if (isCalendar(layout, i, true)) return false;
  return (
    !FUNCTION_WORDS.has(lower) ||
    /^\p{Lu}+$/u.test(layout.words[i] ?? "") ||
    lower === "will" ||
    lower === "may"
  );
}

/** "Sen." and "J." go on, "Jr." ends; a full stop after anything else ends the name before it. */
function endOfAbbreviation(layout: Layout, end: number, limit: number): number {
  if (layout.scene.tokens.end[end - 1] !== layout.scene.tokens.start[end] || end >= limit) return end;
  const before = layout.lower[end - 1] ?? "";
  if (SUFFIXES.has(before)) return end + 1;
  const short = /^\p{L}$/u.test(before) || TITLES.has(before) || before === "st" || before === "u.s";
  return short && isCapital(layout.words[end + 1]) && end + 1 < limit ? end + 2 : end;
}

/** "the House Oversight and Government Reform Committee": one body if the whole ends in a body's noun. */
function endAfterAnd(layout: Layout, first: number, end: number, limit: number): number {
  let stop = end + 1;
  while (stop < limit && stop - first < LONGEST && isCapital(layout.words[stop])) stop++;
  if (stop === end + 1) return end;
  const head = layout.lower[stop - 1] ?? "";
  const [before, opens] = [layout.lower[end - 1] ?? "", layout.lower[first - 1] ?? ""];
  const oneBody =
    ORGANIZATION_NOUNS.has(head) &&
    opens === "the" &&
    !ORGANIZATION_NOUNS.has(before) &&
    end - first >= 1 &&
    !/s$/.test(before);
  const of = layout.lower.slice(first, end).findIndex((word) => word === "of" || word === "for");
  const inOf =
    of > 0 &&
    ORGANIZATION_NOUNS.has(layout.lower[first + of - 1] ?? "") &&
    !GIVEN_NAMES.has(layout.lower[end + 1] ?? "");
  return oneBody || inOf ? stop : end;
}

const HEADS_THAT_GO_ON = new Set(
  "committee commission council center centre institute institution coalition foundation fund society association union alliance department office court university college school ministry federation league organization organisation confederation chamber bureau academy board church bank campaign".split(
    " ",
  ),
);
const OFFICES = new Set(
  "secretary minister chancellor leader speaker director attorney master chief".split(" "),
);

function takesOf(layout: Layout, first: number, end: number, preposition: string): boolean {
  const before = layout.lower[end - 1] ?? "";
  if (OFFICES.has(before)) return preposition === "of";
  if (["republic", "bank", "house", "city", "state", "board", "nations"].includes(before))
    return preposition === "of";
  return layout.lower.slice(first, end).some((word) => HEADS_THAT_GO_ON.has(word));
}
