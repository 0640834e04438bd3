/** `/api/reports/{id}` and its annotations. */
import type { Context } from "hono";
import { z } from "zod";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { withdrawalOf } from "../../../record/withdrawal/withdrawn.ts";
import { annotationPage } from "../../exports/annotations.ts";
import { shownReport, shownTo } from "../../exports/shown-report.ts";
import { reportParams } from "../../http/params.ts";
import { gone } from "../../http/problem.ts";
import {
  added,
  entityType,
  isoDay,
  kind,
  named,
  nullableText,
  passage,
  polarity,
  probability,
  relation,
  text,
} from "../../http/schemas.ts";
import { annotations } from "../annotation-schema.ts";
import { endpoint, idIn } from "../endpoint.ts";

const speaker = named("ReportSpeaker", z.object({ id: text, name: text, type: entityType }));
const period = z.object({ from: isoDay, to: isoDay });

const schema = named(
  "ReportInFull",
  z.object({
    id: text,
    version: z.int(),
    title: nullableText,
    byline: nullableText,
    publisher: nullableText,
    publisherRead: nullableText.describe(
      "What the report itself calls its paper, where people say that this is another name of the publisher.",
    ),
    published: isoDay.nullable(),
    modified: isoDay.nullable().describe("The day of the last change, as the report states it."),
    url: nullableText,
    language: nullableText,
    text: text.describe(
      "All passages' offsets are into this string. In public mode what is no excerpt is written as █, one for one.",
    ),
    boilerplate: z.array(passage),
    statements: z.array(
      z.object({
        id: text,
        kind,
        polarity,
        source: z.array(passage),
        cue: z.array(passage),
        content: z.array(passage),
        speaker: speaker.nullable(),
        saidOn: z.object({ from: isoDay.nullable(), to: isoDay }).nullable(),
        confidence: probability,
        added,
      }),
    ),
    entities: z.array(
      z.object({
        id: text,
        name: text,
        type: entityType,
        aliases: z.array(text),
        roles: z.array(text),
        memberOf: z.array(text),
        mentions: z.array(passage),
      }),
    ),
    figures: z.array(
      z.object({
        id: text,
        ...passage.shape,
        value: z.number(),
        upper: z.number().nullable(),
        relation,
        unit: nullableText,
        counted: nullableText,
        source: speaker.nullable(),
        period: period.nullable(),
      }),
    ),
    times: z.array(z.object({ ...passage.shape, from: isoDay.nullable(), to: isoDay.nullable() })),
    capture: z.object({ sha256: text, name: text, url: nullableText, capturedAt: z.iso.datetime() }),
    extractor: z.object({ name: text, version: text, modelHash: text, analysedAt: z.iso.datetime() }),
    versions: z.array(
      z.object({
        version: z.int(),
        title: nullableText,
        published: isoDay.nullable(),
        capturedAt: z.iso.datetime(),
      }),
    ),
  }) satisfies z.ZodType<StoredReport>,
);

const params = reportParams.pick({ version: true });

export const report = endpoint({
  path: "/reports/{id}",
  summary: "A report's text with everything found in it",
  params,
  answers: { "application/json": schema },
  answer: async (c, record, { version }) => {
    const found = await shownReport(record, idIn(c), version, await shownTo(c));
    return found ? c.json(found) : goneOrNothing(c, record);
  },
});

export const reportAnnotations = endpoint({
  path: "/reports/{id}/annotations",
  summary: "A report's statements, positions and figures as W3C Web Annotations",
  params,
  answers: { "application/ld+json": annotations },
  answer: async (c, record, { version }) => {
    const found = await shownReport(record, idIn(c), version, await shownTo(c));
    if (!found) return goneOrNothing(c, record);
    const page = await annotationPage(record, found);
    return c.body(JSON.stringify(page), 200, { "Content-Type": "application/ld+json" });
  },
});

async function goneOrNothing(c: Context, record: RecordStore): Promise<Response | null> {
  const withdrawal = await withdrawalOf(record, idIn(c));
  return withdrawal && gone(c, withdrawal);
}
