/** What readers say is wrong, and what those concerned reply. */
import { follows, neverDeleted, neverUpdated, type SchemaPart, withdrawn } from "./part.ts";

export const CORRECTIONS: SchemaPart = {
  tables: [
    `CREATE TABLE correction_requests (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    finding TEXT NOT NULL,
    exact TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    wrong TEXT NOT NULL CHECK (wrong IN ('speaker', 'words', 'stance', 'question', 'figure', 'other')),
    note TEXT NOT NULL CHECK (length(note) <= 2000),
    contact TEXT CHECK (length(contact) <= 200),
    requested_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('corrected', 'unchanged', 'withdrawn')),
    decision_id INTEGER REFERENCES decisions (id),
    answer TEXT CHECK (length(answer) <= 2000),
    settled_by TEXT,
    settled_at TEXT,
    CHECK ((outcome IS NULL) = (settled_at IS NULL)),
    CHECK (decision_id IS NULL OR outcome = 'corrected')
  ) STRICT`,
    `CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    exact TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
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
  ],
  indices: [
    "CREATE INDEX correction_requests_open ON correction_requests (id) WHERE outcome IS NULL",
    "CREATE INDEX correction_requests_on_report ON correction_requests (report_id)",
    "CREATE INDEX replies_on_report ON replies (report_id)",
    "CREATE INDEX replies_of ON replies (who_kind, who_id)",
  ],
  views: [],
  rules: [
    neverDeleted("correction_requests", { says: "correction requests stay on record" }),
    neverUpdated("correction_requests", {
      unless: `((new.id, new.report_id, new.finding, new.wrong, new.requested_at, new.exact, new.before, new.after, new.note,
      new.contact) IS (old.id, old.report_id, old.finding, old.wrong, old.requested_at, old.exact, old.before,
      old.after, old.note, old.contact) AND old.settled_at IS NULL AND new.settled_at IS NOT NULL) OR ((new.id,
      new.report_id, new.finding, new.wrong, new.requested_at) IS (old.id, old.report_id, old.finding, old.wrong,
      old.requested_at) AND coalesce(new.exact, '') = '' AND coalesce(new.before, '') = '' AND coalesce(new.after,
      '') = '' AND coalesce(new.note, '') = '' AND coalesce(new.contact, '') = '' AND coalesce(new.answer, '') = ''
      AND ${withdrawn("old.report_id")})`,
    }),
    neverDeleted("replies", { says: "replies stay on record" }),
    neverUpdated("replies", {
      unless: `((new.id, new.report_id, new.who_kind, new.who_id, new.received, new.entered_by, new.entered_at, new.exact,
      new.before, new.after, new.text) IS (old.id, old.report_id, old.who_kind, old.who_id, old.received,
      old.entered_by, old.entered_at, old.exact, old.before, old.after, old.text) AND old.taken_back_at IS NULL AND
      new.taken_back_at IS NOT NULL) OR ((new.id, new.report_id, new.who_kind, new.who_id, new.received,
      new.entered_by, new.entered_at) IS (old.id, old.report_id, old.who_kind, old.who_id, old.received,
      old.entered_by, old.entered_at) AND coalesce(new.exact, '') = '' AND coalesce(new.before, '') = '' AND
      coalesce(new.after, '') = '' AND coalesce(new.text, '') = '' AND ${withdrawn("old.report_id")})`,
    }),
    follows("replies_touch_on_insert", "AFTER INSERT ON replies", null, [
      "INSERT OR IGNORE INTO stale_records VALUES (new.who_kind, new.who_id)",
    ]),
    follows("replies_touch_on_update", "AFTER UPDATE ON replies", null, [
      "INSERT OR IGNORE INTO stale_records VALUES (new.who_kind, new.who_id)",
    ]),
  ],
};
