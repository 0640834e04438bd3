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

export type DecisionKind = "is" | "split" | "same" | "different" | "undo";

interface DecisionTable {
  id: Generated<number>;
  what: DecisionKind;
  kind: RecordKind;
  record_id: string | null;
  /** Of `same`: the one that redirects to `record_id`. */
  other_id: string | null;
  report_id: string | null;
  entity_name: string | null;
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
  /** What somebody holds a membership as, in the form in which reports' roles are looked up. */
  offices: { key: string; membership_id: string };
  resolutions: ResolutionTable;
  decisions: DecisionTable;
  decision_anchors: { decision_id: number; entity_id: number };
  /** Decisions that were not undone. */
  live_decisions: DecisionTable;
  redirects: { kind: RecordKind; from_id: string; to_id: string };
  /** Whom each entity stands for, by decision or finding; before redirects. */
  entity_records: {
    entity_id: number;
    kind: RecordKind;
    record_id: string;
    probability: Probability;
    decision_id: number | null;
  };
}
