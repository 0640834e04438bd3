/** Positions as a database of Discourse Network Analyzer 3.0: one of its statements a position, in the text it stands in. */
import { rename, rm } from "node:fs/promises";
import Database from "better-sqlite3";
import { InputError, messageOf } from "../../../base/errors.ts";
import { eachPosition, type PositionRow } from "../../../record/export/each-position.ts";
import { reportById } from "../../../record/report/report-by-id.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { type Variable, variablesInUse } from "../../../record/variable/variables.ts";
import { dnaPassword } from "./password.ts";
import { createTable, DNA_TABLES, SHORT } from "./tables.ts";

/** The version of DNA whose databases are like this. */
const DNA_VERSION = "3.0.11";

/** The first coder of every database, and the words by which it is opened: no secret, since whoever has the file can read it. */
export const DNA_CODER = { name: "Admin", password: "standpoint" } as const;

export interface DnaWritten {
  readonly documents: number;
  readonly statements: number;
  /** Left out, since DNA cannot place in time what has no date. */
  readonly undated: number;
}

export interface DnaAsked {
  /** Ids of questions. */
  readonly questions: readonly string[];
  readonly from?: PositionRow["date"] & string;
  readonly to?: PositionRow["date"] & string;
}

/** Whole, or the file is as it was before. Throws an InputError if it cannot be written. */
export async function writeDna(
  record: RecordStore,
  file: string,
  { questions, ...period }: DnaAsked,
): Promise<DnaWritten> {
  const part = `${file}.part`;
  await rm(part, { force: true });
  const database = made(part, file);
  try {
    database.pragma("foreign_keys = ON");
    database.exec("BEGIN");
    const written = await fill(database, record, questions, period);
    database.exec("COMMIT");
    database.close();
    await rename(part, file);
    return written;
  } catch (error) {
    database.close();
    await rm(part, { force: true });
    // The disk is full, the folder is gone: the reader's to mend.
    if (error instanceof Error && "syscall" in error) throw unwritable(file, error);
    throw error;
  }
}

function made(part: string, file: string): Database.Database {
  try {
    return new Database(part);
  } catch (error) {
    throw unwritable(file, error);
  }
}

const unwritable = (file: string, error: unknown) =>
  new InputError(`${file} cannot be written: name another with --output (${messageOf(error)})`);

type DataType = "short text" | "long text" | "boolean" | "integer";

/** Two types of statements: those for or against, from which DNA makes networks, and those that are neither. */
const TYPES = [
  { id: 1, label: "DNA Statement", colour: [239, 208, 51] },
  { id: 2, label: "Neither for nor against", colour: [190, 190, 190] },
] as const;

const OWN: readonly (readonly [name: string, type: DataType, ofTypes: readonly number[]])[] = [
  ["person", "short text", [1, 2]],
  ["organization", "short text", [1, 2]],
  ["concept", "short text", [1, 2]],
  ["agreement", "boolean", [1]],
  ["stance", "short text", [1, 2]],
  ["condition", "long text", [2]],
  ["decision", "short text", [1, 2]],
  ["id", "long text", [1, 2]],
];

/** DNA gives each entity of a variable these. */
const ATTRIBUTES = ["Type", "Alias", "Notes"];

async function fill(
  database: Database.Database,
  record: RecordStore,
  questions: readonly string[],
  period: Omit<DnaAsked, "questions">,
): Promise<DnaWritten> {
  for (const table of DNA_TABLES) database.exec(createTable(table));
  const into = (table: string, columns: string) =>
    database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, "?")})`);
  const setting = into("SETTINGS", "Property, Value");
  setting.run("version", DNA_VERSION);
  setting.run("date", new Date().toISOString().slice(0, 10));
  for (const { id, label, colour } of TYPES)
    into("STATEMENTTYPES", "ID, Label, Red, Green, Blue").run(id, label, ...colour);
  const coders = coderRows(into);
  const people = await variablesInUse(record.db);
  const variables = variableRows(into, people);
  const entity = entityRows(into);
  const documents = new Map<string, number | bigint>();
  const statement = into("STATEMENTS", "StatementTypeId, DocumentId, Start, Stop, Coder");
  const data = {
    "short text": into("DATASHORTTEXT", "StatementId, VariableId, Entity"),
    "long text": into("DATALONGTEXT", "StatementId, VariableId, Value"),
    boolean: into("DATABOOLEAN", "StatementId, VariableId, Value"),
    integer: into("DATAINTEGER", "StatementId, VariableId, Value"),
  };
  let [statements, undated] = [0, 0];
  for await (const row of eachPosition(record, questions, period)) {
    if (row.published === null) {
      undated++;
      continue;
    }
    const document = documents.get(row.reportId) ?? (await putDocument(record, into, row));
    documents.set(row.reportId, document);
    const type = row.agreement === null ? 2 : 1;
    const { lastInsertRowid: id } = statement.run(type, document, row.start, row.end, coders(row.coder));
    const values = valuesOf(row, people);
    for (const { id: variable, name, type: dataType } of variables.get(type) ?? []) {
      const told = values.get(name) ?? (dataType === "integer" ? 0 : "");
      data[dataType].run(id, variable, dataType === "short text" ? entity(variable, String(told)) : told);
    }
    statements++;
  }
  return { documents: documents.size, statements, undated };
}

type Into = (table: string, columns: string) => Database.Statement;

/** `machine` and everybody who decided are coders of their own behind the one that opens the file. */
function coderRows(into: Into): (name: string) => number | bigint {
  const put = into("CODERS", "Name, Red, Green, Blue, Password");
  const closed = dnaPassword(crypto.randomUUID());
  put.run(DNA_CODER.name, 255, 255, 0, dnaPassword(DNA_CODER.password));
  const known = new Map<string, number | bigint>();
  return (name) => {
    const id = known.get(name) ?? put.run(cut(name), 0, 0, 0, closed).lastInsertRowid;
    known.set(name, id);
    return id;
  };
}

interface DnaVariable {
  readonly id: number | bigint;
  readonly name: string;
  readonly type: DataType;
}

/** By the type of statement. People's own stand behind, under the names that they have in every export. */
function variableRows(into: Into, people: readonly Variable[]): ReadonlyMap<number, readonly DnaVariable[]> {
  const put = into("VARIABLES", "Variable, DataType, StatementTypeId");
  const attribute = into("ATTRIBUTEVARIABLES", "VariableId, AttributeVariable");
  const all = [...OWN, ...people.map(({ name }) => [`variable ${name}`, "short text", [1, 2]] as const)];
  return new Map(
    TYPES.map((type) => [
      type.id,
      all
        .filter(([, , ofTypes]) => ofTypes.some((id) => id === type.id))
        .map(([name, dataType]): DnaVariable => {
          const id = put.run(name, dataType, type.id).lastInsertRowid;
          if (dataType === "short text") for (const one of ATTRIBUTES) attribute.run(id, one);
          return { id, name, type: dataType };
        }),
    ]),
  );
}

/** Each value of a variable is one entity, with its attributes empty. */
function entityRows(into: Into): (variable: number | bigint, value: string) => number | bigint {
  const put = into("ENTITIES", "VariableId, Value, Red, Green, Blue");
  const attributes = into("ATTRIBUTEVALUES", "EntityId, AttributeVariableId, AttributeValue");
  const known = new Map<string, number | bigint>();
  let ids: ReadonlyMap<number | bigint, readonly number[]> | null = null;
  return (variable, value) => {
    const short = cut(value);
    const key = `${variable} ${short}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = put.run(variable, short, 0, 0, 0).lastInsertRowid;
    known.set(key, id);
    ids ??= attributesIn(put.database);
    for (const attribute of ids.get(Number(variable)) ?? []) attributes.run(id, attribute, "");
    return id;
  };
}

function attributesIn(database: Database.Database): ReadonlyMap<number | bigint, readonly number[]> {
  const rows = database.prepare("SELECT VariableId, ID FROM ATTRIBUTEVARIABLES").raw().all() as [
    number,
    number,
  ][];
  const ids = new Map<number, number[]>();
  for (const [variable, id] of rows) ids.set(variable, [...(ids.get(variable) ?? []), id]);
  return ids;
}

async function putDocument(record: RecordStore, into: Into, row: PositionRow): Promise<number | bigint> {
  const report = await reportById(record, row.reportId);
  if (!report) throw new Error(`report ${row.reportId} is not on record`);
  const seconds = Math.floor(Date.parse(`${row.published}T00:00:00Z`) / 1000);
  return into("DOCUMENTS", "Title, Text, Coder, Author, Source, Notes, Date").run(
    cut(report.title ?? report.id),
    inPlace(report.text),
    1,
    cut(report.byline ?? ""),
    cut(report.publisher ?? ""),
    [report.url, report.id].filter((one) => one !== null).join("\n"),
    seconds,
  ).lastInsertRowid;
}

function valuesOf(row: PositionRow, people: readonly Variable[]): ReadonlyMap<string, string | number> {
  return new Map<string, string | number>([
    ["person", row.person ?? ""],
    ["organization", row.organization ?? ""],
    ["concept", row.concept],
    ["agreement", row.agreement ?? 0],
    ["stance", row.stance],
    ["condition", row.condition ?? ""],
    ["decision", row.decision ?? ""],
    ["id", row.id],
    ...people.map(({ name }) => [`variable ${name}`, row.variables[name] ?? ""] as const),
  ]);
}

/**
 * DNA counts characters in Java, as UTF-16, and in SQL, as code points: what takes two of the one and one of the other stands as two
 * characters of both.
 */
function inPlace(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, "\ufffd\ufffd");
}

/** As long as a text of one line may be; what is cut says so. */
function cut(words: string): string {
  const characters = [...words];
  return characters.length < SHORT ? words : `${characters.slice(0, SHORT - 2).join("")}…`;
}
