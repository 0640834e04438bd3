/** `standpoint link`: the record's rules as a filter, for archives that are kept in tables. */
import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { InputError, messageOf } from "../../base/errors.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";

interface Options {
  readonly popolo?: string;
  readonly corrections?: string;
}

export function linkCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("link")
    .description(
      "Answer what joins the findings of many reports, a line of JSON for each line in: who is who, which questions are one, who diverges and who changed. docs/archive.md says what is asked.",
    )
    .addOption(new Option("--popolo <file>", "people and organizations that are known beforehand"))
    .addOption(
      new Option("--corrections <file>", "what people decided, as export --format corrections wrote it"),
    )
    .addHelpText(
      "after",
      "\nExample:\n  $ standpoint link --popolo assembly.json < asked.jsonl > answers.jsonl",
    )
    .action(async (options: Options) => done(await link(options, io)));
}

async function link({ popolo, corrections }: Options, io: Io): Promise<ExitStatus> {
  const { linkAnswers } = await import("../../record/link/link.ts");
  let status: ExitStatus = EXIT.done;
  const beforehand = { popolo: await textOf(popolo), corrections: await textOf(corrections) };
  for await (const answer of linkAnswers(io.stdin, beforehand)) {
    if ("error" in answer) status = EXIT.someFailed;
    await print(io.stdout, `${JSON.stringify(answer)}\n`);
  }
  return status;
}

async function textOf(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new InputError(`${file}: ${messageOf(error)}`);
  }
}
