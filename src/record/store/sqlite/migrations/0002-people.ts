/** People, organizations, posts and memberships as Popolo has them; who an entity is; and what people decide of it. */
import { type Kysely, sql } from "kysely";

/** What one part of a Popolo object's JSON says, as a column: the JSON is the one place where it is kept. */
const told = (name: string, refers = "") =>
  `${name} TEXT GENERATED ALWAYS AS (popolo ->> '$.${name}') VIRTUAL${refers && ` REFERENCES ${refers} (id) DEFERRABLE INITIALLY DEFERRED`}`;

/** `file`: it came in a Popolo file; `report`: it was met in a report. */
const ORIGIN = `origin TEXT NOT NULL CHECK (origin IN ('file', 'report'))`;
const KIND = (column: string) => `${column} TEXT NOT NULL CHECK (${column} IN ('person', 'organization'))`;
const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(", ");
const POPOLO = `popolo TEXT NOT NULL CHECK (json_valid(popolo))`;

const TABLES = [
  `CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, ${ORIGIN}, ${POPOLO},
    ${["family_name", "given_name", "gender", "birth_date", "death_date", "redirect"].map((n) => told(n)).join(", ")}
  ) STRICT`,
  `CREATE INDEX people_redirected ON people (redirect) WHERE redirect IS NOT NULL`,
  `CREATE TABLE organizations (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, ${ORIGIN}, ${POPOLO},
    ${["classification", "founding_date", "dissolution_date"].map((n) => told(n)).join(", ")},
    ${told("parent_id", "organizations")}
  ) STRICT`,
  `CREATE TABLE areas (id TEXT PRIMARY KEY, name TEXT NOT NULL, ${POPOLO}) STRICT`,
  `CREATE TABLE events (id TEXT PRIMARY KEY, name TEXT NOT NULL, ${POPOLO}, ${told("start_date")}, ${told("end_date")}) STRICT`,
  `CREATE TABLE posts (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, ${POPOLO},
    ${told("role")}, ${told("organization_id", "organizations")}, ${told("area_id", "areas")}
  ) STRICT`,
  `CREATE TABLE memberships (
    id TEXT PRIMARY KEY, ${POPOLO},
    ${told("person_id", "people")}, ${told("member_id", "organizations")},
    ${told("organization_id", "organizations")}, ${told("on_behalf_of_id", "organizations")},
    ${told("post_id", "posts")}, ${told("area_id", "areas")}, ${told("legislative_period_id", "events")},
    ${["role", "start_date", "end_date"].map((n) => told(n)).join(", ")}
  ) STRICT`,
  `CREATE INDEX memberships_of_person ON memberships (person_id)`,
  `CREATE INDEX memberships_of_organization ON memberships (organization_id)`,
  `CREATE INDEX memberships_on_post ON memberships (post_id)`,

  // By these a name or an office in a report finds who may be meant without reading everybody on record.
  `CREATE TABLE record_names (
    ${KIND("kind")}, record_id TEXT NOT NULL, last TEXT NOT NULL, given TEXT NOT NULL, suffix TEXT NOT NULL,
    from_date TEXT, to_date TEXT,
    PRIMARY KEY (kind, last, given, suffix, record_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX record_names_of ON record_names (kind, record_id)`,
  `CREATE TABLE offices (
    key TEXT NOT NULL, membership_id TEXT NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    PRIMARY KEY (key, membership_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX offices_of ON offices (membership_id)`,

  `CREATE TABLE resolutions (
    id INTEGER PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    ${KIND("kind")},
    record_id TEXT,
    probability REAL CHECK (probability BETWEEN 0 AND 1),
    candidates TEXT NOT NULL CHECK (json_valid(candidates)),
    resolved_at TEXT NOT NULL,
    CHECK ((record_id IS NULL) = (probability IS NULL))
  ) STRICT`,
  `CREATE INDEX resolutions_of_entity ON resolutions (entity_id, id)`,
  `CREATE INDEX resolutions_to ON resolutions (record_id)`,

  `CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN (${listed(["is", "split", "same", "different", "pin", "reword", "watch", "accept", "correct", "reject", "undo"])})),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'question', 'position', 'statement')),
    record_id TEXT,
    other_id TEXT,
    report_id TEXT REFERENCES reports (id),
    entity_name TEXT,
    wording TEXT,
    reversed INTEGER NOT NULL DEFAULT 0 CHECK (reversed IN (0, 1)),
    detail TEXT CHECK (json_valid(detail)),
    undoes INTEGER UNIQUE REFERENCES decisions (id),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    why TEXT,
    CHECK (what NOT IN ('same', 'different') OR (record_id IS NOT NULL AND other_id IS NOT NULL)),
    CHECK (kind IN ('question', 'position', 'statement') OR what NOT IN ('is', 'split')
      OR (record_id IS NOT NULL AND report_id IS NOT NULL AND entity_name IS NOT NULL)),
    CHECK (kind <> 'question' OR what NOT IN ('pin', 'split', 'reword', 'watch')
      OR (record_id IS NOT NULL AND wording IS NOT NULL)),
    CHECK (kind NOT IN ('position', 'statement') OR what = 'undo' OR (report_id IS NOT NULL AND detail IS NOT NULL)),
    CHECK ((what = 'undo') = (undoes IS NOT NULL))
  ) STRICT`,
  `CREATE INDEX decisions_on_report ON decisions (report_id)`,
  `CREATE INDEX decisions_on_record ON decisions (record_id)`,
  `CREATE INDEX decisions_on_other ON decisions (other_id) WHERE other_id IS NOT NULL`,
  `CREATE INDEX decisions_on_wording ON decisions (wording) WHERE wording IS NOT NULL`,
  // A decision of an entity, found again in an analysis.
  `CREATE TABLE decision_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    PRIMARY KEY (entity_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX decision_anchors_of ON decision_anchors (decision_id)`,
];

const VIEWS = [
  `CREATE VIEW live_decisions AS
    SELECT * FROM decisions AS d
    WHERE d.what <> 'undo' AND NOT EXISTS (SELECT 1 FROM decisions AS u WHERE u.undoes = d.id)`,
  `CREATE VIEW redirects AS
    SELECT kind, other_id AS from_id, record_id AS to_id, reversed FROM live_decisions WHERE what = 'same'
    UNION ALL
    SELECT 'person', id, redirect, 0 FROM people WHERE redirect IS NOT NULL`,
  // Whom each entity stands for: what was decided last, else what was found last. Before redirects.
  `CREATE VIEW entity_records AS
    SELECT x.entity_id, d.kind, d.record_id, 1.0 AS probability, d.id AS decision_id
      FROM live_decisions AS d JOIN decision_anchors AS x ON x.decision_id = d.id
      WHERE NOT EXISTS (
        SELECT 1 FROM decision_anchors AS y JOIN live_decisions AS later ON later.id = y.decision_id
        WHERE y.entity_id = x.entity_id AND later.id > d.id)
    UNION ALL
    SELECT r.entity_id, r.kind, r.record_id, r.probability, NULL
      FROM resolutions AS r
      WHERE r.record_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM resolutions AS n WHERE n.entity_id = r.entity_id AND n.id > r.id)
        AND NOT EXISTS (
          SELECT 1 FROM decision_anchors AS y JOIN live_decisions AS d ON d.id = y.decision_id
          WHERE y.entity_id = r.entity_id)`,
];

const NEVER_CHANGED = ["resolutions", "decisions", "decision_anchors"].flatMap((table) =>
  ["UPDATE", "DELETE"].map(
    (change) => `CREATE TRIGGER ${table}_never_${change.toLowerCase()} BEFORE ${change} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} are written once and never changed'); END`,
  ),
);

/** Ids last: who or what is on record once stays. */
const NEVER_DELETED = ["people", "organizations", "posts", "areas", "events"].map(
  (table) => `CREATE TRIGGER ${table}_never_delete BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} stay on record'); END`,
);

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...VIEWS, ...NEVER_CHANGED, ...NEVER_DELETED]) {
    await sql.raw(statement).execute(db);
  }
}
