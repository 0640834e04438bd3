/** `standpoint who`: one person or organization on record. */
import { Command, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import type { ActorChoice, Who } from "../../record/entity/find-actor.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { denialWords } from "../wording/polarity.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly limit: number;
  readonly json?: true;
}

export function whoCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("who")
    .description(
      "Who somebody is: their posts over time, what they said last, how often, and in which reports.",
    )
    .argument("<name...>", "a name or an id; of a name that several have, they are listed with their ids")
    .addOption(recordOption())
    .addOption(
      new Option("--limit <n>", "how many statements at most").argParser(wholeNumber(0, 1000)).default(10),
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ standpoint who Sunniva Okafor\n  $ standpoint who sunniva-okafor --json",
    )
    .action(async (words: string[], options: Options) => {
      const name = words.join(" ");
      const { choices, whoIs } = await import("../../record/entity/find-actor.ts");
      const found = await withRecord(recordOf(options, io), "read", async (record) => {
        const some = await choices(record, name);
        const [only] = some;
        return { some, who: some.length === 1 && only ? await whoIs(record, only, options.limit) : null };
      });
      if (found.some.length === 0) {
        throw new InputError(
          `nobody on record is called "${name}": try the last name, or \`standpoint search\``,
        );
      }
      const text = found.who ? whoText(found.who) : choicesText(found.some, name);
      const json = JSON.stringify(found.who ?? { choices: found.some });
      await print(io.stdout, options.json ? `${json}\n` : `${printable(text)}\n`);
      done(EXIT.done);
    });
}

function choicesText(choices: readonly ActorChoice[], name: string): string {
  return [
    `${choices.length} on record may be meant by “${name}”; ask with one's id:`,
    ...choices.map((choice) => `  ${choice.id}  ${choice.name}, ${choice.kind}`),
  ].join("\n");
}

function whoText(who: Who): string {
  const life =
    who.birthDate || who.deathDate
      ? ` (${who.birthDate ?? "?"} – ${who.deathDate ?? ""})`.replace("– )", "–)")
      : "";
  const posts = who.posts.map(({ role, organization, onBehalfOf, area, from, to }) => {
    const place = [role, area, organization, onBehalfOf].filter((part) => part !== null).join(", ");
    return `  ${from ?? "?"} – ${to ?? "now"}  ${place}`;
  });
  const statements = who.latest.map(({ published, report, words, statement, ...reported }) => {
    const denial = denialWords(reported);
    const where = [published && dayWords(published), report.publisher, report.title, statement];
    return `  ${denial === null ? "" : `${denial}: `}${words.replace(/\s+/g, " ")}\n    ${where.filter((part) => part).join(" · ")}`;
  });
  const shown = who.latest.length < who.statements ? `, the latest ${who.latest.length}` : "";
  return [
    `${who.name}${life}, ${who.kind}, ${who.id}`,
    ...(who.otherNames.length > 0 ? [`also called ${who.otherNames.join("; ")}`] : []),
    ...(who.mergedIds.length > 0 ? [`merged with ${who.mergedIds.join(", ")}`] : []),
    ...(who.reportedAs.length > 0 ? [`reports say: ${who.reportedAs.join("; ")}`] : []),
    ...posts,
    `${count(who.statements, "statement")} in ${count(who.reports, "report")}${shown}${statements.length > 0 ? ":" : ""}`,
    ...statements,
  ].join("\n");
}
