/** Who was on whose side, drawn as a network on the server, with its actors as a table. */
import type { FC } from "hono/jsx";
import type { Network, NetworkActor, Tie } from "../../../record/comparison/network.ts";
import { holderKey } from "../../../record/entity/holders.ts";
import { HolderName } from "../position.tsx";
import { HEIGHT, layoutOf, type PlacedNode, WIDTH } from "./network-layout.ts";

const TITLE = "Who was on one side (lines) and on opposite ones (dashed lines)";

/** Fewer are told sooner than they are drawn. */
const WORTH_DRAWING = 4;

export const NetworkFigure: FC<{ network: Network }> = ({ network }) =>
  network.actors.length < WORTH_DRAWING ? <Sides network={network} /> : <Drawn network={network} />;

/** Two by two: on one side, on opposite ones, or both at different times. */
const Sides: FC<{ network: Network }> = ({ network: { actors, ties } }) => {
  const names = new Map(actors.map((actor) => [holderKey(actor), actor.name]));
  const sides = ({ congruence, conflict }: Tie) =>
    [congruence > 0 && "on one side", conflict > 0 && "on opposite sides"].filter(Boolean).join(" and ");
  return (
    <ul class="plain in-words">
      {ties.map((tie) => (
        <li>
          {names.get(tie.a)} and {names.get(tie.b)}: {sides(tie)}
        </li>
      ))}
    </ul>
  );
};

const Drawn: FC<{ network: Network }> = ({ network }) => (
  <figure class="plot-figure">
    <figcaption>
      {TITLE}
      {network.total > network.actors.length &&
        `; the ${network.actors.length} of ${network.total} who took the most stands`}
    </figcaption>
    <section class="table-scroll" tabindex={0} aria-label={`${TITLE}, drawn`}>
      <NetworkDrawing network={network} />
    </section>
    <details>
      <summary>As a table</summary>
      <div class="table-scroll">
        <ActorTable network={network} />
      </div>
    </details>
  </figure>
);

const NetworkDrawing: FC<{ network: Network }> = ({ network }) => {
  const places = layoutOf(network);
  return (
    <svg
      class="network"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={TITLE}
    >
      <path
        class="tie-against"
        d={pathOf(
          network.ties.filter(({ conflict }) => conflict > 0),
          places,
        )}
      />
      <path
        class="tie-with"
        d={pathOf(
          network.ties.filter(({ congruence }) => congruence > 0),
          places,
        )}
      />
      {[...places.values()].map(({ actor, x, y }) => (
        <g class={`side-${sideOf(actor)}`} transform={`translate(${x} ${y})`}>
          <circle r={4 + Math.min(6, Math.sqrt(actor.positions))} />
          <text y="-12">{actor.name}</text>
        </g>
      ))}
    </svg>
  );
};

/** All lines of a kind in one path, which is a third of the size of one element each. */
function pathOf(ties: readonly Tie[], places: ReadonlyMap<string, PlacedNode>): string {
  return ties
    .map(({ a, b }) => {
      const [from, to] = [places.get(a), places.get(b)];
      return from && to ? `M${from.x} ${from.y}L${to.x} ${to.y}` : "";
    })
    .join("");
}

function sideOf(actor: NetworkActor): "for" | "against" | "both" {
  if (actor.for > 0 && actor.against > 0) return "both";
  return actor.for > 0 ? "for" : "against";
}

const SIDE_WORDS = { for: "for", against: "against", both: "for and against, at different times" } as const;

const ActorTable: FC<{ network: Network }> = ({ network: { actors, ties } }) => {
  const of = (key: string) => ties.filter(({ a, b }) => a === key || b === key);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Holder</th>
          <th scope="col">Organization</th>
          <th scope="col">Side</th>
          <th scope="col" class="number">
            On one side with
          </th>
          <th scope="col" class="number">
            On the other from
          </th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => {
          const own = of(holderKey(actor));
          return (
            <tr>
              <th scope="row">
                <HolderName holder={actor} />
              </th>
              <td>{actor.organization?.name ?? "–"}</td>
              <td>{SIDE_WORDS[sideOf(actor)]}</td>
              <td class="number">{own.filter(({ congruence }) => congruence > 0).length}</td>
              <td class="number">{own.filter(({ conflict }) => conflict > 0).length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
