/** The command line: its commands, and what becomes of their errors. */
import { Command, CommanderError } from "commander";
import { InputError, ModelError, messageOf, RecordError } from "../../base/errors.ts";
import { ENVIRONMENT, programVersion } from "../../base/settings.ts";
import { accountCommand } from "./account.ts";
import { addCommand } from "./add.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { checkCommand } from "./check.ts";
import { codingCommand } from "./coding.ts";
import { decideCommand } from "./decide.ts";
import { divergeCommand } from "./diverge.ts";
import { exportCommand } from "./export.ts";
import { figuresCommand } from "./figures.ts";
import { importCommand } from "./import.ts";
import { EXIT, type ExitStatus, type Io } from "./io.ts";
import { linkCommand } from "./link.ts";
import { matchCommand } from "./match.ts";
import { methodsCommand } from "./methods.ts";
import { networkCommand } from "./network.ts";
import { peopleCommand } from "./people.ts";
import { printable } from "./printable.ts";
import { publishersCommand } from "./publishers.ts";
import { questionCommand } from "./question.ts";
import { questionsCommand } from "./questions.ts";
import { readCommand } from "./read.ts";
import { replyCommand } from "./reply.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { startCommand } from "./start.ts";
import { tellCommand } from "./tell.ts";
import { variableCommand } from "./variable.ts";
import { watchCommand } from "./watch.ts";
import { whoCommand } from "./who.ts";
import { withdrawCommand } from "./withdraw.ts";

const COMMANDS = [
  readCommand,
  addCommand,
  importCommand,
  searchCommand,
  figuresCommand,
  exportCommand,
  whoCommand,
  peopleCommand,
  publishersCommand,
  questionsCommand,
  questionCommand,
  divergeCommand,
  networkCommand,
  watchCommand,
  tellCommand,
  decideCommand,
  variableCommand,
  codingCommand,
  methodsCommand,
  replyCommand,
  withdrawCommand,
  matchCommand,
  linkCommand,
  accountCommand,
  serveCommand,
  startCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
];

/** The program with all its commands; `done` hears the status of the one that ran. */
export function program(io: Io, done: (status: ExitStatus) => void): Command {
  const root = new Command("standpoint")
    .description("Reads news reports and keeps the record of who said what, in which words.")
    .version(programVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", `\n${environmentHelp()}\n\n${STATUS_HELP}`);
  for (const command of COMMANDS) root.addCommand(command(io, done));
  for (const command of withSubcommands(root)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`standpoint: ${oneLine(text)}\n`),
      getOutHelpWidth: () => Math.min(100, io.stdout.columns ?? 100),
      getErrHelpWidth: () => Math.min(100, io.stderr.columns ?? 100),
    });
  }
  return root;
}

/** A command, its subcommands and theirs. */
export function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Runs the command that `args` (without node and script) name. Never throws: an error is one line on standard error. */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const root = program(io, (ended) => {
    status = ended;
  });
  if (args.length === 0) {
    root.outputHelp({ error: true });
    return EXIT.failed;
  }
  try {
    await root.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    return reported(error, io);
  }
}

function reported(error: unknown, io: Io): ExitStatus {
  if (error instanceof CommanderError) {
    // Commander has written its own errors, and help that was asked for is none.
    if (error.code.startsWith("standpoint.")) io.stderr.write(`standpoint: ${error.message}\n`);
    return error.exitCode === 0 ? EXIT.done : EXIT.failed;
  }
  const expected = error instanceof InputError || error instanceof RecordError || error instanceof ModelError;
  const told = expected
    ? messageOf(error)
    : `this should not have happened: ${messageOf(error)} (STANDPOINT_DEBUG=1 says where)`;
  io.stderr.write(`standpoint: ${printable(told)}\n`);
  if (io.env.STANDPOINT_DEBUG === "1" && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return EXIT.failed;
}

/** Commander sets a suggestion on a line of its own. */
function oneLine(text: string): string {
  return text
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
}

function environmentHelp(): string {
  const lines = Object.entries(ENVIRONMENT).map(([name, what]) => `  ${name.padEnd(24)} ${what}`);
  return ["Environment:", ...lines].join("\n");
}

const STATUS_HELP = `Exit status:
  0                  all was done
  1                  it was done, but for some of the input; standard error says which
  2                  it could not be done, or was not understood`;
