/** The paragraphs that a finding's words stand in, cut into the words and what is between them. */
import { unwrapped } from "../../analysis/line-wraps.ts";
import type { Span } from "../../base/passage.ts";
import type { RecordStore } from "../store/open.ts";
import { reportById } from "./report-by-id.ts";
import type { Waiting } from "./review-queue.ts";

export interface AroundPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** From the first word's paragraph to the last one's. */
export async function passageAround(record: RecordStore, found: Waiting): Promise<readonly AroundPiece[]> {
  const { report, version, spans } = placeOf(found);
  const text = (await reportById(record, report, version))?.text ?? "";
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const read = unwrapped(text);
  const begin = read.lastIndexOf("\n", first.start - 1) + 1;
  const stop = read.indexOf("\n", last.end);
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

function placeOf(found: Waiting): {
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
