/** For tests: a text in which the spans that a tagger found are marked. */
import { type Scene, sceneOf } from "../src/analysis/document/document.ts";
import type { TaggedSpan } from "../src/analysis/tagger/tagger.ts";

const FIELD = { "[": "source", "{": "cue", "<": "content" } as const;

/** Reads `[source]`, `{cue}` and `<content>` out of a marked text: what a tagger found. */
export function taggedIn(marked: string): { readonly scene: Scene; readonly spans: readonly TaggedSpan[] } {
  const places: { field: TaggedSpan["field"]; start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/([[{<][^\]}>]*[\]}>])/)) {
    const field = FIELD[piece.charAt(0) as keyof typeof FIELD];
    const words = field ? piece.slice(1, -1) : piece;
    if (field) places.push({ field, start: text.length, end: text.length + words.length });
    text += words;
  }
  const scene = sceneOf(text);
  const spans = places.map(({ field, start, end }): TaggedSpan => {
    const first = scene.tokens.start.findIndex((at) => at >= start);
    const last = scene.tokens.end.findLastIndex((at) => at <= end);
    return { field, first, last, probability: 0.9 };
  });
  return { scene, spans };
}

export function wordsAt(scene: Scene, first: number, last: number): string {
  return scene.tokens.text.slice(scene.tokens.start[first], scene.tokens.end[last]);
}
