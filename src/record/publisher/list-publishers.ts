/** The publishers on record: how many reports each has, which names were joined to it, and which may be one. */
import { sql } from "kysely";
import { recordCounts } from "../shared/record-counts.ts";
import { finalIds } from "../shared/redirects.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type LikelyOne, likelyOne } from "./likely-one.ts";

export interface JoinedName {
  readonly name: string;
  /** How many reports were found under it. */
  readonly reports: number;
  /** Who joined it, when (ISO 8601 in UTC) and why; the decision's number undoes it. */
  readonly decision: number;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

export interface Publisher {
  readonly name: string;
  /** Under whatever name they were found. */
  readonly reports: number;
  /** By name. */
  readonly joined: readonly JoinedName[];
}

export interface Publishers {
  /** By name. */
  readonly publishers: readonly Publisher[];
  /** Names that may be one, that nobody has decided of; those with most reports first. */
  readonly suggestions: readonly LikelyOne[];
}

type Db = RecordStore["db"];

/** So many of a publisher's latest reports tell where it publishes. */
const LOOKED_AT = 5;

export function listPublishers(record: RecordStore): Promise<Publishers> {
  return whileUnchanged(record, "publishers", async () => {
    const { publishers } = await recordCounts(record);
    const joined = await joinedNames(record.db);
    const hosts = await hostsOf(
      record.db,
      publishers.map(({ name }) => name),
    );
    const apart = await keptApart(record.db);
    return {
      publishers: publishers.map((one) => ({ ...one, joined: joined.get(one.name) ?? [] })),
      suggestions: likelyOne(publishers.map((one) => ({ ...one, hosts: hosts.get(one.name) ?? [] }))).filter(
        ({ keep, other }) => !apart.has(pairKey(keep, other)),
      ),
    };
  });
}

/** By the name that they lead to. */
async function joinedNames(db: Db): Promise<ReadonlyMap<string, readonly JoinedName[]>> {
  const rows = await db
    .selectFrom("live_decisions as d")
    .select(["d.id as decision", "d.other_id as name", "d.decided_by as by", "d.decided_at as at", "d.why"])
    .where("d.kind", "=", "publisher")
    .where("d.what", "=", "same")
    .orderBy("d.other_id")
    .execute();
  const names = rows.flatMap(({ name }) => name ?? []);
  const leads = await finalIds(db, "publisher", names);
  const found = await foundUnder(db, [...new Set(leads.values())]);
  const joined = new Map<string, JoinedName[]>();
  for (const { name, ...how } of rows) {
    if (name === null) continue;
    const to = leads.get(name) ?? name;
    joined.set(to, [...(joined.get(to) ?? []), { name, reports: found.get(name) ?? 0, ...how }]);
  }
  return joined;
}

/** How many of the reports that stand under these names were found under each name. */
async function foundUnder(db: Db, standing: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (standing.length === 0) return new Map();
  const rows = await db
    .selectFrom("standing_reports as r")
    .innerJoin("said_details as s", "s.article_id", "r.article_id")
    .select(["s.publisher as name"])
    .select((e) => e.fn.countAll<number>().as("reports"))
    .where("r.publisher", "in", standing)
    .groupBy("s.publisher")
    .execute();
  return new Map(rows.map(({ name, reports }) => [name ?? "", reports]));
}

async function hostsOf(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ name: string; url: string }>`SELECT p.value AS name, a.url
    FROM json_each(${JSON.stringify(names)}) AS p
    JOIN standing_reports AS r ON r.report_id IN (SELECT l.report_id FROM standing_reports AS l
      WHERE l.publisher = p.value ORDER BY l.published DESC, l.report_id LIMIT ${LOOKED_AT})
    JOIN articles AS a ON a.id = r.article_id
    WHERE a.url IS NOT NULL`.execute(db);
  const hosts = new Map<string, readonly string[]>();
  for (const { name, url } of rows) {
    const host = URL.canParse(url) ? new URL(url).hostname : "";
    if (host !== "") hosts.set(name, [...(hosts.get(name) ?? []), host]);
  }
  return hosts;
}

/** The pairs that people keep apart, as these lead now. */
async function keptApart(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("live_decisions")
    .select(["record_id", "other_id"])
    .where("kind", "=", "publisher")
    .where("what", "=", "different")
    .execute();
  const names = rows.flatMap(({ record_id, other_id }) => [record_id ?? [], other_id ?? []].flat());
  const leads = await finalIds(db, "publisher", names);
  const final = (name: string | null) => leads.get(name ?? "") ?? name ?? "";
  return new Set(rows.map((row) => pairKey(final(row.record_id), final(row.other_id))));
}

/** The same for the two in either order. */
const pairKey = (a: string, b: string) => JSON.stringify([a, b].sort());
