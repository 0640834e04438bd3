/** A folder of its own for each test of a command, with a record in it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type Ran, type Setting, standpoint } from "../cli-io.ts";

export interface Place {
  readonly folder: string;
  /** Where the record is, once something is added. */
  readonly record: string;
  /** Writes a file into the folder and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Runs a command on the record. */
  onRecord(args: readonly string[], setting?: Setting): Promise<Ran>;
}

export function freshPlace(): Place {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const place: Place = {
    get folder() {
      return folder;
    },
    get record() {
      return join(folder, "record");
    },
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    onRecord: (args, setting = {}) => standpoint([...args, "--record", place.record], setting),
  };
  return place;
}
