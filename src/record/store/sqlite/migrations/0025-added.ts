/** Statements and positions that people added, those in the report whose words they are, and findings handed to a colleague. */
import { type Kysely, sql } from "kysely";

/** Null: the machine found it. Else it stands as long as the decision does. */
const COLUMN = "decision_id INTEGER REFERENCES decisions (id)";
const TABLES = ["statements", "positions", "entities"];

const COLUMNS = "id, analysis_id, local_id, kind, polarity, speaker_id, said_from, said_to, confidence";

const STATEMENTS = [
  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ADD COLUMN ${COLUMN}`,
    `CREATE INDEX ${table}_added ON ${table} (decision_id) WHERE decision_id IS NOT NULL`,
  ]),
  // What somebody added stands once it is settled: only then do the indices of words have it.
  "DROP TRIGGER statements_stand",
  `CREATE TRIGGER statements_stand AFTER INSERT ON statements WHEN new.decision_id IS NULL BEGIN
    INSERT INTO standing_statements (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, "new.$&")}); END`,
  // Somebody of the report who was named only with what was added: as long as that, or more of theirs, stands.
  `CREATE VIEW standing_entities AS SELECT e.* FROM entities AS e
    WHERE e.decision_id IS NULL
      OR EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.id = e.decision_id)
      OR EXISTS (SELECT 1 FROM standing_statements AS s WHERE s.speaker_id = e.id)
      OR EXISTS (SELECT 1 FROM positions AS p JOIN position_index AS i ON i.position_id = p.id WHERE p.holder_id = e.id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await letDecisionsAdd(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** A CHECK cannot be altered: the table is made anew, with whatever else an earlier migration gave it. */
async function letDecisionsAdd(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`SELECT type, sql FROM sqlite_schema
    WHERE tbl_name = 'decisions' AND sql IS NOT NULL ORDER BY type = 'table' DESC`.execute(db);
  const [table, ...others] = rows;
  if (table?.type !== "table") throw new Error("the record has no table of decisions");
  const wider = table.sql.replace(/CHECK \(what IN \(([^)]*)\)\)/, "CHECK (what IN ($1, 'add', 'assign'))");
  const statements = [
    // What refers to decisions is looked at again when all of them are back.
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions",
    "DROP TABLE decisions",
    wider,
    "INSERT INTO decisions SELECT * FROM temp.kept_decisions",
    "DROP TABLE temp.kept_decisions",
    ...others.map((other) => other.sql),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
