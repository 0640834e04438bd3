/** What a report says somebody is, held against what a person on record was on that day. */
import { officeKey } from "../organization/name-key.ts";
import { type HeldPost, heldBefore, heldOn } from "./membership-clues.ts";
import type { Subject } from "./subjects.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Clue } from "./weigh.ts";

const FORMER = /\b(?:former|ex|late|then|outgoing|previous)\b[\s-]*/gi;
const FORMER_ROLE = /\b(?:former|ex|late|previous)\b/i;

export interface OfficesTold {
  /** Keys of what the subject is said to be. */
  readonly now: readonly string[];
  /** Those of them that say where, too. */
  readonly whole: readonly string[];
  /** Keys of what the subject is said to have been. */
  readonly before: readonly string[];
}

export function officesTold({ roles, bodies }: Subject, around: Surroundings): OfficesTold {
  const names = bodies.map((id) => around.nameOf.get(id) ?? "").filter((name) => name !== "");
  const keys = (some: readonly string[]) => some.map((role) => officeKey(role.replace(FORMER, "")));
  const whole = (some: readonly string[]) =>
    some.flatMap((role) => names.map((name) => officeKey(role.replace(FORMER, ""), name)));
  const now = roles.filter((role) => !FORMER_ROLE.test(role));
  const before = roles.filter((role) => FORMER_ROLE.test(role));
  return {
    now: [...keys(now), ...whole(now)].filter((key) => key !== ""),
    whole: whole(now),
    before: [...keys(before), ...whole(before)].filter((key) => key !== ""),
  };
}

/** Clues from what the person held, as the report's day has it. */
export function roleClues(
  subject: Subject,
  held: readonly HeldPost[],
  around: Surroundings,
): readonly Clue[] {
  return [...officeClues(subject, held, around), ...bodyClues(subject, held, around)];
}

function officeClues(subject: Subject, held: readonly HeldPost[], around: Surroundings): readonly Clue[] {
  const { now, before } = officesTold(subject, around);
  const { day } = around;
  const having = (keys: readonly string[]) => held.filter((h) => h.offices.some((key) => keys.includes(key)));
  const [present, past] = [having(now), having(before)];
  if (!day) {
    const some = [...present, ...past][0];
    return some ? [{ kind: "roleUndated", reason: `was ${some.words} at some time` }] : [];
  }
  const then = present.find((h) => heldOn(h, day)) ?? past.find((h) => heldBefore(h, day));
  if (then)
    return [{ kind: "roleThen", reason: `was ${then.words} ${heldOn(then, day) ? "on" : "before"} ${day}` }];
  const other = present[0] ?? past[0];
  return other ? [{ kind: "roleOtherDay", reason: `was ${other.words}, but not on ${day}` }] : [];
}

function bodyClues(subject: Subject, held: readonly HeldPost[], around: Surroundings): readonly Clue[] {
  const { day, bodyOf, chain, isParty } = around;
  const bodies = subject.bodies.flatMap((id) => bodyOf.get(id) ?? []);
  const current = held.filter((h) => day === null || heldOn(h, day));
  const when = day ? ` on ${day}` : "";
  const related = (body: string) =>
    current.find((h) => h.bodies.includes(body) || chain(body).some((above) => h.bodies.includes(above)));
  for (const body of bodies) {
    const shared = related(body);
    if (shared)
      return [
        { kind: "bodyThen", reason: `belonged to the body that the report names (${shared.words})${when}` },
      ];
  }
  const party = bodies.some(isParty) && current.find((h) => h.parties.length > 0);
  return party ? [{ kind: "otherParty", reason: `belonged to another party (${party.words})${when}` }] : [];
}
