import { expect, test } from "vitest";
import type { Entity, Statement } from "../analysis.ts";
import { loadMatcher } from "../model/load-matcher.ts";
import { sceneOf } from "../tagger/scene.ts";
import { findPositions } from "./find-positions.ts";

const matcher = loadMatcher();

interface Told {
  readonly text: string;
  /** By name: type and, after "in", the organization that it belongs to. */
  readonly entities: Readonly<Record<string, string>>;
  /** Source, cue and content, as they stand in the text; who speaks is the entity whose name the source ends with. */
  readonly statements?: readonly (readonly [string, string, string, Statement["kind"]?])[];
}

function read({ text, entities, statements = [] }: Told) {
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
      saidOn: null,
      confidence: 0.9,
    }),
  );
  const { positions, divergences } = findPositions(sceneOf(text), said, all, matcher);
  const nameOf = (id: string | null) => names[Number(id?.slice(1)) - 1] ?? null;
  return {
    positions: positions.map(({ holder, question, stance, condition, span, statements: rests }) => ({
      holder: nameOf(holder),
      question,
      stance,
      condition: condition && text.slice(condition.start, condition.end),
      words: text.slice(span.start, span.end),
      rests,
    })),
    divergences: divergences.map(({ within }) => nameOf(within)),
  };
}

const stances = (told: Told) =>
  read(told).positions.map(({ holder, stance, question }) => [holder, stance, question]);

test("a call for a thing to end is a stance for its ending", () => {
  expect(
    stances({
      text: "Tobias Renn restated his calls for the ferry subsidy to end.",
      entities: { "Tobias Renn": "person" },
      statements: [["Tobias Renn", "restated his calls for", "the ferry subsidy to end"]],
    }),
  ).toEqual([["Tobias Renn", "for", "Should the ferry subsidy end?"]]);
});

test("a thing that must not be done is a stance against it", () => {
  const [position] = read({
    text: "Sunniva Okafor said the council must not close the harbour.",
    entities: { "Sunniva Okafor": "person" },
    statements: [["Sunniva Okafor", "said", "the council must not close the harbour"]],
  }).positions;
  expect(position).toMatchObject({ stance: "against", question: "Should the council close the harbour?" });
});

test("rubbish gives no positions and throws nothing", () => {
  for (const text of ["", "“", "to to to if if only if should should", "support ".repeat(500)])
    expect(read({ text, entities: {} }).positions).toEqual([]);
});
