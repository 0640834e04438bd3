/** `standpoint coding agreement` and `export`: how far coders agree, and what each of them made of each place. */
import { Command, Option } from "commander";
import { alphaNumber, alphaWords } from "../wording/alpha.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly json?: true;
}

type Done = (status: ExitStatus) => void;

// Loaded when one of them runs, so that help starts without the database's code.
const rounds = () => import("../../record/coding/rounds.ts");
const agreement = () => import("../../record/coding/agreement.ts");

const ROUND = ["<round>", "the round, by its number or name"] as const;

interface AgreementOptions extends Options {
  readonly format: "text" | "csv";
}

export function agreementCommand(io: Io, done: Done): Command {
  return new Command("agreement")
    .description("Tell how far coders agree, field by field: Krippendorff's alpha for nominal values.")
    .argument(...ROUND)
    .addOption(new Option("--format <format>", "the format").choices(["text", "csv"]).default("text"))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint coding agreement spring --format csv > agreement.csv")
    .action(async (named: string, options: AgreementOptions) => {
      const text = await withRecord(recordOf(options, io), "read", async (record) => {
        const round = await (await rounds()).roundNamed(record, named);
        const rows = await (await agreement()).agreementOf(record, round);
        if (options.json) return `${JSON.stringify({ round, agreement: rows })}\n`;
        if (options.format === "csv")
          return (await import("../exports/coding-csv.ts")).agreementCsv(round, rows);
        const lines = rows.map(
          (row) =>
            `${row.field}, ${row.between.join(" – ")}: alpha ${alphaNumber(row.alpha)} (${alphaWords(row.alpha)}), ${count(row.units, "unit")}`,
        );
        return `${printable(lines.join("\n"))}\n`;
      });
      await print(io.stdout, text);
      done(EXIT.done);
    });
}

export function codingsCommand(io: Io, done: Done): Command {
  return new Command("export")
    .description("Print what everybody and the machine made of each place, as CSV.")
    .argument(...ROUND)
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint coding export spring > codings.csv")
    .action(async (named: string, options: Options) => {
      const text = await withRecord(recordOf(options, io), "read", async (record) => {
        const round = await (await rounds()).roundNamed(record, named);
        const { codingsCsv } = await import("../exports/coding-csv.ts");
        return codingsCsv(round, await (await agreement()).codedUnits(record, round));
      });
      await print(io.stdout, text);
      done(EXIT.done);
    });
}
