/** CSV columns taken from the schema of a list's rows: what is nested is named by its way down, `report title`. */
import { z } from "zod";
import { type Cell, type CsvWriter, csvLine } from "../exports/csv.ts";

interface Column {
  readonly name: string;
  readonly cell: (row: unknown) => Cell;
}

/** A list's rows as CSV, a column for each field; lists within a field are written as JSON. */
export function csvWriter(row: z.ZodType): CsvWriter<object> {
  const columns = columnsOf(row, [], (value) => value);
  return {
    header: csvLine(columns.map(({ name }) => name)),
    row: (value) => csvLine(columns.map(({ cell }) => cell(value))),
  };
}

function columnsOf(
  schema: z.ZodType,
  path: readonly string[],
  reach: (row: unknown) => unknown,
): readonly Column[] {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodObject))
    return [{ name: path.map(words).join(" "), cell: (row) => cellOf(reach(row)) }];
  return Object.entries(inner.shape).flatMap(([key, field]) =>
    columnsOf(field as z.ZodType, [...path, key], (row) => fieldOf(reach(row), key)),
  );
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly)
    return bare(schema.unwrap() as z.ZodType);
  return schema;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : null;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  return typeof value === "boolean" ? (value ? "yes" : "no") : JSON.stringify(value);
}

/** `saidFrom` as `said from`. */
function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
