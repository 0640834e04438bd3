/** Where the actors of a network stand on paper: who agrees is drawn together, who disagrees keeps apart. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Network, NetworkActor } from "../../../record/comparison/network.ts";
import { holderKey } from "../../../record/entity/holders.ts";

export interface PlacedNode {
  readonly actor: NetworkActor;
  /** In units of a plane of WIDTH × HEIGHT. */
  readonly x: number;
  readonly y: number;
}

export const [WIDTH, HEIGHT] = [720, 460];
const MARGIN = { x: 70, y: 26 };
const STEPS = 200;
/** So far apart are two names that both can be read. */
const ROOM = 34;

interface Node extends SimulationNodeDatum {
  readonly actor: NetworkActor;
  x: number;
  y: number;
}

/** A network that is kept is laid out once. */
const placed = new WeakMap<Network, ReadonlyMap<string, PlacedNode>>();

/** By `holderKey`. The same network is always laid out alike: nothing in it is left to chance. */
export function layoutOf(network: Network): ReadonlyMap<string, PlacedNode> {
  const known = placed.get(network);
  if (known) return known;
  const fresh = laidOut(network);
  placed.set(network, fresh);
  return fresh;
}

function laidOut({ actors, ties }: Network): ReadonlyMap<string, PlacedNode> {
  const nodes = actors.map((actor, i): Node => {
    const turn = (2 * Math.PI * i) / actors.length;
    // Sides begin on their own half, since a single question pulls no further than that.
    const half = actor.for > actor.against ? -1 : actor.for < actor.against ? 1 : 0;
    return { actor, x: half * 150 + 60 * Math.cos(turn), y: 60 * Math.sin(turn) };
  });
  const at = new Map(nodes.map((node, i) => [holderKey(node.actor), i]));
  const links = ties
    .filter(({ subtract }) => subtract > 0)
    .map(({ a, b, subtract }) => ({ source: at.get(a) ?? 0, target: at.get(b) ?? 0, subtract }));
  forceSimulation(nodes)
    .force(
      "ties",
      forceLink<Node, (typeof links)[number]>(links)
        .distance(90)
        .strength((tie) => tie.subtract / nodes.length),
    )
    .force("apart", forceManyBody().strength(-160))
    .force("room", forceCollide(ROOM))
    .force("x", forceX(0).strength(0.03))
    .force("y", forceY(0).strength(0.09))
    .stop()
    .tick(STEPS);
  return new Map(fitted(nodes).map((one) => [holderKey(one.actor), one]));
}

function fitted(nodes: readonly Node[]): readonly PlacedNode[] {
  const scale = (values: readonly number[], size: number, margin: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const stretch = high === low ? 0 : (size - 2 * margin) / (high - low);
    return (value: number) => Math.round(stretch === 0 ? size / 2 : margin + (value - low) * stretch);
  };
  const x = scale(
    nodes.map((node) => node.x),
    WIDTH,
    MARGIN.x,
  );
  const y = scale(
    nodes.map((node) => node.y),
    HEIGHT,
    MARGIN.y,
  );
  return nodes.map((node) => ({ actor: node.actor, x: x(node.x), y: y(node.y) }));
}
