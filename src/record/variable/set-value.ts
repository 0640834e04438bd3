/** Sets a variable of a statement, as a decision: with who, when and why, kept through new analyses, and undone like any. */

import { latestAnalyses } from "../decision/latest-analyses.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import { placeOf } from "../shared/place.ts";
import { anchorStatementDecisions } from "../statement/anchor-decisions.ts";
import type { StatementDetail } from "../statement/corrections.ts";
import { decidedStatementAt } from "../statement/decide-statements.ts";
import type { RecordStore } from "../store/record-store.ts";
import { valueFor, variableOnRecord } from "./variables.ts";

/** What is kept of a value besides the place of its statement. */
export interface SetDetail extends StatementDetail {
  /** The variable's name, and its row. */
  readonly variable: string;
  readonly variableId: number;
  /** Null: it has none any more. */
  readonly value: string | null;
}

/**
 * Of a statement written `REPORT#s3`; an empty `value` takes the value away. Throws an InputError if there is no such statement
 * or variable, or it does not take that value.
 */
export function setValue(
  record: RecordStore,
  statement: string,
  { variable: named, value }: { readonly variable: string; readonly value: string },
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const variable = await variableOnRecord(db, named);
    const { report, text, first, last, speaker, added } = await decidedStatementAt(db, statement);
    const detail: SetDetail = {
      ...placeOf(text, { start: first, end: last }),
      name: speaker,
      ...(added === null ? {} : { of: added }),
      variable: variable.name,
      variableId: variable.id,
      value: valueFor(variable, value),
    };
    const fields = {
      what: "set",
      kind: "variable",
      report_id: report,
      detail: JSON.stringify(detail),
    } as const;
    const decision = await putDecision(db, fields, who, now());
    for (const analysis of await latestAnalyses(db, report)) await anchorStatementDecisions(db, analysis);
    return { decision, id: statement, resolved: 0 };
  });
}
