/** @module Finds who is in a report and who of them speaks each statement. */
import type { Probability } from "../../base/passage.ts";
import type { Entity } from "../analysis.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { Draft } from "../statements/draft.ts";
import { antecedentsOf } from "./antecedents.ts";
import { attachBelonging } from "./belonging.ts";
import type { CastMember } from "./cast.ts";
import { castOf } from "./casting.ts";
import { descriptionsOf } from "./descriptions.ts";
import { entitiesOf } from "./entities.ts";
import { heldBackIn } from "./held-back.ts";
import { referrer } from "./reference/refer.ts";
import type { Chooser } from "./reference/reference.ts";
import { namesByPlace, tokensOf } from "./source.ts";
import { type Speech, type Stage, settleFirstPerson } from "./speakers.ts";
import { walk } from "./walk.ts";

export interface Resolved {
  readonly entities: readonly Entity[];
  /** For each draft the id of the entity behind its source, or null rather than a guess. */
  readonly speakers: readonly (string | null)[];
  /** For each draft how likely its speaker is right; null where none is given. */
  readonly sure: readonly (Probability | null)[];
}

/**
 * The people, organizations, groups and unnamed sources of a report, and the speaker of each draft.
 * Pure; `doc` is a report's text laid out, `choose` settles whom words mean. Cost linear in the text's length.
 */
export function resolveSpeakers(doc: Document, drafts: readonly Draft[], choose: Chooser): Resolved {
  const cast = castOf(doc, drafts);
  const antecedents = antecedentsOf(doc, cast);
  const names = namesByPlace(doc, cast);
  const speech: Speech = { drafts, speakers: drafts.map(() => null), bySource: new Map() };
  const quotedBy = quotedByIn(doc, speech);
  const toldAt = toldIn(doc, drafts);
  const refer = referrer(doc, antecedents, names, { quotedBy, toldAt }, choose);
  const descriptions = descriptionsOf(doc, cast, names, antecedents, refer);
  const stage: Stage = {
    doc,
    cast,
    names,
    antecedents,
    descriptions,
    heldBack: heldBackIn(doc),
    refer,
    leftOpen: new Set(),
    passing: [],
    documents: [],
    quotedBy,
    toldAt,
  };
  walk(stage, speech);
  drafts.forEach((_, i) => {
    settleFirstPerson(stage, speech, i);
  });
  attachBelonging(doc, cast, names, antecedents, descriptions);
  const members = speech.speakers.map((speaker) => speaker?.member ?? null);
  const { entities, idOf } = entitiesOf(doc, cast, members);
  return {
    entities,
    speakers: members.map((member) => (member ? (idOf.get(member) ?? null) : null)),
    sure: speech.speakers.map((speaker) =>
      speaker?.member ? Math.round(1000 * speaker.probability) / 1000 : null,
    ),
  };
}

/** Tells which words a source at a token is the source of. */
function toldIn(doc: Document, drafts: readonly Draft[]): (at: number) => readonly TokenRange[] {
  const told = new Map<number, TokenRange[]>();
  for (const { source, content } of drafts) {
    const [span] = source;
    if (!span) continue;
    const { first } = tokensOf(doc, span);
    const ranges = told.get(first) ?? [];
    for (const piece of content) ranges.push(tokensOf(doc, piece));
    told.set(first, ranges);
  }
  return (at) => told.get(at) ?? [];
}

/** Tells who is known, by now, to say the words at a token. */
function quotedByIn(doc: Document, { drafts, speakers }: Speech): (at: number) => CastMember | null {
  const draftAt = new Int32Array(doc.words.length).fill(-1);
  drafts.forEach(({ content }, i) => {
    for (const piece of content) {
      const { first, end } = tokensOf(doc, piece);
      draftAt.fill(i, first, end);
    }
  });
  return (at) => speakers[draftAt[at] ?? -1]?.member ?? null;
}
