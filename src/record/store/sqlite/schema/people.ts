/** People, organizations, posts and memberships as Popolo has them, with what they are looked up by. */
import { follows, marked, neverDeleted, type SchemaPart } from "./part.ts";

/** People, or organizations, of whom nothing is left that a report gave. */
const bare = (kind: "person" | "organization", table: string, more: string) =>
  `SELECT '${kind}' AS kind, w.id AS id
  FROM ${table} AS w WHERE w.origin = 'report'
  AND NOT EXISTS (SELECT 1 FROM resolutions AS r JOIN entities AS e ON e.id = r.entity_id
    JOIN latest_analyses AS n ON n.id = e.analysis_id
    WHERE r.kind = '${kind}' AND r.record_id = w.id
    AND NOT EXISTS (SELECT 1 FROM resolutions AS later WHERE later.entity_id = e.id AND later.id > r.id)
    AND NOT EXISTS (SELECT 1 FROM decision_anchors AS y JOIN live_decisions AS d ON d.id = y.decision_id
      WHERE y.entity_id = e.id)
    AND (EXISTS (SELECT 1 FROM standing_statements AS s WHERE s.speaker_id = e.id)
      OR EXISTS (SELECT 1 FROM positions AS p JOIN position_index AS i ON i.position_id = p.id WHERE p.holder_id = e.id)
      OR EXISTS (SELECT 1 FROM figures AS f WHERE f.source_id = e.id)))
  AND NOT EXISTS (SELECT 1 FROM position_index AS i WHERE i.holder_kind = '${kind}' AND i.holder_id = w.id)
  AND NOT EXISTS (SELECT 1 FROM member_index AS m WHERE m.member_kind = '${kind}' AND m.member_id = w.id)
  AND NOT EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.kind = '${kind}' AND (d.record_id = w.id OR d.other_id = w.id))
  AND NOT EXISTS (SELECT 1 FROM replies AS y WHERE y.who_kind = '${kind}' AND y.who_id = w.id AND y.taken_back_at IS NULL)
    ${more}`;

/** Statements that make the words of somebody's names anew; `row`: the name's row, in SQL. */
const nameWordsAnew = (row: "new" | "old") => [
  `DELETE FROM name_words WHERE kind = ${row}.kind AND record_id = ${row}.record_id`,
  `INSERT OR IGNORE INTO name_words SELECT DISTINCT r.kind, w.value, r.record_id
    FROM record_names AS r, json_each('[' || replace(json_quote(r.given || ' ' || r.last), ' ', '","') || ']') AS w
    WHERE w.value <> '' AND r.kind = ${row}.kind AND r.record_id = ${row}.record_id`,
];

export const PEOPLE: SchemaPart = {
  tables: [
    `CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'report')),
    popolo TEXT NOT NULL CHECK (json_valid(popolo)),
    family_name TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.family_name')) VIRTUAL,
    given_name TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.given_name')) VIRTUAL,
    gender TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.gender')) VIRTUAL,
    birth_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.birth_date')) VIRTUAL,
    death_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.death_date')) VIRTUAL,
    redirect TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.redirect')) VIRTUAL
  ) STRICT`,
    `CREATE TABLE organizations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'report')),
    popolo TEXT NOT NULL CHECK (json_valid(popolo)),
    classification TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.classification')) VIRTUAL,
    founding_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.founding_date')) VIRTUAL,
    dissolution_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.dissolution_date')) VIRTUAL,
    parent_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.parent_id')) VIRTUAL REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT`,
    `CREATE TABLE areas (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    popolo TEXT NOT NULL CHECK (json_valid(popolo))
  ) STRICT`,
    `CREATE TABLE events (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    popolo TEXT NOT NULL CHECK (json_valid(popolo)),
    start_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.start_date')) VIRTUAL,
    end_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.end_date')) VIRTUAL
  ) STRICT`,
    `CREATE TABLE posts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    popolo TEXT NOT NULL CHECK (json_valid(popolo)),
    role TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.role')) VIRTUAL,
    organization_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.organization_id')) VIRTUAL REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
    area_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.area_id')) VIRTUAL REFERENCES areas (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT`,
    `CREATE TABLE memberships (
    id TEXT PRIMARY KEY,
    popolo TEXT NOT NULL CHECK (json_valid(popolo)),
    person_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.person_id')) VIRTUAL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    member_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.member_id')) VIRTUAL REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
    organization_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.organization_id')) VIRTUAL REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
    on_behalf_of_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.on_behalf_of_id')) VIRTUAL REFERENCES organizations (id) DEFERRABLE INITIALLY DEFERRED,
    post_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.post_id')) VIRTUAL REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
    area_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.area_id')) VIRTUAL REFERENCES areas (id) DEFERRABLE INITIALLY DEFERRED,
    legislative_period_id TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.legislative_period_id')) VIRTUAL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.role')) VIRTUAL,
    start_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.start_date')) VIRTUAL,
    end_date TEXT GENERATED ALWAYS AS (json_extract(popolo, '$.end_date')) VIRTUAL
  ) STRICT`,
    // By these a name or an office in a report finds who may be meant without reading everybody on record.
    `CREATE TABLE record_names (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    record_id TEXT NOT NULL,
    last TEXT NOT NULL,
    given TEXT NOT NULL,
    suffix TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT,
    PRIMARY KEY (kind, last, given, suffix, record_id)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE offices (
    key TEXT NOT NULL,
    membership_id TEXT NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    PRIMARY KEY (key, membership_id)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE member_index (
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    body_id INTEGER NOT NULL REFERENCES entities (id),
    member_kind TEXT NOT NULL CHECK (member_kind IN ('person', 'organization')),
    member_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    day TEXT NOT NULL,
    leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
    PRIMARY KEY (entity_id, body_id)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE stale_entities (
    entity_id INTEGER PRIMARY KEY
  ) STRICT`,
    `CREATE TABLE name_words (
    kind TEXT NOT NULL,
    word TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, word, record_id)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE emptied_records (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID`,
    // Who must be looked at again before the transaction ends that took something from them, or gave it.
    `CREATE TABLE stale_records (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID`,
  ],
  indices: [
    "CREATE INDEX people_redirected ON people (redirect) WHERE redirect IS NOT NULL",
    "CREATE INDEX memberships_of_person ON memberships (person_id)",
    "CREATE INDEX memberships_of_organization ON memberships (organization_id)",
    "CREATE INDEX memberships_on_post ON memberships (post_id)",
    "CREATE INDEX record_names_of ON record_names (kind, record_id)",
    "CREATE INDEX offices_of ON offices (membership_id)",
    "CREATE INDEX member_index_by_member ON member_index (member_kind, member_id, organization_id, day, leads)",
    "CREATE INDEX member_index_by_organization ON member_index (organization_id, member_kind, member_id, day, leads)",
    "CREATE INDEX memberships_on_behalf ON memberships (on_behalf_of_id)",
    "CREATE INDEX memberships_of_member ON memberships (member_id)",
    "CREATE INDEX posts_of_organization ON posts (organization_id)",
    "CREATE INDEX organizations_within ON organizations (parent_id)",
    "CREATE INDEX name_words_of ON name_words (kind, record_id)",
  ],
  views: [
    `CREATE VIEW redirects AS
    SELECT kind, other_id AS from_id, record_id AS to_id, reversed FROM live_decisions WHERE what = 'same'
    UNION ALL
    SELECT 'person', id, redirect, 0 FROM people WHERE redirect IS NOT NULL`,
    `CREATE VIEW bare_records AS
    ${bare(
      "person",
      "people",
      `AND NOT EXISTS (SELECT 1 FROM memberships AS m WHERE m.person_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM people AS q WHERE q.redirect = w.id)`,
    )}
    UNION ALL
    ${bare(
      "organization",
      "organizations",
      `AND NOT EXISTS (SELECT 1 FROM member_index AS m WHERE m.organization_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM memberships AS m
      WHERE m.organization_id = w.id OR m.member_id = w.id OR m.on_behalf_of_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM posts AS p WHERE p.organization_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM organizations AS o WHERE o.parent_id = w.id)`,
    )}`,
  ],
  rules: [
    neverDeleted("posts", { says: "posts stay on record" }),
    neverDeleted("areas", { says: "areas stay on record" }),
    neverDeleted("events", { says: "events stay on record" }),
    follows("redirects_mark_stale", "AFTER UPDATE OF popolo ON people", "new.redirect IS NOT old.redirect", [
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE id IN (SELECT position_id FROM
        position_index WHERE holder_kind = 'person' AND holder_id IN (new.id, old.redirect, new.redirect))`,
      `INSERT OR IGNORE INTO stale_entities SELECT id FROM entities WHERE id IN (SELECT entity_id FROM
        member_index WHERE member_kind = 'person' AND member_id IN (new.id, old.redirect, new.redirect))`,
    ]),
    neverDeleted("people", { says: "people stay on record", unless: `${marked("person", "old.id")}` }),
    neverDeleted("organizations", {
      says: "organizations stay on record",
      unless: `${marked("organization", "old.id")}`,
    }),
    follows("people_withdrawn", "AFTER DELETE ON people", null, [
      "DELETE FROM withdrawing WHERE what = 'person' AND id = old.id",
    ]),
    follows("organizations_withdrawn", "AFTER DELETE ON organizations", null, [
      "DELETE FROM withdrawing WHERE what = 'organization' AND id = old.id",
    ]),
    follows("names_have_words", "AFTER INSERT ON record_names", null, nameWordsAnew("new")),
    follows("names_lose_words", "AFTER DELETE ON record_names", null, nameWordsAnew("old")),
  ],
};
