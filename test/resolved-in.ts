/** For tests: whom the sources that are marked in a text name, and who else is in it. */
import type { Entity } from "../src/analysis/analysis.ts";
import { documentOf } from "../src/analysis/document/document.ts";
import { resolveSpeakers } from "../src/analysis/entities/resolve.ts";
import { loadChooser } from "../src/analysis/model/load-references.ts";
import type { Draft } from "../src/analysis/statements/draft.ts";
import type { StatementKind } from "../src/base/vocabulary.ts";

export const choose = loadChooser();

export interface Said {
  readonly entities: readonly Entity[];
  /** For each marked source the name of its speaker. */
  readonly speakers: readonly (string | null)[];
}

/** Resolves a text in which sources are marked [so] and those of refusals {so}. */
export function said(marked: string): Said {
  const drafts: Draft[] = [];
  let text = "";
  let start = 0;
  for (const character of marked) {
    if (character === "[" || character === "{") start = text.length;
    else if (character === "]" || character === "}") {
      const kind: StatementKind = character === "}" ? "declined" : "indirect";
      const span = { start, end: text.length };
      drafts.push({ kind, source: [span], cue: [], content: [span], continues: null, confidence: 1 });
    } else text += character;
  }
  const { entities, speakers } = resolveSpeakers(documentOf(text), drafts, choose);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return { entities, speakers: speakers.map((id) => (id === null ? null : (names.get(id) ?? null))) };
}

export const entity = ({ entities }: Said, name: string) => entities.find((one) => one.name === name);
export const bodiesOf = (found: Said, name: string) =>
  entity(found, name)?.memberOf.map((id) => found.entities.find((one) => one.id === id)?.name);
