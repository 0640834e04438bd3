/** What readers say is wrong with a finding and what came of it, and what people reply to a statement. */
import { type Kysely, sql } from "kysely";

/** The words that it is about, and those around them: by these the place is found again in another analysis or version. */
const PLACE = "exact TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL";
const PLACE_COLUMNS = ["exact", "before", "after"];

const TABLES = [
  `CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    finding TEXT NOT NULL,
    ${PLACE},
    wrong TEXT NOT NULL CHECK (wrong IN ('speaker', 'words', 'stance', 'question', 'figure', 'other')),
    note TEXT NOT NULL CHECK (length(note) <= 2000),
    contact TEXT CHECK (length(contact) <= 200),
    noticed_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('corrected', 'unchanged', 'withdrawn')),
    decision_id INTEGER REFERENCES decisions (id),
    answer TEXT CHECK (length(answer) <= 2000),
    settled_by TEXT,
    settled_at TEXT,
    CHECK ((outcome IS NULL) = (settled_at IS NULL)),
    CHECK (decision_id IS NULL OR outcome = 'corrected')
  ) STRICT`,
  `CREATE INDEX notices_open ON notices (id) WHERE outcome IS NULL`,
  `CREATE INDEX notices_on_report ON notices (report_id)`,
  `CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    ${PLACE},
    who_kind TEXT NOT NULL CHECK (who_kind IN ('person', 'organization')),
    who_id TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) <= 2000),
    received TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    taken_back_by TEXT,
    taken_back_at TEXT,
    CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
  ) STRICT`,
  `CREATE INDEX replies_on_report ON replies (report_id)`,
  `CREATE INDEX replies_of ON replies (who_kind, who_id)`,
];

const same = (columns: readonly string[]) =>
  `(${columns.map((c) => `new.${c}`).join(", ")}) IS (${columns.map((c) => `old.${c}`).join(", ")})`;
const blank = (columns: readonly string[]) => columns.map((c) => `coalesce(new.${c}, '') = ''`).join(" AND ");

/** What each table keeps as it was written, and what besides is told once: settling a notice, taking a reply back. */
const KEPT = {
  notices: {
    told: ["id", "report_id", "finding", "wrong", "noticed_at"],
    words: [...PLACE_COLUMNS, "note", "contact"],
    once: "settled_at",
    more: ["answer"],
  },
  replies: {
    told: ["id", "report_id", "who_kind", "who_id", "received", "entered_by", "entered_at"],
    words: [...PLACE_COLUMNS, "text"],
    once: "taken_back_at",
    more: [],
  },
} as const;

const GUARDS = Object.entries(KEPT).flatMap(([table, { told, words, once, more }]) => [
  `CREATE TRIGGER ${table}_never_delete BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} stay on record'); END`,
  // The words of a withdrawn report, and what was said of them, go with it.
  `CREATE TRIGGER ${table}_never_update BEFORE UPDATE ON ${table} WHEN NOT coalesce(
      (${same([...told, ...words])} AND old.${once} IS NULL AND new.${once} IS NOT NULL)
      OR (${same(told)} AND ${blank([...words, ...more])}
        AND EXISTS (SELECT 1 FROM withdrawals WHERE report_id = old.report_id)), 0)
    BEGIN SELECT RAISE(ABORT, '${table} are written once and never changed'); END`,
]);

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...GUARDS]) await sql.raw(statement).execute(db);
}
