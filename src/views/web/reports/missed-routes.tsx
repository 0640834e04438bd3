/** `/reports/ID/add`: what the machine missed in a report, marked by an editor. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { oneLine } from "../../../base/errors.ts";
import { ENTITY_TYPES } from "../../../base/vocabulary.ts";
import { ManyPlaces, type MarkedWords, PARTED } from "../../../record/decision/marked-words.ts";
import type { Decided, Decider } from "../../../record/decision/put-decision.ts";
import { addPosition } from "../../../record/position/add-position.ts";
import { reportById, type StoredReport } from "../../../record/report/report-by-id.ts";
import { addStatement } from "../../../record/statement/add-statement.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError, addressOf } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import type { Routes } from "../../http/routes.ts";
import { KINDS } from "../../wording/kind.ts";
import { POLARITIES } from "../../wording/polarity.ts";
import { STANCES } from "../../wording/stance.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import type { Fields } from "../form-fields.ts";
import { questionsToPick } from "../review/choices.ts";
import { at, type Filled, type Missed } from "./missed.ts";
import { MissedPage } from "./missed-page.tsx";

/** Bytes; the words of a long quotation are the longest field. */
const MOST = 64 * 1024;

const given = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `what is typed is too long: at most ${most} characters`)
    .transform((value) => (value === "" ? undefined : value))
    .optional();
const place = given(9).pipe(
  z.string().regex(/^\d+$/, "where the words begin is a number").transform(Number).optional(),
);
const words = z.string().max(5000, "these are more words than can be marked at once");
const marked = {
  words: words.refine((typed) => typed.trim() !== "", "mark or type the words"),
  "words-at": place,
};
const type = z.enum(ENTITY_TYPES).optional();

const statement = z.object({
  ...marked,
  type,
  source: given(1000),
  "source-at": place,
  cue: given(1000),
  "cue-at": place,
  speaker: given(200),
  kind: z
    .enum(["", ...KINDS])
    .transform((kind) => (kind === "" ? undefined : kind))
    .optional(),
  polarity: z.enum(POLARITIES).optional(),
  why: given(500),
});
const position = z.object({
  ...marked,
  type,
  condition: given(1000),
  "condition-at": place,
  holder: z.string("say whose position it is").trim().min(1, "say whose position it is").max(200),
  stance: z.enum(STANCES, "pick the stance"),
  question: z.string("say on which question").trim().min(1, "say on which question").max(500),
  why: given(500),
});

const number = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 40);
const NOTHING: Filled = { fields: {}, wrong: null, places: [] };

export const missedRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/reports/:id/add", async (c) => {
      const account = await mustDecide(c);
      if (account instanceof Response) return account;
      return shown(c, record, c.req.param("id"), whatOf(c.req.query("what")), NOTHING);
    })
    .post("/reports/:id/add", limit, (c) =>
      editorForm(
        c,
        record,
        async (writer, fields, by) => {
          const report = c.req.param("id");
          const { decision, id } = await added(writer, report, fields, by);
          const finding = id.slice(id.lastIndexOf("#") + 1);
          return addressOf(`${reportPath(report)}/add`, {
            what: whatOf(fields.what),
            done: decision,
            finding,
          });
        },
        (fields, wrong) =>
          shown(c, record, c.req.param("id"), whatOf(fields.what), {
            fields,
            wrong: `Not added: ${wrong.message}.`,
            places: wrong instanceof ManyPlaces ? wrong.places : [],
          }),
      ),
    );
};

const whatOf = (value: unknown): Missed => (value === "position" ? "position" : "statement");

async function shown(
  c: Context,
  record: RecordStore,
  id: string,
  what: Missed,
  filled: Filled,
): Promise<Response> {
  const report = await reportById(record, id);
  if (!report) return problemAnswer(c, 404, "No such report", "No report is on record under this address.");
  const selected = selectedIn(c, report);
  const fields =
    filled.wrong === null && selected
      ? { words: report.text.slice(selected.start, selected.end), [at("words")]: String(selected.start) }
      : filled.fields;
  const [decision, finding] = [number.safeParse(c.req.query("done")).data, c.req.query("finding") ?? ""];
  const response = await pageAnswer(
    c,
    <MissedPage
      report={report}
      what={what}
      filled={{ ...filled, fields }}
      selected={selected}
      names={report.entities.map(({ name }) => name)}
      questions={what === "position" ? await questionsToPick(record) : []}
      done={decision !== undefined && /^[sp]\d{1,6}$/.test(finding) ? { decision, finding } : null}
      token={formToken(c)}
    />,
    filled.wrong === null ? 200 : 400,
  );
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** What was selected on the report's page, without the blanks around it. */
function selectedIn(c: Context, { text }: StoredReport) {
  const [from, to] = [c.req.query("from"), c.req.query("to")].map((one) => number.safeParse(one).data);
  if (from === undefined || to === undefined || from >= to || to > text.length) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return start < end ? { start, end } : null;
}

async function added(writer: RecordStore, report: string, fields: Fields, by: string): Promise<Decided> {
  const text = (await reportById(writer, report))?.text ?? "";
  if (whatOf(fields.what) === "position") {
    const sent = parsed(position, fields);
    const { holder, stance, question, condition } = sent;
    return addPosition(
      writer,
      report,
      {
        words: markedIn(text, sent.words, sent["words-at"]),
        ...{ holder, stance, question },
        ...(sent.type && { type: sent.type }),
        ...(condition && { condition: markedIn(text, condition, sent["condition-at"]) }),
      },
      whoIs(by, sent.why),
    );
  }
  const sent = parsed(statement, fields);
  const { speaker, kind, polarity, source, cue } = sent;
  return addStatement(
    writer,
    report,
    {
      content: markedIn(text, sent.words, sent["words-at"]),
      ...(sent.type && { type: sent.type }),
      ...(source && { source: markedIn(text, source, sent["source-at"]) }),
      ...(cue && { cue: markedIn(text, cue, sent["cue-at"]) }),
      ...(speaker && { speaker }),
      ...(kind && { kind }),
      ...(polarity && { polarity }),
    },
    whoIs(by, sent.why),
  );
}

const whoIs = (by: string, why: string | undefined): Decider => ({ by, why: why ?? null });

function parsed<T extends z.ZodType>(schema: T, fields: Fields): z.infer<T> {
  const sent = schema.safeParse(fields);
  if (sent.success) return sent.data;
  throw new AddressError(sent.error.issues.map(({ message }) => message).join("; "));
}

/** The words may have been typed over since they were marked: then where they were says nothing. */
function markedIn(text: string, words: string, at: number | undefined): MarkedWords {
  const [begin = ""] = oneLine(words).split(PARTED);
  const stands =
    at !== undefined && oneLine(text.slice(at, at + words.length + begin.length)).startsWith(begin);
  return stands ? { words, at } : { words };
}
