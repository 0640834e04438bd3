/**
 * Attributions set between commas inside the clause that they report: "Some of the risks, according to engineers, include a
 * breach", "It is on his watch, Scharf went on, that …". The clause goes on behind them.
 */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { PEOPLE_WORDS } from "../data/people-words.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

const BY_COMMAS = 0.75;
const LONGEST = 10;
/** Words that begin a clause of its own, or one that hangs on what was told. */
const OTHER_CLAUSE =
  /^(?:and|but|or|so|which|who|whose|where|while|although|though|because|as|after|before|when|if|with|adding|citing|saying)$/;
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|remain|include)$/;

interface Inserted {
  readonly cue: readonly [number, number];
  readonly source: readonly [number, number];
  /** The comma behind it. */
  readonly comma: number;
  readonly isAccording: boolean;
}

/** The tagged spans, with what the commas show in place of what a tagger found of it. Both are in order of the text. */
export function withParentheticals(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const held = new Int32Array(doc.tokens.words.length).fill(-1);
  tagged.forEach(({ first, last }, i) => {
    held.fill(i, first, last + 1);
  });
  const added: TaggedSpan[] = [];
  const dropped = new Set<number>();
  for (const { sentences } of doc.paragraphs) {
    for (const sentence of sentences) {
      for (let comma = sentence.first + 2; comma < sentence.end - 3; comma++) {
        const inserted = insertedAt(doc, comma, sentence);
        if (!inserted) continue;
        const found = spansOf({ doc, sentence, comma, inserted, tagged, held });
        added.push(...found.spans);
        for (const i of found.dropped) dropped.add(i);
        comma = inserted.comma;
      }
    }
  }
  if (added.length === 0) return tagged;
  return [...tagged.filter((_, i) => !dropped.has(i)), ...added].sort((a, b) => a.first - b.first);
}

interface Place {
  readonly doc: Document;
  readonly sentence: TokenRange;
  readonly comma: number;
  readonly inserted: Inserted;
  readonly tagged: readonly TaggedSpan[];
  /** For each token the number of the tagged span that holds it, or -1. */
  readonly held: Int32Array;
}

function spansOf({ doc, sentence, comma, inserted, tagged, held }: Place): {
  readonly spans: readonly TaggedSpan[];
  readonly dropped: ReadonlySet<number>;
} {
  const { words } = doc.tokens;
  const { cue, source, comma: closing, isAccording } = inserted;
  const span = (field: TaggedSpan["field"], [first, last]: readonly [number, number]): TaggedSpan => ({
    field,
    first,
    last,
    probability: BY_COMMAS,
  });
  const none = { spans: [], dropped: new Set<number>() };
  const end = /^[.!?]$/.test(words[sentence.end - 1] ?? "") ? sentence.end - 2 : sentence.end - 1;
  const after = [closing + 1, end] as const;
  if (end <= closing || !isContinued(words[closing + 1] ?? "", isAccording)) return none;
  const behind = heldIn(held, closing + 1, end);
  const known = tagged[held[cue[1]] ?? -1];
  const before = tagged[held[comma - 1] ?? -1];
  if (known && (isAccording || !lacksSource(doc, tagged, held, inserted, sentence))) {
    const isKnown = known.field === "cue" && before?.field === "content" && before.last === comma - 1;
    return isKnown && behind.size === 0 ? { ...none, spans: [span("content", after)] } : none;
  }
  // Without its cue the tagger may have found the words, and not whose they are.
  const found = new Set([...heldIn(held, sentence.first, closing), ...behind]);
  const start = /^(?:And|But|Yet|So)$/.test(words[sentence.first] ?? "")
    ? sentence.first + 1
    : sentence.first;
  const isOthers = [...found].some((i) => {
    const one = tagged[i];
    return (
      !one || (one.field === "cue" && one !== known) || one.first < sentence.first || one.last >= sentence.end
    );
  });
  if (isAccording || isOthers || comma - start < 2) return none;
  const whole = [
    span("content", [start, comma - 1]),
    span("cue", cue),
    span("source", source),
    span("content", after),
  ];
  return { spans: whole, dropped: found };
}

/** Has the tagger found the verb alone, and in the whole sentence nobody for it? "Told Maas," names who hears it. */
function lacksSource(
  { tokens: { words } }: Document,
  tagged: readonly TaggedSpan[],
  held: Int32Array,
  { cue }: Inserted,
  sentence: TokenRange,
): boolean {
  const known = tagged[held[cue[1]] ?? -1];
  if (known?.field !== "cue" || known.first !== cue[0] || known.last !== cue[1]) return false;
  if (REPORTING_VERBS.get(words[cue[0]] ?? "")?.lemma === "tell") return false;
  return [...heldIn(held, sentence.first, sentence.end - 1)].every((i) => tagged[i]?.field !== "source");
}

function heldIn(held: Int32Array, first: number, last: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = first; i <= last; i++) if ((held[i] ?? -1) >= 0) found.add(held[i] as number);
  return found;
}

/** After "according to X," the clause needs its verb; after "X said," whatever is no other clause goes on with it. */
function isContinued(word: string, isAccording: boolean): boolean {
  if (!/^\p{Ll}/u.test(word) || OTHER_CLAUSE.test(word)) return false;
  if (!isAccording) return true;
  return FINITE.test(word) || (!FUNCTION_WORDS.has(word) && /(?:[^s]s|ed)$/.test(word));
}

/** What stands between this comma and the next, if it is an attribution in the reporter's words. */
function insertedAt(doc: Document, comma: number, sentence: TokenRange): Inserted | null {
  const { words } = doc.tokens;
  if (words[comma] !== "," || doc.quoted[comma] !== QUOTED.outside) return null;
  const first = comma + 1;
  let closing = first;
  while (closing < sentence.end && closing - first <= LONGEST && words[closing] !== ",") {
    if (doc.quoted[closing] !== QUOTED.outside || /^[;:()–—]$/u.test(words[closing] ?? "")) return null;
    closing++;
  }
  if (words[closing] !== "," || closing - first < 2) return null;
  if (words[first] === "according" && words[first + 1] === "to" && closing > first + 2)
    return { cue: [first, first + 1], source: [first + 2, closing - 1], comma: closing, isAccording: true };
  const isAccording = false;
  if (says(words[first] ?? "") && isSomebody(words, first + 1, closing))
    return { cue: [first, first], source: [first + 1, closing - 1], comma: closing, isAccording };
  const isTwo = /^(?:went|goes)$/.test(words[closing - 2] ?? "") && words[closing - 1] === "on";
  const verb = isTwo ? closing - 2 : closing - 1;
  if (!(isTwo || says(words[verb] ?? "")) || !isSomebody(words, first, verb)) return null;
  return { cue: [verb, closing - 1], source: [first, verb - 1], comma: closing, isAccording };
}

function says(word: string): boolean {
  const verb = REPORTING_VERBS.get(word);
  if (!verb || (verb.form !== "past" && verb.form !== "s")) return false;
  return verb.verbClass === "say" || verb.verbClass === "claim";
}

/** A pronoun, or words with a name in them. */
function isSomebody(words: readonly string[], first: number, end: number): boolean {
  if (end <= first) return false;
  if (end === first + 1 && /^(?:he|she|they)$/.test(words[first] ?? "")) return true;
  // "Insists the baker".
  const isDescribed = /^(?:the|a|an|his|her|their)$/.test(words[first] ?? "");
  const noun = words[end - 1] ?? "";
  if (isDescribed && (PERSON_NOUNS.has(noun) || PEOPLE_WORDS.has(noun))) return true;
  return words.slice(first, end).some((word) => /^\p{Lu}\p{Ll}/u.test(word));
}
