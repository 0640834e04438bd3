/** Networks as GraphML 1.0 that Gephi, visone, igraph and networkx open: every attribute declared with its type. */
import type { Network, NetworkActor, Stand, Tie, TwoModeNetwork } from "../../record/comparison/network.ts";
import type { Coders } from "../../record/comparison/network-coders.ts";
import { xmlText } from "../wording/xml-text.ts";

type Value = string | number | null;
type Type = "string" | "int" | "double" | "boolean";

interface Attribute<T> {
  readonly name: string;
  readonly type: Type;
  readonly value: (of: T) => Value;
}

/** By whom the positions are that a node or a tie stands for, and how many of them people decided of. */
const DECIDED: readonly Attribute<Coders>[] = [
  { name: "coders", type: "string", value: ({ coders }) => coders.join(" | ") },
  { name: "decided", type: "int", value: ({ decided }) => decided },
];

const OF_ACTORS: readonly Attribute<NetworkActor>[] = [
  // Gephi takes `label` as what a node is called.
  { name: "label", type: "string", value: (actor) => actor.name },
  { name: "kind", type: "string", value: (actor) => actor.kind },
  { name: "organization", type: "string", value: (actor) => actor.organization?.name ?? null },
  { name: "positions", type: "int", value: (actor) => actor.positions },
  { name: "questions", type: "int", value: (actor) => actor.questions },
  { name: "for", type: "int", value: (actor) => actor.for },
  { name: "against", type: "int", value: (actor) => actor.against },
  ...DECIDED,
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
  const nodes = new Map(actors.map((actor, i) => [`${actor.kind}/${actor.id}`, `a${i + 1}`]));
  yield* head([
    `  <key id="g0" for="graph" attr.name="normalization" attr.type="string"/>\n`,
    ...keys("node", "n", OF_ACTORS),
    ...keys("edge", "e", OF_TIES),
  ]);
  yield `  <graph id="positions" edgedefault="undirected">\n    <data key="g0">${xmlText(normalization)}</data>\n`;
  for (const actor of actors)
    yield node(nodes.get(`${actor.kind}/${actor.id}`) ?? "", data("n", OF_ACTORS, actor));
  for (const [i, tie] of ties.entries())
    yield edge(`t${i + 1}`, nodes.get(tie.a) ?? "", nodes.get(tie.b) ?? "", data("e", OF_TIES, tie));
  yield FOOT;
}

type Question = TwoModeNetwork["questions"][number];

/** `type` is what igraph tells the two sides by, `bipartite` what networkx does. */
const SIDES: readonly Attribute<{ readonly side: 0 | 1 }>[] = [
  { name: "type", type: "boolean", value: ({ side }) => (side === 1 ? "true" : "false") },
  { name: "bipartite", type: "int", value: ({ side }) => side },
];

const OF_QUESTIONS: readonly Attribute<Question>[] = [
  { name: "label", type: "string", value: (question) => question.wording },
  { name: "kind", type: "string", value: () => "question" },
  { name: "question", type: "string", value: (question) => question.id },
  { name: "actors", type: "int", value: (question) => question.actors },
];

const OF_STANDS: readonly Attribute<Stand>[] = [
  { name: "weight", type: "double", value: (stand) => stand.for + stand.against },
  { name: "for", type: "int", value: (stand) => stand.for },
  { name: "against", type: "int", value: (stand) => stand.against },
  { name: "subtract", type: "int", value: (stand) => stand.for - stand.against },
  { name: "sign", type: "string", value: signOf },
  ...DECIDED,
];

function signOf(stand: Stand): string {
  if (stand.for > 0 && stand.against > 0) return "mixed";
  return stand.for > 0 ? "for" : "against";
}

/** Actors and questions as the two sides of one graph, line by line. */
export function* twoModeGraphml({ actors, questions, stands }: TwoModeNetwork): Generator<string> {
  const own = new Map(actors.map((actor, i) => [`${actor.kind}/${actor.id}`, `a${i + 1}`]));
  const asked = new Map(questions.map(({ id }, i) => [id, `q${i + 1}`]));
  // A name is declared once, whichever side has it.
  const names = new Set(OF_ACTORS.map(({ name }) => name));
  yield* head([
    ...keys("node", "s", SIDES),
    ...keys("node", "n", OF_ACTORS),
    ...keys("node", "k", OF_QUESTIONS, (name) => !names.has(name)),
    ...keys("edge", "e", OF_STANDS),
  ]);
  yield `  <graph id="stands" edgedefault="undirected">\n`;
  for (const actor of actors)
    yield node(
      own.get(`${actor.kind}/${actor.id}`) ?? "",
      data("s", SIDES, { side: 0 }) + data("n", OF_ACTORS, actor),
    );
  const shared = OF_ACTORS.map(({ name, type }) => {
    const same = OF_QUESTIONS.find((one) => one.name === name);
    return { name, type, value: (question: Question) => same?.value(question) ?? null };
  });
  for (const question of questions)
    yield node(
      asked.get(question.id) ?? "",
      data("s", SIDES, { side: 1 }) +
        data("n", shared, question) +
        data(
          "k",
          OF_QUESTIONS.map((one) => (names.has(one.name) ? { ...one, value: () => null } : one)),
          question,
        ),
    );
  for (const [i, stand] of stands.entries())
    yield edge(
      `t${i + 1}`,
      own.get(stand.actor) ?? "",
      asked.get(stand.question) ?? "",
      data("e", OF_STANDS, stand),
    );
  yield FOOT;
}

function* head(declared: readonly string[]): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n`;
  yield* declared;
}

const FOOT = "  </graph>\n</graphml>\n";

const node = (id: string, told: string) => `    <node id="${id}">${told}</node>\n`;
const edge = (id: string, source: string, target: string, told: string) =>
  `    <edge id="${id}" source="${source}" target="${target}">${told}</edge>\n`;

function* keys<T>(
  what: string,
  prefix: string,
  attributes: readonly Attribute<T>[],
  isOwn: (name: string) => boolean = () => true,
): Generator<string> {
  for (const [i, { name, type }] of attributes.entries()) {
    if (!isOwn(name)) continue;
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
