/** Findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one on each statement, position and figure. */
import type { Passage } from "../../base/passage.ts";
import type { Added } from "../../record/decision/added.ts";
import { type CodedBy, codedInReport } from "../../record/decision/coded-by.ts";
import { whoInReport } from "../../record/entity/actors-in-report.ts";
import { reportsAfter } from "../../record/export/each-report.ts";
import { positionsInReport } from "../../record/position/positions-in-report.ts";
import type { ReportSpeaker, StoredReport } from "../../record/report/report-by-id.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { codePointsIn } from "./code-points.ts";
import { type Shown, shownReport, WITHHELD, WITHHELD_PAIR } from "./shown-report.ts";
import { tagUri } from "./tag-uri.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** How many characters before and after the words stand in a TextQuoteSelector. */
const AROUND = 32;

interface Body {
  readonly type: "TextualBody";
  readonly purpose: "identifying" | "tagging" | "describing" | "assessing";
  readonly value: string;
}

export interface Annotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "identifying" | "classifying" | "describing";
  readonly created: string;
  /** The program, and whoever decided last of what it found; of what somebody added they alone. */
  readonly creator: readonly { readonly type: "Software" | "Person"; readonly name: string }[];
  /** When that was decided. */
  readonly modified?: string;
  readonly body: readonly Body[];
  /** One for each piece of the words. */
  readonly target: readonly object[];
}

/** A report's annotations as one AnnotationPage, ready for JSON. Speakers have the names that they have on record. */
export async function annotationPage(record: RecordStore, report: StoredReport): Promise<object> {
  const id = tagUri("annotations", report.id, report.version);
  return { "@context": CONTEXT, id, type: "AnnotationPage", items: await annotationsOf(record, report) };
}

/** All reports' annotations in their latest versions as the text of one AnnotationPage. Holds one report in memory. */
export async function* annotationsText(record: RecordStore, shown: Shown): AsyncGenerator<string> {
  const head = JSON.stringify({ "@context": CONTEXT, id: tagUri("annotations"), type: "AnnotationPage" });
  yield `${head.slice(0, -1)},"items":[`;
  let separator = "\n";
  for (let after = null as Parameters<typeof reportsAfter>[2]; ; ) {
    const rows = await reportsAfter(record, {}, after, 100);
    for (const { row } of rows) {
      const report = await shownReport(record, row.id, undefined, shown);
      if (!report) continue;
      for (const annotation of await annotationsOf(record, report)) {
        yield `${separator}${JSON.stringify(annotation)}`;
        separator = ",\n";
      }
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.key;
  }
  yield "\n]}\n";
}

/** Positions are kept of the latest version alone. */
async function positionsOf(record: RecordStore, { id, version, versions }: StoredReport) {
  return versions.every((other) => other.version <= version) ? positionsInReport(record, id) : [];
}

async function annotationsOf(record: RecordStore, report: StoredReport): Promise<readonly Annotation[]> {
  const { extractor } = report;
  const positions = await positionsOf(record, report);
  const who = await whoInReport(record, report.id, report.version);
  const nameOf = (one: ReportSpeaker | null) => one && (who[one.id]?.name ?? one.name);
  const target = targetIn(report);
  const coded = await codedInReport(record.db, report);
  const made = (
    kind: string,
    id: string,
    motivation: Annotation["motivation"],
    body: readonly (Body | null)[],
    passages: readonly Passage[],
    added: Added | null = null,
  ): Annotation => ({
    id: tagUri(kind, report.id, report.version, id),
    type: "Annotation",
    motivation,
    created: added?.at ?? extractor.analysedAt,
    creator: [
      added
        ? { type: "Person", name: added.by }
        : { type: "Software", name: `${extractor.name} ${extractor.version}` },
      ...deciders(coded.get(id)),
    ],
    ...modified(coded.get(id)),
    body: [...body, told("assessing", coded.get(id)?.decision)].filter((one) => one !== null),
    target: passages.map(target),
  });
  return [
    ...report.statements.map(({ id, kind, polarity, cue, speaker, content, added }) =>
      made(
        "statement",
        id,
        "identifying",
        [
          told("identifying", nameOf(speaker)),
          told("tagging", kind),
          told("tagging", polarity),
          told("describing", polarity === "denied" ? piecesOf(cue) : null),
        ],
        content,
        added,
      ),
    ),
    ...positions.map(({ id, holder, question, stance, condition, passage, added }) =>
      made(
        "position",
        id.slice(id.lastIndexOf("#") + 1),
        "classifying",
        [
          told("identifying", holder?.name),
          told("tagging", stance),
          told("tagging", question),
          told("describing", condition),
        ],
        [passage],
        added,
      ),
    ),
    ...report.figures.map(({ id, value, upper, relation, unit, counted, source, ...passage }) =>
      made(
        "figure",
        id,
        "describing",
        [
          told("identifying", nameOf(source)),
          told(
            "describing",
            [relation, value, upper, unit, counted].filter((part) => part !== null).join(" "),
          ),
        ],
        [{ start: passage.start, end: passage.end, exact: passage.exact }],
      ),
    ),
  ];
}

const deciders = (coded: CodedBy | undefined) =>
  coded && coded.decision !== "add" ? [{ type: "Person" as const, name: coded.coder }] : [];
const modified = (coded: CodedBy | undefined) => (coded?.decidedAt ? { modified: coded.decidedAt } : {});

const piecesOf = (pieces: readonly Passage[]) => pieces.map(({ exact }) => exact).join(" … ");

function told(purpose: Body["purpose"], value: string | null | undefined): Body | null {
  return value ? { type: "TextualBody", purpose, value } : null;
}

/** A passage as a part of the archived text: by its words with those around it, and by its place in code points. */
function targetIn({ id, version, url, text, language, capture }: StoredReport): (passage: Passage) => object {
  const pointsAt = codePointsIn(text);
  return ({ start, end, exact }) => ({
    type: "SpecificResource",
    source: {
      id: url ?? tagUri("report", id, version),
      type: "Text",
      ...(language !== null && { language }),
    },
    state: { type: "TimeState", sourceDate: capture.capturedAt },
    selector: [
      {
        type: "TextQuoteSelector",
        exact,
        prefix: beforeIt(withoutHalves(text.slice(Math.max(0, start - AROUND), start))),
        suffix: afterIt(withoutHalves(text.slice(end, end + AROUND))),
      },
      { type: "TextPositionSelector", start: pointsAt(start), end: pointsAt(end) },
    ],
  });
}

/** Where a cut went through a pair, without the half that is left. */
function withoutHalves(words: string): string {
  return words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

const HIDDEN = new RegExp(`[${WITHHELD}${WITHHELD_PAIR}]`, "u");

/** The shown words next to the passage, up to the first that is withheld. */
const beforeIt = (words: string) => words.split(HIDDEN).at(-1) ?? "";
const afterIt = (words: string) => words.split(HIDDEN)[0] ?? "";
