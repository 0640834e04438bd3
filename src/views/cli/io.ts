/** What a command talks to: streams, environment, and how it is told to stop. Tests bring their own. */
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Environment } from "../../base/settings.ts";
import type { OpenAnalyser } from "../../ingest/read-inputs.ts";

export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Environment;
  /** The user's home folder. */
  readonly home: string;
  /** Loads the analyser; only commands that analyse wait for it. */
  readonly openAnalyser: OpenAnalyser;
  /** Resolves when the user wants a command that goes on for ever to end. */
  untilStopped(): Promise<void>;
}

/** 0: all done. 1: done, except for some of the input. 2: failed, or not understood. */
export const EXIT = { done: 0, someFailed: 1, failed: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Writes, and waits where whoever reads is slower than we are. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

/** May colours be used here? Not where NO_COLOR says so (no-color.org), nor where nobody looks. */
export function inColour(stream: Output, env: Environment): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}
