/** For tests: whom the sources that are marked in a text name, and who else is in it. */
import type { Entity } from "../src/analysis/analysis.ts";
import { documentOf } from "../src/analysis/document/document.ts";
import { resolveSpeakers } from "../src/analysis/entities/resolve.ts";
import { loadChooser } from "../src/analysis/model/load-references.ts";
import type { Draft } from "../src/analysis/statements/draft.ts";
import type { Span } from "../src/base/passage.ts";
import type { StatementKind } from "../src/base/vocabulary.ts";

export const choose = loadChooser();

export interface Said {
  readonly entities: readonly Entity[];
  /** For each marked source the name of its speaker. */
  readonly speakers: readonly (string | null)[];
}

/** Resolves a text in which sources are marked [so], those of refusals {so}, and the words that a source tells, before it, <so>. */
export function said(marked: string): Said {
  const drafts: Draft[] = [];
  let text = "";
  let start = 0;
  let told: Span | null = null;
  for (const character of marked) {
    if (character === "[" || character === "{" || character === "<") start = text.length;
    else if (character === ">") told = { start, end: text.length };
    else if (character === "]" || character === "}") {
      const kind: StatementKind = character === "}" ? "declined" : "indirect";
      const span = { start, end: text.length };
      drafts.push({ kind, source: [span], cue: [], content: [told ?? span], continues: null, confidence: 1 });
      told = null;
    } else text += character;
  }
  const { entities, speakers } = resolveSpeakers(documentOf(text), drafts, choose);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return { entities, speakers: speakers.map((id) => (id === null ? null : (names.get(id) ?? null))) };
}

export const entity = ({ entities }: Said, name: string) => entities.find((one) => one.name === name);
export const bodiesOf = (found: Said, name: string) =>
  entity(found, name)?.memberOf.map((id) => found.entities.find((one) => one.id === id)?.name);
