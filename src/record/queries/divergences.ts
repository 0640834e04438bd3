/** Who within one organization, as its membership was on the day, stands where another of it cannot stand too. */
import type { IsoDate } from "../../base/passage.ts";
import { type Belongings, belongingsOf, membersOf, withoutAssemblies } from "../organization/belonging.ts";
import { covers, type Days, shared } from "../position/days.ts";
import { type DivergenceKind, type Diverging, divergences as diverging } from "../position/divergence.ts";
import type { RecordStore } from "../store/open.ts";
import { type Held, type HeldBy, historiesOf, historiesOn } from "./histories.ts";
import { type Holder, type HolderId, holderKey, holdersOf } from "./holders.ts";
import { grouped } from "./passages.ts";
import { questionWordings } from "./question-wordings.ts";
import { type StoredPosition, storedPositions } from "./stored-positions.ts";

/** Whom `b` of a divergence is to the organization: another member, who leads it, or the organization's own line. */
export type Versus = "holder" | "leader" | "organization";

export interface DivergencePhase {
  readonly kind: DivergenceKind;
  readonly from: IsoDate;
  /** The last day; null: it goes on. */
  readonly to: IsoDate | null;
  /** What was in force when it began. */
  readonly a: StoredPosition;
  readonly b: StoredPosition;
}

export interface StoredDivergence {
  readonly question: { readonly id: string; readonly wording: string };
  /** The narrowest organization that both belong to and that takes a position itself; if none does, the narrowest. */
  readonly within: Holder;
  readonly a: Holder;
  /** The organization itself or its leader where it is one of the two. */
  readonly b: Holder;
  readonly versus: Versus;
  readonly from: IsoDate;
  /** The last day; null: it goes on. */
  readonly to: IsoDate | null;
  /** In order of days; more than one where a position changed and the two still diverged. */
  readonly phases: readonly DivergencePhase[];
}

export interface DivergencesAsked {
  readonly question?: string;
  /** An organization's id: it and all that it is made of. Else each organization that two holders share, but for assemblies. */
  readonly within?: string;
  /** Only what still stood on this day or later. */
  readonly since?: IsoDate;
  /** Only what stood on this day or earlier. */
  readonly until?: IsoDate;
  /** How many at most; 100 if not said. */
  readonly limit?: number;
}

export interface Divergences {
  /** The newest first; of one day those that go on, and those with the organization's own line, first. */
  readonly found: readonly StoredDivergence[];
  /** How many there are on the questions that were looked at. */
  readonly total: number;
  /** How many questions were looked at: those last spoken of, where neither a question nor an organization is asked for. */
  readonly questions: number;
}

/** So many questions are looked at where none is asked for. */
const QUESTIONS = 40;

type Db = RecordStore["db"];

/** Divergences with the days on which they stood. `since` and `until` on one day: what stood on it. */
export async function divergences(record: RecordStore, asked: DivergencesAsked = {}): Promise<Divergences> {
  const { db } = record;
  const histories = await historiesAsked(db, asked);
  const holders = await belongingsOf(db, holderIds(histories));
  const bodies = await bodiesToLookAt(db, histories, holders, asked.within);
  // Of the bodies too, also of those that hold no position: which of them is part of which.
  const parts = await belongingsOf(
    db,
    [...bodies].map((id) => ({ kind: "organization" as const, id })),
  );
  const belongings = new Map([...parts, ...holders]);
  const pairs = [...grouped(histories, (held) => held.question).values()].flatMap((held) =>
    pairsOn(held, belongings, bodies),
  );
  const standing = pairs.filter(
    ({ phases }) =>
      (asked.until === undefined || phases[0].from <= asked.until) &&
      (asked.since === undefined || (phases.at(-1)?.to ?? asked.since) >= asked.since),
  );
  const sorted = standing.sort(newestFirst).slice(0, asked.limit ?? 100);
  return {
    found: await stored(db, sorted),
    total: standing.length,
    questions: new Set(histories.map((held) => held.question)).size,
  };
}

async function historiesAsked(db: Db, { question, within }: DivergencesAsked): Promise<readonly HeldBy[]> {
  if (within !== undefined) {
    const own: HolderId = { kind: "organization", id: within };
    const members = [own, ...(await membersOf(db, within))];
    return historiesOf(db, members, question === undefined ? undefined : [question]);
  }
  if (question !== undefined) return historiesOn(db, [question]);
  const latest = await db
    .selectFrom("question_index")
    .select("question_id")
    .where("holders", ">", 1)
    .where("last_day", "is not", null)
    .orderBy("last_day", "desc")
    .orderBy("question_id", "desc")
    .limit(QUESTIONS)
    .execute();
  return historiesOn(
    db,
    latest.map((row) => row.question_id),
  );
}

function holderIds(histories: readonly HeldBy[]): readonly HolderId[] {
  return [...new Map(histories.map(({ holder }) => [holderKey(holder), holder])).values()];
}

type AllBelongings = ReadonlyMap<string, Belongings>;

/** An assembly's members are expected to differ: it is looked at only if it is asked for. */
function bodiesToLookAt(
  db: Db,
  histories: readonly HeldBy[],
  belongings: AllBelongings,
  within: string | undefined,
): Promise<ReadonlySet<string>> {
  if (within !== undefined) return Promise.resolve(new Set([within]));
  return withoutAssemblies(
    db,
    histories.flatMap(({ holder }) => [...(belongings.get(holderKey(holder))?.keys() ?? [])]),
  );
}

interface Pair {
  readonly question: string;
  readonly within: string;
  readonly a: HolderId;
  readonly b: HolderId;
  readonly versus: Versus;
  readonly phases: Diverging<Held>;
}

/** Of one question: every two holders who share an organization and diverge. */
function pairsOn(
  held: readonly HeldBy[],
  belongings: AllBelongings,
  bodies: ReadonlySet<string>,
): readonly Pair[] {
  const inBody = new Map<string, HeldBy[]>();
  for (const one of held) {
    for (const body of bodiesOf(one.holder, belongings)) {
      if (!bodies.has(body)) continue;
      const members = inBody.get(body);
      if (members) members.push(one);
      else inBody.set(body, [one]);
    }
  }
  // A body that takes a position itself has a line that can be broken: its members are held to that first.
  const lined = new Set(held.flatMap(({ holder }) => (holder.kind === "organization" ? [holder.id] : [])));
  const pairs: Pair[] = [];
  for (const [body, members] of inBody) {
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        const [one, two] = [bodiesOf(a.holder, belongings), bodiesOf(b.holder, belongings)];
        const others = one.filter((id) => id !== body && bodies.has(id) && two.includes(id));
        if (!others.some((id) => goesBefore(id, body, lined, belongings))) {
          pairs.push(...pair(a, b, body, belongings));
        }
      }
    }
  }
  return pairs;
}

/** Those that the holder belongs to at any time, and itself if it is one. */
function bodiesOf(holder: HolderId, belongings: AllBelongings): readonly string[] {
  const above = [...(belongings.get(holderKey(holder))?.keys() ?? [])];
  return holder.kind === "organization" ? [holder.id, ...above] : above;
}

/** Of two bodies that two holders share: is it told of within `other` rather than within `body`? */
function goesBefore(
  other: string,
  body: string,
  lined: ReadonlySet<string>,
  belongings: AllBelongings,
): boolean {
  const isPart = (part: string, whole: string) =>
    belongings.get(holderKey({ kind: "organization", id: part }))?.has(whole) ?? false;
  const [narrower, wider] = [isPart(other, body), isPart(body, other)];
  if (!narrower && !wider) return false;
  if (lined.has(other) !== lined.has(body)) return lined.has(other);
  return narrower && (!wider || other < body);
}

const ALWAYS: readonly Days[] = [{ from: null, to: null }];

function pair(a: HeldBy, b: HeldBy, within: string, belongings: AllBelongings): readonly Pair[] {
  const daysOf = ({ kind, id }: HolderId) =>
    kind === "organization" && id === within
      ? ALWAYS
      : (belongings.get(holderKey({ kind, id }))?.get(within)?.days ?? []);
  const together = shared(daysOf(a.holder), daysOf(b.holder));
  return diverging(a.positions, b.positions, together).map((phases) => {
    const [rankA, rankB] = [
      rankIn(a.holder, within, belongings, phases),
      rankIn(b.holder, within, belongings, phases),
    ];
    const [one, two, turned] = rankA > rankB ? [b, a, true] : [a, b, false];
    return {
      question: a.question,
      within,
      a: one.holder,
      b: two.holder,
      versus: VERSUS[Math.max(rankA, rankB)] ?? "holder",
      phases: turned ? mirrored(phases) : phases,
    };
  });
}

const VERSUS = ["holder", "leader", "organization"] as const;

/** 2 the organization itself, 1 who leads it when the divergence begins, 0 anybody else. */
function rankIn(holder: HolderId, within: string, belongings: AllBelongings, [first]: Diverging): 0 | 1 | 2 {
  if (holder.kind === "organization" && holder.id === within) return 2;
  const leading = belongings.get(holderKey(holder))?.get(within)?.leading ?? [];
  return covers(leading, first.from) ? 1 : 0;
}

function mirrored([first, ...rest]: Diverging<Held>): Diverging<Held> {
  const turn = (phase: Diverging<Held>[number]) => ({ ...phase, a: phase.b, b: phase.a });
  return [turn(first), ...rest.map(turn)];
}

function newestFirst(a: Pair, b: Pair): number {
  const [x, y] = [a.phases[0].from, b.phases[0].from];
  if (x !== y) return x < y ? 1 : -1;
  const goesOn = (pair: Pair) => (pair.phases.at(-1)?.to === null ? 0 : 1);
  return (
    goesOn(a) - goesOn(b) ||
    VERSUS.indexOf(b.versus) - VERSUS.indexOf(a.versus) ||
    (holderKey(a.a) + holderKey(a.b) < holderKey(b.a) + holderKey(b.b) ? -1 : 1)
  );
}

async function stored(db: Db, pairs: readonly Pair[]): Promise<readonly StoredDivergence[]> {
  const positions = await storedPositions(
    db,
    pairs.flatMap(({ phases }) => phases.flatMap(({ a, b }) => [a.position_id, b.position_id])),
  );
  const holders = await holdersOf(
    db,
    pairs.flatMap(({ a, b, within }) => [a, b, { kind: "organization" as const, id: within }]),
  );
  const wordings = await questionWordings(
    db,
    pairs.map(({ question }) => question),
  );
  const named = (id: HolderId): Holder => holders.get(holderKey(id)) ?? { ...id, name: id.id };
  return pairs.map(({ question, within, a, b, versus, phases }) => ({
    question: { id: question, wording: wordings.get(question) ?? question },
    within: named({ kind: "organization", id: within }),
    a: named(a),
    b: named(b),
    versus,
    from: phases[0].from,
    to: phases.at(-1)?.to ?? null,
    phases: phases.flatMap((phase): readonly DivergencePhase[] => {
      const [one, two] = [positions.get(phase.a.position_id), positions.get(phase.b.position_id)];
      return one && two ? [{ kind: phase.kind, from: phase.from, to: phase.to, a: one, b: two }] : [];
    }),
  }));
}
