/** What may be wrong with how a hostile input was taken. */
import { oneLine } from "../../src/base/errors.ts";
import type { Ran } from "../cli-io.ts";

/** What an error says that nobody wrote for a reader. */
const INNARDS =
  /should not have happened|Cannot (?:read|set) prop|is not a function|\bundefined\b|not iterable|Maximum call stack|Invalid (?:array|string) length|Cannot create a string|is not within a text|\bERR_|SQLITE|constraint failed|Unexpected (?:token|end)|is not defined|\[object /;

/** What is wrong with an error's message for the input `name`: null for one clear line that begins with it. */
export function faultOfMessage(message: string, name: string): string | null {
  if (/[\n\r\u2028]/.test(message)) return `it is more than one line: ${message}`;
  const rest = message.replace(oneLine(name), "");
  if (message === rest) return `it does not name the input: ${message}`;
  return INNARDS.test(rest) ? `it tells of innards: ${message}` : null;
}

interface Line {
  readonly id?: unknown;
  readonly error?: string;
  readonly statements?: readonly unknown[];
}

/** What is wrong with what `read --jsonl` answered to `names`: each must have its lines, in order, and be findings or a clear error. */
export function faultsOfLines({ status, out, err }: Ran, names: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const lines = out
    .split("\n")
    .slice(0, -1)
    .flatMap((line) => parsed(line, faults));
  const isFailed = lines.some(({ error }) => error !== undefined);
  if (err !== "") faults.push(`standard error: ${err.slice(0, 300)}`);
  if (status !== (isFailed ? 1 : 0)) faults.push(`exit status ${status}`);
  let at = 0;
  for (const line of lines) {
    const said = line.error ?? String(line.id);
    const isOf = (name: string | undefined) => name !== undefined && oneLine(said).includes(oneLine(name));
    // A file of no lines, or of blank ones, has none here either.
    const next = names.findIndex((name, i) => i >= at && isOf(name));
    if (next >= 0) at = next;
    if (line.error === undefined && !Array.isArray(line.statements))
      faults.push("neither findings nor an error");
    const fault = line.error === undefined ? null : faultOfMessage(line.error, names[at] ?? "");
    if (fault) faults.push(fault);
  }
  if (at !== names.length - 1) faults.push(`${names.length - 1 - at} of the last have no line`);
  return faults;
}

function parsed(line: string, faults: string[]): readonly Line[] {
  try {
    return [JSON.parse(line) as Line];
  } catch {
    faults.push(`no JSON: ${line.slice(0, 200)}`);
    return [];
  }
}
