/** Whose the stance of a word is: its subject or owner, who speaks, or who is said to voice it. */
import type { Entity } from "../analysis.ts";
import type { PositionCue } from "../data/position-cues.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { CueAt } from "./cue-table.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import { cueSpeaker, type Holding, ownerOf, subjectOf } from "./holder.ts";
import { groupBefore } from "./newcomers.ts";

/** How the holder of the words `cue`, read as `entry`, is found; null where they are somebody's who is no entity. */
export function holdingOf(ground: Ground, cue: CueAt, entry: PositionCue): Holding | null {
  const fixedNoun = entry.sort === "fixed" && /^(?:no|it|let|high|time)\b/.test(cue.form);
  if (fixedNoun) {
    const statement = ground.statements[ground.contentOf[cue.first] ?? -1];
    const holder = statement?.speaker ? (ground.entities.get(statement.speaker) ?? null) : null;
    return { holder, by: "speaker", negated: false, modal: "", governor: "" };
  }
  const subject = entry.sort === "noun" ? ownerOf(ground, cue.first, cue.end) : subjectOf(ground, cue.first);
  if (
    subject.by === "subject" ||
    subject.by === "speaker" ||
    subject.by === "owner" ||
    subject.by === "agent"
  )
    return subject;
  if (subject.owned) return null;
  const statement = cueSpeaker(ground, cue.first, cue.end);
  const speaker = ground.statements[statement]?.speaker;
  const entity = speaker ? (ground.entities.get(speaker) ?? null) : sourceGroup(ground, statement);
  if (entity) return { ...subject, holder: entity, by: "cue" };
  if (entry.sort === "noun") {
    const near = nounInCue(ground, cue.first);
    return near ? { ...subject, holder: near, by: "cue" } : voicedBy(ground, cue.first);
  }
  return subject;
}

/** "Has voiced strong opposition to": the subject of the verb that the noun hangs on. */
function voicedBy(ground: Ground, at: number): Holding {
  for (let i = at - 1; i >= Math.max(sentenceAround(ground, at).first, at - 4); i--) {
    const word = ground.lower[i] ?? "";
    if (VOICES.test(word)) return subjectOf(ground, i);
    if (/^(?:[.,;:]|that|of|to|for)$/.test(word)) break;
  }
  return { holder: null, by: "none", negated: false, modal: "", governor: "" };
}

const VOICES =
  /^(?:express|voic|declar|announc|reiterat|restat|renew|repeat|offer|signal|throw|threw|pledg|stat|issu|ha[sd]|have|made|makes?|lodg|rais|led|lead|mount|launch)/;

/** The group in the source of a statement whose speaker is not known. */
function sourceGroup(ground: Ground, statement: number): Entity | null {
  const [source] = ground.statements[statement]?.source ?? [];
  if (!source) return null;
  const { first, end } = tokensIn(ground.scene, source);
  return groupBefore(ground, end, first);
}

/** "Restated calls for …": the noun opens what the cue before it reports. */
function nounInCue(ground: Ground, at: number): Entity | null {
  for (let i = at - 1; i >= Math.max(sentenceAround(ground, at).first, at - 4); i--) {
    if (ground.lower[i] === "that") return null;
    const statement = ground.statements[ground.cueOf[i] ?? -1];
    if (statement?.speaker) return ground.entities.get(statement.speaker) ?? null;
  }
  return null;
}
