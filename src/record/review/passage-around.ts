/** The paragraphs that a finding's words stand in, cut into the words and what is between them. */
import { unwrapped } from "../../analysis/document/line-wraps.ts";
import type { Span } from "../../base/passage.ts";
import { reportById } from "../report/report-by-id.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { WaitingFinding } from "./review-queue.ts";

export interface AroundPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** From the first word's paragraph to the last one's, with so many before and after. */
export async function passageAround(
  record: RecordStore,
  found: WaitingFinding,
  paragraphs = 0,
): Promise<readonly AroundPiece[]> {
  const { report, version, spans } = placeOf(found);
  const text = (await reportById(record, report, version))?.text ?? "";
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const read = unwrapped(text);
  const begin = beginOf(read, first.start, paragraphs);
  const stop = endOf(read, last.end, paragraphs);
  const pieces: AroundPiece[] = [];
  let at = begin;
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, stop < 0 ? undefined : stop), isFound: false });
  return pieces.filter((piece) => piece.text !== "");
}

function beginOf(text: string, at: number, paragraphs: number): number {
  const begin = text.lastIndexOf("\n", at - 1) + 1;
  if (paragraphs === 0 || begin === 0) return begin;
  // Empty lines part paragraphs, and are none.
  const before = text.slice(0, begin).trimEnd().length;
  return before === 0 ? 0 : beginOf(text, before, paragraphs - 1);
}

/** -1 where the text ends. */
function endOf(text: string, at: number, paragraphs: number): number {
  const end = text.indexOf("\n", at);
  if (paragraphs === 0 || end < 0) return end;
  const next = end + (text.length - end - text.slice(end).trimStart().length);
  return next >= text.length ? -1 : endOf(text, next, paragraphs - 1);
}

function placeOf(found: WaitingFinding): {
  readonly report: string;
  readonly version: number;
  readonly spans: readonly Span[];
} {
  if (found.sort === "position") {
    const { report, version, passage } = found.position;
    return { report: report.id, version, spans: [passage] };
  }
  const { report, content } = found.statement;
  return { report: report.id, version: report.version, spans: content };
}
