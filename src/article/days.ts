/** Reads the day out of a date as pages write it. */
import { type IsoDate, isoDate } from "../base/passage.ts";

/** Beginnings of month names, lower case without accents: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "genn", "янв"],
  ["feb", "fev", "fév", "фев"],
  ["mar", "mär", "maa", "mrt", "мар"],
  ["apr", "avr", "abr", "апр"],
  ["may", "mai", "mag", "mei", "мая", "май"],
  ["jun", "juin", "giu", "июн"],
  ["jul", "juil", "lug", "июл"],
  ["aug", "aoû", "aou", "ago", "авг"],
  ["sep", "set", "сен"],
  ["oct", "okt", "out", "ott", "окт"],
  ["nov", "ноя"],
  ["dec", "dez", "déc", "dic", "дек"],
];

const monthOf = (name: string): number =>
  1 + MONTHS.findIndex((starts) => starts.some((start) => name.toLowerCase().startsWith(start)));

interface Format {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string>>, monthFirst: boolean) => IsoDate | null;
}

const written = ({ y, m, d }: Readonly<Record<string, string>>) => day(y, monthOf(m ?? ""), d);

const FORMATS: readonly Format[] = [
  {
    pattern: /(?<!\d)(?<y>(?:19|20)\d{2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/,
    read: ({ y, m, d }) => day(y, m, d),
  },
  {
    pattern: /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?:T?\d{4,6}\w*)?$/,
    read: ({ y, m, d }) => day(y, m, d),
  },
  {
    pattern: /(?<m>\p{L}{3,})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)\d{2})(?!\d)/u,
    read: written,
  },
  {
    pattern:
      /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+|of\s+)?(?<m>\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(?<y>(?:19|20)\d{2})(?!\d)/u,
    read: written,
  },
  {
    // As JavaScript's Date writes itself: "Tue Nov 19 22:01:00 GMT 2019".
    pattern:
      /(?<m>[A-Z][a-z]{2})\s+(?<d>\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\w{2,5})?\s+(?<y>(?:19|20)\d{2})(?!\d)/,
    read: written,
  },
  {
    pattern: /(?<!\d)(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<y>(?:19|20)\d{2})(?!\d)/,
    read: ({ a, b, y }, monthFirst) => {
      const american = Number(b) > 12 || (monthFirst && Number(a) <= 12);
      return american ? day(y, a, b) : day(y, b, a);
    },
  },
];

/**
 * The first day that `text` states, as it states it (no change of time zone), or null. `monthFirst` says how to take
 * 03/04/2025 where it can be taken both ways.
 */
export function dayIn(text: string, monthFirst = false): IsoDate | null {
  const found = FORMATS.flatMap(({ pattern, read }) => {
    const match = pattern.exec(text);
    const at = match?.groups && read(match.groups, monthFirst);
    return match && at ? [{ index: match.index, at }] : [];
  });
  return found.sort((a, b) => a.index - b.index)[0]?.at ?? null;
}

/** The day of a Unix time in seconds or milliseconds, in UTC, or null if `text` is no such number. */
export function dayOfUnixTime(text: string): IsoDate | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
  return isoDate(new Date(milliseconds).toISOString().slice(0, 10));
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
): IsoDate | null {
  return isoDate(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}
