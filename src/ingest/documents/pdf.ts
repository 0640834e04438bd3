/** The text layer of a PDF, its lines put together into paragraphs. */
import { getDocumentProxy } from "unpdf";
import { InputError, messageOf } from "../../base/errors.ts";
import type { DocumentReport } from "./report.ts";

/** A longer document is no report. */
const MOST_PAGES = 2000;
/** A page with fewer letters than this is a scan with stamps on it. */
const LEAST_LETTERS = 20;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly page: number;
}

/** Throws an InputError, without the file's name, if it cannot be opened or holds pictures of text only. */
export async function textOfPdf(bytes: Uint8Array): Promise<DocumentReport> {
  // The library takes the bytes away from whoever hands them in.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
  }).catch(damaged);
  try {
    return await textOfPages(document);
  } catch (error) {
    return damaged(error);
  } finally {
    await document.destroy();
  }
}

function damaged(error: unknown): never {
  if (error instanceof InputError) throw error;
  const isLocked = error instanceof Error && error.name === "PasswordException";
  throw new InputError(
    isLocked ? "wants a password: save it without one" : `is a damaged PDF (${messageOf(error)})`,
  );
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function textOfPages(document: Document): Promise<DocumentReport> {
  const lines: Line[] = [];
  const pages = Math.min(document.numPages, MOST_PAGES);
  for (let page = 1; page <= pages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    lines.push(...linesOf(items as readonly Item[], page));
  }
  const text = paragraphsOf(withoutRunningLines(lines, pages)).join("\n\n");
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS * pages) {
    throw new InputError("is a PDF without a text layer, a scan: run text recognition (OCR) on it first");
  }
  const { info } = await document.getMetadata();
  const title = Object(info).Title;
  return { text, title: typeof title === "string" && /\p{L} \p{L}/u.test(title) ? title.trim() : null };
}

interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

function linesOf(items: readonly Item[], page: number): Line[] {
  const lines: Line[] = [];
  let [text, y, height] = ["", 0, 0];
  const close = () => {
    if (text.trim() !== "") lines.push({ text: text.trim().replace(/\s+/g, " "), y, height, page });
    [text, height] = ["", 0];
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    const at = item.transform?.[5] ?? y;
    if (text !== "" && Math.abs(at - y) > Math.max(2, height / 2)) close();
    if (item.str.trim() !== "") [y, height] = [at, Math.max(height, item.height ?? 0)];
    text += item.str;
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** Without what stands on most pages: running heads, addresses, page numbers. */
function withoutRunningLines(lines: readonly Line[], pages: number): readonly Line[] {
  const key = ({ text }: Line) => text.replace(/\d+/g, "#");
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return lines.filter((line) => {
    if (/^(?:page )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i.test(line.text)) return false;
    return pages < 3 || line.text.length > 150 || (counts.get(key(line)) ?? 0) <= pages / 2;
  });
}

/** Lines of one paragraph lie closer together than paragraphs do; a line that ends short of the others ends one. */
function paragraphsOf(lines: readonly Line[]): string[] {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.8)] ?? 0;
  const gaps = lines.slice(1).flatMap((line, i) => gapBetween(lines[i], line) ?? []);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const gap = gapBetween(before, line);
    const isNew =
      before === undefined ||
      (gap !== null && gap > usual * 1.35) ||
      Math.abs(before.height - line.height) > 1.5 ||
      (before.text.length < full * 0.7 && (gap === null || !/^\p{Ll}/u.test(line.text)));
    const last = paragraphs.at(-1);
    if (isNew || last === undefined) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(last, line.text);
  });
  return paragraphs;
}

/** How far down the page, or null where the two lines are not one below the other. */
function gapBetween(before: Line | undefined, line: Line): number | null {
  if (before === undefined || before.page !== line.page || line.y >= before.y) return null;
  return before.y - line.y;
}

/** A word that the end of a line divides is one again. */
const joined = (before: string, after: string) =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`;
