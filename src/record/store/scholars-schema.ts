/** The record's tables of people's own variables and of blind coding, as the queries see them. */
import type { Generated } from "kysely";

export type VariableType = "text" | "number" | "yes-no" | "choice";
export type CodingSort = "position" | "statement";

interface VariableTable {
  id: Generated<number>;
  /** Of those in use each has its own, whatever its capitals. */
  name: string;
  type: VariableType;
  /** Of a choice its values, as a JSON list; else `[]`. */
  allowed: string;
  note: string | null;
  made_by: string;
  made_at: string;
  /** Null while it is in use. */
  ended_by: Generated<string | null>;
  ended_at: Generated<string | null>;
}

interface RoundTable {
  id: Generated<number>;
  name: string;
  sort: CodingSort;
  /** By which the same record gives the same draw. */
  seed: number;
  /** How many units were drawn, and among how many. */
  drawn: number;
  among: number;
  made_by: string;
  made_at: string;
  /** Null while there may be coding. */
  closed_by: Generated<string | null>;
  closed_at: Generated<string | null>;
}

interface UnitTable {
  id: Generated<number>;
  round_id: number;
  /** From 1. */
  number: number;
  report_id: string;
  /** The words drawn, and those around them: by these the place is found again. */
  exact: string;
  before: string;
  after: string;
  /** What the machine had found there, whatever people decided; `Found` as JSON. */
  found: string;
  /** Name and version. */
  extractor: string;
}

interface CodingTable {
  id: Generated<number>;
  unit_id: number;
  coder: string;
  /** `Coded` as JSON. */
  coded: string;
  coded_at: string;
}

export interface ScholarsSchema {
  variables: VariableTable;
  variable_anchors: { decision_id: number; statement_id: number };
  coding_rounds: RoundTable;
  coding_coders: { round_id: number; name: string };
  coding_variables: { round_id: number; variable_id: number };
  coding_units: UnitTable;
  codings: CodingTable;
}
