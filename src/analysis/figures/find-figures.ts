/** Finds the reported quantities of a report: value, bound, unit, what they count, whose they are and for when. */
import type { Span } from "../../base/passage.ts";
import type { Entity, Figure, Report, Time } from "../analysis.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { TextLine } from "../document/text-line.ts";
import { spanOfTokens } from "../document/tokens.ts";
import type { Draft } from "../statements/draft.ts";
import { type Bounded, boundedAt } from "./bounds.ts";
import { type Counted, countedAt, countedWords } from "./counted.ts";
import { isNoFigure } from "./exclusions.ts";
import { figureLineOf } from "./figure-line.ts";
import { type FigureSource, sourcesOf } from "./figure-source.ts";
import { type MoneyCustom, moneyCustomOf } from "./money.ts";
import { mayOpen } from "./opening.ts";
import { periodOf } from "./period.ts";
import { readQuantity } from "./read-quantity.ts";
import { isResult, type Studies, studiesOf } from "./studies.ts";

/** A figure before it is known whose it is and for when; `sentence` is the span of its sentence. */
interface Found extends Span {
  readonly bounded: Bounded;
  readonly counted: string | null;
  readonly sentence: Span;
}

/**
 * The figures of `report` in order of the text, spans in UTF-16 offsets. `doc` is the report laid out; `speakers[i]` is the id of the entity
 * behind `drafts[i]`, or null; `times` are its calendar expressions in order, in which no figure is looked for; `entities` are whom
 * the speakers' ids mean, and only with them are figures of polls and forecasts outside of any statement given to whose those are.
 * Never throws; cost linear in the text's length.
 */
export function findFigures(
  doc: Document,
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  times: readonly Time[],
  report: Report,
  entities: readonly Entity[] = [],
): readonly Figure[] {
  const line = figureLineOf(doc.tokens);
  const custom = moneyCustomOf(report.publisher);
  const all: Found[] = [];
  let read = 0;
  for (const { sentences } of doc.paragraphs)
    for (const { first, end } of sentences)
      read = figuresIn(line, { first: line.at[first] ?? 0, end: line.at[end] ?? 0 }, custom, all, read);
  const found = all.filter(outsideOf(times));
  if (found.length === 0) return [];
  const sources = figureSources(
    found,
    sourcesOf(found, drafts, claimantsOf(report.text, drafts, speakers)),
    studiesOf(doc, drafts, speakers, entities),
  );
  const timeSources = sourcesOf(times, drafts, speakers);
  const timesNear = within(times);
  return found.map(({ start, end, bounded, counted, sentence }, n) => {
    const inSentence = timesNear(sentence).filter((i) => timeSources[i]?.draft === sources[n]?.draft);
    return {
      start,
      end,
      value: bounded.quantity.value,
      upper: bounded.upper,
      relation: bounded.relation,
      unit: bounded.quantity.unit,
      counted,
      source: sources[n]?.speaker ?? null,
      period: periodOf(
        report.text,
        { start, end },
        inSentence.flatMap((i) => times[i] ?? []),
      ),
    };
  });
}

/** What somebody spoke about or would not say is told by the reporter: a figure in it is no claim of theirs. */
function claimantsOf(
  text: string,
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
): readonly (string | null)[] {
  return drafts.map(({ kind, content: [content] }, i) => {
    const topic = content && kind === "indirect" && TOPIC.test(text.slice(content.start, content.start + 10));
    return kind === "declined" || topic ? null : (speakers[i] ?? null);
  });
}

const TOPIC = /^(?:about|against|over)\s/i;

/** The speaker of the statement around each figure, or else whose study its sentence tells of. */
function figureSources(
  found: readonly Found[],
  stated: readonly FigureSource[],
  studies: Studies,
): readonly FigureSource[] {
  let next = 0;
  return found.map(({ start, bounded }, n) => {
    const { speaker, draft } = stated[n] ?? { speaker: null, draft: null };
    for (let told = studies.sentences[next]; told && told.end <= start; told = studies.sentences[next])
      next++;
    const told = studies.sentences[next];
    if (!told || told.start > start || !isResult(bounded.quantity.unit, told)) return { speaker, draft };
    const isVague = speaker !== null && studies.vague.has(speaker);
    const showing = told.showings.findLast((one) => one.start < start)?.id;
    if (showing && (speaker === null || isVague)) return { speaker: showing, draft };
    const isOpen = speaker === null ? draft === null : isVague;
    return { speaker: (isOpen ? told.study : null) ?? speaker, draft };
  });
}

/** Adds the figures of a sentence to `found`. The tokens before `from` were read with the sentence before; returns where it stopped itself. */
function figuresIn(
  line: TextLine,
  sentence: TokenRange,
  custom: MoneyCustom,
  found: Found[],
  from: number,
): number {
  let before: Counted | null = null;
  let read = Math.max(from, sentence.first);
  for (let i = read; i < sentence.end; i++) {
    const quantity = mayOpen(line, i) ? readQuantity(line, i, custom) : null;
    if (!quantity) continue;
    const bounded = boundedAt(line, quantity, custom);
    if (!isNoFigure(line, bounded)) {
      before = countedAt(line, bounded, before);
      found.push({
        ...spanOfTokens(line.tokens, Math.max(bounded.first, read), bounded.end - 1),
        bounded,
        counted: countedWords(before),
        sentence: spanOfTokens(line.tokens, sentence.first, sentence.end - 1),
      });
    }
    read = bounded.end;
    i = read - 1;
  }
  return read;
}

/** A test for places that overlap none of `spans` (in order); to be asked in order of the text. */
function outsideOf(spans: readonly Span[]): (place: Found) => boolean {
  let next = 0;
  return ({ start, end }) => {
    for (let span = spans[next]; span && span.end <= start; span = spans[next]) next++;
    return end <= (spans[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}

/** The numbers of those `times` (in order) that lie in a sentence; to be asked in order of the text. A few at most are kept of each. */
function within(times: readonly Time[]): (sentence: Span) => readonly number[] {
  const MOST = 20;
  let next = 0;
  return (sentence) => {
    for (let time = times[next]; time && time.end <= sentence.start; time = times[next]) next++;
    const inside: number[] = [];
    for (let i = next; i < times.length && inside.length < MOST && (times[i]?.start ?? 0) < sentence.end; i++)
      inside.push(i);
    return inside;
  };
}
