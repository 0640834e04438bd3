/** Adds a folder to a record in a process of its own, saying each report as it is done, so that a test can kill it. */
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { openRecord } from "../src/record/store/open.ts";
import { firstWordSaysTheRest } from "./story.ts";

const [folder = "", path = ""] = process.argv.slice(2);
const record = await openRecord(path, { mode: "write" });
const source = inputs({ names: [folder], stdin: process.stdin, lines: false });
await add(record, source, firstWordSaysTheRest(), ({ done }) => process.stdout.write(`${done}\n`));
await record.close();
