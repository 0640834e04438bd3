/** Who agrees with whom, and who disagrees; and who is for what, and against it: the networks of discourse network analysis. */
import type { IsoDate } from "../../base/passage.ts";
import { sideOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { type Holder, type HolderId, holderKey, holdersOf } from "../entity/holders.ts";
import { affiliations } from "../membership/affiliation.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { grouped } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";
import { historiesOn } from "./histories.ts";
import { keptHistoriesOn } from "./kept-histories.ts";
import { type Coders, codersOf, decidersOn } from "./network-coders.ts";

/**
 * What an edge's weight is divided by, for actors whose names differ in how much they say: `none`: nothing; `average`: the
 * average activity of the two, where activity is in how many ways (question and side) somebody took a stand; `jaccard`:
 * in how many ways one or both did.
 */
export const NORMALIZATIONS = ["none", "average", "jaccard"] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

/** Whose stands are counted: those who take them, or the organizations that they belonged to on the day. */
export const ACTORS = ["holders", "organizations"] as const;

export interface NetworkAsked {
  /** Ids of questions. */
  readonly questions: readonly string[];
  /** Both days included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** `average` if not said. */
  readonly normalization?: Normalization;
  /** So many actors at most, those who took the most stands; 150 if not said. */
  readonly limit?: number;
  /** `holders` if not said. Of organizations the stands of those who belonged to none are left out. */
  readonly of?: (typeof ACTORS)[number];
}

export interface NetworkActor extends Holder, Coders {
  /** An organization that they belonged to on the day of their last position; the narrowest. */
  readonly organization: { readonly id: string; readonly name: string } | null;
  /** How many positions for or against they took in the period, and on how many of the questions. */
  readonly positions: number;
  readonly questions: number;
  /** On how many of the questions they were ever for, and against. */
  readonly for: number;
  readonly against: number;
}

export interface Tie {
  /** `holderKey`s of the two. */
  readonly a: string;
  readonly b: string;
  /** On how many questions the two were on the same side, divided as asked for. */
  readonly congruence: number;
  /** On how many they were on opposite sides, divided likewise. */
  readonly conflict: number;
  /** Congruence less conflict: above 0 the two agree more than they disagree. */
  readonly subtract: number;
}

export interface Network {
  readonly actors: readonly NetworkActor[];
  /** Every two actors who took a stand on one question at least. */
  readonly ties: readonly Tie[];
  readonly normalization: Normalization;
  /** How many actors there are, shown or not. */
  readonly total: number;
}

/**
 * As P. Leifeld's Discourse Network Analyzer makes them, each stand counted once in the period ("ignore duplicates"): an
 * actor's cells are the questions that they were for, and those that they were against; one who moved has both.
 * Conditional, undecided and declined are neither. Leifeld, Discourse network analysis: policy debates as dynamic
 * networks, in The Oxford Handbook of Political Networks (2017).
 */
export async function networkOf(record: RecordStore, asked: NetworkAsked): Promise<Network> {
  const { db } = record;
  const { normalization = "average", limit = 150 } = asked;
  const all = await allStands(record, asked);
  const shown = all.slice(0, limit);
  return {
    actors: await actorsOf(db, shown),
    ties: tiesOf(shown, normalization),
    normalization,
    total: all.length,
  };
}

/** One actor's stands on one question: in how many positions they were for it, and against. */
export interface Stand extends Coders {
  /** `holderKey` of the actor, and the question's id. */
  readonly actor: string;
  readonly question: string;
  readonly for: number;
  readonly against: number;
}

export interface TwoModeNetwork {
  readonly actors: readonly NetworkActor[];
  readonly questions: readonly { readonly id: string; readonly wording: string; readonly actors: number }[];
  readonly stands: readonly Stand[];
  /** How many actors there are, shown or not. */
  readonly total: number;
}

/** Actors on the one side, questions on the other. */
export async function twoModeNetworkOf(
  record: RecordStore,
  asked: Omit<NetworkAsked, "normalization">,
): Promise<TwoModeNetwork> {
  const { db } = record;
  const all = await allStands(record, asked);
  const shown = all.slice(0, asked.limit ?? 150);
  const stands = shown.flatMap(({ key, on }) =>
    [...on].map(([question, { deciders, ...sides }]) => ({
      ...{ actor: key, question, ...sides },
      ...codersOf(deciders),
    })),
  );
  const taken = grouped(stands, ({ question }) => question);
  const wordings = await questionWordings(db, [...taken.keys()]);
  return {
    actors: await actorsOf(db, shown),
    questions: [...taken].map(([id, own]) => ({ id, wording: wordings.get(id) ?? id, actors: own.length })),
    stands,
    total: all.length,
  };
}

interface Stands {
  readonly key: string;
  readonly holder: HolderId;
  readonly positions: number;
  readonly last: IsoDate;
  /** `+question` and `-question`. */
  readonly cells: ReadonlySet<string>;
  readonly on: ReadonlyMap<string, OnQuestion>;
}

interface OnQuestion {
  for: number;
  against: number;
  /** Of each of the positions; null: nobody decided of it. */
  readonly deciders: (string | null)[];
}

/** Every actor's, those with the most first. */
async function allStands(record: RecordStore, asked: NetworkAsked): Promise<readonly Stands[]> {
  const { db } = record;
  const { from, to, of = "holders" } = asked;
  const [only, ...others] = asked.questions;
  const isOne = only !== undefined && others.length === 0;
  const all = isOne ? await keptHistoriesOn(record, only) : await historiesOn(db, asked.questions);
  const histories = all.filter(({ holder }) => holder.kind !== "entity");
  const deciders = await decidersOn(db, asked.questions);
  const taken = histories.flatMap(({ holder, question, positions }) =>
    positions.map(({ position_id, stance, day }) => ({
      ...{ holder, question, stance, day },
      decider: deciders.get(position_id) ?? null,
    })),
  );
  const counted = taken.filter(
    ({ stance, day }) =>
      sideOf(stance) !== 0 && (from === undefined || day >= from) && (to === undefined || day <= to),
  );
  const acting = of === "organizations" ? await bodiesOf(db, counted) : counted;
  return [...grouped(acting, ({ holder }) => holderKey(holder)).entries()]
    .flatMap(([key, own]) => standsOf(key, own) ?? [])
    .sort((a, b) => b.cells.size - a.cells.size || b.positions - a.positions || (a.key < b.key ? -1 : 1));
}

interface Taken {
  readonly holder: HolderId;
  readonly question: string;
  readonly stance: Stance;
  readonly day: IsoDate;
  /** Who decided of it last. */
  readonly decider: string | null;
}

/** The same positions as those of organizations: their own, and those of who belonged to them on that day. */
async function bodiesOf(db: RecordStore["db"], taken: readonly Taken[]): Promise<readonly Taken[]> {
  const affiliation = await affiliations(
    db,
    taken.map(({ holder }) => holder),
  );
  return taken.flatMap((one) => {
    const { holder, day } = one;
    const body = holder.kind === "organization" ? holder.id : affiliation(holder, day);
    return body ? [{ ...one, holder: { kind: "organization" as const, id: body } }] : [];
  });
}

function standsOf(key: string, taken: readonly Taken[]): Stands | null {
  const [first] = taken;
  if (!first) return null;
  const on = new Map<string, OnQuestion>();
  for (const { question, stance, decider } of taken) {
    const own = on.get(question) ?? { for: 0, against: 0, deciders: [] };
    on.set(question, own);
    own[sideOf(stance) === 1 ? "for" : "against"]++;
    own.deciders.push(decider);
  }
  const cells = new Set(
    taken.map(({ question, stance }) => `${sideOf(stance) === 1 ? "+" : "-"}${question}`),
  );
  const last = taken.reduce((latest, { day }) => (day > latest ? day : latest), first.day);
  return { key, holder: first.holder, positions: taken.length, last, cells, on };
}

const other = (cell: string) => `${cell.startsWith("+") ? "-" : "+"}${cell.slice(1)}`;

function tiesOf(actors: readonly Stands[], normalization: Normalization): readonly Tie[] {
  const ties: Tie[] = [];
  for (const [i, a] of actors.entries()) {
    for (const b of actors.slice(i + 1)) {
      let [same, opposite] = [0, 0];
      for (const cell of a.cells) {
        if (b.cells.has(cell)) same++;
        if (b.cells.has(other(cell))) opposite++;
      }
      if (same + opposite === 0) continue;
      const divisor = DIVISORS[normalization](a.cells.size, b.cells.size, same);
      const [congruence, conflict] = [same / divisor, opposite / divisor];
      ties.push({ a: a.key, b: b.key, congruence, conflict, subtract: congruence - conflict });
    }
  }
  return ties;
}

const DIVISORS: Readonly<Record<Normalization, (a: number, b: number, shared: number) => number>> = {
  none: () => 1,
  average: (a, b) => (a + b) / 2,
  jaccard: (a, b, shared) => a + b - shared,
};

async function actorsOf(db: RecordStore["db"], stands: readonly Stands[]): Promise<readonly NetworkActor[]> {
  const affiliation = await affiliations(
    db,
    stands.map(({ holder }) => holder),
  );
  const bodyOf = new Map(stands.map(({ key, holder, last }) => [key, affiliation(holder, last)]));
  const names = await holdersOf(db, [
    ...stands.map(({ holder }) => holder),
    ...[...bodyOf.values()].flatMap((id) => (id ? [{ kind: "organization" as const, id }] : [])),
  ]);
  return stands.map(({ key, holder, positions, cells, on }) => {
    const body = bodyOf.get(key);
    const side = (sign: string) => [...cells].filter((cell) => cell.startsWith(sign)).length;
    return {
      ...(names.get(key) ?? { ...holder, name: holder.id }),
      organization: body ? { id: body, name: names.get(`organization/${body}`)?.name ?? body } : null,
      positions,
      questions: new Set([...cells].map((cell) => cell.slice(1))).size,
      for: side("+"),
      against: side("-"),
      ...codersOf([...on.values()].flatMap(({ deciders }) => deciders)),
    };
  });
}
