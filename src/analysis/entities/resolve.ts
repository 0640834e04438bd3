/** @module Finds who is in a report and who of them speaks each statement. */
import type { Probability } from "../../base/passage.ts";
import type { Entity } from "../analysis.ts";
import type { Scene } from "../document/document.ts";
import type { Draft } from "../statements/draft.ts";
import { antecedentsOf } from "./antecedents.ts";
import { attachBelonging } from "./belonging.ts";
import type { Member } from "./cast.ts";
import { castOf } from "./casting.ts";
import { descriptionsOf } from "./descriptions.ts";
import { entitiesOf } from "./entities.ts";
import { heldBackIn } from "./held-back.ts";
import { type Layout, layOut } from "./layout.ts";
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
 * Pure; `scene` is a report's text laid out, `choose` settles whom words mean. Cost linear in the text's length.
 */
export function resolveSpeakers(scene: Scene, drafts: readonly Draft[], choose: Chooser): Resolved {
  const layout = layOut(scene);
  const cast = castOf(layout, drafts);
  const antecedents = antecedentsOf(layout, cast);
  const names = namesByPlace(layout, cast);
  const speech: Speech = { drafts, speakers: drafts.map(() => null), bySource: new Map() };
  const quotedBy = quotedByIn(layout, speech);
  const refer = referrer(layout, antecedents, names, quotedBy, choose);
  const descriptions = descriptionsOf(layout, cast, names, antecedents, refer);
  const stage: Stage = {
    layout,
    cast,
    names,
    antecedents,
    descriptions,
    heldBack: heldBackIn(layout),
    refer,
    leftOpen: new Set(),
    documents: [],
    quotedBy,
  };
  walk(stage, speech);
  drafts.forEach((_, i) => {
    settleFirstPerson(stage, speech, i);
  });
  attachBelonging(layout, cast, names, antecedents, descriptions);
  const members = speech.speakers.map((speaker) => speaker?.member ?? null);
  const { entities, idOf } = entitiesOf(layout, cast, members);
  return {
    entities,
    speakers: members.map((member) => (member ? (idOf.get(member) ?? null) : null)),
    sure: speech.speakers.map((speaker) =>
      speaker?.member ? Math.round(1000 * speaker.probability) / 1000 : null,
    ),
  };
}

/** Tells who is known, by now, to say the words at a token. */
function quotedByIn(layout: Layout, { drafts, speakers }: Speech): (at: number) => Member | null {
  const draftAt = new Int32Array(layout.words.length).fill(-1);
  drafts.forEach(({ content }, i) => {
    for (const piece of content) {
      const { first, end } = tokensOf(layout, piece);
      draftAt.fill(i, first, end);
    }
  });
  return (at) => speakers[draftAt[at] ?? -1]?.member ?? null;
}
