/** What a run is given: how many inputs there are, and each in turn, documents taken apart into their reports. */
import { basename } from "node:path";
import { decode } from "../article/decode.ts";
import { textHead } from "../article/text-head.ts";
import { InputError, messageOf, oneLine } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import { captures, expanded, type Input, type Source } from "../source/captures.ts";
import { endingOf } from "../source/media-type.ts";
import { reportsInDocument } from "./documents/document.ts";
import { reportsInExport } from "./documents/exports.ts";
import type { DocumentReport, MissingReport } from "./documents/report.ts";

export type { Failed, Input, Source } from "../source/captures.ts";

/** Extensions of files that may hold any number of reports. */
const MANY = new Set<string | undefined>(["lines", "text/csv"]);

/** How many inputs there will be, or null where a stream of lines or a table is among them. */
export async function countInputs({ names, lines }: Source): Promise<number | null> {
  let count = 0;
  for await (const name of expanded(names)) {
    if (typeof name === "string" && (name === "-" ? lines : MANY.has(endingOf(name)))) return null;
    count++;
  }
  return count;
}

/** Every input in turn; what cannot be had comes as Failed in its place and the others go on. */
export async function* inputs(source: Source): AsyncGenerator<Input> {
  for await (const input of captures(source)) {
    if ("document" in input)
      yield* reportsOf(input.name, () => reportsInDocument(input.document.type, input.document.bytes));
    else {
      const reports =
        "capture" in input && input.capture.mediaType === "text/plain" ? reportsInText(input.capture) : null;
      if (reports === null) yield input;
      else yield* reportsOf(input.name, async () => reports);
    }
  }
}

/** The reports of a text that is an export of many; null for any other, and where it cannot be read as text. */
function reportsInText(capture: Parameters<typeof decode>[0]) {
  try {
    return reportsInExport(decode(capture));
  } catch {
    return null;
  }
}

/** Each report of a document as a line of JSON has it; of several, the second is `FILE:2`. */
async function* reportsOf(
  name: string,
  read: () => Promise<readonly (DocumentReport | MissingReport)[]>,
): AsyncGenerator<Input> {
  const shown = name === "-" ? "standard input" : oneLine(name);
  try {
    const reports = await read();
    if (reports.length === 0) throw new InputError("has no reports in it");
    for (const [n, report] of reports.entries()) {
      const at = reports.length === 1 ? name : `${name}:${n + 1}`;
      if ("error" in report) yield { name: at, message: `${shown}:${n + 1}: ${report.error}` };
      else yield reportInput(at, reports.length === 1 ? withHead(report, name) : report);
    }
  } catch (error) {
    yield { name, message: `${shown}: ${messageOf(error)}` };
  }
}

/** What a document does not state of its only report, as the text's top or the file's name has it. */
function withHead(report: DocumentReport, name: string): DocumentReport {
  const head = textHead(report.text, basename(name));
  return {
    text: report.text,
    title: report.title ?? head.title,
    published: report.published ?? head.published,
    publisher: report.publisher ?? head.publisher,
    author: report.author ?? head.byline,
    url: report.url ?? head.url,
  };
}

function reportInput(name: string, report: DocumentReport): Input {
  const bytes = Buffer.from(JSON.stringify({ id: name, ...report }));
  const capturedAt = new Date().toISOString();
  return {
    name,
    line: null,
    capture: {
      ...{ sha256: sha256(bytes), bytes, name, url: null, charset: null, capturedAt },
      mediaType: "application/json",
      isTaken: true,
    },
  };
}
