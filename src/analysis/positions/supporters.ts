/** Those who are named for their stance: "opponents of the plan", "Renn, a supporter of Holt". */
import { sideOf } from "../../base/stances.ts";
import type { Entity } from "../analysis.ts";
import { CAMPS } from "../data/position-cues.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Candidate } from "./candidate.ts";
import { readComplement } from "./complement.ts";
import { unnamedGroup } from "./unnamed-groups.ts";

export function supportersIn(doc: AnnotatedDocument): readonly Candidate[] {
  const found: Candidate[] = [];
  doc.lower.forEach((word, at) => {
    const stance = CAMPS.get(word);
    const link = doc.lower[at + 1] ?? "";
    if (!stance || (link !== "of" && (link !== "for" || !word.startsWith("advocate")))) return;
    const [read] = readComplement(doc, "np", at + 2, null);
    if (!read || read.proposal.is === "before") return;
    const isPerson = read.proposal.is === "person";
    // A critic of somebody is for or against them as they are, and wants nothing done.
    if (isPerson && sideOf(stance) === -1) return;
    const holder = holderAt(doc, at, read.range.end);
    if (!holder) return;
    const span = { first: at, end: read.range.end };
    found.push({
      holder,
      stance,
      proposal: read.proposal,
      span,
      at,
      route: isPerson ? "noun-person" : "noun-thing",
      by: "owner",
      word,
      condition: null,
    });
  });
  return found;
}

/** Who is described so: "Renn, a supporter of", the entity that the words are a mention of, or the group itself. */
function holderAt(doc: AnnotatedDocument, at: number, end: number): Entity | null {
  const { lower, mentionAt, mentionEnding } = doc;
  const sentence = sentenceAround(doc, at);
  for (let i = at; i >= Math.max(sentence.first, at - 4); i--) {
    const around = mentionAt.get(i);
    if (around && around.end > at) return around.entity;
    if (lower[i] !== ",") continue;
    const named = mentionEnding.get(i);
    return named && /^(?:a|an|one)$/.test(lower[i + 1] ?? "") ? named.entity : null;
  }
  if (!(lower[at] ?? "").endsWith("s")) return null;
  return unnamedGroup(doc, at, end, "group");
}
