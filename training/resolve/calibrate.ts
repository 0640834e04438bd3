/**
 * Fits how much each clue to whom a report means weighs, on made-up mentions: `tsx training/resolve/calibrate.ts`.
 * Prints the weights for src/record/entity/weigh.ts, and how well the probabilities hold in a world of another seed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IsoDate } from "../../src/base/passage.ts";
import { bodiesAbove } from "../../src/record/entity/membership-clues.ts";
import { peopleMeant } from "../../src/record/entity/resolve-person.ts";
import { type ClueKind, STRANGER, WEIGHTS } from "../../src/record/entity/weigh.ts";
import { openRecord } from "../../src/record/open.ts";
import { putPopolo } from "../../src/record/popolo/put.ts";
import { type Mention, worldOf } from "./world.ts";

const MENTIONS = 6000;
/** How strongly a weight is held to what it was. */
const HOLD = 0.002;

interface Case {
  /** The clues of each who may be meant. */
  readonly suspects: readonly (readonly ClueKind[])[];
  /** Which of them is meant; -1 for none. */
  readonly truth: number;
  readonly onlyLast: boolean;
}

async function casesOf(seed: number): Promise<Case[]> {
  const { popolo, mentions } = worldOf(seed, MENTIONS);
  const folder = mkdtempSync(join(tmpdir(), "standpoint-calibrate-"));
  const record = await openRecord(folder, { mode: "write" });
  try {
    await putPopolo(record, popolo);
    const cases: Case[] = [];
    for (const mention of mentions) {
      const found = await caseOf(record.db, mention);
      if (found) cases.push(found);
    }
    return cases;
  } finally {
    await record.close();
    rmSync(folder, { recursive: true });
  }
}

async function caseOf(db: Parameters<typeof peopleMeant>[0], mention: Mention): Promise<Case | null> {
  const bodies = await bodiesAbove(db, mention.body ? [mention.body] : []);
  const subject = {
    id: 1,
    name: mention.name,
    type: "person" as const,
    aliases: [],
    roles: mention.roles,
    bodies: mention.body ? [2] : [],
    speaks: true,
  };
  const { meant } = await peopleMeant(db, [subject], {
    day: mention.day as IsoDate,
    bodyOf: new Map(mention.body ? [[2, mention.body]] : []),
    nameOf: new Map(mention.body ? [[2, mention.body]] : []),
    chain: bodies.chain,
    isParty: bodies.isParty,
  });
  const suspects = meant.get(1) ?? [];
  if (suspects.length === 0) return null;
  const kinds = suspects.map(({ clues }) => clues.map(({ kind }) => kind));
  return {
    suspects: kinds,
    truth: suspects.findIndex(({ id }) => id === mention.truth),
    onlyLast: kinds.every((clues) => clues.includes("lastName")),
  };
}

type Weights = Record<ClueKind | keyof typeof STRANGER, number>;

/** The probability of each suspect, and last of a stranger. */
function probabilities({ suspects, onlyLast }: Case, weights: Weights): number[] {
  const scores = suspects.map((clues) => clues.reduce((sum, kind) => sum + weights[kind], 0));
  scores.push(onlyLast ? weights.lastNameStranger : weights.fullNameStranger);
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / all);
}

function fitted(cases: readonly Case[], start: Weights, steps = 1500): Weights {
  const weights = { ...start };
  // How often a stranger bears a full name that is on record, the made-up world cannot say: that stays on the safe side.
  const fixed = new Set<string>(["sameName", "fullNameStranger"]);
  const names = Object.keys(weights) as (keyof Weights)[];
  for (let step = 0; step < steps; step++) {
    const slope = Object.fromEntries(
      names.map((name) => [name, HOLD * (weights[name] - start[name])]),
    ) as Weights;
    for (const one of cases) {
      const given = probabilities(one, weights);
      one.suspects.forEach((clues, i) => {
        const off = ((given[i] ?? 0) - (i === one.truth ? 1 : 0)) / cases.length;
        for (const kind of clues) slope[kind] += off;
      });
      const stranger = one.onlyLast ? "lastNameStranger" : "fullNameStranger";
      slope[stranger] += ((given.at(-1) ?? 0) - (one.truth < 0 ? 1 : 0)) / cases.length;
    }
    for (const name of names) if (!fixed.has(name)) weights[name] -= 3 * slope[name];
  }
  return weights;
}

function report(name: string, cases: readonly Case[], weights: Weights): void {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, count: 0 }));
  let [chosen, right, loss] = [0, 0, 0];
  for (const one of cases) {
    const given = probabilities(one, weights);
    loss -= Math.log(Math.max(1e-9, given[one.truth < 0 ? given.length - 1 : one.truth] ?? 0)) / cases.length;
    const best = given.slice(0, -1).reduce((at, value, i, all) => (value > (all[at] ?? 0) ? i : at), 0);
    const value = given[best] ?? 0;
    const bin = bins[Math.min(9, Math.floor(value * 10))];
    if (bin) {
      bin.sum += value;
      bin.count++;
      bin.right += best === one.truth ? 1 : 0;
    }
    if (value >= 0.8) {
      chosen++;
      right += best === one.truth ? 1 : 0;
    }
  }
  const error = bins.reduce(
    (sum, { sum: given, right: hit, count }) => sum + (count ? Math.abs(given - hit) : 0),
    0,
  );
  const percent = (n: number) => `${(100 * n).toFixed(1)}%`;
  console.log(
    `${name}: ${cases.length} mentions with somebody to compare; log loss ${loss.toFixed(3)}; calibration error ${percent(error / cases.length)}; chosen ${percent(chosen / cases.length)}, of them right ${percent(right / (chosen || 1))}`,
  );
}

const before = { ...WEIGHTS, ...STRANGER } as Weights;
const [learn, judge] = [await casesOf(1), await casesOf(2)];
const after = fitted(learn, before);
report("as they are", judge, before);
report("as fitted", judge, after);
for (const [name, value] of Object.entries(after)) console.log(`  ${name}: ${value.toFixed(1)},`);
