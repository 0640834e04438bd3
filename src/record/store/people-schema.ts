/** The record's tables of people and of what is found and decided of them, as the queries see them. */
import type { Generated, GeneratedAlways } from "kysely";
import type { Probability } from "../../base/passage.ts";

export type RecordKind = "person" | "organization";
export type Origin = "file" | "report";

/** Columns taken from the object's JSON. */
type Told = GeneratedAlways<string | null>;

interface Stored {
  id: string;
  /** The Popolo object as JSON. */
  popolo: string;
}

interface Named extends Stored {
  name: string;
}

interface PersonTable extends Named {
  origin: Origin;
  family_name: Told;
  given_name: Told;
  gender: Told;
  birth_date: Told;
  death_date: Told;
  redirect: Told;
}

interface OrganizationTable extends Named {
  origin: Origin;
  classification: Told;
  founding_date: Told;
  dissolution_date: Told;
  parent_id: Told;
}

interface PostTable extends Named {
  role: Told;
  organization_id: Told;
  area_id: Told;
}

interface EventTable extends Named {
  start_date: Told;
  end_date: Told;
}

interface MembershipTable extends Stored {
  person_id: Told;
  member_id: Told;
  organization_id: Told;
  on_behalf_of_id: Told;
  post_id: Told;
  area_id: Told;
  legislative_period_id: Told;
  role: Told;
  start_date: Told;
  end_date: Told;
}

/** A name as it is looked up. Of an organization `last` is the whole name. */
interface RecordNameTable {
  kind: RecordKind;
  record_id: string;
  last: string;
  given: string;
  suffix: string;
  from_date: string | null;
  to_date: string | null;
}

interface ResolutionTable {
  id: Generated<number>;
  entity_id: number;
  kind: RecordKind;
  /** Null where it is left open. */
  record_id: string | null;
  probability: Probability | null;
  /** `Candidate[]` as JSON, likeliest first. */
  candidates: string;
  resolved_at: string;
}

/** What a decision can be about. */
export type DecidedKind =
  | RecordKind
  | "question"
  | "position"
  | "statement"
  | "report"
  | "variable"
  | "publisher";

export type DecisionKind =
  | "is"
  | "split"
  | "same"
  | "different"
  | "pin"
  | "reword"
  | "watch"
  | "accept"
  | "correct"
  | "reject"
  | "set"
  | "add"
  | "assign"
  | "undo";

interface DecisionTable {
  id: Generated<number>;
  what: DecisionKind;
  kind: DecidedKind;
  /** Of a publisher, which has no id, its name. */
  record_id: string | null;
  /** Of `same`: the one that redirects to `record_id`; of a question's `split`: the one that the wording was of. */
  other_id: string | null;
  report_id: string | null;
  entity_name: string | null;
  /** Of a question's `pin` and `split`: the wording it is about; of `reword` and `watch`: the new one. */
  wording: string | null;
  /** Of a question's `same` and `pin`: the two are worded the other way round. */
  reversed: Generated<0 | 1>;
  /** Of a position or a statement: the words that it is found again by, and what is corrected; of a report what is. JSON. */
  detail: string | null;
  undoes: number | null;
  decided_by: string;
  decided_at: string;
  why: string | null;
}

export interface PeopleSchema {
  people: PersonTable;
  organizations: OrganizationTable;
  posts: PostTable;
  areas: Named;
  events: EventTable;
  memberships: MembershipTable;
  record_names: RecordNameTable;
  /** Each word of each name, once. */
  name_words: { kind: RecordKind; word: string; record_id: string };
  /** What somebody holds a membership as, in the form in which reports' roles are looked up. */
  offices: { key: string; membership_id: string };
  /** Those of whom nothing is left that a report gave; and, made on the spot, whoever should be among them. */
  emptied_records: { kind: RecordKind; record_id: string };
  stale_records: { kind: RecordKind; record_id: string };
  bare_records: { kind: RecordKind; id: string };
  resolutions: ResolutionTable;
  decisions: DecisionTable;
  decision_anchors: { decision_id: number; entity_id: number };
  /** Decisions that were not undone. */
  live_decisions: DecisionTable;
  /** Where ids that were merged lead; `reversed`: of a question that is worded the other way round. */
  redirects: { kind: DecidedKind; from_id: string; to_id: string; reversed: 0 | 1 };
  /** Whom each entity stands for, by decision or finding; before redirects. */
  entity_records: {
    entity_id: number;
    kind: RecordKind;
    record_id: string;
    probability: Probability;
    decision_id: number | null;
  };
}
