/** `standpoint search`: finds words in the statements and reports on record. */

import { styleText } from "node:util";
import { Command, Option } from "commander";
import { OUTER } from "../../base/quotation-marks.ts";
import { SEARCH_IN, type SearchHit, search } from "../../record/statement/search.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { KIND_WORDS } from "../wording/kind.ts";
import { denialWords } from "../wording/polarity.ts";
import { EXIT, type ExitStatus, type Io, inColour, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly in: (typeof SEARCH_IN)[number];
  readonly limit: number;
  readonly offset: number;
  readonly json?: true;
}

export function searchCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("search")
    .description("Find words in what is on record: who said them, in which report, when.")
    .argument(
      "<words...>",
      `words in any form, "a phrase", one OR another, -not, begin*, speaker:NAME, after:2025-03-01, before:2025-03, forms:exact`,
    )
    .addOption(recordOption())
    .addOption(new Option("--in <where>", "where to look").choices(SEARCH_IN).default("statements"))
    .addOption(new Option("--limit <n>", "how many hits at most").argParser(wholeNumber(1, 1000)).default(20))
    .addOption(new Option("--offset <n>", "how many hits to pass over").argParser(wholeNumber(0)).default(0))
    .addOption(jsonOption("print the hits as one JSON object"))
    .addHelpText(
      "after",
      `
Put -- before words of which one begins with a minus.

Examples:
  $ standpoint search ferry subsidy
  $ standpoint search '"keep the crossings funded"' speaker:Okafor
  $ standpoint search -- ferry -subsidy after:2025-03-10`,
    )
    .action(async (words: string[], options: Options) => {
      const { in: where, limit, offset } = options;
      const found = await withRecord(recordOf(options, io), "read", (record) =>
        search(record, typed(words), { in: where, limit, offset }),
      );
      if (options.json)
        await print(
          io.stdout,
          `${JSON.stringify(found)}
`,
        );
      else await printHits(found.hits, found.total, io);
      if (!options.json && found.total === 0) await printMeant(typed(words), recordOf(options, io), io);
      done(EXIT.done);
    });
}

const IS_QUERY = new RegExp(`[${OUTER}:]`);

/** An argument that the shell gave as one and that has blanks in it was a phrase, unless it is marked as one. */
function typed(words: readonly string[]): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only;
  return words.map((word) => (/\s/.test(word) && !IS_QUERY.test(word) ? `"${word}"` : word)).join(" ");
}

/** The spelling that the record has, where nothing has that of what was asked. */
async function printMeant(asked: string, folder: string, io: Io): Promise<void> {
  const { searchQuery } = await import("../../record/store/search-query.ts");
  const near = await withRecord(folder, "read", ({ db, fullText }) =>
    fullText.nearWords(db, searchQuery(asked)),
  );
  if (near.size === 0) return;
  const meant = [...near].reduce((text, [word, other]) => text.replaceAll(word, other), asked);
  await print(io.stdout, `Did you mean ${printable(meant)}?\n`);
}

async function printHits(hits: readonly SearchHit[], total: number, io: Io): Promise<void> {
  const colour = inColour(io.stdout, io.env);
  for (const hit of hits) await print(io.stdout, `${hitText(hit, colour)}\n\n`);
  const shown = hits.length < total && hits.length > 0 ? `, ${hits.length} of them shown` : "";
  await print(io.stdout, `${count(total, "hit")}${shown}\n`);
}

function hitText(hit: SearchHit, colour: boolean): string {
  const paint = (format: "bold" | "dim" | "inverse", text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const words = hit.snippet
    .map(({ text, hit: isHit }) => {
      const clean = printable(text.replace(/\s+/g, " "));
      if (!isHit) return clean;
      return colour ? paint("inverse", clean) : `*${clean}*`;
    })
    .join("");
  const { id, title, publisher, published } = hit.report;
  const anchor = hit.in === "statement" ? `${id}#${hit.statement.id}` : id;
  const told = [publisher, title, published && dayWords(published), anchor].filter((part) => part !== null);
  const who =
    hit.in === "statement"
      ? [
          [
            hit.speaker?.name ?? (hit.statement.source || "speaker not known"),
            KIND_WORDS[hit.statement.kind].label,
            denialWords(hit.statement),
          ]
            .filter((part) => part !== null)
            .join(", "),
        ]
      : [];
  const lines = [
    ...who.map((line) => paint("bold", printable(line))),
    words,
    paint("dim", printable(told.join(" · "))),
  ];
  return lines.join("\n");
}
