/** Writes docs/commands.md; `npm run docs` runs it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { program } from "../src/views/cli/program.ts";
import { commandReference } from "../src/views/cli/reference.ts";

/** Nothing is run, so nothing is read or written by the commands. */
const silent = () => new Writable({ write: (_chunk, _encoding, next) => next() });

export function referenceText(): string {
  const io = {
    stdin: Readable.from([]),
    stdout: silent(),
    stderr: silent(),
    env: {},
    home: "",
    openAnalyser: () => Promise.reject(new Error("no command is run here")),
    untilStopped: async () => {},
  };
  return commandReference(program(io, () => {}));
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, "commands.md"), referenceText());
}
