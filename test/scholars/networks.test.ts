/** Networks of actors, of organizations and of actors and questions, as the libraries that scholars use open them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { networkOf, twoModeNetworkOf } from "../../src/record/comparison/network.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { positionsAfter } from "../../src/record/export/each-position.ts";
import { acceptPosition } from "../../src/record/position/decide-positions.ts";
import { twoModeGraphml } from "../../src/views/exports/graphml.ts";
import { standpoint } from "../cli-io.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();
const PYTHON = process.env.STANDPOINT_PYTHON ?? "python3";
// Where one is named it must have both; else whoever has neither skips.
const opens =
  process.env.STANDPOINT_PYTHON !== undefined ||
  spawnSync(PYTHON, ["-c", "import networkx, igraph"]).status === 0;

const KILNS = "Should the kilns at Dunmere be lit again?";
const WEIR = "Should the weir toll at Fenwick be dropped?";
let [kilns, weir] = ["", ""];

beforeEach(async () => {
  const { record } = fresh;
  const guild = { body: "Fenwick Guild" };
  await putTaken(record, "2025-03-04", [["Maud & Tansy <1>", KILNS, "for", "light them"]]);
  await putTaken(
    record,
    "2025-03-05",
    [
      ["Osric Pell", KILNS, "against", "leave them cold"],
      ["Osric Pell", WEIR, "for", "drop it"],
    ],
    guild,
  );
  await putTaken(record, "2025-03-06", [["Cleo Brand", KILNS, "for", "we light them"]], guild);
  await putTaken(record, "2025-03-07", [["Osric Pell", KILNS, "for", "light them now"]], guild);
  await putTaken(record, "2025-03-08", [["Cleo Brand", WEIR, "undecided", "who can say"]], guild);
  const rows = await record.db
    .selectFrom("questions as q")
    .innerJoin("wordings as w", "w.id", "q.wording_id")
    .select(["q.id", "w.text"])
    .execute();
  kilns = rows.find(({ text }) => text === KILNS)?.id ?? "";
  weir = rows.find(({ text }) => text === WEIR)?.id ?? "";
});

const named = (actors: readonly { readonly kind: string; readonly id: string; readonly name: string }[]) =>
  new Map(actors.map(({ kind, id, name }) => [`${kind}/${id}`, name]));

test("actors and questions: how often each was for and against, and nothing of the undecided", async () => {
  const network = await twoModeNetworkOf(fresh.record, { questions: [kilns, weir] });
  const names = named(network.actors);
  const told = network.stands.map((stand) => [
    names.get(stand.actor),
    stand.question,
    stand.for,
    stand.against,
  ]);
  expect(told.sort()).toEqual(
    [
      ["Cleo Brand", kilns, 1, 0],
      ["Maud & Tansy <1>", kilns, 1, 0],
      ["Osric Pell", kilns, 1, 1],
      ["Osric Pell", weir, 1, 0],
    ].sort(),
  );
  expect(network.questions.map(({ id, wording, actors }) => [id, wording, actors]).sort()).toEqual(
    [
      [kilns, KILNS, 3],
      [weir, WEIR, 1],
    ].sort(),
  );
});

test("the network of organizations counts what those say who belong to them, and leaves out who belongs to none", async () => {
  const { actors } = await networkOf(fresh.record, { questions: [kilns, weir], of: "organizations" });
  expect(actors.map(({ kind, name, positions }) => [kind, name, positions])).toEqual([
    ["organization", "Fenwick Guild", 4],
  ]);
  const two = await twoModeNetworkOf(fresh.record, { questions: [kilns], of: "organizations" });
  expect(two.stands).toMatchObject([{ question: kilns, for: 2, against: 1 }]);
});

test("the one-mode network is what it was: one who moved has both sides", async () => {
  const { actors, ties } = await networkOf(fresh.record, { questions: [kilns], normalization: "none" });
  const names = named(actors);
  const tie = ties.find(({ a, b }) => [names.get(a), names.get(b)].sort().join() === "Cleo Brand,Osric Pell");
  expect([tie?.congruence, tie?.conflict]).toEqual([1, 1]);
  expect(actors.find(({ name }) => name === "Osric Pell")).toMatchObject({
    positions: 2,
    for: 1,
    against: 1,
  });
});

test("an actor, and each stand, says by whom the positions are and how many were decided of", async () => {
  const asked = { questions: [kilns, weir] };
  const position = (await positionsAfter(fresh.record, { ...asked, whole: true }, 0, 50)).find(
    ({ row }) => row.person === "Osric Pell" && row.questionId === weir,
  );
  const of = async () => {
    const { actors, stands } = await twoModeNetworkOf(fresh.record, asked);
    const pell = actors.find(({ name }) => name === "Osric Pell");
    const own = stands.filter(({ actor }) => actor === `${pell?.kind}/${pell?.id}`);
    const on = (id: string) => own.find(({ question }) => question === id);
    return [pell, on(weir), on(kilns)].map((one) => [one?.coders, one?.decided]);
  };
  expect(await of()).toEqual([
    [["machine"], 0],
    [["machine"], 0],
    [["machine"], 0],
  ]);
  const who = { by: "Anna Sund", why: null };
  const { decision } = await acceptPosition(fresh.record, position?.row.id ?? "", who);
  expect(await of()).toEqual([
    [["Anna Sund", "machine"], 1],
    [["Anna Sund"], 1],
    [["machine"], 0],
  ]);
  const text = [...twoModeGraphml(await twoModeNetworkOf(fresh.record, asked))].join("");
  expect(text).toContain("Anna Sund | machine");
  await undo(fresh.record, decision, who);
  expect((await of())[0]).toEqual([["machine"], 0]);
});

/** What each library reads of the file: nodes by name, edges by names with a number of their own. */
const READ = `
import json, sys, networkx, igraph
path, number = sys.argv[1], sys.argv[2]
n = networkx.read_graphml(path)
g = igraph.Graph.Read_GraphML(path)
two = "type" in g.vs.attributes()
print(json.dumps({
  "networkx": {
    "nodes": sorted(n.nodes[v]["label"] for v in n),
    "edges": sorted([*sorted([n.nodes[a]["label"], n.nodes[b]["label"]]), d[number]] for a, b, d in n.edges(data=True)),
    "weights": all(isinstance(d["weight"], float) for _, _, d in n.edges(data=True)),
    "directed": n.is_directed(),
    "sides": networkx.is_bipartite(n) and sorted(n.nodes[v]["label"] for v in n if n.nodes[v].get("bipartite") == 1),
  },
  "igraph": {
    "nodes": sorted(g.vs["label"]),
    "edges": sorted([*sorted([g.vs[e.source]["label"], g.vs[e.target]["label"]]), e[number]] for e in g.es),
    "directed": g.is_directed(),
    "sides": two and g.is_bipartite() and sorted(v["label"] for v in g.vs if v["type"]),
  },
}))
`;

async function opened(args: readonly string[], number: string) {
  const file = join(fresh.folder, "network.graphml");
  const ran = await standpoint(["network", ...args, "--output", file, "--record", fresh.folder]);
  expect(ran).toMatchObject({ status: 0, err: "" });
  const { stdout, stderr } = spawnSync(PYTHON, ["-c", READ, file, number], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Record<"networkx" | "igraph", Readonly<Record<string, unknown>>>;
}

test.skipIf(!opens)("networkx and igraph open actors and ties", async () => {
  const { networkx, igraph } = await opened([kilns, "--normalization", "none"], "congruence");
  const expected = {
    nodes: ["Cleo Brand", "Maud & Tansy <1>", "Osric Pell"],
    edges: [
      ["Cleo Brand", "Maud & Tansy <1>", 1],
      ["Cleo Brand", "Osric Pell", 1],
      ["Maud & Tansy <1>", "Osric Pell", 1],
    ],
    directed: false,
  };
  expect(networkx).toMatchObject({ ...expected, weights: true });
  expect(igraph).toMatchObject(expected);
});

test.skipIf(!opens)(
  "networkx and igraph open actors and questions as the two sides of one graph",
  async () => {
    const found = await opened([kilns, weir, "--mode", "two-mode"], "subtract");
    for (const library of ["networkx", "igraph"] as const)
      expect(found[library], library).toMatchObject({
        nodes: ["Cleo Brand", "Maud & Tansy <1>", "Osric Pell", KILNS, WEIR].sort(),
        edges: [
          ["Cleo Brand", KILNS, 1],
          ["Maud & Tansy <1>", KILNS, 1],
          ["Osric Pell", KILNS, 0],
          ["Osric Pell", WEIR, 1],
        ],
        sides: [KILNS, WEIR],
      });
  },
);

test.skipIf(!opens)("networkx and igraph open a network of organizations", async () => {
  const found = await opened([kilns, weir, "--mode", "two-mode", "--of", "organizations"], "for");
  for (const library of ["networkx", "igraph"] as const)
    expect(found[library], library).toMatchObject({
      nodes: ["Fenwick Guild", KILNS, WEIR].sort(),
      edges: [
        ["Fenwick Guild", KILNS, 2],
        ["Fenwick Guild", WEIR, 1],
      ],
    });
});

test("a network without questions, or of an empty codebook, says what to do", async () => {
  const run = (...args: readonly string[]) => standpoint(["network", ...args, "--record", fresh.folder]);
  expect((await run()).err).toContain("no question is named: give one, or --codebook");
  expect((await run("--codebook")).err).toContain("the codebook is empty");
});
