/** Who stands where on a question on a day, organization by organization, each with the words it rests on. */
import type { IsoDate } from "../../base/passage.ts";
import { noStances, type StanceCounts } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { type Holder, type HolderId, holderKey, holdersOf } from "../entity/holders.ts";
import { withoutAssemblies } from "../membership/affiliation.ts";
import { type Belongings, belongingsOf } from "../membership/belonging.ts";
import { spells } from "../position/history.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import { covers } from "../shared/days.ts";
import { grouped } from "../shared/passages.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { HeldBy } from "./histories.ts";
import { type KeptOn, keptOn } from "./kept-histories.ts";

export interface MatrixRow {
  readonly holder: Holder;
  /** Do they lead the organization on the day? */
  readonly leads: boolean;
  readonly position: StoredPosition;
  /** Since when they have stood so without another stance in between. */
  readonly since: IsoDate;
  /** In how many reports after the first it was told again. */
  readonly restated: number;
}

export interface MatrixGroup {
  /** The narrowest that they belong to on the day; null: none is known. */
  readonly organization: Holder | null;
  /** Of all in the group, shown or not. */
  readonly holders: number;
  readonly counts: StanceCounts;
  /** The organization itself first, then whoever leads it, then those who last moved. */
  readonly rows: readonly MatrixRow[];
}

export interface Matrix {
  readonly day: IsoDate;
  /** Of all groups, shown or not. */
  readonly holders: number;
  readonly counts: StanceCounts;
  /** How many groups there are. */
  readonly total: number;
  /** The largest first, those without an organization last. */
  readonly groups: readonly MatrixGroup[];
}

export interface MatrixAsked {
  readonly question: string;
  readonly day: IsoDate;
  /** Only this organization's group. */
  readonly within?: string | undefined;
  /** How many groups, and how many of each, are shown at most. */
  readonly groups: number;
  readonly each: number;
}

/** Whoever is not in it has no record on the question until that day. */
export async function questionMatrix(record: RecordStore, asked: MatrixAsked): Promise<Matrix> {
  const { histories, belongings } = await keptOn(record, asked.question);
  const bodies = await whileUnchanged(record, `bodies on ${asked.question}`, () =>
    bodiesOf(record, histories, belongings),
  );
  const standing = histories.flatMap((held) => standingOn(held, asked.day, bodies) ?? []);
  const all = [...grouped(standing, ({ body }) => body ?? "").values()]
    .filter((group) => asked.within === undefined || group[0]?.body === asked.within)
    .sort(largestFirst);
  const shown = all
    .slice(0, asked.groups)
    .map((group) => ({ group, rows: [...group].sort(firstInGroup).slice(0, asked.each) }));
  const positions = await storedPositions(
    record.db,
    shown.flatMap(({ rows }) => rows.map(({ row }) => row)),
  );
  const names = await holdersOf(
    record.db,
    shown.flatMap(({ group }) => group[0]?.body ?? []).map(organization),
  );
  return {
    day: asked.day,
    holders: standing.length,
    counts: countsOf(standing),
    total: all.length,
    groups: shown.map(({ group, rows }) => ({
      organization: names.get(holderKey(organization(group[0]?.body ?? ""))) ?? null,
      holders: group.length,
      counts: countsOf(group),
      rows: rows.flatMap(({ row, leads, since, restated }): readonly MatrixRow[] => {
        const position = positions.get(row);
        return position?.holder ? [{ holder: position.holder, leads, position, since, restated }] : [];
      }),
    })),
  };
}

const organization = (id: string): HolderId => ({ kind: "organization", id });

/** Where the holders of a question belong. */
export interface MatrixBodies {
  readonly belongings: ReadonlyMap<string, Belongings>;
  /** All but assemblies, whose members stand for something else. */
  readonly told: ReadonlySet<string>;
}

export async function bodiesOf(
  { db }: Pick<RecordStore, "db">,
  histories: readonly HeldBy[],
  known?: KeptOn["belongings"],
): Promise<MatrixBodies> {
  const holders = histories.map(({ holder }) => holder);
  const belongings = known ?? (await belongingsOf(db, holders));
  const all = [...belongings.values()].flatMap((bodies) => [...bodies.keys()]);
  return { belongings, told: await withoutAssemblies(db, all) };
}

/** Where one holder stands on a day. */
export interface Standing {
  readonly row: number;
  readonly stance: Stance;
  readonly since: IsoDate;
  readonly restated: number;
  readonly body: string | null;
  /** Is it the organization itself? */
  readonly isBody: boolean;
  readonly leads: boolean;
}

/** Null where there is no record of the holder until that day. */
export function standingOn(
  { holder, positions }: HeldBy,
  day: IsoDate,
  bodies: MatrixBodies,
): Standing | null {
  const spell = spells(positions.filter((position) => position.day <= day)).at(-1);
  const last = spell?.positions.at(-1);
  if (!spell || !last) return null;
  const isBody = holder.kind === "organization";
  // Where one body is part of another the narrower is reached first.
  const belongs = [...(bodies.belongings.get(holderKey(holder)) ?? [])].find(
    ([id, { days }]) => bodies.told.has(id) && covers(days, day),
  );
  return {
    row: last.position_id,
    stance: spell.stance,
    since: spell.from,
    restated: spell.restated,
    body: isBody ? holder.id : (belongs?.[0] ?? null),
    isBody,
    leads: !isBody && covers(belongs?.[1].leading ?? [], day),
  };
}

function largestFirst(a: readonly Standing[], b: readonly Standing[]): number {
  const placeless = (group: readonly Standing[]) => Number(group[0]?.body === null);
  return placeless(a) - placeless(b) || b.length - a.length;
}

function firstInGroup(a: Standing, b: Standing): number {
  return (
    Number(b.isBody) - Number(a.isBody) ||
    Number(b.leads) - Number(a.leads) ||
    b.since.localeCompare(a.since) ||
    a.row - b.row
  );
}

function countsOf(standing: readonly Standing[]): StanceCounts {
  const counts = noStances();
  for (const { stance } of standing) counts[stance]++;
  return counts;
}
