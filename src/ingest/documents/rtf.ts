/** The text of a Rich Text Format file (RTF 1.9), without its tables of fonts and colours, its pictures and notes. */
import { table } from "../../base/table.ts";
import type { DocumentReport } from "./report.ts";

/** Destinations that hold no words of the document. */
const SKIPPED = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr footerf footnote " +
    "fldinst filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore latentstyles bkmkstart bkmkend"
  ).split(" "),
);
const SYMBOLS = table<string>({
  par: "\n\n",
  sect: "\n\n",
  page: "\n\n",
  line: "\n",
  row: "\n\n",
  cell: " ",
  tab: " ",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
});
const MARKS = table<string>({
  "~": "\u00a0",
  "-": "",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\",
});
/** What windows-1252, in which such files write their letters, has at 0x80 to 0x9f. */
const HIGH = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[^\\{}\r\n]+|[\r\n]+/gi;

interface Group {
  readonly isSkipped: boolean;
  /** How many characters stand for one that is given by its number. */
  readonly fallback: number;
}

export function textOfRtf(bytes: Uint8Array): DocumentReport {
  const source = Buffer.from(bytes).toString("latin1");
  const outer: Group[] = [];
  let group: Group = { isSkipped: false, fallback: 1 };
  let opensGroup = false;
  let skip = 0;
  let text = "";
  const write = (words: string) => {
    if (!group.isSkipped) text += words.slice(skip);
    skip = Math.max(0, skip - words.length);
  };
  for (const [token, word, number, hex, mark, brace] of source.matchAll(TOKEN)) {
    const isFirst = opensGroup;
    opensGroup = false;
    if (brace === "{") {
      outer.push(group);
      opensGroup = true;
    } else if (brace === "}") {
      group = outer.pop() ?? group;
      skip = 0;
    } else if (word !== undefined) {
      if (isFirst && SKIPPED.has(word)) group = { ...group, isSkipped: true };
      else if (word === "uc") group = { ...group, fallback: Number(number ?? 1) };
      else if (word === "u") {
        skip = 0;
        write(String.fromCharCode((Number(number) + 0x10000) % 0x10000));
        skip = group.fallback;
      } else if (SYMBOLS[word] !== undefined) write(SYMBOLS[word] ?? "");
      if (word === "bin") skip += Number(number ?? 0);
    } else if (hex !== undefined) write(letterOf(Number.parseInt(hex, 16)));
    else if (mark === "*") group = { ...group, isSkipped: true };
    else if (mark !== undefined) write(mark === "\r" || mark === "\n" ? "\n\n" : (MARKS[mark] ?? ""));
    else if (!/^[\r\n]/.test(token)) write(token);
  }
  return { text: tidy(text) };
}

const letterOf = (code: number) => HIGH[code - 0x80] ?? String.fromCharCode(code);

const tidy = (text: string) =>
  text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
