/** The sentences that findings stand in, as lists show them: never the words alone, so that who denied them is seen. */
import { unwrapped } from "../../analysis/document/line-wraps.ts";
import { sentencesAround } from "../../analysis/document/sentences-around.ts";
import { contains, type Passage, passageAt, type Span } from "../../base/passage.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";

/** Places in one version of a report's text, in UTF-16 code units. */
export interface SpansOfVersion {
  readonly report: string;
  readonly version: number;
  readonly spans: readonly Span[];
}

/** For each of `placed` the sentences that its places begin in, each longer where a place goes on beyond it; disjoint and in order. */
export async function sentencesOf(
  record: RecordStore,
  placed: readonly SpansOfVersion[],
): Promise<readonly (readonly Passage[])[]> {
  const texts = await textsOf(record.db, placed);
  return placed.map(({ report, version, spans }) => {
    const found = texts.get(keyOf(report, version));
    if (!found) return [];
    const lying = spans.filter(({ start, end }) => start < end && end <= found.text.length);
    const around = lying.map((span) => sentenceAround(found, span));
    return joined(found.text, around).map((span) => passageAt(found.text, span));
  });
}

interface Text {
  readonly text: string;
  /** The text with the line breaks that only wrap its lines taken out. */
  readonly read: string;
  readonly boilerplate: readonly Span[];
}

const keyOf = (report: string, version: number) => `${report}@${version}`;

async function textsOf(
  db: RecordStore["db"],
  placed: readonly SpansOfVersion[],
): Promise<ReadonlyMap<string, Text>> {
  const wanted = new Set(placed.map(({ report, version }) => keyOf(report, version)));
  const versions = [...new Set(placed.map(({ version }) => version))];
  const texts = new Map<string, Text>();
  await inBatches([...new Set(placed.map(({ report }) => report))], async (reports) => {
    const rows = await db
      .selectFrom("articles as a")
      .innerJoin("latest_analyses as n", "n.article_id", "a.id")
      .select(["a.report_id", "a.version", "a.text", "n.id as analysis"])
      .where("a.report_id", "in", reports)
      .where("a.version", "in", versions)
      .execute();
    const asides = await boilerplateOf(
      db,
      rows.map(({ analysis }) => analysis),
    );
    for (const { report_id, version, text, analysis } of rows) {
      const key = keyOf(report_id, version);
      if (wanted.has(key))
        texts.set(key, { text, read: unwrapped(text), boilerplate: asides.get(analysis) ?? [] });
    }
  });
  return texts;
}

async function boilerplateOf(
  db: RecordStore["db"],
  analyses: readonly number[],
): Promise<ReadonlyMap<number, readonly Span[]>> {
  if (analyses.length === 0) return new Map();
  const rows = await db
    .selectFrom("analysis_boilerplate as b")
    .innerJoin("passages as p", "p.id", "b.passage_id")
    .select(["b.analysis_id", "p.start_offset as start", "p.end_offset as end"])
    .where("b.analysis_id", "in", analyses)
    .orderBy("b.position")
    .execute();
  return grouped(rows, (row) => row.analysis_id);
}

/** Only the paragraph that the place begins in is looked at: no sentence goes beyond it. */
function sentenceAround({ read, boilerplate }: Text, { start, end }: Span): Span {
  const from = start === 0 ? 0 : read.lastIndexOf("\n", start - 1) + 1;
  const stop = read.indexOf("\n", start);
  const paragraph = read.slice(from, stop < 0 ? undefined : stop);
  const leftOut = boilerplate.flatMap((aside) => {
    const within = { start: aside.start - from, end: aside.end - from };
    return within.start < paragraph.length && within.end > 0 ? [within] : [];
  });
  const [found] = sentencesAround(paragraph, leftOut, [{ start: start - from, end: end - from }]);
  return found ? { start: found.start + from, end: found.end + from } : { start, end };
}

/** Those with nothing but blanks between them in one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === ""))
      last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** Does one of the sentences hold the place? */
export function holds(sentences: readonly Span[], place: Span): boolean {
  return sentences.some((sentence) => contains(sentence, place));
}
