/** What the rest of a report says of a candidate: features of all its candidates together, for the scorers of positions. */
import { QUOTED } from "../document/document.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";
import type { Proposed } from "./proposed.ts";
import type { Features } from "./scorer.ts";

/** How likely a candidate that only a rule found is thought to be, before anything is weighed. */
const RULED = 0.3;
/** Sentences that a report begins with, and in how many it has been told mostly. */
const LEAD = 3;
const LATE = 25;

/** The candidates, each with what the others tell of it. Cost linear in their number, but for sorting. */
export function withContext(doc: AnnotatedDocument, all: readonly Proposed[]): readonly Proposed[] {
  const sums = new Map<string, number>();
  const keysOf = (one: Proposed): Readonly<Record<string, string>> => ({
    "by holder": `holder ${one.holder.id}`,
    "on question": `question ${one.question}`,
    "said again": `same ${one.holder.id} ${one.stance} ${one.question}`,
    "on question by holder": `own ${one.holder.id} ${one.question}`,
    "in sentence": `sentence ${sentenceOf(doc, one)}`,
    "in report": "report",
  });
  for (const one of all)
    for (const key of Object.values(keysOf(one))) sums.set(key, (sums.get(key) ?? 0) + heldBefore(one));
  const ranks = ranksIn(doc, all);
  const said = new Map<string, number>();
  for (const { speaker } of doc.statements) if (speaker) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  return all.map((one) => {
    const own = heldBefore(one);
    const more = Object.entries(keysOf(one)).map(([name, key]) => [
      name,
      Math.log1p(Math.max(0, (sums.get(key) ?? 0) - own)),
    ]);
    const sentence = sentenceOf(doc, one);
    const place = sentence < LEAD ? "lead" : sentence < LATE ? "middle" : "late";
    return {
      ...one,
      features: {
        ...one.features,
        ...Object.fromEntries(more),
        ...holderFeatures(one, said.get(one.holder.id) ?? 0),
        [`place ${place}`]: 1,
        [`rank ${Math.min(3, ranks.get(one) ?? 0)}`]: 1,
        ...(doc.quoted[one.span.first] === QUOTED.outside ? {} : { quoted: 1 }),
      },
    };
  });
}

const sentenceOf = (doc: AnnotatedDocument, { span }: Proposed): number => doc.sentenceOf[span.first] ?? -1;

/** The model's own chance that the holder holds it. */
function heldBefore({ isLearned, features }: Proposed): number {
  return isLearned ? 1 / (1 + Math.exp(-(features.held ?? 0))) : RULED;
}

/** Which of its sentence's candidates each is, the likeliest first. */
function ranksIn(doc: AnnotatedDocument, all: readonly Proposed[]): ReadonlyMap<Proposed, number> {
  const met = new Map<number, number>();
  const found = new Map<Proposed, number>();
  for (const one of [...all].sort((a, b) => heldBefore(b) - heldBefore(a))) {
    const sentence = sentenceOf(doc, one);
    found.set(one, met.get(sentence) ?? 0);
    met.set(sentence, (met.get(sentence) ?? 0) + 1);
  }
  return found;
}

function holderFeatures({ holder: { name, mentions, type } }: Proposed, said: number): Features {
  const isNamed = /^\p{Lu}/u.test(name) && !/^The /.test(name);
  return {
    [`${type} ${isNamed ? "named" : "described"}`]: 1,
    "holder is named": Math.log1p(mentions.length),
    "holder says": Math.log1p(said),
  };
}
