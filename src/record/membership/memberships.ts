/** Who belongs to which organization directly, and when: as files have it, and where they are silent as reports state it. */
import type { IsoDate } from "../../base/passage.ts";
import { type HolderId, holderKey } from "../entity/holders.ts";
import { leads } from "../organization/leads-body.ts";
import { type Days, dayBefore, daysLater, firstDay, lastDay } from "../shared/days.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalIds, idsLeadingTo } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** What a report says of somebody's membership is taken to have been so for so many days before. */
const REPORTED_BEFORE = 31;

/** Somebody, or an organization, belongs to an organization. */
export interface Membership {
  readonly member: HolderId;
  readonly organization: string;
  readonly days: Days;
  readonly leads: boolean;
}

/** Of each member, by `holderKey`. */
export async function membershipsOf(
  db: Db,
  members: readonly HolderId[],
): Promise<ReadonlyMap<string, readonly Membership[]>> {
  const filed = await filedMemberships(db, members);
  const known = new Set(filed.map((m) => `${holderKey(m.member)} ${m.organization}`));
  const reported = await reportedMemberships(db, members);
  const unfiled = reported.filter((m) => !known.has(`${holderKey(m.member)} ${m.organization}`));
  return grouped([...filed, ...unfiled], (membership) => holderKey(membership.member));
}

const idsOf = (members: readonly HolderId[], kind: RecordKind) =>
  members.filter((member) => member.kind === kind).map(({ id }) => id);

async function filedMemberships(db: Db, members: readonly HolderId[]): Promise<readonly Membership[]> {
  const found: Membership[] = [];
  for (const kind of ["person", "organization"] as const) {
    await inBatches(idsOf(members, kind), async (batch) => {
      const leading = await idsLeadingTo(db, kind, batch);
      const column = kind === "person" ? "m.person_id" : "m.member_id";
      const rows = await rowsOf(db)
        .select(`${column} as member`)
        .where(column, "in", [...leading.keys()])
        .execute();
      for (const row of rows) {
        const member = { kind, id: leading.get(row.member ?? "") ?? row.member ?? "" };
        found.push(...membershipsIn(member, row));
      }
      if (kind === "person") return;
      const parts = await db
        .selectFrom("organizations")
        .select(["id", "parent_id"])
        .where("id", "in", [...leading.keys()])
        .where("parent_id", "is not", null)
        .execute();
      for (const { id, parent_id } of parts) {
        const member = { kind, id: leading.get(id) ?? id };
        found.push({ member, organization: parent_id ?? "", days: ALWAYS, leads: false });
      }
    });
  }
  const final = await finalIds(db, "organization", [...new Set(found.map((m) => m.organization))]);
  return found.map((m) => ({ ...m, organization: final.get(m.organization) ?? m.organization }));
}

const ALWAYS: Days = { from: null, to: null };

/** A membership without dates of its own lasts as long as its legislative period. */
function rowsOf(db: Db) {
  return db
    .selectFrom("memberships as m")
    .leftJoin("posts as p", "p.id", "m.post_id")
    .leftJoin("events as t", "t.id", "m.legislative_period_id")
    .select(["m.role", "p.name as post", "p.role as post_role", "m.on_behalf_of_id"])
    .select((e) => [
      e.fn.coalesce("m.organization_id", "p.organization_id").as("organization_id"),
      e.fn.coalesce("m.start_date", "t.start_date").as("from"),
      e.fn.coalesce("m.end_date", "t.end_date").as("to"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

/** In the organization itself, and in the one on whose behalf: whoever leads an assembly's group does not lead the party. */
function membershipsIn(member: HolderId, row: Row): readonly Membership[] {
  const days: Days = {
    from: row.from === null ? null : firstDay(row.from),
    to: row.to === null ? null : lastDay(row.to),
  };
  const role = row.role ?? row.post_role ?? row.post ?? "";
  const bodies = [
    { organization: row.organization_id, leads: leads(role) },
    { organization: row.on_behalf_of_id, leads: false },
  ];
  return bodies.flatMap(({ organization, leads: leading }) =>
    organization === null ? [] : [{ member, organization, days, leads: leading }],
  );
}

async function reportedMemberships(db: Db, members: readonly HolderId[]): Promise<readonly Membership[]> {
  const found: Membership[] = [];
  for (const kind of ["person", "organization"] as const) {
    await inBatches(idsOf(members, kind), async (batch) => {
      const rows = await db
        .selectFrom("member_index as m")
        .innerJoin("organizations as o", "o.id", "m.organization_id")
        .select(["m.member_id", "m.organization_id", "m.leads", "o.classification"])
        .select((e) => [e.fn.min("m.day").as("first"), e.fn.max("m.day").as("last")])
        .where("m.member_kind", "=", kind)
        .where("m.member_id", "in", batch)
        .groupBy(["m.member_id", "m.organization_id", "m.leads"])
        .execute();
      for (const [id, told] of grouped(rows, (row) => row.member_id)) {
        const member = { kind, id };
        found.push(
          ...told.map((row) => ({
            member,
            organization: row.organization_id,
            days: reportedDays(row, told),
            leads: row.leads === 1,
          })),
        );
      }
    });
  }
  return found;
}

interface Told {
  readonly organization_id: string;
  readonly classification: string | null;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Until a report that comes after all that state it puts them into another party: nobody is in two. */
function reportedDays(row: Told, all: readonly Told[]): Days {
  const rivals = isParty(row)
    ? all.filter((other) => isParty(other) && other.organization_id !== row.organization_id)
    : [];
  const next = rivals.map((other) => other.first).filter((day) => day > row.last);
  const before = rivals.some((other) => other.last < row.first);
  const left = next.sort()[0];
  return {
    from: before ? row.first : daysLater(row.first, -REPORTED_BEFORE),
    to: left ? dayBefore(left) : null,
  };
}

const isParty = ({ classification }: Told) => /party|faction/i.test(classification ?? "");
