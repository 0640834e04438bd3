/** Finds the words of stance in a report: the longest form of the table that stands at a token. */
import { POSITION_CUES, type PositionCue } from "../data/position-cues.ts";
import { nounForms, verbForms } from "../document/verb-forms.ts";

export interface CueForm {
  readonly words: readonly string[];
  readonly cues: readonly PositionCue[];
}

export interface CueAt {
  readonly first: number;
  readonly end: number;
  readonly form: string;
  readonly cues: readonly PositionCue[];
}

const BY_FIRST: ReadonlyMap<string, readonly CueForm[]> = table();

function table(): ReadonlyMap<string, readonly CueForm[]> {
  const byForm = new Map<string, PositionCue[]>();
  for (const cue of POSITION_CUES) {
    for (const form of new Set(formsOf(cue))) byForm.set(form, [...(byForm.get(form) ?? []), cue]);
  }
  const found = new Map<string, CueForm[]>();
  for (const [form, cues] of byForm) {
    const words = form.split(" ");
    const first = words[0] ?? "";
    found.set(first, [...(found.get(first) ?? []), { words, cues }]);
  }
  for (const forms of found.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function formsOf({ lemma, sort }: PositionCue): readonly string[] {
  if (sort === "fixed") return [lemma];
  return sort === "verb" ? verbForms(lemma) : nounForms(lemma);
}

/** The words of stance that begin at token `at`, or null. */
export function cueAt(lower: readonly string[], at: number): CueAt | null {
  for (const { words, cues } of BY_FIRST.get(lower[at] ?? "") ?? []) {
    if (words.every((word, k) => lower[at + k] === word))
      return { first: at, end: at + words.length, form: words.join(" "), cues };
  }
  return null;
}
