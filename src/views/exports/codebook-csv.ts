/** A codebook as CSV: one question a row; several wordings in one cell have `|` between them. */
import { InputError } from "../../base/errors.ts";
import type { Concept } from "../../record/question/codebook.ts";
import { csvLine } from "./csv.ts";

const COLUMNS = ["wording", "other wordings", "reversed wordings", "note", "broader"] as const;

export function codebookCsv(concepts: readonly Concept[]): string {
  const rows = concepts.map(({ wording, others, reversed, note, broader }) =>
    csvLine([wording, others.join(" | "), reversed.join(" | "), note, broader]),
  );
  return [csvLine(COLUMNS), ...rows].join("");
}

/** Throws an InputError for a table without a column `wording`, or a row without words in it. */
export function codebookOf(text: string): readonly Concept[] {
  const [header = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ""));
  const names = header.map((name) => name.trim().toLowerCase());
  if (!names.includes("wording"))
    throw new InputError(`the codebook has no column "wording": its first line names ${COLUMNS.join(", ")}`);
  const cell = (row: readonly string[], name: string) => row[names.indexOf(name)]?.trim() ?? "";
  const several = (words: string) => words.split("|").flatMap((one) => one.trim() || []);
  return rows.flatMap((row, i): readonly Concept[] => {
    if (row.every((value) => value.trim() === "")) return [];
    const wording = cell(row, "wording");
    if (!/[\p{L}\p{N}]/u.test(wording))
      throw new InputError(`row ${i + 2} of the codebook has no wording: write "Should …?"`);
    return [
      {
        wording,
        others: several(cell(row, "other wordings")),
        reversed: several(cell(row, "reversed wordings")),
        note: cell(row, "note") || null,
        broader: cell(row, "broader") || null,
      },
    ];
  });
}

/** RFC 4180: cells with a comma, a quotation mark or a line end in them stand in quotation marks. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const at = text[i] ?? "";
    if (quoted && at === '"' && text[i + 1] === '"') {
      cell += at;
      i++;
    } else if (at === '"') quoted = !quoted;
    else if (quoted) cell += at;
    else if (at === ",") endCell();
    else if (at === "\n") {
      endCell();
      rows.push([]);
    } else if (at !== "\r") cell += at;
  }
  endCell();
  return rows.at(-1)?.join("") === "" ? rows.slice(0, -1) : rows;
}
