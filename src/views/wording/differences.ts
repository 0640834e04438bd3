/** How one text became another: paragraphs that stayed, went, came or were reworded, and in those the words. */
import { diffArrays, diffWordsWithSpace } from "diff";
import { paragraphsOf } from "./segments.ts";

/** Words that both texts have, that only the earlier has, or that only the later has. */
export interface ChangedStretch {
  readonly what: "same" | "removed" | "added";
  readonly words: string;
}

/** A paragraph of either text. Without `removed` stretches it reads as the later has it, without `added` as the earlier. */
export interface ParagraphChange {
  readonly what: "same" | "removed" | "added" | "reworded";
  readonly stretches: readonly ChangedStretch[];
}

/** Beyond this many milliseconds two paragraphs are shown whole, one gone and one new. */
const PATIENCE = 100;
/** Two paragraphs with less of their words in common are not one paragraph reworded. */
const LEAST_ALIKE = 0.3;

/** In order; `earlier` is the removed and same stretches joined, paragraph by paragraph, `later` the added and same ones. */
export function differences(earlier: string, later: string): readonly ParagraphChange[] {
  const [before, after] = [paragraphs(earlier), paragraphs(later)];
  const changes: ParagraphChange[] = [];
  let gone: readonly string[] = [];
  for (const part of diffArrays(before, after, { timeout: 10 * PATIENCE }) ?? whole(before, after)) {
    if (part.removed) {
      gone = part.value;
      continue;
    }
    if (part.added) changes.push(...paired(gone, part.value));
    else changes.push(...gone.map(removed), ...part.value.map((words) => one("same", words)));
    gone = [];
  }
  return [...changes, ...gone.map(removed)];
}

function whole(before: readonly string[], after: readonly string[]) {
  return [
    { removed: true, added: false, value: [...before] },
    { removed: false, added: true, value: [...after] },
  ];
}

function paragraphs(text: string): string[] {
  return paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Paragraphs that went beside those that came in their place. */
function paired(gone: readonly string[], came: readonly string[]): readonly ParagraphChange[] {
  const changes = came.flatMap((now, i) => {
    const was = gone[i];
    return was === undefined ? [one("added", now)] : reworded(was, now);
  });
  return [...changes, ...gone.slice(came.length).map(removed)];
}

function reworded(was: string, now: string): readonly ParagraphChange[] {
  const parts = diffWordsWithSpace(was, now, { timeout: PATIENCE });
  const same = (parts ?? []).reduce((n, p) => n + (p.added || p.removed ? 0 : p.value.length), 0);
  if (!parts || same < LEAST_ALIKE * Math.max(was.length, now.length))
    return [removed(was), one("added", now)];
  const stretches = parts.map(
    (part): ChangedStretch => ({
      what: part.added ? "added" : part.removed ? "removed" : "same",
      words: part.value,
    }),
  );
  return [{ what: "reworded", stretches }];
}

const removed = (words: string): ParagraphChange => one("removed", words);

function one(what: ChangedStretch["what"], words: string): ParagraphChange {
  return { what, stretches: [{ what, words }] };
}
