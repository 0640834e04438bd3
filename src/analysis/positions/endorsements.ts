/** Whom an endorsement is for, where it is told by who gave it: "won the endorsement of Renn", "endorsements from 88 generals". */
import type { Entity } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { CueAt } from "./cue-table.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import { subjectOf } from "./holder.ts";

const WON =
  /^(?:won|wins|winning|secured|secures|received|receives|got|gets|earned|earns|landed|gained|claimed|collected|nabbed|scored|drew|has|had|have|touted|announced|unveiled)$/;

/** "Varga won the endorsement of Renn": he is for her. Null where nobody is told to have won it. */
export function wonEndorsement(ground: Ground, cue: CueAt): readonly Candidate[] | null {
  if (!/^endorsements?$/.test(cue.form) || ground.lower[cue.end] !== "of") return null;
  let verb = cue.first - 1;
  while (verb > cue.first - 5 && !WON.test(ground.lower[verb] ?? "")) verb--;
  if (!WON.test(ground.lower[verb] ?? "")) return null;
  const winner = subjectOf(ground, verb).holder;
  for (let i = cue.end + 1; i < cue.end + 8; i++) {
    const giver = ground.mentionAt.get(i);
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
export function endorsementFrom(ground: Ground, cue: CueAt, holder: Entity): Candidate | null {
  const person = endorsedBy(ground, cue);
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
function endorsedBy(ground: Ground, cue: CueAt): Entity | null {
  if (ground.lower[cue.end] !== "from") return null;
  const { first } = sentenceAround(ground, cue.first);
  for (let i = cue.first; i > first; i--) {
    const mention = ground.mentionEnding.get(i);
    if (mention?.entity.type === "person") return mention.entity;
  }
  return null;
}
