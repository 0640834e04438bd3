/** Where each holder stands on a question on a day: the last position taken until then, and what it rests on. */
import type { IsoDate } from "../../base/passage.ts";
import { type Holder, type HolderId, holderKey, holdersOf } from "../entity/holders.ts";
import { belongingsOf } from "../membership/belonging.ts";
import { membersOf } from "../membership/member-bodies.ts";
import { inForceOn, spells } from "../position/history.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import { covers } from "../shared/days.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type HeldBy, historiesOf, historiesOn } from "./histories.ts";

export interface InForce {
  readonly holder: Holder;
  readonly question: string;
  readonly position: StoredPosition;
  /** Since when they have stood so without another stance in between. */
  readonly since: IsoDate;
  /** How many later reports until the day told it again. */
  readonly restated: number;
}

export interface MemberStands {
  readonly holder: Holder;
  /** Do they lead the organization on the day? */
  readonly leads: boolean;
  /** Null: no record. Never to be shown as a stance. */
  readonly inForce: InForce | null;
}

/** A day after all others: what is in force now. */
const NOW = "9999-12-31" as IsoDate;

/** Everybody who stands somewhere on the question on that day (else: now), by name. Nobody else has a record on it. */
export async function positionsInForce(
  { db }: RecordStore,
  question: string,
  day: IsoDate = NOW,
): Promise<readonly InForce[]> {
  return inForce(db, await historiesOn(db, [question]), day);
}

/** Where one holder stands on the question on that day; null: no record. */
export async function positionInForce(
  { db }: RecordStore,
  question: string,
  holder: HolderId,
  day: IsoDate = NOW,
): Promise<InForce | null> {
  const [only] = await inForce(db, await historiesOf(db, [holder], [question]), day);
  return only ?? null;
}

/** Where one holder stands on all questions on that day; the last taken first, `limit` at most. */
export async function positionsOfHolder(
  { db }: RecordStore,
  holder: HolderId,
  { day = NOW, limit = 100 }: { readonly day?: IsoDate; readonly limit?: number } = {},
): Promise<readonly InForce[]> {
  const latest = await db
    .selectFrom("shown_positions")
    .select(["question_id", (e) => e.fn.max("day").as("last")])
    .where("holder_kind", "=", holder.kind)
    .where("holder_id", "=", holder.id)
    .where("day", "<=", day)
    .groupBy("question_id")
    .orderBy("last", "desc")
    .orderBy("question_id")
    .limit(limit)
    .execute();
  if (latest.length === 0) return [];
  const ids = latest.map((row) => row.question_id);
  const found = await inForce(db, await historiesOf(db, [holder], ids), day);
  const at = new Map(ids.map((id, i) => [id, i]));
  return [...found].sort((a, b) => (at.get(a.question) ?? 0) - (at.get(b.question) ?? 0));
}

/** Every member of the organization on that day, itself among them, whether there is a record of them or not. */
export async function membersInForce(
  { db }: RecordStore,
  question: string,
  organization: string,
  day: IsoDate,
): Promise<readonly MemberStands[]> {
  const own: HolderId = { kind: "organization", id: organization };
  const members = await membersOf(db, organization);
  const belongings = await belongingsOf(db, members);
  const then = members.filter((member) =>
    covers(belongings.get(holderKey(member))?.get(organization)?.days ?? [], day),
  );
  const all = [own, ...then];
  const stands = new Map(
    (await inForce(db, await historiesOf(db, all, [question]), day)).map((one) => [
      holderKey(one.holder),
      one,
    ]),
  );
  const names = await holdersOf(db, all);
  return all.map((id) => ({
    holder: names.get(holderKey(id)) ?? { ...id, name: id.id },
    leads: covers(belongings.get(holderKey(id))?.get(organization)?.leading ?? [], day),
    inForce: stands.get(holderKey(id)) ?? null,
  }));
}

async function inForce(
  db: RecordStore["db"],
  histories: readonly HeldBy[],
  day: IsoDate,
): Promise<readonly InForce[]> {
  const standing = histories.flatMap(({ question, positions }) => {
    const until = positions.filter((position) => position.day <= day);
    const last = inForceOn(until, day);
    const spell = spells(until).at(-1);
    return last && spell
      ? [{ question, row: last.position_id, since: spell.from, restated: spell.restated }]
      : [];
  });
  const stored = await storedPositions(
    db,
    standing.map(({ row }) => row),
  );
  return standing
    .flatMap(({ question, row, since, restated }): readonly InForce[] => {
      const position = stored.get(row);
      return position?.holder ? [{ holder: position.holder, question, position, since, restated }] : [];
    })
    .sort((a, b) => a.holder.name.localeCompare(b.holder.name, "en"));
}
