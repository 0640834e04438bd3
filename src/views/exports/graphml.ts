/** A network as GraphML 1.0 that Gephi and visone open: every attribute declared with its type. */
import type { Actor, Network, Tie } from "../../record/queries/network.ts";
import { xmlText } from "./xml-text.ts";

type Value = string | number | null;
type Type = "string" | "int" | "double";

interface Attribute<T> {
  readonly name: string;
  readonly type: Type;
  readonly value: (of: T) => Value;
}

const OF_ACTORS: readonly Attribute<Actor>[] = [
  // Gephi takes `label` as what a node is called.
  { name: "label", type: "string", value: (actor) => actor.name },
  { name: "kind", type: "string", value: (actor) => actor.kind },
  { name: "organization", type: "string", value: (actor) => actor.organization?.name ?? null },
  { name: "positions", type: "int", value: (actor) => actor.positions },
  { name: "questions", type: "int", value: (actor) => actor.questions },
  { name: "for", type: "int", value: (actor) => actor.for },
  { name: "against", type: "int", value: (actor) => actor.against },
];

const OF_TIES: readonly Attribute<Tie>[] = [
  // Gephi takes `weight` as an edge's; below 0 it is drawn as none, so that what sets apart is kept in columns of its own.
  { name: "weight", type: "double", value: (tie) => Math.max(tie.congruence, tie.conflict) },
  { name: "congruence", type: "double", value: (tie) => tie.congruence },
  { name: "conflict", type: "double", value: (tie) => tie.conflict },
  { name: "subtract", type: "double", value: (tie) => tie.subtract },
  { name: "sign", type: "string", value: ({ subtract }) => SIGNS[Math.sign(subtract) + 1] ?? "mixed" },
];

const SIGNS = ["conflict", "mixed", "congruence"] as const;

/** The whole document, line by line. */
export function* graphml({ actors, ties, normalization }: Network): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n`;
  yield `  <key id="g0" for="graph" attr.name="normalization" attr.type="string"/>\n`;
  yield* keys("node", "n", OF_ACTORS);
  yield* keys("edge", "e", OF_TIES);
  yield `  <graph id="positions" edgedefault="undirected">\n    <data key="g0">${xmlText(normalization)}</data>\n`;
  const nodes = new Map(actors.map((actor, i) => [`${actor.kind}/${actor.id}`, `a${i + 1}`]));
  for (const actor of actors) {
    yield `    <node id="${nodes.get(`${actor.kind}/${actor.id}`) ?? ""}">${data("n", OF_ACTORS, actor)}</node>\n`;
  }
  for (const [i, tie] of ties.entries()) {
    const ends = `source="${nodes.get(tie.a) ?? ""}" target="${nodes.get(tie.b) ?? ""}"`;
    yield `    <edge id="t${i + 1}" ${ends}>${data("e", OF_TIES, tie)}</edge>\n`;
  }
  yield `  </graph>\n</graphml>\n`;
}

function* keys<T>(what: string, prefix: string, attributes: readonly Attribute<T>[]): Generator<string> {
  for (const [i, { name, type }] of attributes.entries()) {
    yield `  <key id="${prefix}${i}" for="${what}" attr.name="${name}" attr.type="${type}"/>\n`;
  }
}

function data<T>(prefix: string, attributes: readonly Attribute<T>[], of: T): string {
  return attributes
    .flatMap(({ value }, i) => {
      const told = value(of);
      return told === null ? [] : [`<data key="${prefix}${i}">${xmlText(String(told))}</data>`];
    })
    .join("");
}
