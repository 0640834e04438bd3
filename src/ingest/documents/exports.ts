/** Files that libraries of the press hand out: many reports in one text, each with its fields. */
import { InputError } from "../../base/errors.ts";
import { factivaReport, isFactivaEnd } from "./factiva.ts";
import { isNexisEnd, isNexisStart, nexisReport } from "./nexis.ts";
import type { DocumentReport, MissingReport } from "./report.ts";

/** The reports in `text` if it is an export of LexisNexis or Factiva, in order; else null. */
export function reportsInExport(text: string): readonly (DocumentReport | MissingReport)[] | null {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[\s\u00a0]+/g, " ").trim());
  const found = [
    { parts: split(lines, isNexisEnd, "end"), read: nexisReport },
    { parts: split(lines, isNexisStart, "start"), read: nexisReport },
    { parts: split(lines, isFactivaEnd, "end"), read: factivaReport },
  ].find(({ parts, read }) => parts.some((part) => read(part) !== null));
  if (found === undefined) return null;
  const reports = found.parts.map(found.read);
  if (reports.every((report) => report === null))
    throw new InputError("has no report in it that can be read");
  return reports.map(
    (report) =>
      report ?? {
        error: "is a part of an export without headline, day or text: give it as a file of its own",
      },
  );
}

/** The lines between the marks; what stands before the first start, or after the last end, is no report. */
function split(
  lines: readonly string[],
  isMark: (line: string) => boolean,
  where: "start" | "end",
): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let open: string[] = [];
  let isInside = where === "end";
  for (const line of lines) {
    if (!isMark(line)) {
      open.push(line);
      continue;
    }
    if (isInside) parts.push(open);
    open = [];
    isInside = true;
  }
  if (where === "start" && isInside) parts.push(open);
  return parts.filter((part) => part.some((line) => line !== ""));
}
