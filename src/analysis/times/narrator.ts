/** Reads a report's calendar expressions on from sentence to sentence, and remembers the days told of. */
import type { IsoDate } from "../../base/passage.ts";
import type { Time } from "../analysis.ts";
import type { TokenRange } from "../document/sentences.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import { spanOfTokens } from "../document/tokens.ts";
import { type DayRange, dayOfIso, isoOf, oneDay } from "./calendar.ts";
import { tenseFromWords } from "./coming.ts";
import type { Custom } from "./custom.ts";
import type { Meaning, TimeReading } from "./meaning.ts";
import { Memory } from "./memory.ts";
import { mayOpenTime } from "./openers.ts";
import { readTime } from "./read-time.ts";
import { resolveTime } from "./resolve-time.ts";
import { isScheduled, type Tense, tenseAround } from "./tense.ts";

/** A date without its year that is so near behind is that one, whatever year was told before. */
const JUST_BEHIND = 60;

export class Narrator {
  readonly times: Time[] = [];
  readonly #line: TextLine;
  readonly #custom: Custom;
  readonly #now: number | null;
  readonly #tenses = new Map<number, Tense>();
  readonly #memory = new Memory();
  #next = 0;

  constructor(line: TextLine, custom: Custom, published: IsoDate | null) {
    this.#line = line;
    this.#custom = custom;
    this.#now = published === null ? null : dayOfIso(published);
  }

  read(sentence: TokenRange, isLead: boolean): void {
    this.#memory.nextSentence();
    let here: DayRange | null = isLead && this.#now !== null ? oneDay(this.#now) : null;
    let isHereTold = false;
    for (let i = Math.max(this.#next, sentence.first); i < sentence.end; i++) {
      if (!mayOpenTime(this.#line, i)) continue;
      const found = readTime(this.#line, i, this.#custom);
      if (!found || isRecurring(this.#line, i)) continue;
      const days = this.#resolve(found.meaning, sentence, i, found.end, here, isHereTold);
      if (!days && hangsOnNothing(found.meaning)) continue;
      // "Six weeks after" something of which no day is told is as long as it says, and no day.
      if (found.meaning.is === "beside" && found.meaning.of === null && isLength(this.#line, i)) continue;
      this.times.push({
        ...spanOfTokens(this.#line.tokens, this.#opening(i, sentence), found.end - 1),
        ...isoDays(days),
      });
      if (days) {
        here = days;
        isHereTold = true;
        this.#remember(found, days, sentence, i);
      }
      this.#next = found.end;
      i = found.end - 1;
    }
  }

  #remember({ meaning, end }: TimeReading, days: DayRange, sentence: TokenRange, first: number): void {
    // What one only compares with is not told of: "from 15 million a year earlier".
    if (isComparison(meaning)) return;
    this.#memory.tell(days, meaning.is === "date" && meaning.month !== null && meaning.day === null);
    if (meaning.is === "date" && meaning.month !== null && meaning.year !== null)
      this.#memory.tellMonth(days.from);
    if (days.from === days.to && meaning.is !== "beside")
      this.#memory.tellEvents(this.#line, sentence, first, end, days.from);
  }

  #resolve(
    meaning: Meaning,
    sentence: TokenRange,
    first: number,
    end: number,
    here: DayRange | null,
    isHereTold: boolean,
  ): DayRange | null {
    const view = {
      now: this.#now,
      tense: this.#tense(meaning, sentence, first, end),
      toldDay: this.#memory.day,
      told: this.#memory.last,
      toldPeriod: this.#memory.period,
      toldQuarter: this.#memory.quarter,
      eventDay: (event: string) => this.#memory.eventDay(event),
      here,
      isHereTold,
      custom: this.#custom,
    };
    const days = resolveTime(meaning, view);
    const isBefore = lowerAt(this.#line, first - 1) === "before" && hasHad(this.#line, sentence, first);
    const year = days && this.#yearTold(meaning, days, isBefore ? "past" : view.tense);
    return year ? resolveTime({ ...(meaning as Extract<Meaning, { is: "date" }>), year }, view) : days;
  }

  /** The year of the events that are told, for a date that has none and is not of late: "the May 2019 floods … on May 3". */
  #yearTold(meaning: Meaning, days: DayRange, tense: Tense): number | null {
    if (meaning.is !== "date" || meaning.month === null || meaning.year !== null || meaning.ofYear)
      return null;
    if (meaning.shift !== null || tense === "future" || tense === "near" || this.#now === null) return null;
    const behind = this.#now - days.from;
    return behind >= 0 && behind <= JUST_BEHIND ? null : this.#memory.yearFor(meaning.month);
  }

  /** Where nothing tells, a day of the week is the one that it was before. */
  #tense(meaning: Meaning, sentence: TokenRange, first: number, end: number): Tense {
    if (meaning.is === "date" && isScheduled(this.#line, first, end)) return "near";
    const told = tenseFromWords(this.#line, sentence, first);
    if (told !== undefined) return told;
    const found = tenseAround(this.#line, sentence, first, end);
    if (meaning.is === "edge" && isBy(this.#line, first)) return "near";
    const isAhead = found === null || (found === "past" && !hasHad(this.#line, sentence, first));
    if (isAhead && isBy(this.#line, first) && meaning.is !== "weekday") return "near";
    if (meaning.is !== "weekday" || meaning.shift !== null) return found;
    if (isPossessive(this.#line, end) && found !== "past" && this.#now !== null) return "near";
    if (found === null && isScheduled(this.#line, first, end)) return "near";
    const tense = found ?? this.#tenses.get(meaning.weekday) ?? null;
    this.#tenses.set(meaning.weekday, tense);
    return tense;
  }

  /** The preposition belongs to the expression. */
  #opening(first: number, sentence: TokenRange): number {
    const isTied = first > Math.max(sentence.first, this.#next) || first - 1 === sentence.first;
    return isTied && first > sentence.first && /^(?:on|in)$/.test(lowerAt(this.#line, first - 1))
      ? first - 1
      : first;
  }
}

/** "Wanted it done by Friday": what has to be by then is ahead, unless it "had" been. */
function isBy(line: TextLine, first: number): boolean {
  return (
    lowerAt(line, first - 1) === "by" ||
    (lowerAt(line, first - 1) === "the" && lowerAt(line, first - 2) === "by")
  );
}

function hasHad(line: TextLine, sentence: TokenRange, first: number): boolean {
  for (let i = Math.max(sentence.first, first - 14); i < Math.min(sentence.end, first + 14); i++)
    if (/^(?:had|was|were|did|fell|rose)$/.test(lowerAt(line, i))) return true;
  return false;
}

/** "Monday's debate": how its verb stands says little of when it was. */
function isPossessive(line: TextLine, end: number): boolean {
  return /^['’]s$/.test(lowerAt(line, end));
}

/** Is it no time where nothing is told that it hangs on? */
function hangsOnNothing(meaning: Meaning): boolean {
  return (
    (meaning.is === "beside" && meaning.of === null) ||
    (meaning.is === "weekday" && meaning.step === 0) ||
    (meaning.is === "told" && meaning.unit === "quarter" && meaning.count === 0)
  );
}

function isComparison(meaning: Meaning): boolean {
  if (meaning.is === "yearBefore" || (meaning.is === "beside" && meaning.count < 0)) return true;
  return (
    meaning.is === "told" && meaning.count < 0 && (meaning.unit === "year" || meaning.unit === "quarter")
  );
}

/** "For a month after", "the first six weeks after". */
function isLength(line: TextLine, i: number): boolean {
  return /^(?:for|first|within|last|every|than)$/.test(lowerAt(line, i - 1));
}

/** "Every Monday", "on a Monday", "the second Friday" are no days. */
function isRecurring(line: TextLine, i: number): boolean {
  const before = lowerAt(line, i - 1);
  if (/^(?:every|each|any|most|alternate)$/.test(before)) return true;
  if (/^(?:first|second|third|fourth|fifth)$/.test(before) && /^\p{Lu}\p{Ll}+day$/u.test(wordAt(line, i)))
    return true;
  return before === "a" && lowerAt(line, i - 2) === "on" && /^\p{Lu}/u.test(wordAt(line, i));
}

function isoDays(days: DayRange | null): Pick<Time, "from" | "to"> {
  const from = days && isoOf(days.from);
  const to = days && isoOf(days.to);
  return from && to ? { from, to } : { from: null, to: null };
}
