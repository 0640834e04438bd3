/** Finds the calendar expressions of a report and resolves them to whole days. */
import type { IsoDate } from "../../base/passage.ts";
import type { Report, ReportEntry, Time } from "../analysis.ts";
import { lowerAt, type TextLine, wordAt } from "../figures/text-line.ts";
import type { TokenRange } from "../sentences.ts";
import type { Scene } from "../tagger/scene.ts";
import { spanOfTokens } from "../tokens.ts";
import { type Days, dayOfIso, isoOf, oneDay } from "./calendar.ts";
import { type Custom, customOf } from "./custom.ts";
import type { Meaning } from "./meaning.ts";
import { mayOpenTime } from "./openers.ts";
import { readTime } from "./read-time.ts";
import { resolveTime } from "./resolve-time.ts";
import { isScheduled, type Tense, tenseAround } from "./tense.ts";

/** The first so many paragraphs are about the report's own day. */
const LEAD = 2;

/**
 * The calendar expressions of `report` in order of the text, spans in UTF-16 offsets; relative ones are null where the
 * report has no date or what they hang on is not told. `scene` is the report laid out. Never throws; cost linear in the text's length.
 */
export function findTimes(
  scene: Scene,
  report: Pick<Report, "published" | "publisher" | "text" | "entries">,
): readonly Time[] {
  const line: TextLine = { tokens: scene.tokens };
  const custom = customOf(report.publisher, report.text);
  const times: Time[] = [];
  let seen = new Narrator(line, custom, report.published);
  let entry: ReportEntry | undefined;
  let first = 0;
  scene.paragraphs.forEach(({ sentences }, n) => {
    const token = sentences[0]?.first;
    const here =
      token === undefined
        ? entry
        : entryAt(report.entries ?? [], spanOfTokens(scene.tokens, token, token).start);
    if (here !== entry) {
      // What an entry of a live page tells hangs on its own day, and on no other entry.
      times.push(...seen.times);
      seen = new Narrator(line, custom, here?.published ?? report.published);
      [entry, first] = [here, n];
    }
    for (const sentence of sentences) seen.read(sentence, n - first < LEAD);
  });
  return [...times, ...seen.times];
}

const entryAt = (entries: readonly ReportEntry[], offset: number): ReportEntry | undefined =>
  entries.find(({ start, end }) => offset >= start && offset < end);

/** Reads on from sentence to sentence, and remembers the days told of. */
class Narrator {
  readonly times: Time[] = [];
  readonly #line: TextLine;
  readonly #custom: Custom;
  readonly #now: number | null;
  readonly #tenses = new Map<number, Tense>();
  #toldDay: number | null = null;
  #told: Days | null = null;
  #next = 0;

  constructor(line: TextLine, custom: Custom, published: IsoDate | null) {
    this.#line = line;
    this.#custom = custom;
    this.#now = published === null ? null : dayOfIso(published);
  }

  read(sentence: TokenRange, isLead: boolean): void {
    let here: Days | null = isLead && this.#now !== null ? oneDay(this.#now) : null;
    for (let i = Math.max(this.#next, sentence.first); i < sentence.end; i++) {
      if (!mayOpenTime(this.#line, i)) continue;
      const found = readTime(this.#line, i, this.#custom);
      if (!found || isRecurring(this.#line, i)) continue;
      const days = this.#resolve(found.meaning, sentence, i, found.end, here);
      // "Six weeks after" something of which no day is told is as long as it says, and no day.
      if (found.meaning.is === "beside" && found.meaning.of === null && (!days || isLength(this.#line, i)))
        continue;
      this.times.push({
        ...spanOfTokens(this.#line.tokens, this.#opening(i, sentence), found.end - 1),
        ...isoDays(days),
      });
      if (days) {
        here = days;
        this.#told = days;
        if (days.to === days.from) this.#toldDay = days.from;
        else if (isMonth(found.meaning)) this.#toldDay = null;
      }
      this.#next = found.end;
      i = found.end - 1;
    }
  }

  #resolve(
    meaning: Meaning,
    sentence: TokenRange,
    first: number,
    end: number,
    here: Days | null,
  ): Days | null {
    return resolveTime(meaning, {
      now: this.#now,
      tense: this.#tense(meaning, sentence, first, end),
      toldDay: this.#toldDay,
      told: this.#told,
      here,
      custom: this.#custom,
    });
  }

  /** Where nothing tells, a day of the week is the one that it was before. */
  #tense(meaning: Meaning, sentence: TokenRange, first: number, end: number): Tense {
    if (meaning.is === "date" && isScheduled(this.#line, first, end)) return "near";
    const found = tenseAround(this.#line, sentence, first, end);
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

/** "Monday's debate": how its verb stands says little of when it was. */
function isPossessive(line: TextLine, end: number): boolean {
  return /^['’]s$/.test(lowerAt(line, end));
}

/** "For a month after", "the first six weeks after". */
function isLength(line: TextLine, i: number): boolean {
  return /^(?:for|first|within|last|every|than)$/.test(lowerAt(line, i - 1));
}

/** After "in February", "four days later" is on no day that was told. */
function isMonth(meaning: Meaning): boolean {
  return meaning.is === "date" && meaning.month !== null && meaning.day === null;
}

/** "Every Monday", "on a Monday" are no days. */
function isRecurring(line: TextLine, i: number): boolean {
  const before = lowerAt(line, i - 1);
  if (/^(?:every|each|any|most)$/.test(before)) return true;
  return before === "a" && lowerAt(line, i - 2) === "on" && /^\p{Lu}/u.test(wordAt(line, i));
}

function isoDays(days: Days | null): Pick<Time, "from" | "to"> {
  const from = days && isoOf(days.from);
  const to = days && isoOf(days.to);
  return from && to ? { from, to } : { from: null, to: null };
}
