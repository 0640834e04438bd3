/** Adds a folder to a record in a process of its own, saying each report as it is done, so that a test can kill it. */
import Database from "better-sqlite3";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { openRecord } from "../src/record/open.ts";
import { firstWordSaysTheRest } from "./story.ts";

const [folder = "", path = "", user] = process.argv.slice(2);
if (user !== undefined) {
  // Whoever it becomes may not be able to read the program, which may lie in a folder of root's own: first all is loaded.
  new Database(":memory:").close();
  process.setuid?.(Number(user));
}
try {
  const record = await openRecord(path, { mode: "write" });
  const source = inputs({ names: [folder], stdin: process.stdin, lines: false });
  await add(record, source, firstWordSaysTheRest(), ({ done }) => process.stdout.write(`${done}\n`));
  await record.close();
} catch (error) {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
}
