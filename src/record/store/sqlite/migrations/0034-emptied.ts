/** Those of whom nothing is left that a report gave: their ids stay, so that they come back under them, and their pages go. */
import { type Kysely, sql } from "kysely";

/**
 * Whatever an entity that stands for them says, gives or belongs to, and what people and files say of them, keeps them. Not asked of
 * the view of who stands for whom: for one of its ids that would be made of all.
 */
const bare = (kind: "person" | "organization", table: string) => `SELECT '${kind}' AS kind, w.id AS id
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
  AND NOT EXISTS (SELECT 1 FROM replies AS y WHERE y.who_kind = '${kind}' AND y.who_id = w.id AND y.taken_back_at IS NULL)`;

const STATEMENTS = [
  `CREATE TABLE emptied_records (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID`,
  // Who must be looked at again before the transaction ends that took something from them, or gave it.
  `CREATE TABLE unsettled_records (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    record_id TEXT NOT NULL,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID`,
  ...["INSERT", "UPDATE"].map(
    (event) => `CREATE TRIGGER replies_touch_on_${event.toLowerCase()} AFTER ${event} ON replies BEGIN
      INSERT OR IGNORE INTO unsettled_records VALUES (new.who_kind, new.who_id); END`,
  ),
  `CREATE TRIGGER decisions_touch_records AFTER INSERT ON decisions WHEN new.kind IN ('person', 'organization') BEGIN
    INSERT OR IGNORE INTO unsettled_records
      SELECT new.kind, value FROM decisions AS d, json_each(json_array(d.record_id, d.other_id))
      WHERE d.id IN (new.id, new.undoes) AND value IS NOT NULL; END`,
  // Whom another reading of a text names no longer has lost what an earlier one gave.
  `CREATE TRIGGER analyses_touch_records AFTER INSERT ON analyses BEGIN
    INSERT OR IGNORE INTO unsettled_records
      SELECT r.kind, r.record_id FROM analyses AS n JOIN entities AS e ON e.analysis_id = n.id
      JOIN resolutions AS r ON r.entity_id = e.id
      WHERE n.article_id = new.article_id AND n.id < new.id AND r.record_id IS NOT NULL; END`,
  `CREATE VIEW bare_records AS
    ${bare("person", "people")}
    AND NOT EXISTS (SELECT 1 FROM memberships AS m WHERE m.person_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM people AS q WHERE q.redirect = w.id)
    UNION ALL
    ${bare("organization", "organizations")}
    AND NOT EXISTS (SELECT 1 FROM member_index AS m WHERE m.organization_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM memberships AS m 
      WHERE m.organization_id = w.id OR m.member_id = w.id OR m.on_behalf_of_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM posts AS p WHERE p.organization_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM organizations AS o WHERE o.parent_id = w.id)`,
  "INSERT INTO emptied_records SELECT kind, id FROM bare_records",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
