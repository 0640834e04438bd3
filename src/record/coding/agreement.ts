/** How far those who coded a round agree, with each other and with the machine, field by field. */
import { InputError } from "../../base/errors.ts";
import { recordsOf } from "../entity/entity-records.ts";
import { grouped } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import type { Variable } from "../variable/variables.ts";
import { type Metric, type Reliability, reliability } from "./alpha.ts";
import {
  type CodedField,
  type CodedFinding,
  type CodedPosition,
  FIELDS,
  MACHINE,
  variableField,
} from "./fields.ts";
import { towards } from "./found.ts";
import { type CodingUnit, codingsOf, type Round, unitsOf } from "./rounds.ts";

type Db = Store["db"];

export interface FieldAgreement extends Reliability {
  readonly field: CodedField;
  /** Of numbers `interval`: how far they are apart counts. */
  readonly metric: Metric;
  /** Whose codings are compared: all who coded, or one of them and `machine`. */
  readonly between: readonly string[];
}

/** One unit as one coder coded it: the compared values, by field; a field that they left out is missing. */
export interface CodedUnit {
  readonly unit: CodingUnit;
  readonly coder: string;
  /** Null for the machine. */
  readonly at: string | null;
  readonly values: ReadonlyMap<CodedField, string>;
}

/** What stands for nobody known, and for no question that makes sense by itself. */
const NOBODY = "nobody";
const NO_QUESTION = "none";
/** A variable that has no value there. */
const NO_VALUE = "none";

/**
 * All coders together first, then each with the machine. Names are compared by whom they mean in the report, questions after
 * merges. Of units where somebody finds nothing only `is one` is compared. The machine codes none of people's own variables. Throws an InputError while somebody is still to code.
 */
export async function agreementOf(record: RecordStore, round: Round): Promise<readonly FieldAgreement[]> {
  const coded = await codedUnits(record, round);
  const people = round.coders.map(({ name }) => name);
  const pairs = [people, ...people.map((name) => [name, MACHINE])];
  return [
    ...FIELDS[round.sort].flatMap((field) =>
      pairs.map((between) => agreementOn(coded, field, between, "nominal")),
    ),
    ...round.variables.map((variable) =>
      agreementOn(
        coded,
        variableField(variable),
        people,
        variable.type === "number" ? "interval" : "nominal",
      ),
    ),
  ];
}

function agreementOn(
  coded: readonly CodedUnit[],
  field: CodedField,
  between: readonly string[],
  metric: Metric,
): FieldAgreement {
  const values = valuesOf(coded, field, between);
  // What has no value is at no distance from a number.
  const found =
    metric === "nominal"
      ? reliability(values)
      : reliability(
          values.map((unit) => unit.filter((value) => value !== NO_VALUE).map(Number)),
          metric,
        );
  return { field, metric, between, ...found };
}

function valuesOf(
  coded: readonly CodedUnit[],
  field: CodedField,
  between: readonly string[],
): readonly (readonly string[])[] {
  const own = coded.filter(({ coder }) => between.includes(coder));
  return [...grouped(own, ({ unit }) => unit.id).values()].map((all) =>
    all.flatMap(({ values }) => values.get(field) ?? []),
  );
}

/** Every coder's and the machine's, unit by unit. Throws an InputError while somebody is still to code. */
export async function codedUnits({ db }: RecordStore, round: Round): Promise<readonly CodedUnit[]> {
  if (!round.isDone) {
    const left = round.coders
      .filter(({ done }) => done < round.units)
      .map(({ name, done }) => `${name} has ${round.units - done} left`);
    throw new InputError(
      `what was coded in "${round.name}" is told when all have coded it, or it is closed: ${left.join(", ")}`,
    );
  }
  const units = await unitsOf(db, round.id);
  const said = grouped(await codingsOf(db, round.id), ({ unit }) => unit);
  const all = units.flatMap((unit) => [
    ...(said.get(unit.id) ?? []).map(({ coder, coded, at }) => ({ unit, coder, coded, at })),
    { unit, coder: MACHINE, coded: unit.found, at: null },
  ]);
  const asked = await towards(
    db,
    all.flatMap(({ coded }) => (isPosition(coded) ? [coded] : [])),
  );
  const meant = await whoIsMeant(db, [...new Set(units.map(({ report }) => report))]);
  return all.map(({ unit, coder, coded, at }) => ({
    unit,
    coder,
    at,
    values: new Map([
      ...comparable(coded, asked, (name) => meant(unit.report, name)),
      ...variableValues(coded, round.variables),
    ]),
  }));
}

const isPosition = (coded: CodedFinding): coded is CodedPosition => "stance" in coded;

function comparable(
  coded: CodedFinding,
  asked: Awaited<ReturnType<typeof towards>>,
  meant: (name: string) => string,
): readonly (readonly [CodedField, string])[] {
  if ("none" in coded) return [["is one", "no"]];
  const whose = (name: string | null) => (name === null ? NOBODY : meant(name));
  if (!isPosition(coded))
    return [
      ["is one", "yes"],
      ["speaker", whose(coded.speaker)],
      ["kind", coded.kind],
      ["polarity", coded.polarity],
    ];
  const { question, stance } = asked(coded);
  return [
    ["is one", "yes"],
    ["holder", whose(coded.holder)],
    ["stance", stance],
    ["question", question ?? NO_QUESTION],
  ];
}

function variableValues(
  coded: CodedFinding,
  variables: readonly Variable[],
): readonly (readonly [CodedField, string])[] {
  const values = "values" in coded ? coded.values : undefined;
  if (!values) return [];
  return variables.map((one) => [variableField(one), values[String(one.id)] ?? NO_VALUE]);
}

/** Whom a name means in a report: somebody on record, somebody of that report, or else the name itself. */
async function whoIsMeant(
  db: Db,
  reports: readonly string[],
): Promise<(report: string, name: string) => string> {
  const rows = await db
    .selectFrom("standing_reports as a")
    .innerJoin("entities as e", "e.analysis_id", "a.analysis_id")
    .leftJoin("entity_names as m", (j) => j.onRef("m.entity_id", "=", "e.id").on("m.kind", "=", "alias"))
    .select(["a.report_id", "e.id", "e.local_id", "e.name", "m.name as alias"])
    .where("a.report_id", "in", reports)
    .orderBy("e.id")
    .execute();
  const records = await recordsOf(db, [...new Set(rows.map((row) => row.id))]);
  const key = (report: string, name: string) => `${report} ${name.toLowerCase()}`;
  const known = new Map<string, string>();
  // A whole name goes before another's short one, whoever comes first in the report.
  for (const named of ["alias", "name"] as const)
    for (const row of [...rows].reverse()) {
      const name = row[named];
      if (name !== null) known.set(key(row.report_id, name), records.get(row.id)?.id ?? row.name);
    }
  return (report, name) => known.get(key(report, name)) ?? name.toLowerCase();
}
