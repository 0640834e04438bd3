/** The command reference in Markdown, made from the commands' own definitions. */
import type { Argument, Command, Option } from "commander";

/** What `docs/commands.md` must hold. */
export function commandReference(root: Command): string {
  const help = afterHelp(root);
  const commands = root.commands.flatMap((command) => sections(root.name(), command));
  return `${[`# Commands`, `<!-- Made by \`npm run docs\` from the commands' definitions: change those, not this. -->`, root.description(), fenced(help), ...commands].join("\n\n")}\n`;
}

/** A command that only holds others has none of its own. */
function sections(before: string, command: Command): readonly string[] {
  const name = `${before} ${command.name()}`;
  const doesNothing = command.registeredArguments.length === 0 && command.options.length === 0;
  const own = command.commands.length > 0 && doesNothing ? [] : [section(name, command)];
  return [...own, ...command.commands.flatMap((inner) => sections(name, inner))];
}

function section(name: string, command: Command): string {
  const parts = [
    `## ${name}`,
    command.description(),
    fenced(`${name} ${command.usage()}`),
    list(command.registeredArguments.map((a) => [argumentTerm(a), a.description])),
    list(command.options.map((o) => [o.flags, optionDescription(o)])),
    afterHelp(command) && fenced(afterHelp(command)),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "…" : ""}`;
  return argument.required ? name : `[${name}]`;
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? `; one of ${argChoices.join(", ")}` : "";
  const usual = defaultValue === undefined ? "" : `; ${defaultValue} unless said otherwise`;
  return `${description}${choices}${usual}`;
}

function list(rows: readonly (readonly [term: string, what: string])[]): string {
  return rows.map(([term, what]) => `- \`${term}\`: ${what}`).join("\n");
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

/** What a command prints after its options: examples, notes. Commander gives it only as part of the printed help. */
function afterHelp(command: Command): string {
  let printed = "";
  const before = command.configureOutput();
  command.configureOutput({
    writeOut: (text) => {
      printed += text;
    },
  });
  command.outputHelp();
  command.configureOutput(before);
  return printed.slice(command.helpInformation().length).trim();
}
