/** Whether the words that report something say that it is so, or that the speaker denies, rejects or dismisses it. */
import { OUTER } from "../../base/quotation-marks.ts";
import type { Polarity } from "../../base/vocabulary.ts";
import type { Statement } from "../analysis.ts";
import { DENYING_FORMS, DENYING_NOUNS, DENYING_VERBS, TAKING_BACK } from "../data/denials.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { verbForms } from "../document/verb-forms.ts";
import { ANSWERING } from "./kind.ts";

/** So many words before the cue may take its denial back, in its own sentence: "nobody could deny". */
const BEFORE = 4;
/** A particle stands at most so many words behind its verb: "shrugged the whole thing off". */
const BEHIND = 4;

/** For each form of a denying verb the particles with which it denies; none where it denies by itself. */
const BY_FORM: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const forms = new Map<string, Set<string>>();
  for (const verb of DENYING_VERBS) {
    const [base = "", particle] = verb.split(" ");
    const all = [base, ...(DENYING_FORMS[base] ?? verbForms(base).slice(1))];
    for (const form of all) {
      const particles = forms.get(form) ?? new Set<string>();
      if (particle) particles.add(particle);
      forms.set(form, particles);
    }
  }
  return forms;
})();

export function polarityOf(
  doc: Document,
  { kind, ...spans }: Pick<Statement, "kind" | "source" | "cue" | "content">,
): Polarity {
  const [said, named, content] = [spans.cue[0], spans.source[0], spans.content[0]];
  if (!said || !content) return "said";
  const cue = tokensIn(doc, said);
  const source = named ? tokensIn(doc, named) : null;
  const at = denialIn(doc, cue);
  if (at < 0 || isTakenBack(doc, cue, source, at) || isToldInstead(doc, cue, at)) return "said";
  const areOwnWords = kind === "direct" && isHandedOn(doc, cue, tokensIn(doc, content));
  return areOwnWords || isNoAnswer(doc, at) ? "said" : "denied";
}

const lowerAt = ({ tokens: { words } }: Document, i: number): string => (words[i] ?? "").toLowerCase();

/** The last token of the cue that denies, or -1. */
function denialIn(doc: Document, { first, end }: TokenRange): number {
  for (let i = end - 1; i >= first; i--) {
    const word = lowerAt(doc, i);
    if (DENYING_NOUNS.has(word)) return i;
    const particles = BY_FORM.get(word);
    if (!particles) continue;
    if (particles.size === 0) return i;
    for (let k = i + 1; k <= i + BEHIND; k++) if (particles.has(lowerAt(doc, k))) return i;
  }
  return -1;
}

const ENDS = new RegExp(`^[.!?;:,${OUTER}]$`);

/** "Did not deny", "refused to deny", "nobody disputed". */
function isTakenBack(doc: Document, cue: TokenRange, source: TokenRange | null, at: number): boolean {
  const takesBack = (i: number) => TAKING_BACK.has(lowerAt(doc, i)) || /n['’]t$/.test(lowerAt(doc, i));
  for (let i = cue.first; i < at; i++) if (takesBack(i)) return true;
  for (let i = cue.first - 1; i >= cue.first - BEFORE && i >= 0; i--) {
    const inSource = source !== null && i >= source.first && i < source.end;
    // "Not a single member denied" is told of nobody, "members who would not speak denied" of them.
    if (inSource ? i === source.first && takesBack(i) : takesBack(i)) return true;
    if (!inSource && ENDS.test(lowerAt(doc, i))) return false;
  }
  return source !== null && takesBack(source.first);
}

/** "Denied the charge and said": what is told is what was said then. */
function isToldInstead(doc: Document, { end }: TokenRange, at: number): boolean {
  let parted = false;
  for (let i = at + 1; i < end; i++) {
    const word = lowerAt(doc, i);
    parted ||= /^(?:,|and|but)$/.test(word);
    const verb = REPORTING_VERBS.get(word);
    if (parted && verb && verb.verbClass !== "deny" && verb.form !== "base") return true;
  }
  return false;
}

/** What stands in marks before the cue, or behind its colon, is the denial itself in the speaker's own words. */
function isHandedOn(doc: Document, cue: TokenRange, content: TokenRange): boolean {
  const behind = [lowerAt(doc, cue.end - 1), lowerAt(doc, cue.end)];
  return content.first < cue.first || behind.some((word) => word === ":" || word === ",");
}

/** "Refused to comment" says nothing of what the question was about, and "refused to deny" does not say that it is not so. */
function isNoAnswer(doc: Document, at: number): boolean {
  if (!/^refus/.test(lowerAt(doc, at))) return false;
  for (let i = at + 1; i <= at + 3; i++)
    if (ANSWERING.has(lowerAt(doc, i)) || BY_FORM.get(lowerAt(doc, i))?.size === 0) return true;
  return false;
}
