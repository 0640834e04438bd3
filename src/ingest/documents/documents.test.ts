/** Every kind of file that reports are taken out of, by way of a folder. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inputs } from "../inputs.ts";
import { readCapture } from "../read.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "standpoint-documents-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What comes out of a file: each report, or the message that stands in its place. */
async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  const found: unknown[] = [];
  for await (const input of inputs({ names: [path], stdin: (async function* () {})(), lines: false })) {
    if (!("capture" in input)) found.push(input.message.slice(folder.length + 1));
    else {
      const { id, article } = readCapture(input.capture);
      const { title, publisher, published, byline, text } = article;
      found.push({ id: String(id).slice(folder.length + 1), title, publisher, published, byline, text });
    }
  }
  return found;
}

const FARES = {
  title: "Ferry fares frozen",
  publisher: "Tessaly Courier",
  published: "2025-06-10",
  byline: "Nora Vane",
  text: "The ferry board voted on Monday to freeze fares.\n\n“Nobody should pay more,” Quill said.",
};
const PIER = {
  title: "Pier opens again",
  publisher: "Orvane Today",
  published: "2025-06-12",
  byline: null,
  text: "The pier opens in July.",
};

test("a table gives a report a row, and says which row has none", async () => {
  const rows = [
    "Headline;Date;Newspaper;Byline;Body",
    `${FARES.title};10/06/2025;${FARES.publisher};${FARES.byline};"${FARES.text}"`,
    `${PIER.title};13/06/2025;${PIER.publisher};;"The ""new"" pier; open."`,
    "Nothing;13/06/2025;Orvane Today;;",
  ];
  expect(await read("a.csv", rows.join("\r\n"))).toEqual([
    { ...FARES, id: "a.csv:1" },
    { ...PIER, id: "a.csv:2", published: "2025-06-13", text: 'The "new" pier; open.' },
    "a.csv:3: has no text in its row",
  ]);
});

test("a table leaves a day open that can be read both ways", async () => {
  expect(await read("a.csv", "text,date\nThe pier opens.,03/04/2025\n")).toMatchObject([{ published: null }]);
});

test("a table without a column of text is refused", async () => {
  expect(await read("a.csv", "name,age\nQuill,51\n")).toEqual([
    "a.csv: has no column of the reports' text: call it text, body or content in the first row",
  ]);
});

test("an e-mail has its subject, its sender, and its day where it was sent", async () => {
  const mail = [
    'From: "Tessaly Courier" <news@courier.example>',
    "Subject: Fwd: Ferry fares frozen",
    "Date: Tue, 10 Jun 2025 23:40:00 -0500",
    "Message-ID: <1@courier.example>",
    "Content-Type: text/plain; charset=utf-8",
    "",
    FARES.text,
  ];
  const wanted = { ...FARES, byline: null };
  expect(await read("m.eml", mail.join("\r\n"))).toMatchObject([
    { ...wanted, text: expect.stringContaining("Quill said") },
  ]);
  expect(await read("mail", mail.join("\r\n"))).toMatchObject([{ title: FARES.title }]);
});

test("a Word document has its paragraphs, without what was deleted", async () => {
  const body =
    "<w:p><w:r><w:t>The pier </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>opens in July.</w:t></w:r></w:p>";
  const zip = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<w:document><w:body>${body}<w:p><w:r><w:t>Crews &amp; boats wait.</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
  const name = "2025-06-12 - Orvane Today - Pier opens again.docx";
  expect(await read(name, zip)).toEqual([
    { ...PIER, id: name, text: "The pier opens in July.\n\nCrews & boats wait." },
  ]);
});

test("a spreadsheet under a document's name is refused", async () => {
  const zip = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<x/>") });
  expect(await read("a.docx", zip)).toEqual([
    "a.docx: is a zip archive or another office document: save its text as .docx or .txt",
  ]);
});

test("RTF gives its words and no tables of fonts", async () => {
  const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}{\*\generator X;}\f0 The pier opens.\par \u8220?Soon,\u8221? Quill said \'96 twice.\par}`;
  expect(await read("a.rtf", rtf)).toMatchObject([
    { text: "The pier opens.\n\n“Soon,” Quill said – twice." },
  ]);
});

/** A PDF of one page that draws `stream`. */
function pdf(stream: string, page = "3 0 R"): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${page}]/Count 1>>`,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size 6/Root 1 0 R>>\n%%EOF`);
}

test("a PDF's lines are paragraphs again; one without text is refused", async () => {
  const lines = [
    "72 760 Td (The ferry board voted on Monday to freeze the fares, after a meet-) Tj",
    "0 -14 Td (ing in the old mill that went on all night.) Tj",
    "0 -30 Td (The crews had asked for a vote in the autumn, and will now go to court.) Tj",
  ];
  expect(await read("a.pdf", pdf(`BT /F1 11 Tf ${lines.join(" ")} ET`))).toMatchObject([
    {
      text: "The ferry board voted on Monday to freeze the fares, after a meeting in the old mill that went on all night.\n\nThe crews had asked for a vote in the autumn, and will now go to court.",
    },
  ]);
  expect(await read("b.pdf", pdf("q Q"))).toEqual([
    "b.pdf: is a PDF without a text layer, a scan: run text recognition (OCR) on it first",
  ]);
});

test("a PDF whose pages lead back to themselves is told of as damaged", async () => {
  expect(await read("a.pdf", pdf("q Q", "2 0 R"))).toEqual([
    expect.stringMatching(/^a\.pdf: is a damaged PDF \(/),
  ]);
});

const BODY = FARES.text;

test.each([
  [
    "LexisNexis, the old form",
    `1 of 2 DOCUMENTS\n\n\n   Tessaly Courier (Tessaly)\n\n   June 10, 2025 Tuesday\n   Final Edition\n\nFerry fares frozen\n\nBYLINE: Nora Vane\n\nSECTION: NEWS; Pg. 2\n\nLENGTH: 15 words\n\n${BODY}\n\nLOAD-DATE: June 11, 2025\n\nLANGUAGE: ENGLISH\n\n   2 of 2 DOCUMENTS\n\n   Orvane Today\n\n   June 12, 2025 Thursday\n\nPier opens again\n\nLENGTH: 5 words\n\n${PIER.text}\n\nLOAD-DATE: June 12, 2025\n`,
  ],
  [
    "LexisNexis, the new form",
    `User Name: = Pia\nDocuments (2)\n1. Ferry fares frozen\n2. Pier opens again\n\nFerry fares frozen\nTessaly Courier\nJune 10, 2025 Tuesday\nCopyright 2025 Tessaly Press All Rights Reserved\nSection: NEWS\nLength: 15 words\nByline: By Nora Vane\nBody\n\n${BODY}\n\nLoad-Date: June 11, 2025\n\nEnd of Document\n\nPier opens again\nOrvane Today\nJune 12, 2025 Thursday\nLength: 5 words\nBody\n\n${PIER.text}\n\nEnd of Document\n`,
  ],
  [
    "Factiva, in order",
    `Ferry fares frozen\nBy Nora Vane\n15 words\n10 June 2025\nTessaly Courier\nTESSC\nEnglish\n(c) 2025, Tessaly Press.\n\n${BODY}\n\nDocument TESSC00020250610el6a00012\n\nPier opens again\n5 words\n12 June 2025\n06:00 GMT\nOrvane Today\nORVT\nEnglish\nCopyright 2025 Orvane Today.\n\n${PIER.text}\n\nDocument ORVT000020250612el6c00001\n`,
  ],
  [
    "Factiva, with fields",
    `HD Ferry fares frozen\nBY By Nora Vane\nWC 15 words\nPD 10 June 2025\nSN Tessaly Courier\nLP\n${BODY.replace("\n\n", "\n\nTD\n")}\n\nAN\nDocument TESSC00020250610el6a00012\n\nHD\nPier opens again\nPD\n12 June 2025\nSN\nOrvane Today\nTD\n${PIER.text}\nAN Document ORVT000020250612el6c00001\n`,
  ],
])("an export of %s gives each report", async (_, text) => {
  expect(await read("export.txt", text)).toEqual([
    { ...FARES, id: "export.txt:1" },
    { ...PIER, id: "export.txt:2" },
  ]);
});

test.each([
  [
    "feed.xml",
    '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    "feed.xml: is a feed: give the addresses of the pages in it",
  ],
  [
    "data.xml",
    '<?xml version="1.0"?><table/>',
    "data.xml: is XML, but neither page nor feed: save the report itself as HTML or text",
  ],
  ["a.pdf", "The pier opens.", "a.pdf: is not a pdf file, whatever its name says: save it again"],
  ["a.csv", "", "a.csv: is empty: there is no report in it"],
])("%s is refused with one line", async (name, content, message) => {
  expect(await read(name, content)).toEqual([message]);
});
