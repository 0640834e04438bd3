/** The rules by which a record joins what reports say, as a filter: whoever has the reports in tables asks it, step by step. */
import { InputError, messageOf } from "../../base/errors.ts";
import { linesOf } from "../../source/lines.ts";
import { putNewcomer, takeId } from "../entity/new-record.ts";
import { askQuestions } from "./ask.ts";
import { blocks } from "./blocks.ts";
import { compareHolders, knowBodies } from "./compare.ts";
import { type Corrections, NO_CORRECTIONS, readCorrections } from "./corrections.ts";
import { describeReport } from "./describe.ts";
import { leadOn, putMerged } from "./lead.ts";
import { LinkLine, type NameLine } from "./lines.ts";
import { blockResolver } from "./resolve.ts";
import { openScratch, type Scratch } from "./scratch.ts";

/** What is known before any report, each as the text of a file; null for none. */
export interface Beforehand {
  /** People and organizations, as Popolo JSON. */
  readonly popolo: string | null;
  /** What people decided, as `standpoint export --format corrections` writes it. */
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
    const answer = await steps(scratch, corrections === null ? NO_CORRECTIONS : readCorrections(corrections));
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
  const named = namer(scratch, corrections);
  let areMerged = false;
  // Names are resolved as if nobody had merged anybody: it is laid over what comes of that.
  const merged = async () => {
    if (!areMerged) await putMerged(scratch, corrections.merged);
    areMerged = true;
  };
  return (line) => {
    switch (line.step) {
      case "describe":
        return describeReport(line, blockOf, corrections);
      case "resolve":
        return resolve(line);
      case "name":
        return named(line);
      case "lead":
        return merged().then(() => leadOn(scratch, line));
      case "ask":
        return askQuestions(scratch, line);
      case "know":
        return merged().then(() => knowBodies(scratch, line));
      case "compare":
        return merged().then(() => compareHolders(scratch, line));
    }
  };
}

/** Puts newcomers on the scratch record; the ids of those whom people have put on record are taken before all. */
function namer({ db }: Scratch, { entities }: Corrections): (line: NameLine) => Promise<object> {
  let isFirst = true;
  return async ({ id, kind, name }) => {
    if (isFirst) {
      const fresh = [...entities.values()].flat().filter(({ isNew }) => isNew);
      for (const one of fresh) await takeId(db, one);
      isFirst = false;
    }
    return { id, record: await putNewcomer(db, kind, name) };
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
