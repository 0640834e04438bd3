/** Words whose speaker the layout shows: turns of a transcript, signed words, interviews. It goes before what a tagger found there. */

import type { Document } from "../document/document.ts";
import type { LabelledSpan } from "../tagger/labels.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import type { Layout } from "./candidates.ts";
import { answersIn } from "./interview.ts";
import type { Attribution } from "./join.ts";
import type { LaidOut } from "./laid-span.ts";
import { signedIn } from "./signed.ts";
import { turnsIn } from "./turns.ts";

const CERTAINTY = 0.9;

/** The layout's statements as spans, each statement's own together. */
export interface LaidSpans {
  readonly content: TaggedSpan;
  readonly source: TaggedSpan | null;
  readonly cue: TaggedSpan | null;
  readonly answers: boolean;
}

/** The tagged spans, with those of every paragraph that the layout explains put in place of the tagger's; and those again. */
export function withLaidOut(
  doc: Document,
  tagged: readonly TaggedSpan[],
): { readonly spans: readonly TaggedSpan[]; readonly laid: readonly LaidSpans[] } {
  const { answers, asked } = answersIn(doc);
  const signed = doc.paragraphs.flatMap((_, p) => signedIn(doc, p) ?? []);
  const laid = [...turnsIn(doc), ...signed, ...answers].map(spansOf);
  if (laid.length === 0) return { spans: tagged, laid };
  const shown = laid.flatMap(partsOf);
  const explained = new Set([...asked, ...shown.map((span) => paragraphAt(doc, span.first))]);
  const left = tagged.filter((span) => !explained.has(paragraphAt(doc, span.first)));
  return { spans: [...left, ...shown].sort((a, b) => a.first - b.first), laid };
}

function spansOf({ content, source, cue, answers }: LaidOut): LaidSpans {
  const span = (field: TaggedSpan["field"], [first, last]: readonly [number, number]): TaggedSpan => ({
    field,
    first,
    last,
    probability: CERTAINTY,
  });
  return {
    content: span("content", content),
    source: source && span("source", source),
    cue: cue && span("cue", cue),
    answers,
  };
}

const partsOf = ({ content, source, cue }: LaidSpans): readonly TaggedSpan[] =>
  [content, source, cue].filter((span) => span !== null);

/** The attributions that were joined, without what is made of the layout's spans, and the layout's own. */
export function withLaidJoins(
  layout: Layout,
  joined: readonly Attribution[],
  laid: readonly LaidSpans[],
): Attribution[] {
  const numbers = new Map<LabelledSpan, number>(layout.spans.map((span, i) => [span, i]));
  const own = new Set(laid.flatMap(partsOf).map((span) => numbers.get(span)));
  const free = joined.flatMap((attribution): Attribution[] => {
    const contents = attribution.contents.filter((i) => !own.has(i));
    const isOwn = (i: number | null) => i !== null && own.has(i);
    return contents.length === 0 || isOwn(attribution.cue) || isOwn(attribution.source)
      ? []
      : [{ ...attribution, contents }];
  });
  const numberOf = (span: TaggedSpan | null) => (span === null ? null : (numbers.get(span) ?? null));
  const shown = laid.flatMap((one): Attribution[] => {
    const content = numberOf(one.content);
    if (content === null) return [];
    return [
      {
        cue: numberOf(one.cue),
        source: numberOf(one.source),
        contents: [content],
        joinProbability: CERTAINTY,
        isLaidOut: true,
        answers: one.answers,
      },
    ];
  });
  return [...free, ...shown];
}

/** The number of the paragraph that holds token i. */
function paragraphAt(doc: Document, i: number): number {
  let [low, high] = [0, doc.paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.paragraphs[middle]?.first ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}
