/** Which two holders of one organization diverge on a question. Pure. */
import type { IsoDate } from "../../base/passage.ts";
import { type HolderId, holderKey } from "../entity/holders.ts";
import type { Belongings } from "../membership/belonging.ts";
import { covers, type Days, shared } from "../shared/days.ts";
import { type Diverging, divergences } from "./divergence.ts";
import type { HeldBy, HeldPosition } from "./histories.ts";

/** Whom `b` of a divergence is to the organization: another member, who leads it, or the organization's own line. */
export type Versus = "holder" | "leader" | "organization";

/** By `holderKey`. */
type AllBelongings = ReadonlyMap<string, Belongings>;

/** Only what stood on one of these days. */
interface Stretch {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
}

/** A holder's positions on one question, and the bodies that they are looked at in. */
export interface Seat {
  readonly held: HeldBy;
  /** When they belong to each, in which they are looked at. */
  readonly days: ReadonlyMap<string, readonly Days[]>;
}

const ALWAYS: readonly Days[] = [{ from: null, to: null }];

/** Each holder's bodies are gathered once, however many questions they take a position on. */
export function seats(
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

export interface DivergingPair {
  readonly within: string;
  readonly a: HeldBy;
  readonly b: HeldBy;
  /** One of the two is the organization itself. */
  readonly own: boolean;
  readonly phases: Diverging<HeldPosition>;
}

/** Adds, of one question, every two holders who share an organization and diverge. */
export function pairsOn(
  held: readonly Seat[],
  belongings: AllBelongings,
  { since, until }: Stretch,
  pairs: DivergingPair[],
): void {
  const inBody = new Map<string, Seat[]>();
  for (const seat of held) {
    for (const body of seat.days.keys()) {
      const members = inBody.get(body);
      if (members) members.push(seat);
      else inBody.set(body, [seat]);
    }
  }
  // A body that takes a position itself has a line that its members can break: they are compared with that first.
  const lined = new Set(
    held.flatMap(({ held: { holder } }) => (holder.kind === "organization" ? [holder.id] : [])),
  );
  for (const [within, members] of inBody) {
    for (const [i, a] of members.entries()) {
      for (let j = i + 1; j < members.length; j++) {
        const b = members[j];
        if (!b || elsewhere(a, b, within, lined, belongings)) continue;
        const together = shared(a.days.get(within) ?? [], b.days.get(within) ?? []);
        for (const phases of divergences(a.held.positions, b.held.positions, together)) {
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

function mirrored([first, ...rest]: Diverging<HeldPosition>): Diverging<HeldPosition> {
  const turn = (phase: Diverging<HeldPosition>[number]) => ({ ...phase, a: phase.b, b: phase.a });
  return [turn(first), ...rest.map(turn)];
}

const ended = ({ phases }: DivergingPair) => (phases.at(-1)?.to === null ? 0 : 1);

/** Of one day those that go on, and those with the organization's own line, first. */
export function newestFirst(a: DivergingPair, b: DivergingPair): number {
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
export function turned(
  { within, a, b, phases }: DivergingPair,
  belongings: AllBelongings,
): Omit<DivergingPair, "own"> & { readonly versus: Versus } {
  const ranks = [a, b].map(({ holder }) => rankIn(holder, within, belongings, phases));
  const [one = 0, two = 0] = ranks;
  const versus = VERSUS[Math.max(one, two)] ?? "holder";
  return one > two
    ? { within, a: b, b: a, phases: mirrored(phases), versus }
    : { within, a, b, phases, versus };
}
