/** The folders of an archive kept in Parquet tables, and the rows in them. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { InputError, messageOf } from "../../base/errors.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Where rows lie within a table: `run=…/period=…/paper=…`. */
export type Partition = string;

/** Every place of the table that has files, in order. Throws an InputError where there is no such table. */
export async function placesOf(archive: string, table: string): Promise<readonly Partition[]> {
  const root = join(archive, table);
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".parquet"));
    return [...new Set(files.map((file) => file.parentPath.slice(root.length + 1)))].sort();
  } catch {
    throw new InputError(
      `${archive}: there is no table ${table} in it: name the folder that standpoint-spark read wrote`,
    );
  }
}

/** The rows at one place; only these columns, if any are named. A place that a table lacks has none. */
export async function rowsAt(
  archive: string,
  table: string,
  place: Partition,
  columns?: readonly string[],
): Promise<readonly Row[]> {
  const folder = join(archive, table, place);
  const names = await readdir(folder).catch(() => []);
  const rows: Row[] = [];
  for (const name of names.filter((one) => one.endsWith(".parquet")).sort()) {
    const path = join(folder, name);
    try {
      const file = await asyncBufferFromFile(path);
      rows.push(...(await parquetReadObjects({ file, ...(columns && { columns: [...columns] }) })));
    } catch (error) {
      throw new InputError(`${path}: it cannot be read as Parquet: ${messageOf(error)}`);
    }
  }
  return rows;
}
