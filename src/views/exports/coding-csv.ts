/** A round of blind coding as CSV: how far coders agree, a field and a pair a row; or all that was coded, a unit and a coder a row. */
import type { CodedUnit, FieldAgreement } from "../../record/coding/agreement.ts";
import { FIELDS, variableField } from "../../record/coding/fields.ts";
import type { Round } from "../../record/coding/rounds.ts";
import { csvLine } from "./csv.ts";

export function agreementCsv(round: Round, agreement: readonly FieldAgreement[]): string {
  return [
    csvLine(["round", "field", "between", "alpha", "percent agreement", "units", "values", "metric"]),
    ...agreement.map((row) =>
      csvLine([
        round.name,
        row.field,
        row.between.join(" – "),
        row.alpha,
        row.agreement === null ? null : 100 * row.agreement,
        row.units,
        row.values,
        row.metric,
      ]),
    ),
  ].join("");
}

export function codingsCsv({ name, sort, variables }: Round, coded: readonly CodedUnit[]): string {
  const [fields, own] = [FIELDS[sort], variables.map(variableField)];
  return [
    csvLine(["round", "unit", "report id", "words", "coder", "coded at", ...fields, "extractor", ...own]),
    ...coded.map(({ unit, coder, at, values }) =>
      csvLine([
        name,
        unit.number,
        unit.report,
        unit.place.exact,
        coder,
        at,
        ...fields.map((field) => values.get(field) ?? null),
        unit.extractor,
        ...own.map((field) => values.get(field) ?? null),
      ]),
    ),
  ].join("");
}
