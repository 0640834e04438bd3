/** The tables of a database of Discourse Network Analyzer 3.0 in SQLite, as its readers (the program and rDNA) ask for them. */

/** Name, then type and what holds of it. */
type Column = readonly [name: string, definition: string];

const ID: Column = ["ID", "INTEGER NOT NULL PRIMARY KEY"];

/** Texts of one line are shorter than this, in characters as SQLite counts them. */
export const SHORT = 191;

const short = (name: string, rest = "NOT NULL"): Column => [
  name,
  `TEXT ${rest} CHECK (LENGTH(${name}) < ${SHORT})`,
];
const flag = (name: string, value: 0 | 1): Column => [
  name,
  `INTEGER NOT NULL DEFAULT ${value} CHECK (${name} BETWEEN 0 AND 1)`,
];
const COLOUR: readonly Column[] = ["Red", "Green", "Blue"].map((name) => [
  name,
  `INTEGER NOT NULL DEFAULT 0 CHECK (${name} BETWEEN 0 AND 255)`,
]);
const to = (name: string, table: string, rest = "INTEGER"): Column => [
  name,
  `${rest} REFERENCES ${table} (ID) ON DELETE CASCADE`,
];
const needed = (name: string, table: string) => to(name, table, "INTEGER NOT NULL");

/** A coder's permissions: all of them, since whoever has the file can do anything with it. */
const PERMISSIONS = [
  ...["AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments"],
  ...["AddStatements", "EditStatements", "DeleteStatements", "EditAttributes", "EditRegex"],
  ...["EditStatementTypes", "EditCoders", "EditCoderRelations", "ViewOthersDocuments"],
  ...["EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements"],
] as const;

const value = (name: string, definition: string): readonly Column[] => [
  ID,
  needed("StatementId", "STATEMENTS"),
  needed("VariableId", "VARIABLES"),
  [name, definition],
];
const ONE_VALUE = ["UNIQUE (StatementId, VariableId)"];

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rules?: readonly string[];
}

export const DNA_TABLES: readonly Table[] = [
  {
    name: "SETTINGS",
    columns: [
      ["Property", "TEXT PRIMARY KEY"],
      ["Value", "TEXT NOT NULL"],
    ],
  },
  {
    name: "CODERS",
    columns: [
      ID,
      short("Name"),
      ...COLOUR,
      ["Refresh", "INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999)"],
      ["FontSize", "INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99)"],
      short("Password"),
      ["PopupWidth", "INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999)"],
      flag("ColorByCoder", 0),
      flag("PopupDecoration", 0),
      flag("PopupAutoComplete", 1),
      ...PERMISSIONS.map((name) => flag(`Permission${name}`, 1)),
    ],
  },
  {
    name: "DOCUMENTS",
    columns: [
      ID,
      short("Title"),
      ["Text", "TEXT NOT NULL"],
      to("Coder", "CODERS"),
      ...["Author", "Source", "Section"].map((name) => short(name, "NOT NULL DEFAULT ''")),
      ["Notes", "TEXT NOT NULL DEFAULT ''"],
      short("Type", "NOT NULL DEFAULT ''"),
      // Seconds since 1970, UTC.
      ["Date", "INTEGER NOT NULL"],
    ],
  },
  { name: "STATEMENTTYPES", columns: [ID, short("Label"), ...COLOUR] },
  {
    name: "VARIABLES",
    columns: [
      ID,
      short("Variable"),
      [
        "DataType",
        "TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
      ],
      to("StatementTypeId", "STATEMENTTYPES"),
    ],
    rules: ["UNIQUE (Variable, StatementTypeId)"],
  },
  {
    name: "VARIABLELINKS",
    columns: [ID, to("SourceVariableId", "VARIABLES"), to("TargetVariableId", "VARIABLES")],
    rules: ["CHECK (TargetVariableId != SourceVariableId)"],
  },
  {
    name: "REGEXES",
    columns: [["Label", `TEXT PRIMARY KEY CHECK (LENGTH(Label) < ${SHORT})`], ...COLOUR],
  },
  {
    name: "CODERRELATIONS",
    columns: [
      ID,
      to("Coder", "CODERS"),
      to("OtherCoder", "CODERS"),
      flag("viewStatements", 1),
      flag("editStatements", 1),
      flag("viewDocuments", 1),
      flag("editDocuments", 1),
    ],
    rules: ["CHECK (Coder != OtherCoder)"],
  },
  {
    name: "STATEMENTS",
    columns: [
      ID,
      to("StatementTypeId", "STATEMENTTYPES"),
      to("DocumentId", "DOCUMENTS"),
      ["Start", "INTEGER NOT NULL CHECK (Start >= 0)"],
      ["Stop", "INTEGER NOT NULL CHECK (Stop >= 0)"],
      to("Coder", "CODERS"),
    ],
    rules: ["CHECK (Start < Stop)"],
  },
  {
    name: "ENTITIES",
    columns: [
      ID,
      needed("VariableId", "VARIABLES"),
      short("Value", "NOT NULL DEFAULT ''"),
      ...COLOUR,
      to("ChildOf", "ENTITIES"),
    ],
    rules: ["UNIQUE (VariableId, Value)"],
  },
  { name: "DATABOOLEAN", columns: value("Value", "INTEGER NOT NULL DEFAULT 1"), rules: ONE_VALUE },
  { name: "DATAINTEGER", columns: value("Value", "INTEGER NOT NULL DEFAULT 0"), rules: ONE_VALUE },
  {
    name: "DATASHORTTEXT",
    columns: value("Entity", "INTEGER NOT NULL REFERENCES ENTITIES (ID) ON DELETE CASCADE"),
    rules: ONE_VALUE,
  },
  { name: "DATALONGTEXT", columns: value("Value", "TEXT DEFAULT ''"), rules: ONE_VALUE },
  {
    name: "ATTRIBUTEVARIABLES",
    columns: [ID, needed("VariableId", "VARIABLES"), short("AttributeVariable")],
    rules: ["UNIQUE (VariableId, AttributeVariable)"],
  },
  {
    name: "ATTRIBUTEVALUES",
    columns: [
      ID,
      needed("EntityId", "ENTITIES"),
      needed("AttributeVariableId", "ATTRIBUTEVARIABLES"),
      short("AttributeValue", "NOT NULL DEFAULT ''"),
    ],
    rules: ["UNIQUE (EntityId, AttributeVariableId)"],
  },
];

export function createTable({ name, columns, rules = [] }: Table): string {
  return `CREATE TABLE ${name} (${[...columns.map((column) => column.join(" ")), ...rules].join(", ")})`;
}
