/** `standpoint account`: who may decide on the pages. */
import { Command, Option } from "commander";
import { ROLES, type Role } from "../../record/account/account.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { recordOf, recordOption } from "./options.ts";
import { askedPassword } from "./password.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly role: Role;
}

// Loaded when one of them runs, so that help starts without the database's code.
const changing = () => import("../../record/account/change-account.ts");

type Done = (status: ExitStatus) => void;

export function accountCommand(io: Io, done: Done): Command {
  return new Command("account")
    .description("Accounts, with which editors sign in on the pages.")
    .addCommand(addCommand(io, done))
    .addCommand(listCommand(io, done))
    .addCommand(passwordCommand(io, done))
    .addCommand(disableCommand(io, done));
}

function addCommand(io: Io, done: Done): Command {
  return new Command("add")
    .description("Make an account; the password is asked for, or read from standard input.")
    .argument("<name>", "what to sign in with")
    .addOption(
      new Option("--role <role>", "what it may do; a reader decides nothing")
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint account add ines --role editor")
    .action(async (name: string, options: Options) => {
      const { addAccount } = await import("../../record/account/add-account.ts");
      const account = await withRecord(recordOf(options, io), "check", async (record) =>
        addAccount(record, { name, role: options.role, password: await askedPassword(io) }),
      );
      await print(io.stdout, `${account.name} may sign in as ${account.role}\n`);
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: Done): Command {
  return new Command("list")
    .description("List the accounts: name, role, the day it was made, the day it was disabled.")
    .addOption(recordOption())
    .action(async (options: Options) => {
      const { listAccounts } = await import("../../record/account/list-accounts.ts");
      const accounts = await withRecord(recordOf(options, io), "read", listAccounts);
      for (const { name, role, made, disabled } of accounts) {
        const days = [made.slice(0, 10), ...(disabled === null ? [] : [`disabled ${disabled.slice(0, 10)}`])];
        await print(io.stdout, `${[name, role, ...days].join("\t")}\n`);
      }
      done(EXIT.done);
    });
}

function passwordCommand(io: Io, done: Done): Command {
  return new Command("password")
    .description("Give an account another password; whoever is signed in with it is signed out.")
    .argument("<name>", "the account's name")
    .addOption(recordOption())
    .action(async (name: string, options: Options) => {
      const { setPassword } = await changing();
      await withRecord(recordOf(options, io), "check", async (record) =>
        setPassword(record, name, await askedPassword(io)),
      );
      await print(io.stdout, `${name} has another password\n`);
      done(EXIT.done);
    });
}

function disableCommand(io: Io, done: Done): Command {
  return new Command("disable")
    .description("Let an account sign in no more; what it decided stays.")
    .argument("<name>", "the account's name")
    .addOption(recordOption())
    .action(async (name: string, options: Options) => {
      const { disableAccount } = await changing();
      await withRecord(recordOf(options, io), "check", (record) => disableAccount(record, name));
      await print(io.stdout, `${name} may sign in no more\n`);
      done(EXIT.done);
    });
}
