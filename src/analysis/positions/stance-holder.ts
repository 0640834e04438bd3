/** Whose the stance of a word is: its subject or owner, who speaks, or who is said to voice it. */
import type { Entity } from "../analysis.ts";
import type { PositionCue } from "../data/position-cues.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { CueAt } from "./cue-table.ts";
import { cueSpeaker, type Holding, ownerOf, subjectOf } from "./holder.ts";
import { groupBefore } from "./unnamed-groups.ts";

/** How the holder of the words `cue`, read as `entry`, is found; null where they are somebody's who is no entity. */
export function holdingOf(doc: AnnotatedDocument, cue: CueAt, entry: PositionCue): Holding | null {
  const fixedNoun = entry.sort === "fixed" && /^(?:no|it|let|high|time)\b/.test(cue.form);
  if (fixedNoun) {
    const statement = doc.statements[doc.contentOf[cue.first] ?? -1];
    const holder = statement?.speaker ? (doc.entities.get(statement.speaker) ?? null) : null;
    return { holder, by: "speaker", negated: false, modal: "", governor: "" };
  }
  const subject = entry.sort === "noun" ? ownerOf(doc, cue.first, cue.end) : subjectOf(doc, cue.first);
  if (
    subject.by === "subject" ||
    subject.by === "speaker" ||
    subject.by === "owner" ||
    subject.by === "agent"
  )
    return subject;
  if (subject.owned) return null;
  const statement = cueSpeaker(doc, cue.first, cue.end);
  const speaker = doc.statements[statement]?.speaker;
  const entity = speaker ? (doc.entities.get(speaker) ?? null) : sourceGroup(doc, statement);
  if (entity) return { ...subject, holder: entity, by: "cue" };
  if (entry.sort === "noun") {
    const near = nounInCue(doc, cue.first);
    return near ? { ...subject, holder: near, by: "cue" } : voicedBy(doc, cue.first);
  }
  return subject;
}

/** "Has voiced strong opposition to": the subject of the verb that the noun hangs on. */
function voicedBy(doc: AnnotatedDocument, at: number): Holding {
  for (let i = at - 1; i >= Math.max(sentenceAround(doc, at).first, at - 4); i--) {
    const word = doc.lower[i] ?? "";
    if (VOICES.test(word)) return subjectOf(doc, i);
    if (/^(?:[.,;:]|that|of|to|for)$/.test(word)) break;
  }
  return { holder: null, by: "none", negated: false, modal: "", governor: "" };
}

const VOICES =
  /^(?:express|voic|declar|announc|reiterat|restat|renew|repeat|offer|signal|throw|threw|pledg|stat|issu|ha[sd]|have|made|makes?|lodg|rais|led|lead|mount|launch)/;

/** The group in the source of a statement whose speaker is not known. */
function sourceGroup(doc: AnnotatedDocument, statement: number): Entity | null {
  const [source] = doc.statements[statement]?.source ?? [];
  if (!source) return null;
  const { first, end } = tokensIn(doc, source);
  return groupBefore(doc, end, first);
}

/** "Restated calls for …": the noun opens what the cue before it reports. */
function nounInCue(doc: AnnotatedDocument, at: number): Entity | null {
  for (let i = at - 1; i >= Math.max(sentenceAround(doc, at).first, at - 4); i--) {
    if (doc.lower[i] === "that") return null;
    const statement = doc.statements[doc.cueOf[i] ?? -1];
    if (statement?.speaker) return doc.entities.get(statement.speaker) ?? null;
  }
  return null;
}
