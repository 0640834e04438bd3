/**
 * Interviews without names: questions that stand alone in their paragraphs, or begin with `Q:`, and answers under them. Whose
 * answers they are is told before the first question, if anywhere.
 */
import type { Probability } from "../../base/passage.ts";
import type { Entity } from "../analysis.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { Draft } from "./draft.ts";
import type { LaidOut } from "./laid-span.ts";

/** So many questions make an interview, if most are answered in somebody's own voice: fewer are asked in any report. */
const QUESTIONS = 3;
/** Of those marked by a letter two do. */
const LETTERED = 2;
const LONGEST_QUESTION = 60;
const OWN_VOICE = /^(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)$/;

/** The answers, a paragraph each, and the questions with nobody's words in them. */
export function answersIn(doc: Document): {
  readonly answers: readonly LaidOut[];
  readonly asked: ReadonlySet<number>;
} {
  const { paragraphs } = doc;
  const lettered = paragraphs.flatMap((_, p) => (isLettered(doc, p) ? [p] : []));
  const plain = paragraphs.flatMap((_, p) => (isQuestion(doc, p) && isAnswered(doc, p) ? [p] : []));
  const own = plain.filter((p) => isAnswer(doc, p + 1)).length;
  const isInterview = plain.length >= QUESTIONS && 2 * own > plain.length;
  const asked = lettered.length >= LETTERED ? lettered : isInterview ? plain : [];
  const questions = new Set(asked);
  const [first] = asked;
  if (first === undefined) return { answers: [], asked: questions };
  const answers = paragraphs.flatMap(({ first: from, end }, p): LaidOut[] => {
    if (p <= first || questions.has(p) || hasLetter(doc, p) || !followsQuestion(doc, questions, p)) return [];
    return [{ source: null, cue: null, content: [from, end - 1], answers: true }];
  });
  return { answers, asked: lettered.length >= LETTERED ? new Set() : questions };
}

const hasLetter = ({ tokens: { words }, paragraphs }: Document, p: number) => {
  const at = paragraphs[p]?.first ?? 0;
  return /^[QA]$/.test(words[at] ?? "") && words[at + 1] === ":";
};

const isLettered = (doc: Document, p: number) =>
  hasLetter(doc, p) && doc.tokens.words[doc.paragraphs[p]?.first ?? 0] === "Q";

/** Does the paragraph ask, in no marks, and do no more? */
function isQuestion({ tokens: { words }, paragraphs, quoted }: Document, p: number): boolean {
  const paragraph = paragraphs[p];
  if (!paragraph || words[paragraph.end - 1] !== "?") return false;
  return paragraph.end - paragraph.first <= LONGEST_QUESTION && quoted[paragraph.first] === QUOTED.outside;
}

const isAnswered = (doc: Document, p: number) => p + 1 < doc.paragraphs.length && !isQuestion(doc, p + 1);

/** Does somebody speak of themselves in it, in no marks? */
function isAnswer(doc: Document, p: number): boolean {
  const paragraph = doc.paragraphs[p];
  if (!paragraph || isQuestion(doc, p)) return false;
  for (let i = paragraph.first; i < paragraph.end; i++)
    if (doc.quoted[i] === QUOTED.outside && OWN_VOICE.test(doc.tokens.words[i] ?? "")) return true;
  return false;
}

/** The paragraph under a question, and those under it in which the same voice goes on. */
function followsQuestion(doc: Document, questions: ReadonlySet<number>, p: number): boolean {
  for (let at = p - 1; at >= 0; at--) {
    if (questions.has(at)) return true;
    if (!isAnswer(doc, at + 1)) return false;
  }
  return false;
}

/** "She spoke to X": who asked her. */
const ASKER_NEXT =
  /\b(?:he|she|they) (?:has |have )?(?:spoke|speaks|spoken|talked|talks|sat down|met) (?:to |with )?(?:the [\p{Lu}\p{Ll}]+['’]s )?$/iu;
/** Characters of the text that are looked at before a name. */
const BEFORE_NAME = 40;

/** How sure one can be of the only one whom the beginning tells of, or tells of most, and of the one told of first among several. */
const CLEAR = 0.8;
const FIRST_TOLD = 0.6;

/** Whose answers they are, by the entity's id. */
export interface Interviewee {
  readonly id: string;
  readonly probability: Probability;
}

/**
 * The person named before the first answer, of several the one named most often, and then first; the one who asks is left out. Null where
 * none is named. `text`: the report's.
 */
export function intervieweeOf(
  text: string,
  drafts: readonly Draft[],
  entities: readonly Entity[],
): Interviewee | null {
  const start = drafts.find(({ answers }) => answers)?.content[0]?.start;
  if (start === undefined) return null;
  const named = entities
    .filter(({ type, name }) => type === "person" && name.includes(" "))
    .map(({ id, mentions }) => ({ id, told: mentions.filter((mention) => mention.start < start) }))
    .filter(
      ({ told }) =>
        !told.some((at) => ASKER_NEXT.test(text.slice(Math.max(0, at.start - BEFORE_NAME), at.start))),
    )
    .map(({ id, told }) => ({
      id,
      times: told.length,
      at: Math.min(...told.map((mention) => mention.start)),
    }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times || a.at - b.at);
  const [first, second] = named;
  if (!first) return null;
  return { id: first.id, probability: first.times > (second?.times ?? 0) ? CLEAR : FIRST_TOLD };
}
