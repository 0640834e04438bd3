/** `standpoint variable`: people's own variables on statements, defined, set, listed and ended. */
import { Command, Option } from "commander";
import type { VariableType } from "../../record/store/scholars-schema.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly by?: string;
  readonly why?: string;
  readonly json?: true;
}

interface DefineOptions extends Options {
  readonly type: VariableType;
  readonly allow: readonly string[];
  readonly note?: string;
}

type Done = (status: ExitStatus) => void;

const TYPES: readonly VariableType[] = ["text", "number", "yes-no", "choice"];

// Loaded when one of them runs, so that help starts without the database's code.
const variables = () => import("../../record/variable/variables.ts");

const byOption = () => new Option("--by <name>", "who does it (or USER)");
const byOf = (options: Options, io: Io) => options.by || io.env.USER || "somebody";

export function variableCommand(io: Io, done: Done): Command {
  return new Command("variable")
    .description("Variables of your own on statements: define them, set them, and have them in every export.")
    .addCommand(defineCommand(io, done))
    .addCommand(setCommand(io, done))
    .addCommand(listCommand(io, done))
    .addCommand(endCommand(io, done));
}

function defineCommand(io: Io, done: Done): Command {
  return new Command("define")
    .description("Define a variable.")
    .argument("<name>", "its name, such as frame")
    .addOption(new Option("--type <type>", "what its values are").choices(TYPES).default("text"))
    .addOption(
      new Option("--allow <value>", "of a choice: a value that it takes; once for each")
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], "none"),
    )
    .addOption(new Option("--note <words>", "what it means, for those who code"))
    .addOption(byOption())
    .addOption(recordOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ standpoint variable define frame --type choice --allow economic --allow moral --note 'what is argued with'",
    )
    .action(async (name: string, options: DefineOptions) => {
      const { defineVariable } = await variables();
      const { type, allow, note = null } = options;
      const made = await withRecord(recordOf(options, io), "check", (record) =>
        defineVariable(record, { name, type, allowed: allow, note, by: byOf(options, io) }),
      );
      await print(
        io.stdout,
        `${printable(made.name)} is a variable: \`standpoint variable set REPORT#s1 '${printable(made.name)}' VALUE\` sets it\n`,
      );
      done(EXIT.done);
    });
}

function setCommand(io: Io, done: Done): Command {
  return new Command("set")
    .description("Set a variable of a statement: a decision, which is undone like any other.")
    .argument("<statement>", "the statement, REPORT#s3")
    .argument("<name>", "the variable")
    .argument("<value>", "its value; empty for none")
    .addOption(byOption())
    .addOption(new Option("--why <words>", "why; kept with the decision"))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint variable set 4f1d2c3b5a697887#s3 frame moral")
    .action(async (statement: string, variable: string, value: string, options: Options) => {
      const { setValue } = await import("../../record/variable/set-value.ts");
      const who = { by: byOf(options, io), why: options.why ?? null };
      const result = await withRecord(recordOf(options, io), "check", (record) =>
        setValue(record, statement, { variable, value }, who),
      );
      const { decision, id } = result;
      const text = `decision ${decision}: ${id}; \`standpoint decide undo ${decision}\` takes it back`;
      await print(io.stdout, options.json ? `${JSON.stringify(result)}\n` : `${printable(text)}\n`);
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: Done): Command {
  return new Command("list")
    .description("List the variables in use, in the order in which they were defined.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { variablesInUse } = await variables();
      const found = await withRecord(recordOf(options, io), "read", ({ db }) => variablesInUse(db));
      if (options.json) await print(io.stdout, `${JSON.stringify({ variables: found })}\n`);
      else {
        for (const { name, type, allowed, note } of found) {
          const takes = allowed.length > 0 ? `${type} of ${allowed.join(", ")}` : type;
          await print(io.stdout, `${printable(`${name}: ${takes}${note === null ? "" : ` (${note})`}`)}\n`);
        }
        await print(io.stdout, `${count(found.length, "variable")}\n`);
      }
      done(EXIT.done);
    });
}

function endCommand(io: Io, done: Done): Command {
  return new Command("end")
    .description("End a variable: it is set and exported no more, and what was set stays on record.")
    .argument("<name>", "the variable")
    .addOption(byOption())
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint variable end frame")
    .action(async (name: string, options: Options) => {
      const { endVariable } = await variables();
      await withRecord(recordOf(options, io), "check", (record) =>
        endVariable(record, name, byOf(options, io)),
      );
      await print(io.stdout, `${printable(name)} is ended\n`);
      done(EXIT.done);
    });
}
