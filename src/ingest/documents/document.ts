/** A file that is neither page nor plain text, taken apart into the reports in it. */
import { InputError } from "../../base/errors.ts";
import type { DocumentType } from "../../source/capture.ts";
import { reportsInCsv } from "./csv.ts";
import { textOfDocx } from "./docx.ts";
import { reportsInExport } from "./exports.ts";
import { reportInMail } from "./mail.ts";
import { textOfPdf } from "./pdf.ts";
import type { DocumentReport, MissingReport } from "./report.ts";
import { textOfRtf } from "./rtf.ts";

type Reader = (bytes: Uint8Array) => Promise<readonly (DocumentReport | MissingReport)[]>;

/** A file of text: an export of many reports, or one report. */
const fromText =
  (read: (bytes: Uint8Array) => Promise<DocumentReport> | DocumentReport): Reader =>
  async (bytes) => {
    const whole = await read(bytes);
    if (whole.text.trim() === "") throw new InputError("has no text in it");
    return reportsInExport(whole.text) ?? [whole];
  };

const READERS: Readonly<Record<DocumentType, Reader>> = {
  "text/csv": async (bytes) => reportsInCsv(bytes),
  "message/rfc822": async (bytes) => [await reportInMail(bytes)],
  "application/pdf": fromText(textOfPdf),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": fromText(textOfDocx),
  "application/rtf": fromText(textOfRtf),
};

/** The reports in `bytes`, in order. Throws an InputError, without the file's name, if they cannot be read. */
export function reportsInDocument(
  type: DocumentType,
  bytes: Uint8Array,
): Promise<readonly (DocumentReport | MissingReport)[]> {
  return READERS[type](bytes);
}
