/** The first schema: every part of the record, in an order in which what refers comes after what it refers to. */
import { type Kysely, sql } from "kysely";
import { ACCOUNTS } from "../schema/accounts.ts";
import { CORRECTIONS } from "../schema/corrections.ts";
import { DECISIONS } from "../schema/decisions.ts";
import { ENTITIES } from "../schema/entities.ts";
import { FIGURES } from "../schema/figures.ts";
import { type SchemaPart, triggersOf } from "../schema/part.ts";
import { PEOPLE } from "../schema/people.ts";
import { POSITIONS } from "../schema/positions.ts";
import { QUESTIONS } from "../schema/questions.ts";
import { REPORTS } from "../schema/reports.ts";
import { SCHOLARS } from "../schema/scholars.ts";
import { SITTINGS } from "../schema/sittings.ts";
import { STATEMENTS } from "../schema/statements.ts";
import { WATCHES } from "../schema/watches.ts";
import { WITHDRAWALS } from "../schema/withdrawals.ts";

export const PARTS: readonly SchemaPart[] = [
  REPORTS,
  ENTITIES,
  PEOPLE,
  STATEMENTS,
  FIGURES,
  QUESTIONS,
  POSITIONS,
  DECISIONS,
  WITHDRAWALS,
  CORRECTIONS,
  ACCOUNTS,
  WATCHES,
  SITTINGS,
  SCHOLARS,
];

const FULL_TEXT_INDICES = PARTS.flatMap((part) =>
  part.tables.flatMap((table) => /^CREATE VIRTUAL TABLE (\w+) USING fts5 ?\(/.exec(table)?.[1] ?? []),
);

/** Without this the words of what is deleted stay in an index until it is next merged (https://sqlite.org/fts5.html, 4.10). */
const forgetting = (index: string) => `INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const all = (of: (part: SchemaPart) => readonly string[]) => PARTS.flatMap(of);
  const statements = [
    ...all((part) => part.tables),
    ...FULL_TEXT_INDICES.map(forgetting),
    ...all((part) => part.indices),
    ...all((part) => part.views),
    ...all((part) => part.rules.flatMap(triggersOf)),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
