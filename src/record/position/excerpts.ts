/** Which parts of a report may be quoted to strangers: what was said, in its sentence, and what who said it is called; what shows a position, and who takes it; figures with what they count. */
import { sentencesAround } from "../../analysis/document/sentences-around.ts";
import type { Span } from "../../base/passage.ts";
import type { StoredReport } from "../report/report-by-id.ts";
import type { PositionPlace } from "./position-places.ts";

type Findings = Pick<StoredReport, "text" | "boilerplate" | "statements" | "figures" | "entities">;

/** Disjoint and in order, in UTF-16 code units of the report's text. */
export function excerptsOf(
  { text, boilerplate, statements, figures, entities }: Findings,
  positions: readonly PositionPlace[] = [],
): readonly Span[] {
  const said = statements
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort((a, b) => a.start - b.start);
  const told = wordsInText(text, [
    ...figures.flatMap(counting),
    ...callings({ statements, figures, entities }),
    ...holding(entities, positions),
  ]);
  const shown = positions.flatMap(({ spans }) => spans);
  return joined(text, [...sentencesAround(text, boilerplate, said), ...shown, ...figures, ...told]);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const wordsOf = (words: string | null) => (words ?? "").toLowerCase().match(WORD) ?? [];

/** Words that are told with a finding, and where it stands. */
interface ToldWords {
  readonly words: string | null;
  readonly at: number;
}

const counting = ({ counted, start }: Findings["figures"][number]): ToldWords => ({
  words: counted,
  at: start,
});

/** What those who speak, and those who give figures, are called: wherever they are quoted, they are called so. */
function callings({
  statements,
  figures,
  entities,
}: Pick<Findings, "statements" | "figures" | "entities">): readonly ToldWords[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const whose = [
    ...statements.map(({ speaker, content }) => ({ id: speaker?.id, at: content[0]?.start ?? 0 })),
    ...figures.map(({ source, start }) => ({ id: source?.id, at: start })),
  ];
  return whose.flatMap(({ id = "", at }) => {
    const { name = null, aliases = [], roles = [] } = byId.get(id) ?? {};
    return [name, ...aliases, ...roles].map((words) => ({ words, at }));
  });
}

/** The words for those who take a position but stand for nobody on record. */
function holding(entities: Findings["entities"], positions: readonly PositionPlace[]): readonly ToldWords[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return positions.map(({ holder, spans: [own] }) => ({
    words: names.get(holder ?? "") ?? null,
    at: own?.start ?? 0,
  }));
}

/** Each word where it stands nearest to its finding: what is told with a finding is no secret of its text. */
function wordsInText(text: string, told: readonly ToldWords[]): readonly Span[] {
  const wanted = new Set(told.flatMap(({ words }) => wordsOf(words)));
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
  return told.flatMap(({ words, at }) =>
    [...new Set(wordsOf(words))].flatMap((word) => nearest(places.get(word) ?? [], at) ?? []),
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
