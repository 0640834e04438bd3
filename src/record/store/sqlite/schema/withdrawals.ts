/** Withdrawn reports: what stays of them, and what goes with them. */
import { refused, type SchemaPart, withdrawn, writtenOnce } from "./part.ts";

/** Whom no file, no decision of another report and no report but withdrawn ones has named. */
const unnamedElsewhere = (kind: "person" | "organization", table: string, more: string) =>
  `SELECT '${kind}' AS kind, p.id FROM ${table} AS p
    WHERE p.origin = 'report'
      AND (EXISTS (SELECT 1 FROM resolutions WHERE record_id = p.id)
        OR EXISTS (SELECT 1 FROM decisions AS d WHERE d.record_id = p.id AND ${withdrawn("d.report_id")}))
      AND NOT EXISTS (SELECT 1 FROM resolutions AS r JOIN entities AS e ON e.id = r.entity_id
        JOIN analyses AS n ON n.id = e.analysis_id JOIN articles AS a ON a.id = n.article_id
        WHERE r.record_id = p.id AND NOT ${withdrawn("a.report_id")})
      AND NOT EXISTS (SELECT 1 FROM decisions AS d
        WHERE (d.record_id = p.id OR d.other_id = p.id OR instr(d.detail, json_quote(p.id)) > 0)
          AND (d.report_id IS NULL OR NOT ${withdrawn("d.report_id")}))
      AND NOT EXISTS (SELECT 1 FROM replies AS y WHERE y.who_id = p.id AND NOT ${withdrawn("y.report_id")})
    ${more}`;

export const WITHDRAWALS: SchemaPart = {
  tables: [
    `CREATE TABLE withdrawals (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    withdrawn_by TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why <> '')
  ) STRICT`,
    // By bytes and words it is known again, and not taken a second time.
    `CREATE TABLE withdrawn_captures (
    report_id TEXT NOT NULL REFERENCES withdrawals (report_id),
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    digest TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    PRIMARY KEY (report_id, version)
  ) STRICT`,
    // What goes with a report though it is not the report's alone to look at; empty but while one is withdrawn.
    `CREATE TABLE withdrawing (
    what TEXT NOT NULL CHECK (what IN ('wording', 'person', 'organization', 'decision')),
    id TEXT NOT NULL,
    PRIMARY KEY (what, id)
  ) STRICT, WITHOUT ROWID`,
  ],
  indices: [
    "CREATE INDEX withdrawn_captures_by_bytes ON withdrawn_captures (sha256)",
    "CREATE INDEX withdrawn_captures_by_words ON withdrawn_captures (digest)",
  ],
  views: [
    // The words of nobody but withdrawn reports: no person has asked or reworded a question so.
    `CREATE VIEW only_withdrawn_wordings AS
    SELECT w.id, w.text FROM wordings AS w
    WHERE EXISTS (SELECT 1 FROM positions WHERE wording_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM positions AS p JOIN analyses AS n ON n.id = p.analysis_id
        JOIN articles AS a ON a.id = n.article_id
        WHERE p.wording_id = w.id AND NOT ${withdrawn("a.report_id")})
      AND NOT EXISTS (SELECT 1 FROM questions AS q WHERE q.wording_id = w.id AND q.origin = 'user'
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE what = 'split' AND wording = w.text AND record_id = q.id))
      AND NOT EXISTS (SELECT 1 FROM decisions WHERE wording = w.text AND what IN ('reword', 'watch'))`,
    `CREATE VIEW only_withdrawn_records AS
    ${unnamedElsewhere("person", "people", `AND NOT EXISTS (SELECT 1 FROM memberships AS m WHERE m.person_id = p.id) AND p.redirect IS NULL`)}
    UNION ALL
    ${unnamedElsewhere("organization", "organizations", `AND NOT EXISTS (SELECT 1 FROM memberships AS m WHERE m.organization_id = p.id OR m.member_id = p.id OR m.on_behalf_of_id = p.id)`)}`,
  ],
  rules: [
    refused(
      "withdrawing_what_is_withdrawn",
      "BEFORE INSERT ON withdrawing",
      `NOT CASE new.what WHEN 'wording' THEN EXISTS (SELECT 1 FROM only_withdrawn_wordings WHERE id = CAST(new.id AS
      INTEGER)) WHEN 'decision' THEN EXISTS (SELECT 1 FROM withdrawals AS w JOIN articles AS a ON a.report_id =
      w.report_id) ELSE EXISTS (SELECT 1 FROM only_withdrawn_records WHERE kind = new.what AND id = new.id) END`,
      "what more than withdrawn reports say stays on record",
    ),
    writtenOnce("withdrawals", { says: "a withdrawal stays on record" }),
    writtenOnce("withdrawn_captures", { says: "a withdrawal stays on record" }),
  ],
};
