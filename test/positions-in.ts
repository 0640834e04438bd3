/** For tests: the positions of a text whose entities and statements are told by hand. */
import type { Entity, Statement } from "../src/analysis/analysis.ts";
import { documentOf } from "../src/analysis/document/document.ts";
import { loadMatcher } from "../src/analysis/model/load-matcher.ts";
import { findPositions } from "../src/analysis/positions/find-positions.ts";
import { NO_WEIGHTS } from "../src/analysis/positions/scorer.ts";

/** Takes whatever a rule finds: what is tested is what they find, not how sure it is. */
const scorer = { ...NO_WEIGHTS, held: { "1": 5 }, right: { "1": 5 } };
export const finding = { matcher: loadMatcher(), scorer, hypotheses: [], publisher: null };

/** As they stand in the text; who speaks is the entity whose name the source ends with. */
export type Said = readonly [source: string, cue: string, content: string, kind?: Statement["kind"]];

export interface Told {
  readonly text: string;
  /** By name: type and, after "in", the organization that it belongs to. */
  readonly entities: Readonly<Record<string, string>>;
  readonly statements?: readonly Said[];
}

function foundIn({ text, entities, statements = [] }: Told) {
  const names = Object.keys(entities);
  const idOf = (name: string) => `e${names.indexOf(name) + 1}`;
  const all = names.map((name): Entity => {
    const [type = "person", body] = (entities[name] ?? "").split(" in ");
    const short = name.split(" ").at(-1) ?? name;
    const places = [...text.matchAll(new RegExp(`${name}|\\b${short}\\b`, "g"))];
    return {
      id: idOf(name),
      name,
      type: type as Entity["type"],
      aliases: [],
      roles: [],
      memberOf: body ? [idOf(body)] : [],
      mentions: places.map((match) => ({ start: match.index, end: match.index + match[0].length })),
    };
  });
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return words && start >= 0 ? [{ start, end: start + words.length }] : [];
  };
  const said = statements.map(
    ([source, cue, content, kind], i): Statement => ({
      id: `s${i + 1}`,
      kind: kind ?? "indirect",
      source: spanOf(source),
      cue: spanOf(cue),
      content: spanOf(content),
      speaker: all.find(({ name }) => name.endsWith(source))?.id ?? null,
      polarity: "said",
      saidOn: null,
      confidence: 0.9,
    }),
  );
  return findPositions(documentOf(text), said, all, finding);
}

/** The positions of a text; a holder who is none of the entities told is null. */
export function positionsIn(told: Told) {
  const { text } = told;
  const names = Object.keys(told.entities);
  const { positions, divergences } = foundIn(told);
  const nameOf = (id: string | null) => names[Number(id?.slice(1)) - 1] ?? null;
  return {
    positions: positions.map(({ holder, question, stance, condition, span }) => ({
      holder: nameOf(holder),
      question,
      stance,
      condition: condition && text.slice(condition.start, condition.end),
      words: text.slice(span.start, span.end),
    })),
    divergences: divergences.map(({ within }) => nameOf(within)),
  };
}

export const stancesIn = (told: Told) =>
  positionsIn(told).positions.map(({ holder, stance, question }) => [holder, stance, question]);

export const RENN = { "Tobias Renn": "person" };
export const OKAFOR = { "Sunniva Okafor": "person" };

const AT_THE_QUAY = {
  "Ottla Brandvik": "person",
  "Casimir Thole": "person",
  "Quay Alliance": "organization",
  "Harbour Board": "organization",
};

/** What the sentence shows; the sentence; who speaks in it, by which cue, what. */
export type QuayCase = readonly [string, string, ...Said[]];

/** The positions of a text about those at the quay, with the names of groups that it alone tells of. */
export function quayPositionsIn(text: string, statements: readonly Said[]) {
  const { positions, entities } = foundIn({ text, entities: AT_THE_QUAY, statements });
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? "";
  return positions.map(({ holder, stance, question, condition }) => ({
    holder: nameOf(holder),
    stance,
    question: question ?? "",
    condition: condition ? text.slice(condition.start, condition.end) : null,
  }));
}
