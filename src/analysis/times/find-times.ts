/** Finds the calendar expressions of a report and resolves them to whole days. */
import type { Report, ReportEntry, Time } from "../analysis.ts";
import type { Document } from "../document/document.ts";
import { spanOfTokens } from "../document/tokens.ts";
import { customOf } from "./custom.ts";
import { Narrator } from "./narrator.ts";

/** The first so many paragraphs are about the report's own day. */
const LEAD = 2;

/**
 * The calendar expressions of `report` in order of the text, spans in UTF-16 offsets; relative ones are null where the
 * report has no date or what they hang on is not told. `doc` is the report laid out. Never throws; cost linear in the text's length.
 */
export function findTimes(
  doc: Document,
  report: Pick<Report, "published" | "publisher" | "text" | "entries">,
): readonly Time[] {
  const line = { tokens: doc.tokens };
  const custom = customOf(report.publisher, report.text);
  const times: Time[] = [];
  let seen = new Narrator(line, custom, report.published);
  let entry: ReportEntry | undefined;
  let first = 0;
  doc.paragraphs.forEach(({ sentences }, n) => {
    const token = sentences[0]?.first;
    const here =
      token === undefined
        ? entry
        : entryAt(report.entries ?? [], spanOfTokens(doc.tokens, token, token).start);
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
