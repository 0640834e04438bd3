/** The file of Discourse Network Analyzer: its tables as the readers of version 3.0 ask for them, and what stands in them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { setValue } from "../../src/record/variable/set-value.ts";
import { defineVariable } from "../../src/record/variable/variables.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { dnaPassword } from "../../src/views/exports/dna/password.ts";
import { standpoint } from "../cli-io.ts";
import { putStory } from "../questions/story-record.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord(putStory);
const FERRY = "ferry-subsidy-outer-skerries-end";
const KILNS = "Should the kilns at Dunmere be lit again?";
let database: Database.Database | null = null;

afterEach(() => database?.close());

const file = () => join(fresh.folder, "out.dna");
async function written(...args: readonly string[]) {
  const ran = await standpoint([
    ...["network", ...args, "--format", "dna", "--output", file(), "--record", fresh.folder],
  ]);
  expect(ran).toMatchObject({ status: 0, err: "" });
  database?.close();
  database = new Database(file(), { readonly: true });
  return ran.out;
}
const rows = (query: string, ...given: readonly unknown[]) =>
  (database ?? expect.unreachable()).prepare(query).all(...given) as Record<string, string | number>[];

/** What the readers of version 3.0 take out of each table, by the names they take it by. */
const READ: Readonly<Record<string, readonly string[]>> = {
  SETTINGS: ["Property", "Value"],
  CODERS: [
    ...["ID", "Name", "Red", "Green", "Blue", "Password", "Refresh", "FontSize", "PopupWidth"],
    ...["ColorByCoder", "PopupDecoration", "popupAutoComplete"],
    ...["AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements"].map(
      permission,
    ),
    ...["EditStatements", "DeleteStatements", "EditAttributes", "EditRegex"].map(permission),
    ...["EditStatementTypes", "EditCoders", "EditCoderRelations", "ViewOthersDocuments"].map(permission),
    ...["EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements"].map(permission),
  ],
  CODERRELATIONS: [
    ...["ID", "Coder", "OtherCoder", "viewStatements", "editStatements", "viewDocuments", "editDocuments"],
  ],
  DOCUMENTS: ["ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date"],
  STATEMENTTYPES: ["ID", "Label", "Red", "Green", "Blue"],
  VARIABLES: ["ID", "Variable", "DataType", "StatementTypeId"],
  VARIABLELINKS: ["ID", "SourceVariableId", "TargetVariableId"],
  REGEXES: ["Label", "Red", "Green", "Blue"],
  STATEMENTS: ["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"],
  DATABOOLEAN: ["ID", "StatementId", "VariableId", "Value"],
  DATAINTEGER: ["ID", "StatementId", "VariableId", "Value"],
  DATASHORTTEXT: ["ID", "StatementId", "VariableId", "Entity"],
  DATALONGTEXT: ["ID", "StatementId", "VariableId", "Value"],
  ENTITIES: ["ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf"],
  ATTRIBUTEVARIABLES: ["ID", "VariableId", "AttributeVariable"],
  ATTRIBUTEVALUES: ["ID", "EntityId", "AttributeVariableId", "AttributeValue"],
};
function permission(name: string): string {
  return `Permission${name}`;
}

/** Kept as whole numbers; all else is text. */
const NUMBERS =
  /^(ID|Red|Green|Blue|Refresh|FontSize|PopupWidth|Date|Start|Stop|Entity|ChildOf|Coder|OtherCoder)$|Id$|^(Color|Popup|popup|Permission|view|edit)/;

test("every table and column that the readers ask for is there, of the type they take it as", async () => {
  await written(FERRY);
  for (const [table, columns] of Object.entries(READ)) {
    const found = new Map(
      rows(`PRAGMA table_info(${table})`).map(({ name, type }) => [String(name).toLowerCase(), type]),
    );
    for (const column of columns) {
      const isNumber =
        NUMBERS.test(column) ||
        (table === "DATABOOLEAN" && column === "Value") ||
        (table === "DATAINTEGER" && column === "Value");
      expect([table, column, found.get(column.toLowerCase())]).toEqual([
        table,
        column,
        isNumber ? "INTEGER" : "TEXT",
      ]);
    }
    expect(found.size, table).toBe(columns.length);
  }
  expect(rows("PRAGMA foreign_key_check")).toEqual([]);
  expect(rows("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(rows("SELECT Value FROM SETTINGS WHERE Property = 'version'")[0]?.Value).toMatch(/^3\.0/);
});

/** Statements as the exporter of networks puts them together: what they are, and each variable's value by its data type. */
function statements(type: string) {
  const values = rows(
    `SELECT d.StatementId AS id, v.Variable AS variable, e.Value AS value FROM DATASHORTTEXT AS d
       JOIN VARIABLES AS v ON v.ID = d.VariableId
       JOIN ENTITIES AS e ON e.ID = d.Entity AND e.VariableId = v.ID
     UNION ALL SELECT d.StatementId, v.Variable, d.Value FROM DATALONGTEXT AS d JOIN VARIABLES AS v ON v.ID = d.VariableId
     UNION ALL SELECT d.StatementId, v.Variable, d.Value FROM DATABOOLEAN AS d JOIN VARIABLES AS v ON v.ID = d.VariableId`,
  );
  return rows(
    `SELECT s.ID AS id, s.Start AS start, s.Stop AS stop, c.Name AS coder, x.Date AS date, x.Source AS source,
       substr(x.Text, s.Start + 1, s.Stop - s.Start) AS words, x.Text AS text
     FROM STATEMENTS AS s JOIN CODERS AS c ON c.ID = s.Coder JOIN DOCUMENTS AS x ON x.ID = s.DocumentId
     JOIN STATEMENTTYPES AS t ON t.ID = s.StatementTypeId WHERE t.Label = ? ORDER BY s.ID`,
    type,
  ).map((row) => ({
    ...row,
    ...Object.fromEntries(
      values.filter(({ id }) => id === row.id).map(({ variable, value }) => [variable, value]),
    ),
  })) as Record<string, string | number>[];
}

test("each position is a statement with person, organization, concept and agreement, at its words", async () => {
  const said = await written(FERRY);
  expect(said).toMatch(/^\d+ positions in 8 reports; open it as Admin with the password standpoint\n$/);
  const found = statements("DNA Statement");
  const { out } = await standpoint(["network", FERRY, "--json", "--record", fresh.folder]);
  const taken = (JSON.parse(out) as { actors: { positions: number }[] }).actors.reduce(
    (n, a) => n + a.positions,
    0,
  );
  expect(found.length).toBeGreaterThanOrEqual(taken);
  for (const row of found) {
    expect([0, 1]).toContain(row.agreement);
    expect(row.agreement).toBe(row.stance === "for" ? 1 : 0);
    // DNA cuts in Java by UTF-16 and in SQL by characters.
    expect(String(row.text).slice(Number(row.start), Number(row.stop))).toBe(row.words);
    expect(row.concept).toMatch(/^Should the ferry subsidy/);
  }
  const renn = found.find((row) => row.person === "Tobias Renn");
  expect(renn).toMatchObject({
    agreement: 1,
    coder: "machine",
    date: Date.parse("2025-03-04T00:00:00Z") / 1000,
  });
  expect(statements("Neither for nor against").map(({ stance }) => stance)).toContain("conditional");
});

test("variables, their types and the attributes of their entities are what a statement's editor is made of", async () => {
  await written(FERRY);
  const variables = rows(
    "SELECT Variable, DataType FROM VARIABLES AS v JOIN STATEMENTTYPES AS t ON t.ID = v.StatementTypeId WHERE t.Label = 'DNA Statement' ORDER BY v.ID",
  ).map(({ Variable, DataType }) => [Variable, DataType]);
  expect(variables.slice(0, 4)).toEqual([
    ["person", "short text"],
    ["organization", "short text"],
    ["concept", "short text"],
    ["agreement", "boolean"],
  ]);
  const bare = rows(
    `SELECT e.ID FROM ENTITIES AS e WHERE (SELECT count(*) FROM ATTRIBUTEVALUES AS a WHERE a.EntityId = e.ID) <> 3`,
  );
  expect(bare).toEqual([]);
  // Each statement has a value for each variable of its type.
  const missing = rows(
    `SELECT s.ID, v.Variable FROM STATEMENTS AS s JOIN VARIABLES AS v ON v.StatementTypeId = s.StatementTypeId
     WHERE NOT EXISTS (SELECT 1 FROM DATASHORTTEXT AS d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)
       AND NOT EXISTS (SELECT 1 FROM DATALONGTEXT AS d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)
       AND NOT EXISTS (SELECT 1 FROM DATABOOLEAN AS d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)`,
  );
  expect(missing).toEqual([]);
});

test("who decided is the coder, and people's own variables are variables", async () => {
  await written(FERRY);
  const [first] = statements("DNA Statement");
  const position = String(first?.id ?? "");
  const report = position.split("#")[0] ?? "";
  await correctPosition(fresh.record, position, { stance: "declined" }, { by: "Anna Sund", why: null });
  const tone = { name: "=tone", type: "text", allowed: [], note: null, by: "Anna Sund" } as const;
  await defineVariable(fresh.record, tone);
  const resting = await fresh.record.db
    .selectFrom("position_statements as ps")
    .innerJoin("statements as s", "s.id", "ps.statement_id")
    .innerJoin("positions as p", "p.id", "ps.position_id")
    .innerJoin("analyses as n", "n.id", "p.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select("s.local_id")
    .where("a.report_id", "=", report)
    .where("p.local_id", "=", position.split("#")[1] ?? "")
    .executeTakeFirstOrThrow();
  await setValue(
    fresh.record,
    `${report}#${resting.local_id}`,
    { variable: "=tone", value: "cold" },
    { by: "Anna Sund", why: null },
  );
  await written(FERRY);
  const now = statements("Neither for nor against").find(({ id }) => id === position);
  expect(now).toMatchObject({ coder: "Anna Sund", decision: "correct", "variable =tone": "cold" });
});

test("long names, two of one beginning, and letters beyond the first plane do not get in the way", async () => {
  const long = "x".repeat(300);
  await putTaken(
    fresh.record,
    "2025-05-05",
    [
      [`Maud ${long} Tansy`, KILNS, "for", "light 🚢 them, 🚢 says she"],
      [`Maud ${long} Pell`, KILNS, "against", "leave 🚢 them"],
    ],
    { before: "🚢🚢 Two ships. " },
  );
  const { id } = await fresh.record.db
    .selectFrom("questions as q")
    .innerJoin("wordings as w", "w.id", "q.wording_id")
    .select("q.id")
    .where("w.text", "=", KILNS)
    .executeTakeFirstOrThrow();
  await written(id);
  const found = statements("DNA Statement");
  expect(found.map(({ words }) => String(words).replaceAll("\ufffd\ufffd", "🚢"))).toEqual([
    "light 🚢 them, 🚢 says she",
    "leave 🚢 them",
  ]);
  for (const { person } of found) expect([...String(person)].length).toBe(190);
});

test("a report without a date is left out and counted, one that was withdrawn is in no file", async () => {
  const [report] = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%01-renn%")
    .execute();
  await withdrawReport(fresh.record, { report: report?.id ?? "", by: "anna", why: "asked for" });
  const { correctDetails } = await import("../../src/record/report/correct-details.ts");
  const other = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%04-brandt%")
    .executeTakeFirstOrThrow();
  await correctDetails(fresh.record, other.id, { published: null }, { by: "anna", why: null });
  const said = await written(FERRY);
  expect(said).toMatch(/ in 6 reports, \d+ left out whose report has no date; /);
  expect(
    rows("SELECT Notes FROM DOCUMENTS")
      .map(({ Notes }) => Notes)
      .join(),
  ).not.toContain(report?.id);
});

test("the password is kept as the program checks it", () => {
  // As Jasypt's own encryptor has it for that salt.
  const salt = Buffer.from("MDEyMzQ1Njc4OWFiY2RlZg==", "base64");
  const kept = Buffer.from(dnaPassword("standpoint", salt), "base64");
  expect(kept.length).toBe(48);
  expect(kept.subarray(0, 16)).toEqual(salt);
  expect(dnaPassword("standpoint", salt)).not.toBe(dnaPassword("other", salt));
});

test("without a file to write to, or where none can be, nothing is left behind", async () => {
  const run = (...args: readonly string[]) =>
    standpoint(["network", FERRY, "--format", "dna", ...args, "--record", fresh.folder]);
  expect((await run()).err).toContain("say where it goes with --output FILE.dna");
  const nowhere = join(fresh.folder, "nowhere", "x.dna");
  expect((await run("--output", nowhere)).err).toMatch(/x\.dna cannot be written: name another/);
  expect(existsSync(`${nowhere}.part`)).toBe(false);
});
