/** The rules by which a record joins what reports say, as a filter: whoever has the reports in tables asks it, step by step. */
import { InputError, messageOf } from "../../base/errors.ts";
import { linesOf } from "../../source/lines.ts";
import { putNewcomer } from "../resolve/newcomer.ts";
import { askQuestions } from "./ask.ts";
import { blocks } from "./blocks.ts";
import { compareHolders, knowBodies } from "./compare.ts";
import { type Corrections, readCorrections } from "./corrections.ts";
import { describeReport } from "./describe.ts";
import { LinkLine } from "./lines.ts";
import { blockResolver } from "./resolve.ts";
import { openScratch, type Scratch } from "./scratch.ts";

/** What is known before any report, each as the text of a file; null for none. */
export interface Beforehand {
  /** People and organizations, as Popolo JSON. */
  readonly popolo: string | null;
  /** What people decided of positions, as `standpoint export --format corrections` writes it. */
  readonly corrections: string | null;
}

/**
 * The answer to each line of `asked`, in the same order, with the line's `id`; `{id, error}` for one that cannot be understood.
 * Throws an InputError for a file that has a fault.
 */
export async function* linkAnswers(
  asked: AsyncIterable<string | Uint8Array>,
  { popolo, corrections }: Beforehand,
): AsyncGenerator<object> {
  const scratch = await openScratch(popolo);
  try {
    const answer = await steps(scratch, corrections === null ? new Map() : readCorrections(corrections));
    for await (const bytes of linesOf(asked)) {
      const line = parsedLine(new TextDecoder().decode(bytes));
      yield "error" in line ? line : await answer(line);
    }
  } finally {
    await scratch.close();
  }
}

async function steps(
  scratch: Scratch,
  corrections: Corrections,
): Promise<(line: LinkLine) => Promise<object> | object> {
  const blockOf = await blocks(scratch.db);
  const resolve = blockResolver(scratch);
  return (line) => {
    switch (line.step) {
      case "describe":
        return describeReport(line, blockOf, corrections);
      case "resolve":
        return resolve(line);
      case "name":
        return putNewcomer(scratch.db, line.kind, line.name).then((record) => ({ id: line.id, record }));
      case "ask":
        return askQuestions(scratch, line);
      case "know":
        return knowBodies(scratch, line);
      case "compare":
        return compareHolders(scratch, line);
    }
  };
}

function parsedLine(line: string): LinkLine | { readonly id: string | null; readonly error: string } {
  try {
    const value: unknown = JSON.parse(line);
    const parsed = LinkLine.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const { id } = Object(value);
    throw new InputError(
      `${typeof id === "string" ? id : "a line"}: ${issue?.path.join(".")}: ${issue?.message}`,
    );
  } catch (error) {
    return { id: null, error: messageOf(error) };
  }
}
