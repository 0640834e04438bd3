/** Variables that people define of statements: their names, types and allowed values. */
import { InputError, oneLine } from "../../base/errors.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { VariableType } from "../store/scholars-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export const VARIABLE_TYPES = [
  "text",
  "number",
  "yes-no",
  "choice",
] as const satisfies readonly VariableType[];

export interface Variable {
  readonly id: number;
  readonly name: string;
  readonly type: VariableType;
  /** Of a choice its values; else none. */
  readonly allowed: readonly string[];
  readonly note: string | null;
  readonly madeBy: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

export interface Definition extends Pick<Variable, "name" | "type" | "allowed" | "note"> {
  readonly by: string;
}

/** As long as a name, a note, a choice's value and any other may be, in characters. */
const LONGEST = { name: 60, note: 500, choice: 100, value: 500 } as const;
const MOST_CHOICES = 200;

/** Returns its row. Throws an InputError if it cannot be defined so, or there is one of that name. */
export async function defineVariable(record: RecordStore, definition: Definition): Promise<Variable> {
  const { type, by } = definition;
  const name = oneLine(definition.name);
  const note = definition.note === null ? null : oneLine(definition.note) || null;
  const allowed = [...new Set(definition.allowed.map(oneLine).filter((value) => value !== ""))];
  refuseWrong({ name, type, note, allowed });
  return record.atomically(async (db) => {
    if (await variableNamed(db, name))
      throw new InputError(`there is a variable "${name}" already: end it first, or choose another name`);
    const { id } = await db
      .insertInto("variables")
      .values({ name, type, allowed: JSON.stringify(allowed), note, made_by: by, made_at: now() })
      .returning("id")
      .executeTakeFirstOrThrow();
    return variableOf(
      await db.selectFrom("variables").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    );
  });
}

function refuseWrong({ name, type, note, allowed }: Pick<Definition, "name" | "type" | "note" | "allowed">) {
  if (!/[\p{L}\p{N}]/u.test(name)) throw new InputError("a variable needs a name: give one, such as frame");
  for (const [what, text, most] of [
    ["name", name, LONGEST.name],
    ["note", note ?? "", LONGEST.note],
    ...allowed.map((value) => ["value", value, LONGEST.choice] as const),
  ] as const)
    if (text.length > most)
      throw new InputError(`a ${what} has at most ${most} characters: shorten "${text}"`);
  if (type === "choice" && allowed.length < 2)
    throw new InputError(`a choice has two values or more: give them, each with --allow`);
  if (type !== "choice" && allowed.length > 0)
    throw new InputError(`only a choice has allowed values: say --type choice, or leave them out`);
  if (allowed.length > MOST_CHOICES)
    throw new InputError(`a choice has at most ${MOST_CHOICES} values: take fewer`);
}

/** It is set, shown and exported no more; what was set stays on record. Throws an InputError if there is none of that name. */
export function endVariable(record: RecordStore, name: string, by: string): Promise<void> {
  return record.atomically(async (db) => {
    const { id } = await variableOnRecord(db, name);
    await db.updateTable("variables").set({ ended_by: by, ended_at: now() }).where("id", "=", id).execute();
  });
}

/** Those in use, in the order in which they were defined. */
export async function variablesInUse(db: Db): Promise<readonly Variable[]> {
  const rows = await db
    .selectFrom("variables")
    .selectAll()
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(variableOf);
}

/** Those of these rows, in use or ended, in the order in which they were defined. */
export async function variablesByRow(db: Db, ids: readonly number[]): Promise<readonly Variable[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("variables").selectAll().where("id", "in", ids).orderBy("id").execute();
  return rows.map(variableOf);
}

/** The one in use of that name, whatever its capitals. Throws an InputError if there is none. */
export async function variableOnRecord(db: Db, name: string): Promise<Variable> {
  const found = await variableNamed(db, name);
  if (found) return found;
  throw new InputError(`there is no variable "${name}": \`standpoint variable list\` names them`);
}

async function variableNamed(db: Db, name: string): Promise<Variable | null> {
  const wanted = oneLine(name).toLowerCase();
  return (await variablesInUse(db)).find((one) => one.name.toLowerCase() === wanted) ?? null;
}

/** The value as it is kept, or null for none. Throws an InputError for one that the variable does not take. */
export function valueFor({ name, type, allowed }: Variable, typed: string): string | null {
  const value = oneLine(typed);
  if (value === "") return null;
  if (value.length > LONGEST.value)
    throw new InputError(`a value has at most ${LONGEST.value} characters: shorten that of ${name}`);
  const refuse = (takes: string) => new InputError(`"${value}" is no value of ${name}: it takes ${takes}`);
  if (type === "number") {
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value) || !Number.isFinite(Number(value)))
      throw refuse("a number, such as 3 or 0.5");
    return String(Number(value));
  }
  if (type === "yes-no") {
    const said = value.toLowerCase();
    if (said !== "yes" && said !== "no") throw refuse("yes or no");
    return said;
  }
  if (type === "text") return value;
  const chosen = allowed.find((one) => one.toLowerCase() === value.toLowerCase());
  if (chosen === undefined) throw refuse(allowed.join(", "));
  return chosen;
}

interface Row extends Omit<Variable, "allowed" | "madeBy" | "madeAt"> {
  readonly allowed: string;
  readonly made_by: string;
  readonly made_at: string;
}

function variableOf({ id, name, type, allowed, note, made_by, made_at }: Row): Variable {
  return {
    id,
    name,
    type,
    allowed: JSON.parse(allowed) as readonly string[],
    note,
    madeBy: made_by,
    madeAt: made_at,
  };
}

const now = () => new Date().toISOString();
