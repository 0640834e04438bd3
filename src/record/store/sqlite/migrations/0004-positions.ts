/** Positions and the wordings they are of, the questions that wordings belong to, and an index of what holds after decisions. */
import { type Kysely, sql } from "kysely";

const STANCE = `stance TEXT NOT NULL CHECK (stance IN ('for', 'against', 'conditional', 'undecided', 'declined'))`;
const FLAG = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;

const FINDINGS = [
  // The words in which a report puts a proposal; the same words are one wording.
  `CREATE TABLE wordings (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE CHECK (text <> '')) STRICT`,
  `CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    origin TEXT NOT NULL CHECK (origin IN ('machine', 'user')),
    made_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX questions_by_wording ON questions (wording_id)`,
  // Which question a wording is of, as the matcher found it; the last one found counts.
  `CREATE TABLE matches (
    id INTEGER PRIMARY KEY,
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    question_id TEXT NOT NULL REFERENCES questions (id),
    probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
    ${FLAG("reversed")},
    matcher TEXT NOT NULL,
    doubtful TEXT NOT NULL CHECK (json_valid(doubtful)),
    matched_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX matches_of_wording ON matches (wording_id, id)`,
  `CREATE INDEX matches_to ON matches (question_id)`,
  `CREATE INDEX matches_doubtful ON matches (id) WHERE doubtful <> '[]'`,
  `CREATE TABLE positions (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    local_id TEXT NOT NULL,
    holder_id INTEGER REFERENCES entities (id),
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    ${STANCE},
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    condition_id INTEGER REFERENCES passages (id),
    day TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    UNIQUE (analysis_id, local_id)
  ) STRICT`,
  `CREATE INDEX positions_by_wording ON positions (wording_id)`,
  `CREATE INDEX positions_by_holder ON positions (holder_id)`,
  `CREATE TABLE position_statements (
    position_id INTEGER NOT NULL REFERENCES positions (id),
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (position_id, statement_id)
  ) STRICT, WITHOUT ROWID`,
  // A decision on a position, found again in an analysis.
  `CREATE TABLE position_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    position_id INTEGER NOT NULL REFERENCES positions (id),
    PRIMARY KEY (position_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX position_anchors_of ON position_anchors (decision_id)`,
];

/** Made from the tables above and from decisions, and made again whenever those say something else; never the truth itself. */
const INDICES = [
  `CREATE TABLE wording_forms (
    wording_id INTEGER PRIMARY KEY REFERENCES wordings (id),
    matcher TEXT NOT NULL,
    form TEXT NOT NULL CHECK (json_valid(form))
  ) STRICT`,
  `CREATE INDEX wording_forms_by_matcher ON wording_forms (matcher)`,
  `CREATE TABLE wording_keys (
    key TEXT NOT NULL,
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    PRIMARY KEY (key, wording_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX wording_keys_of ON wording_keys (wording_id)`,
  `CREATE TABLE position_index (
    position_id INTEGER PRIMARY KEY REFERENCES positions (id),
    question_id TEXT NOT NULL,
    holder_kind TEXT CHECK (holder_kind IN ('person', 'organization', 'entity')),
    holder_id TEXT,
    ${STANCE},
    condition TEXT,
    day TEXT,
    told TEXT,
    report_id TEXT NOT NULL,
    confidence REAL NOT NULL,
    ${FLAG("reviewed")},
    ${FLAG("reversed")},
    CHECK ((holder_kind IS NULL) = (holder_id IS NULL))
  ) STRICT`,
  `CREATE INDEX position_index_by_question ON position_index (question_id, holder_kind, holder_id, day, told, position_id)`,
  `CREATE INDEX position_index_by_holder ON position_index (holder_kind, holder_id, question_id, day)`,
  // The threshold below which a finding waits for review; a query that says the same takes it.
  `CREATE INDEX position_index_unreviewed ON position_index (position_id) WHERE reviewed = 0 AND confidence < 0.5`,
  `CREATE INDEX position_index_by_day ON position_index (question_id, day)`,
  `CREATE TABLE question_index (
    question_id TEXT PRIMARY KEY,
    positions INTEGER NOT NULL,
    holders INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT
  ) STRICT`,
  `CREATE INDEX question_index_by_day ON question_index (last_day, question_id)`,
  `CREATE TABLE member_index (
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    body_id INTEGER NOT NULL REFERENCES entities (id),
    member_kind TEXT NOT NULL CHECK (member_kind IN ('person', 'organization')),
    member_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    day TEXT NOT NULL,
    ${FLAG("leads")},
    PRIMARY KEY (entity_id, body_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX member_index_by_member ON member_index (member_kind, member_id, organization_id, day, leads)`,
  `CREATE INDEX member_index_by_organization ON member_index (organization_id, member_kind, member_id, day, leads)`,
  // What the indices must be made again for, before the transaction that changed it ends.
  `CREATE TABLE unsettled_positions (position_id INTEGER PRIMARY KEY) STRICT`,
  `CREATE TABLE unsettled_entities (entity_id INTEGER PRIMARY KEY) STRICT`,
];

const VIEWS = [
  // Which question each wording is of: what was decided last, else what was found last. Before redirects.
  `CREATE VIEW wording_records AS
    SELECT w.id AS wording_id, d.record_id AS question_id, 1.0 AS probability, d.reversed, d.id AS decision_id
      FROM wordings AS w JOIN live_decisions AS d ON d.wording = w.text
      WHERE d.kind = 'question' AND d.what IN ('pin', 'split') AND NOT EXISTS (
        SELECT 1 FROM live_decisions AS later
        WHERE later.wording = w.text AND later.kind = 'question' AND later.what IN ('pin', 'split') AND later.id > d.id)
    UNION ALL
    SELECT m.wording_id, m.question_id, m.probability, m.reversed, NULL
      FROM matches AS m
      WHERE NOT EXISTS (SELECT 1 FROM matches AS n WHERE n.wording_id = m.wording_id AND n.id > m.id)
        AND NOT EXISTS (
          SELECT 1 FROM live_decisions AS d JOIN wordings AS w ON w.text = d.wording
          WHERE w.id = m.wording_id AND d.kind = 'question' AND d.what IN ('pin', 'split'))`,
];

const mark = (positions: string) =>
  `INSERT OR IGNORE INTO unsettled_positions SELECT id FROM positions WHERE ${positions};`;
const markEntities = (entities: string) =>
  `INSERT OR IGNORE INTO unsettled_entities SELECT id FROM entities WHERE ${entities};`;
const trigger = (name: string, when: string, ...work: readonly string[]) =>
  `CREATE TRIGGER ${name} AFTER ${when} BEGIN ${work.join(" ")} END`;
const OF_REPORT =
  "analysis_id IN (SELECT n.id FROM analyses AS n JOIN articles AS a ON a.id = n.article_id WHERE a.report_id = new.report_id)";
const OF_ARTICLE = "analysis_id IN (SELECT id FROM analyses WHERE article_id = new.article_id)";
const ANCHORED = "IN (SELECT entity_id FROM decision_anchors WHERE decision_id = new.undoes)";
const MOVED = "holder_kind = 'person' AND holder_id IN (new.id, old.redirect, new.redirect)";

/** Whatever writes: what the indices are made from leaves a mark. Merges follow chains, and are marked where they are decided. */
const MARKS = [
  trigger(
    "positions_unsettled",
    "INSERT ON positions",
    "INSERT OR IGNORE INTO unsettled_positions VALUES (new.id);",
  ),
  trigger("analyses_unsettle", "INSERT ON analyses", mark(OF_ARTICLE), markEntities(OF_ARTICLE)),
  trigger(
    "articles_unsettle",
    "INSERT ON articles WHEN new.version > 1",
    mark(OF_REPORT),
    markEntities(OF_REPORT),
  ),
  ...["resolutions", "decision_anchors"].map((table) =>
    trigger(
      `${table}_unsettle`,
      `INSERT ON ${table}`,
      mark("holder_id = new.entity_id"),
      "INSERT OR IGNORE INTO unsettled_entities VALUES (new.entity_id);",
    ),
  ),
  trigger("matches_unsettle", "INSERT ON matches", mark("wording_id = new.wording_id")),
  trigger(
    "position_anchors_unsettle",
    "INSERT ON position_anchors",
    "INSERT OR IGNORE INTO unsettled_positions VALUES (new.position_id);",
  ),
  trigger(
    "decisions_unsettle",
    "INSERT ON decisions WHEN new.wording IS NOT NULL",
    mark("wording_id = (SELECT id FROM wordings WHERE text = new.wording)"),
  ),
  trigger(
    "undoing_unsettles",
    "INSERT ON decisions WHEN new.undoes IS NOT NULL",
    mark(`holder_id ${ANCHORED}`),
    markEntities(`id ${ANCHORED}`),
    mark("id IN (SELECT position_id FROM position_anchors WHERE decision_id = new.undoes)"),
    mark(
      "wording_id = (SELECT w.id FROM decisions AS d JOIN wordings AS w ON w.text = d.wording WHERE d.id = new.undoes)",
    ),
  ),
  trigger(
    "redirects_unsettle",
    "UPDATE OF popolo ON people WHEN new.redirect IS NOT old.redirect",
    mark(`id IN (SELECT position_id FROM position_index WHERE ${MOVED})`),
    markEntities(
      "id IN (SELECT entity_id FROM member_index WHERE member_kind = 'person' AND member_id IN (new.id, old.redirect, new.redirect))",
    ),
  ),
];

const OTHERS = (row: string) =>
  `FROM position_index WHERE question_id = ${row}.question_id AND holder_kind = ${row}.holder_kind AND holder_id = ${row}.holder_id AND position_id <> ${row}.position_id`;
const DAYS = (row: string) =>
  `first_day = (SELECT min(day) FROM position_index WHERE question_id = ${row}.question_id),
   last_day = (SELECT max(day) FROM position_index WHERE question_id = ${row}.question_id)`;

/** How much there is on a question, kept up as its positions come and go. */
const COUNTS = [
  trigger(
    "position_index_counted",
    "INSERT ON position_index",
    "INSERT OR IGNORE INTO question_index VALUES (new.question_id, 0, 0, NULL, NULL);",
    `UPDATE question_index SET positions = positions + 1,
      holders = holders + (new.holder_id IS NOT NULL AND NOT EXISTS (SELECT 1 ${OTHERS("new")})), ${DAYS("new")}
      WHERE question_id = new.question_id;`,
  ),
  trigger(
    "position_index_discounted",
    "DELETE ON position_index",
    `UPDATE question_index SET positions = positions - 1,
      holders = holders - (old.holder_id IS NOT NULL AND NOT EXISTS (SELECT 1 ${OTHERS("old")})), ${DAYS("old")}
      WHERE question_id = old.question_id;`,
    "DELETE FROM question_index WHERE question_id = old.question_id AND positions = 0;",
  ),
];

/** A position's passages, holder and statements must be of the very analysis that found it. */
const OF_THE_SAME_ANALYSIS = [
  ...["passage_id", "condition_id"].map(
    (column) => `CREATE TRIGGER positions_${column}_of_the_same_article BEFORE INSERT ON positions
      WHEN new.${column} IS NOT NULL AND (SELECT article_id FROM analyses WHERE id = new.analysis_id)
        IS NOT (SELECT article_id FROM passages WHERE id = new.${column})
      BEGIN SELECT RAISE(ABORT, 'a finding''s passage must lie in the article that was analysed'); END`,
  ),
  `CREATE TRIGGER positions_holder_of_the_same_analysis BEFORE INSERT ON positions
    WHEN new.holder_id IS NOT NULL AND new.analysis_id IS NOT (SELECT analysis_id FROM entities WHERE id = new.holder_id)
    BEGIN SELECT RAISE(ABORT, 'a position''s holder must be an entity of the same analysis'); END`,
  `CREATE TRIGGER position_statements_of_the_same_analysis BEFORE INSERT ON position_statements
    WHEN (SELECT analysis_id FROM positions WHERE id = new.position_id)
      IS NOT (SELECT analysis_id FROM statements WHERE id = new.statement_id)
    BEGIN SELECT RAISE(ABORT, 'a position rests on statements of the same analysis'); END`,
];

const NEVER_CHANGED = [
  "wordings",
  "questions",
  "matches",
  "positions",
  "position_statements",
  "position_anchors",
].flatMap((table) =>
  ["UPDATE", "DELETE"].map(
    (change) => `CREATE TRIGGER ${table}_never_${change.toLowerCase()} BEFORE ${change} ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} are written once and never changed'); END`,
  ),
);

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    ...FINDINGS,
    ...INDICES,
    ...VIEWS,
    ...MARKS,
    ...COUNTS,
    ...OF_THE_SAME_ANALYSIS,
    ...NEVER_CHANGED,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
