#!/usr/bin/env node
/** The one entry point: wires the process, the analyser and the command line. */
import { homedir } from "node:os";
import { EXIT, type Io } from "./views/cli/io.ts";
import { run } from "./views/cli/program.ts";

/** https://nodejs.org/docs/latest-v20.x/api/process.html#exit-codes */
const WAITS_FOR_EVER = 13;

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  home: homedir(),
  openAnalyser: async (name, threads = 1) => {
    if (threads === 1 || threads === "one core")
      return (await import("./analysis/analyse.ts")).openAnalyser(name, threads === 1 ? {} : { threads: 1 });
    return (await import("./ingest/pool.ts")).openPool(name, threads === "aside" ? 1 : threads);
  },
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever read our output has seen enough (`| head`): that is no failure.
  if (error.code === "EPIPE") process.exit(EXIT.done);
  process.stderr.write(`standpoint: standard output cannot be written: ${error.message}\n`);
  process.exit(EXIT.failed);
});
process.stderr.on("error", () => {});

process.once("exit", (code) => {
  // Node's own status for a program that waits for what can no longer come: it would say nothing.
  if (code === WAITS_FOR_EVER)
    process.stderr.write("standpoint: this should not have happened: it ended before it was done\n");
});

process.exitCode = await run(process.argv.slice(2), io);
