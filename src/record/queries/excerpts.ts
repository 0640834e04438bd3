/** Which parts of a report may be quoted to strangers: what was said, in its sentence; what shows a position; figures with what they count. */
import { sentencesAround } from "../../analysis/sentences-around.ts";
import type { Span } from "../../base/passage.ts";
import type { StoredReport } from "./report-by-id.ts";

type Findings = Pick<StoredReport, "text" | "boilerplate" | "statements" | "figures">;

/** Disjoint and in order, in UTF-16 code units of the report's text. `positions`: the words that show them, and their conditions. */
export function excerptsOf(
  { text, boilerplate, statements, figures }: Findings,
  positions: readonly Span[] = [],
): readonly Span[] {
  const said = statements
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort((a, b) => a.start - b.start);
  const counted = countedWords(text, figures);
  return joined(text, [...sentencesAround(text, boilerplate, said), ...positions, ...figures, ...counted]);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const wordsOf = (words: string | null) => (words ?? "").toLowerCase().match(WORD) ?? [];

/** The words in which figures say what they count, each where it stands nearest to its figure: what is told of a figure is no secret of its text. */
function countedWords(text: string, figures: Findings["figures"]): readonly Span[] {
  const wanted = new Set(figures.flatMap(({ counted }) => wordsOf(counted)));
  const places = new Map<string, Span[]>();
  if (wanted.size === 0) return [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = word.toLowerCase();
    if (!wanted.has(key)) continue;
    const span = { start: index, end: index + word.length };
    const list = places.get(key);
    if (list) list.push(span);
    else places.set(key, [span]);
  }
  return figures.flatMap(({ counted, start }) =>
    [...new Set(wordsOf(counted))].flatMap((word) => nearest(places.get(word) ?? [], start) ?? []),
  );
}

/** Of places in order the one that is nearest to `at`. */
function nearest(places: readonly Span[], at: number): Span | undefined {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.start ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  const [before, after] = [places[from - 1], places[from]];
  if (!before || !after) return before ?? after;
  return at - before.end <= after.start - at ? before : after;
}

/** Blanks between two are no more than the two. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (last && text.slice(last.end, start).trim() === "") last.end = end;
    else whole.push({ start, end });
  }
  return whole;
}
