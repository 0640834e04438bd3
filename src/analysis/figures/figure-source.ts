/** Whose figure it is: the speaker of the innermost statement that a place in the text stands in. */
import type { Span } from "../../base/passage.ts";
import type { Draft } from "../statements/draft.ts";

/** A speaker's id, and the number of the statement's draft; null for nobody and none. */
export interface FigureSource {
  readonly speaker: string | null;
  readonly draft: number | null;
}

interface Held extends Span {
  /** Its own or, where it has none, that of the statement around it. */
  speaker: string | null;
  readonly draft: number;
}

/**
 * For each of `places` (in order of their start) the speaker of the innermost of the drafts' contents around it, or null, and that draft's number.
 * `speakers[i]` is the speaker of `drafts[i]`. Cost n log n in the number of contents.
 */
export function sourcesOf(
  places: readonly Span[],
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
): readonly FigureSource[] {
  const contents = drafts
    .flatMap(({ content }, draft) =>
      content.map(({ start, end }): Held => ({ start, end, speaker: speakers[draft] ?? null, draft })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Held[] = [];
  let next = 0;
  return places.map((place) => {
    for (let held = contents[next]; held && held.start <= place.start; held = contents[++next]) {
      closeBefore(open, held.start);
      const around = open.at(-1);
      if (around && around.end >= held.end) held.speaker ??= around.speaker;
      open.push(held);
    }
    closeBefore(open, place.start);
    const inner = open.at(-1);
    return { speaker: inner?.speaker ?? null, draft: inner?.draft ?? null };
  });
}

function closeBefore(open: Held[], at: number): void {
  for (let last = open.at(-1); last && last.end <= at; last = open.at(-1)) open.pop();
}
