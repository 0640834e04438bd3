/** Who within one organization, as its membership was on the day, stands where another of it cannot stand too. */
import type { IsoDate } from "../../base/passage.ts";
import { type Belongings, belongingsOf, membersOf, withoutAssemblies } from "../organization/belonging.ts";
import { covers, type Days, shared } from "../position/days.ts";
import { type DivergenceKind, type Diverging, divergences as diverging } from "../position/divergence.ts";
import { inBatches } from "../put-rows.ts";
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
  /** How many questions are looked at where none is asked for; 40 if not said. */
  readonly questions?: number;
}

export interface Divergences {
  /** The newest first; of one day those that go on, and those with the organization's own line, first. */
  readonly found: readonly StoredDivergence[];
  /** How many there are on the questions that were looked at. */
  readonly total: number;
  /** How many questions were looked at: where no question is asked for, those last spoken of. */
  readonly questions: number;
}

/** So many questions are looked at where none is asked for: those last spoken of, by anybody or by the organization's own. */
const QUESTIONS = { all: 25, within: 300 } as const;

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
  const seatOf = seats(histories, belongings, bodies);
  const pairs: Pair[] = [];
  for (const held of grouped(histories, (one) => one.question).values()) {
    pairsOn(held.map(seatOf), belongings, asked, pairs);
  }
  const shown = pairs.sort(newestFirst).slice(0, asked.limit ?? 100);
  return {
    found: await stored(db, shown, belongings),
    total: pairs.length,
    questions: new Set(histories.map((held) => held.question)).size,
  };
}

async function historiesAsked(
  db: Db,
  { question, within, questions = QUESTIONS.all }: DivergencesAsked,
): Promise<readonly HeldBy[]> {
  if (within !== undefined) {
    const own: HolderId = { kind: "organization", id: within };
    const members = [own, ...(await membersOf(db, within))];
    return historiesOf(db, members, question === undefined ? await lastSpokenOf(db, members) : [question]);
  }
  if (question !== undefined) return historiesOn(db, [question]);
  const latest = await db
    .selectFrom("question_index")
    .select("question_id")
    .where("holders", ">", 1)
    .where("last_day", "is not", null)
    .orderBy("last_day", "desc")
    .orderBy("question_id", "desc")
    .limit(questions)
    .execute();
  return historiesOn(
    db,
    latest.map((row) => row.question_id),
  );
}

/** The questions on which these holders last took a position. */
async function lastSpokenOf(db: Db, holders: readonly HolderId[]): Promise<readonly string[]> {
  const last = new Map<string, string>();
  for (const kind of ["person", "organization"] as const) {
    const ids = holders.filter((holder) => holder.kind === kind).map(({ id }) => id);
    await inBatches(ids, async (batch) => {
      const rows = await db
        .selectFrom("position_index")
        .select(["question_id", (e) => e.fn.max("day").as("last")])
        .where("holder_kind", "=", kind)
        .where("holder_id", "in", batch)
        .groupBy("question_id")
        .execute();
      for (const { question_id, last: day } of rows) {
        if (day !== null && day > (last.get(question_id) ?? "")) last.set(question_id, day);
      }
    });
  }
  const newest = [...last].sort(([a, x], [b, y]) => compare(y, x) || compare(a, b));
  return newest.slice(0, QUESTIONS.within).map(([question]) => question);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
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

/** A holder's positions on one question, and the bodies that they are looked at in. */
interface Seat {
  readonly held: HeldBy;
  /** When they belong to each, in which they are looked at. */
  readonly days: ReadonlyMap<string, readonly Days[]>;
}

const ALWAYS: readonly Days[] = [{ from: null, to: null }];

/** Each holder's bodies are gathered once, however many questions they take a position on. */
function seats(
  histories: readonly HeldBy[],
  belongings: AllBelongings,
  bodies: ReadonlySet<string>,
): (held: HeldBy) => Seat {
  const daysOf = new Map<string, ReadonlyMap<string, readonly Days[]>>();
  for (const { holder } of histories) {
    const key = holderKey(holder);
    if (daysOf.has(key)) continue;
    const days = new Map<string, readonly Days[]>();
    if (holder.kind === "organization" && bodies.has(holder.id)) days.set(holder.id, ALWAYS);
    for (const [body, belonging] of belongings.get(key) ?? []) {
      if (bodies.has(body)) days.set(body, belonging.days);
    }
    daysOf.set(key, days);
  }
  return (held) => ({ held, days: daysOf.get(holderKey(held.holder)) ?? new Map() });
}

interface Pair {
  readonly within: string;
  readonly a: HeldBy;
  readonly b: HeldBy;
  /** One of the two is the organization itself. */
  readonly own: boolean;
  readonly phases: Diverging<Held>;
}

/** Adds, of one question, every two holders who share an organization and diverge. */
function pairsOn(
  held: readonly Seat[],
  belongings: AllBelongings,
  { since, until }: DivergencesAsked,
  pairs: Pair[],
): void {
  const inBody = new Map<string, Seat[]>();
  for (const seat of held) {
    for (const body of seat.days.keys()) {
      const members = inBody.get(body);
      if (members) members.push(seat);
      else inBody.set(body, [seat]);
    }
  }
  // A body that takes a position itself has a line that can be broken: its members are held to that first.
  const lined = new Set(
    held.flatMap(({ held: { holder } }) => (holder.kind === "organization" ? [holder.id] : [])),
  );
  for (const [within, members] of inBody) {
    for (const [i, a] of members.entries()) {
      for (let j = i + 1; j < members.length; j++) {
        const b = members[j];
        if (!b || elsewhere(a, b, within, lined, belongings)) continue;
        const together = shared(a.days.get(within) ?? [], b.days.get(within) ?? []);
        for (const phases of diverging(a.held.positions, b.held.positions, together)) {
          const to = phases.at(-1)?.to ?? null;
          if (until !== undefined && phases[0].from > until) continue;
          if (since !== undefined && to !== null && to < since) continue;
          const own = isBody(a.held.holder, within) || isBody(b.held.holder, within);
          pairs.push({ within, a: a.held, b: b.held, own, phases });
        }
      }
    }
  }
}

const isBody = ({ kind, id }: HolderId, body: string) => id === body && kind === "organization";

/** Do the two share another body in which it is told of? */
function elsewhere(
  a: Seat,
  b: Seat,
  body: string,
  lined: ReadonlySet<string>,
  belongings: AllBelongings,
): boolean {
  if (a.days.size === 1 || b.days.size === 1) return false;
  for (const other of a.days.keys()) {
    if (other !== body && b.days.has(other) && goesBefore(other, body, lined, belongings)) return true;
  }
  return false;
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

const ended = ({ phases }: Pair) => (phases.at(-1)?.to === null ? 0 : 1);

function newestFirst(a: Pair, b: Pair): number {
  const [x, y] = [a.phases[0].from, b.phases[0].from];
  if (x !== y) return x < y ? 1 : -1;
  return (
    ended(a) - ended(b) ||
    Number(b.own) - Number(a.own) ||
    a.phases[0].a.position_id - b.phases[0].a.position_id ||
    a.phases[0].b.position_id - b.phases[0].b.position_id
  );
}

/** The pair with the organization itself, or who leads it, second. */
function turned(
  { within, a, b, phases }: Pair,
  belongings: AllBelongings,
): Omit<Pair, "own"> & { readonly versus: Versus } {
  const ranks = [a, b].map(({ holder }) => rankIn(holder, within, belongings, phases));
  const [one = 0, two = 0] = ranks;
  const versus = VERSUS[Math.max(one, two)] ?? "holder";
  return one > two
    ? { within, a: b, b: a, phases: mirrored(phases), versus }
    : { within, a, b, phases, versus };
}

async function stored(
  db: Db,
  found: readonly Pair[],
  belongings: AllBelongings,
): Promise<readonly StoredDivergence[]> {
  const pairs = found.map((pair) => turned(pair, belongings));
  const positions = await storedPositions(
    db,
    pairs.flatMap(({ phases }) => phases.flatMap(({ a, b }) => [a.position_id, b.position_id])),
  );
  const holders = await holdersOf(
    db,
    pairs.flatMap(({ a, b, within }) => [a.holder, b.holder, { kind: "organization" as const, id: within }]),
  );
  const wordings = await questionWordings(
    db,
    pairs.map(({ a }) => a.question),
  );
  const named = (id: HolderId): Holder => holders.get(holderKey(id)) ?? { ...id, name: id.id };
  return pairs.map(({ within, a, b, versus, phases }) => ({
    question: { id: a.question, wording: wordings.get(a.question) ?? a.question },
    within: named({ kind: "organization", id: within }),
    a: named(a.holder),
    b: named(b.holder),
    versus,
    from: phases[0].from,
    to: phases.at(-1)?.to ?? null,
    phases: phases.flatMap((phase): readonly DivergencePhase[] => {
      const [one, two] = [positions.get(phase.a.position_id), positions.get(phase.b.position_id)];
      return one && two ? [{ kind: phase.kind, from: phase.from, to: phase.to, a: one, b: two }] : [];
    }),
  }));
}
