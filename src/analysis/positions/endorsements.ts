/** Whom an endorsement is for, where it is told by who gave it: "won the endorsement of Renn", "endorsements from 88 generals". */
import type { Entity } from "../analysis.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Candidate } from "./candidate.ts";
import type { CueAt } from "./cue-table.ts";
import { subjectOf } from "./holder.ts";

const WON =
  /^(?:won|wins|winning|secured|secures|received|receives|got|gets|earned|earns|landed|gained|claimed|collected|nabbed|scored|drew|has|had|have|touted|announced|unveiled)$/;

/** "Varga won the endorsement of Renn": he is for her. Null where nobody is told to have won it. */
export function wonEndorsement(doc: AnnotatedDocument, cue: CueAt): readonly Candidate[] | null {
  if (!/^endorsements?$/.test(cue.form) || doc.lower[cue.end] !== "of") return null;
  let verb = cue.first - 1;
  while (verb > cue.first - 5 && !WON.test(doc.lower[verb] ?? "")) verb--;
  if (!WON.test(doc.lower[verb] ?? "")) return null;
  const winner = subjectOf(doc, verb).holder;
  for (let i = cue.end + 1; i < cue.end + 8; i++) {
    const giver = doc.mentionAt.get(i);
    if (!giver) continue;
    if (winner?.type !== "person" || giver.entity === winner) return [];
    return [
      {
        holder: giver.entity,
        stance: "for",
        proposal: { is: "person", person: winner },
        span: { first: cue.first, end: giver.end },
        at: cue.first,
        route: "noun-person",
        by: "agent",
        word: "endorsement",
        condition: null,
      },
    ];
  }
  return [];
}

/** "Endorsements from 88 generals": `holder` is for whoever is named last before it; null where nobody is. */
export function endorsementFrom(doc: AnnotatedDocument, cue: CueAt, holder: Entity): Candidate | null {
  const person = endorsedBy(doc, cue);
  return (
    person && {
      holder,
      stance: "for",
      proposal: { is: "person", person },
      span: { first: cue.first, end: cue.end + 2 },
      at: cue.first,
      route: "noun-person",
      by: "agent",
      word: "endorsement",
      condition: null,
    }
  );
}

/** "His endorsements from 88 generals", "Varga unveiled endorsements from": whom they are for. */
function endorsedBy(doc: AnnotatedDocument, cue: CueAt): Entity | null {
  if (doc.lower[cue.end] !== "from") return null;
  const { first } = sentenceAround(doc, cue.first);
  for (let i = cue.first; i > first; i--) {
    const mention = doc.mentionEnding.get(i);
    if (mention?.entity.type === "person") return mention.entity;
  }
  return null;
}
