/** Runs the command line within the test: its streams are strings, its analyser finds what the story's does. */
import { Readable, Writable } from "node:stream";
import type { Io } from "../src/views/cli/io.ts";
import { run } from "../src/views/cli/program.ts";
import { firstWordSaysTheRest } from "./story.ts";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting extends Partial<Omit<Io, "stdin" | "stdout" | "stderr">> {
  readonly stdin?: string | Readable;
  /** The columns of a terminal; without them nobody looks. */
  readonly terminal?: number;
}

export async function standpoint(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { stdin = "", terminal, ...rest } = setting;
  const written = { out: "", err: "" };
  const status = await run(args, {
    stdin: typeof stdin === "string" ? Readable.from([Buffer.from(stdin)]) : stdin,
    stdout: sink(terminal, (text) => {
      written.out += text;
    }),
    stderr: sink(undefined, (text) => {
      written.err += text;
    }),
    env: {},
    home: "/nonexistent",
    openAnalyser: async () => firstWordSaysTheRest(),
    untilStopped: async () => {},
    ...rest,
  });
  return { status, ...written };
}

function sink(columns: number | undefined, take: (text: string) => void) {
  const stream = new Writable({
    write: (chunk, _encoding, next) => {
      take(String(chunk));
      next();
    },
  });
  return Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns });
}
