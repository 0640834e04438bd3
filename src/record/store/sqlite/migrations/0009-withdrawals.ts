/** Withdrawn reports: what stays of them, and the one way by which what is written once may be taken away with them. */
import { type Kysely, sql } from "kysely";

const TABLES = [
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
  `CREATE INDEX withdrawn_captures_by_bytes ON withdrawn_captures (sha256)`,
  `CREATE INDEX withdrawn_captures_by_words ON withdrawn_captures (digest)`,
  // What goes with a report though it is not the report's alone to look at; empty but while one is withdrawn.
  `CREATE TABLE withdrawing (
    what TEXT NOT NULL CHECK (what IN ('wording', 'person', 'organization', 'decision')),
    id TEXT NOT NULL,
    PRIMARY KEY (what, id)
  ) STRICT, WITHOUT ROWID`,
];

const IS_WITHDRAWN = (report: string) => `EXISTS (SELECT 1 FROM withdrawals WHERE report_id = ${report})`;
const MARKED = (what: string, id: string) =>
  `EXISTS (SELECT 1 FROM withdrawing WHERE what = '${what}' AND id = ${id})`;

/** Somebody whom no file, no decision of another report and no report but withdrawn ones has named. */
const unnamedElsewhere = (kind: "person" | "organization", table: string, more: string) =>
  `SELECT '${kind}' AS kind, p.id FROM ${table} AS p
    WHERE p.origin = 'report'
      AND (EXISTS (SELECT 1 FROM resolutions WHERE record_id = p.id)
        OR EXISTS (SELECT 1 FROM decisions AS d WHERE d.record_id = p.id AND ${IS_WITHDRAWN("d.report_id")}))
      AND NOT EXISTS (SELECT 1 FROM resolutions AS r JOIN entities AS e ON e.id = r.entity_id
        JOIN analyses AS n ON n.id = e.analysis_id JOIN articles AS a ON a.id = n.article_id
        WHERE r.record_id = p.id AND NOT ${IS_WITHDRAWN("a.report_id")})
      AND NOT EXISTS (SELECT 1 FROM decisions AS d
        WHERE (d.record_id = p.id OR d.other_id = p.id OR instr(d.detail, json_quote(p.id)) > 0)
          AND (d.report_id IS NULL OR NOT ${IS_WITHDRAWN("d.report_id")}))
      AND NOT EXISTS (SELECT 1 FROM replies AS y WHERE y.who_id = p.id AND NOT ${IS_WITHDRAWN("y.report_id")})
      AND NOT EXISTS (SELECT 1 FROM memberships AS m WHERE ${more})`;

const VIEWS = [
  // The words of nobody but withdrawn reports: no person has asked or reworded a question so.
  `CREATE VIEW only_withdrawn_wordings AS
    SELECT w.id, w.text FROM wordings AS w
    WHERE EXISTS (SELECT 1 FROM positions WHERE wording_id = w.id)
      AND NOT EXISTS (SELECT 1 FROM positions AS p JOIN analyses AS n ON n.id = p.analysis_id
        JOIN articles AS a ON a.id = n.article_id
        WHERE p.wording_id = w.id AND NOT ${IS_WITHDRAWN("a.report_id")})
      AND NOT EXISTS (SELECT 1 FROM questions AS q WHERE q.wording_id = w.id AND q.origin = 'user'
        AND NOT EXISTS (SELECT 1 FROM decisions WHERE what = 'split' AND wording = w.text AND record_id = q.id))
      AND NOT EXISTS (SELECT 1 FROM decisions WHERE wording = w.text AND what IN ('reword', 'watch'))`,
  `CREATE VIEW only_withdrawn_records AS
    ${unnamedElsewhere("person", "people", "m.person_id = p.id")} AND p.redirect IS NULL
    UNION ALL
    ${unnamedElsewhere(
      "organization",
      "organizations",
      "m.organization_id = p.id OR m.member_id = p.id OR m.on_behalf_of_id = p.id",
    )}`,
];

const OF_ANALYSIS = (id: string) =>
  `(SELECT a.report_id FROM analyses AS n JOIN articles AS a ON a.id = n.article_id WHERE n.id = ${id})`;
const OF_ARTICLE = (id: string) => `(SELECT report_id FROM articles WHERE id = ${id})`;
const THROUGH = (table: string, id: string) =>
  OF_ANALYSIS(`(SELECT analysis_id FROM ${table} WHERE id = ${id})`);

/** By which report each row is there; a row may be taken away when that report is withdrawn, and not before. */
const REPORT_OF: Readonly<Record<string, string>> = {
  articles: "old.report_id",
  passages: OF_ARTICLE("old.article_id"),
  article_boilerplate: OF_ARTICLE("old.article_id"),
  analyses: OF_ARTICLE("old.article_id"),
  analysis_boilerplate: OF_ANALYSIS("old.analysis_id"),
  entities: OF_ANALYSIS("old.analysis_id"),
  entity_names: THROUGH("entities", "old.entity_id"),
  entity_memberships: THROUGH("entities", "old.entity_id"),
  entity_mentions: THROUGH("entities", "old.entity_id"),
  statements: OF_ANALYSIS("old.analysis_id"),
  statement_passages: THROUGH("statements", "old.statement_id"),
  figures: OF_ANALYSIS("old.analysis_id"),
  times: OF_ANALYSIS("old.analysis_id"),
  resolutions: THROUGH("entities", "old.entity_id"),
  decision_anchors: THROUGH("entities", "old.entity_id"),
  positions: OF_ANALYSIS("old.analysis_id"),
  position_statements: THROUGH("positions", "old.position_id"),
  position_anchors: THROUGH("positions", "old.position_id"),
  captures: `(SELECT report_id FROM withdrawn_captures WHERE sha256 = old.sha256 AND captured_at = old.captured_at
    AND NOT EXISTS (SELECT 1 FROM articles WHERE capture_id = old.id))`,
};

/** Of what is more than one report's: taken away, or the words taken out of it, where it is marked. */
const WHERE_MARKED: readonly (readonly [table: string, change: "DELETE" | "UPDATE", allowed: string])[] = [
  ["wordings", "DELETE", MARKED("wording", "old.id")],
  [
    "matches",
    "DELETE",
    `${MARKED("wording", "old.wording_id")} OR ${MARKED("wording", "(SELECT wording_id FROM questions WHERE id = old.question_id)")}`,
  ],
  [
    "matches",
    "UPDATE",
    `(new.id, new.wording_id, new.question_id, new.probability, new.reversed, new.matcher, new.matched_at)
        IS (old.id, old.wording_id, old.question_id, old.probability, old.reversed, old.matcher, old.matched_at)
      AND EXISTS (SELECT 1 FROM questions AS q JOIN withdrawing AS x ON x.what = 'wording' AND x.id = q.wording_id
        WHERE instr(old.doubtful, json_quote(q.id)) > 0)`,
  ],
  [
    "questions",
    "DELETE",
    `${MARKED("wording", "old.wording_id")} AND old.origin = 'machine'
      AND NOT EXISTS (SELECT 1 FROM decisions WHERE kind IN ('question', 'position')
        AND (record_id = old.id OR other_id = old.id OR instr(detail, json_quote(old.id)) > 0))`,
  ],
  [
    "questions",
    "UPDATE",
    `${MARKED("wording", "old.wording_id")} AND (new.id, new.origin, new.made_at) IS (old.id, old.origin, old.made_at)`,
  ],
  ["people", "DELETE", MARKED("person", "old.id")],
  ["organizations", "DELETE", MARKED("organization", "old.id")],
  [
    "resolutions",
    "UPDATE",
    `(new.id, new.entity_id, new.kind, new.record_id, new.probability, new.resolved_at)
        IS (old.id, old.entity_id, old.kind, old.record_id, old.probability, old.resolved_at)
      AND EXISTS (SELECT 1 FROM withdrawing AS x WHERE x.what = old.kind AND instr(old.candidates, json_quote(x.id)) > 0)`,
  ],
  [
    "decisions",
    "UPDATE",
    `${MARKED("decision", "old.id")}
      AND (new.id, new.what, new.kind, new.other_id, new.report_id, new.reversed, new.undoes, new.decided_by, new.decided_at)
        IS (old.id, old.what, old.kind, old.other_id, old.report_id, old.reversed, old.undoes, old.decided_by, old.decided_at)
      AND (new.record_id IS old.record_id OR new.record_id = '(withdrawn)')`,
  ],
  ["reports", "UPDATE", `${IS_WITHDRAWN("old.id")} AND new.id = old.id AND new.url IS NULL`],
];

const STAY = new Set(["people", "organizations"]);

function guarded(table: string, change: "DELETE" | "UPDATE", allowed: string): readonly string[] {
  const name = `${table}_never_${change.toLowerCase()}`;
  const told = STAY.has(table) ? `${table} stay on record` : `${table} are written once and never changed`;
  return [
    `DROP TRIGGER ${name}`,
    `CREATE TRIGGER ${name} BEFORE ${change} ON ${table} WHEN NOT coalesce(${allowed}, 0)
      BEGIN SELECT RAISE(ABORT, '${told}'); END`,
  ];
}

/** A mark is one of what the views say, or of a decision while a report is being withdrawn, and goes with what it marks. */
const MARKS = [
  `CREATE TRIGGER withdrawing_what_is_withdrawn BEFORE INSERT ON withdrawing WHEN NOT CASE new.what
      WHEN 'wording' THEN EXISTS (SELECT 1 FROM only_withdrawn_wordings WHERE id = CAST(new.id AS INTEGER))
      WHEN 'decision' THEN EXISTS (SELECT 1 FROM withdrawals AS w JOIN articles AS a ON a.report_id = w.report_id)
      ELSE EXISTS (SELECT 1 FROM only_withdrawn_records WHERE kind = new.what AND id = new.id) END
    BEGIN SELECT RAISE(ABORT, 'what more than withdrawn reports say stays on record'); END`,
  ...[
    ["DELETE", "wordings", "wording"],
    ["DELETE", "people", "person"],
    ["DELETE", "organizations", "organization"],
    ["UPDATE", "decisions", "decision"],
  ].map(
    ([change, table, what]) => `CREATE TRIGGER ${table}_withdrawn AFTER ${change} ON ${table}
      BEGIN DELETE FROM withdrawing WHERE what = '${what}' AND id = old.id; END`,
  ),
];

const LASTING = [
  ...["withdrawals", "withdrawn_captures"].flatMap((table) =>
    ["UPDATE", "DELETE"].map(
      (change) => `CREATE TRIGGER ${table}_never_${change.toLowerCase()} BEFORE ${change} ON ${table}
        BEGIN SELECT RAISE(ABORT, 'a withdrawal stays on record'); END`,
    ),
  ),
  `CREATE TRIGGER articles_of_none_withdrawn BEFORE INSERT ON articles WHEN ${IS_WITHDRAWN("new.report_id")}
    BEGIN SELECT RAISE(ABORT, 'the report was withdrawn'); END`,
];

/** Without this the words of what is deleted stay in an index until it is next merged (https://sqlite.org/fts5.html, 4.10). */
const FORGETTING = ["article_fts", "statement_fts", "figure_fts"].map(
  (index) => `INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`,
);

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    ...TABLES,
    ...VIEWS,
    ...Object.entries(REPORT_OF).flatMap(([table, report]) => guarded(table, "DELETE", IS_WITHDRAWN(report))),
    ...WHERE_MARKED.flatMap(([table, change, allowed]) => guarded(table, change, allowed)),
    ...MARKS,
    ...LASTING,
    ...FORGETTING,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
