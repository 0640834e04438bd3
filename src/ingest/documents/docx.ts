/** The text of a Word document (.docx): its paragraphs, without deleted words, notes and field codes. */

import { strFromU8, unzipSync } from "fflate";
import { InputError, messageOf } from "../../base/errors.ts";
import { table } from "../../base/table.ts";
import type { DocumentReport } from "./report.ts";

/** A larger part, in bytes, is no text of reports, and would only fill the memory. */
const MOST_BYTES = 200_000_000;
const WANTED = new Set(["word/document.xml", "docProps/core.xml"]);

/** Throws an InputError, without the file's name, if `bytes` are no such document. */
export function textOfDocx(bytes: Uint8Array): DocumentReport {
  const parts = partsOf(bytes);
  const body = parts["word/document.xml"];
  if (body === undefined) {
    throw new InputError("is a zip archive or another office document: save its text as .docx or .txt");
  }
  const core = parts["docProps/core.xml"];
  const properties = core === undefined ? "" : strFromU8(core);
  return {
    text: paragraphsOf(strFromU8(body)).join("\n\n"),
    title: property(properties, "dc:title"),
  };
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => WANTED.has(name) && originalSize <= MOST_BYTES,
    });
  } catch (error) {
    throw new InputError(`is damaged or protected (${messageOf(error)}): save it again without a password`);
  }
}

const TOKEN = /<(\/?)([\w:]+)[^>]*?(\/?)>|[^<]+/g;

/** The paragraphs of WordprocessingML (ECMA-376, part 1, section 17). */
function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let open = "";
  let isText = false;
  for (const [token, close, name, empty] of xml.matchAll(TOKEN)) {
    if (name === undefined) {
      if (isText) open += unescaped(token);
    } else if (name === "w:t") isText = close === "" && empty === "";
    else if (name === "w:tab" && close === "") open += " ";
    else if ((name === "w:br" || name === "w:cr") && close === "") open += "\n";
    else if (name === "w:noBreakHyphen") open += "-";
    else if (name === "w:p" && (close !== "" || empty !== "")) {
      if (open.trim() !== "") paragraphs.push(open.trim());
      open = "";
    }
  }
  return paragraphs;
}

function property(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}`);
  const from = xml.indexOf(">", start);
  const end = xml.indexOf(`</${name}>`, from);
  return start < 0 || from < 0 || end < 0 ? null : unescaped(xml.slice(from + 1, end)).trim() || null;
}

const ENTITIES = table<string>({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });

function unescaped(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
