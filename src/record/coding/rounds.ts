/** Rounds of blind coding: what there is to code, who has coded how much, and what may be told of it. */
import { InputError } from "../../base/errors.ts";
import { grouped } from "../shared/passages.ts";
import type { Place } from "../shared/place.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { CodingSort } from "../store/scholars-schema.ts";
import type { Store } from "../store/store.ts";
import { type Variable, variablesByRow } from "../variable/variables.ts";
import type { CodedFinding } from "./fields.ts";

type Db = Store["db"];

export interface Round {
  readonly id: number;
  readonly name: string;
  readonly sort: CodingSort;
  readonly seed: number;
  /** How many units were drawn, and from how many; fewer are left if reports have been withdrawn since. */
  readonly drawn: number;
  readonly among: number;
  readonly units: number;
  readonly madeBy: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly closed: { readonly by: string; readonly at: string } | null;
  readonly coders: readonly { readonly name: string; readonly done: number }[];
  /** People's own that are coded of each unit, in the order in which they were defined; also those ended since. */
  readonly variables: readonly Variable[];
  /** Coding has ended; until then nobody sees what others said. */
  readonly isDone: boolean;
}

export interface CodingUnit {
  readonly id: number;
  readonly number: number;
  readonly report: string;
  readonly place: Place;
  readonly found: CodedFinding;
  readonly extractor: string;
}

export interface Coding {
  readonly unit: number;
  readonly coder: string;
  readonly coded: CodedFinding;
  readonly at: string;
}

/** The newest first. */
export async function listRounds({ db }: Pick<RecordStore, "db">): Promise<readonly Round[]> {
  const rows = await db.selectFrom("coding_rounds").selectAll().orderBy("id", "desc").execute();
  const rounds: Round[] = [];
  for (const row of rows) {
    const { units } = await db
      .selectFrom("coding_units")
      .select((e) => e.fn.countAll<number>().as("units"))
      .where("round_id", "=", row.id)
      .executeTakeFirstOrThrow();
    const coders = await db
      .selectFrom("coding_coders as c")
      .select([
        "c.name",
        (e) =>
          e
            .selectFrom("codings as k")
            .innerJoin("coding_units as u", "u.id", "k.unit_id")
            .select((f) => f.fn.count<number>("u.id").distinct().as("n"))
            .whereRef("u.round_id", "=", "c.round_id")
            .whereRef("k.coder", "=", "c.name")
            .as("done"),
      ])
      .where("c.round_id", "=", row.id)
      .orderBy("c.name")
      .execute();
    const coded = await db
      .selectFrom("coding_variables")
      .select("variable_id")
      .where("round_id", "=", row.id)
      .execute();
    const closed =
      row.closed_by !== null && row.closed_at !== null ? { by: row.closed_by, at: row.closed_at } : null;
    rounds.push({
      id: row.id,
      name: row.name,
      sort: row.sort,
      seed: row.seed,
      drawn: row.drawn,
      among: row.among,
      units,
      madeBy: row.made_by,
      madeAt: row.made_at,
      closed,
      coders: coders.map(({ name, done }) => ({ name, done: done ?? 0 })),
      variables: await variablesByRow(
        db,
        coded.map((one) => one.variable_id),
      ),
      isDone: closed !== null || coders.every(({ done }) => (done ?? 0) >= units),
    });
  }
  return rounds;
}

/** By its number or its name. Throws an InputError if there is none. */
export async function roundNamed(record: Pick<RecordStore, "db">, named: string): Promise<Round> {
  const found = (await listRounds(record)).find(({ id, name }) => String(id) === named || name === named);
  if (found) return found;
  throw new InputError(`there is no round "${named}": \`standpoint coding list\` names them`);
}

/** Nobody codes it any more, and what was coded can be compared. Throws an InputError if it is closed already. */
export async function closeRound(record: RecordStore, round: Round, by: string): Promise<void> {
  if (round.closed) throw new InputError(`the round "${round.name}" is closed already`);
  await record.atomically((db) =>
    db
      .updateTable("coding_rounds")
      .set({ closed_by: by, closed_at: new Date().toISOString() })
      .where("id", "=", round.id)
      .execute(),
  );
}

/** In the order in which they were drawn. */
export async function unitsOf(db: Db, round: number): Promise<readonly CodingUnit[]> {
  const rows = await db
    .selectFrom("coding_units")
    .selectAll()
    .where("round_id", "=", round)
    .orderBy("number")
    .execute();
  return rows.map(({ id, number, report_id, exact, before, after, found, extractor }) => ({
    id,
    number,
    report: report_id,
    place: { exact, before, after },
    found: JSON.parse(found) as CodedFinding,
    extractor,
  }));
}

/** What each coder last said about each unit; only one coder's if one is named. */
export async function codingsOf(db: Db, round: number, coder?: string): Promise<readonly Coding[]> {
  const rows = await db
    .selectFrom("codings as k")
    .innerJoin("coding_units as u", "u.id", "k.unit_id")
    .select(["k.unit_id", "k.coder", "k.coded", "k.coded_at"])
    .where("u.round_id", "=", round)
    .$if(coder !== undefined, (q) => q.where("k.coder", "=", coder ?? ""))
    .orderBy("k.id")
    .execute();
  return [...grouped(rows, (row) => `${row.unit_id} ${row.coder}`).values()].flatMap((said) => {
    const last = said.at(-1);
    return last
      ? [
          {
            unit: last.unit_id,
            coder: last.coder,
            coded: JSON.parse(last.coded) as CodedFinding,
            at: last.coded_at,
          },
        ]
      : [];
  });
}

/** The first unit that the coder has not coded; null: they are done. Throws an InputError if it is not theirs to code. */
export async function nextUnit(
  { db }: Pick<RecordStore, "db">,
  round: Round,
  coder: string,
): Promise<CodingUnit | null> {
  refuseOthers(round, coder);
  const done = new Set((await codingsOf(db, round.id, coder)).map(({ unit }) => unit));
  return (await unitsOf(db, round.id)).find(({ id }) => !done.has(id)) ?? null;
}

export function refuseOthers({ name, coders, closed }: Round, coder: string): void {
  if (!coders.some((one) => one.name === coder))
    throw new InputError(
      `${coder} does not code the round "${name}": ${coders.map((one) => one.name).join(", ")} do`,
    );
  if (closed) throw new InputError(`the round "${name}" is closed: nothing is coded in it any more`);
}
