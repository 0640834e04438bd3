/** `/corrections`: what was corrected and withdrawn, and for editors what readers say is wrong, to be settled. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { mayDecide } from "../../../record/account/account.ts";
import { correctionsMade } from "../../../record/correction/corrections.ts";
import { listRequests, openRequests, type RequestRow } from "../../../record/correction/list-requests.ts";
import { settleRequest } from "../../../record/correction/settle-request.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { listWithdrawals } from "../../../record/withdrawal/withdrawn.ts";
import { MEDIA_TYPES } from "../../api/serve-list.ts";
import { csvLine } from "../../exports/csv.ts";
import { shownCorrections } from "../../exports/shown-corrections.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { AddressError } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { streamed } from "../../http/streamed.ts";
import { accountOf, formToken, mustDecide } from "../account/signed-in.ts";
import { pageOrJson, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { CorrectionsPage } from "./corrections-page.tsx";

/** As many are shown at once. */
const SHOWN = 100;
/** Bytes; an answer of 2,000 characters takes no more. */
const MOST = 32 * 1024;

const settling = z.object({
  outcome: z.enum(["corrected", "unchanged"]),
  decision: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,11})?$/),
  answer: z.string().trim().max(2000),
});

export const correctionRoutes: Routes = (record) =>
  new Hono()
    .get("/corrections", async (c) => {
      const format = c.req.query("format");
      if (format === "csv" || format === "jsonl") return queueAs(c, record, format);
      const account = await accountOf(c);
      const isEditor = account !== null && mayDecide(account);
      const told = {
        corrections: shownCorrections(await correctionsMade(record, { limit: SHOWN }), await shownTo(c)),
        withdrawals: await listWithdrawals(record),
      };
      const queue = isEditor
        ? {
            requests: await listRequests(record, { settled: false, limit: SHOWN }),
            waiting: await openRequests(record),
          }
        : null;
      const answer = await pageOrJson(c, { ...told, ...queue }, () => (
        <CorrectionsPage {...told} queue={queue && { ...queue, token: formToken(c) }} />
      ));
      if (account) answer.headers.set("Cache-Control", "no-store");
      return answer;
    })
    .post(
      "/corrections/:id/settle",
      bodyLimit({
        maxSize: MOST,
        onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
      }),
      (c) =>
        editorForm(c, record, async (writer, fields, by) => {
          const request = z.coerce.number().int().positive().safeParse(c.req.param("id"));
          const parsed = settling.safeParse(fields);
          if (!request.success || !parsed.success)
            throw new AddressError(
              "say of which request whether it was corrected, by which decision, in at most 2000 characters",
            );
          const { outcome, decision, answer } = parsed.data;
          await settleRequest(writer, {
            request: request.data,
            outcome,
            decision: decision === "" ? null : Number(decision),
            answer: answer === "" ? null : answer,
            by,
          });
          return "/corrections";
        }),
    );

const COLUMNS: readonly (readonly [name: string, cell: (row: RequestRow) => string | number | null])[] = [
  ["id", (row) => row.id],
  ["report id", (row) => row.report.id],
  ["report title", (row) => row.report.title],
  ["finding", (row) => row.finding],
  ["words", (row) => row.words],
  ["polarity", (row) => row.polarity],
  ["cue words", (row) => row.cue],
  ["wrong", (row) => row.wrong],
  ["note", (row) => row.note],
  ["contact", (row) => row.contact],
  ["at", (row) => row.at],
  ["outcome", (row) => row.outcome],
  ["decision", (row) => row.decision],
  ["answer", (row) => row.answer],
  ["settled by", (row) => row.settledBy],
  ["settled at", (row) => row.settledAt],
];

/** The queue whole, for editors; `settled=yes` gives what was settled. */
async function queueAs(c: Context, record: RecordStore, format: "csv" | "jsonl"): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  return streamed(linesOf(record, format, c.req.query("settled") === "yes"), {
    "Content-Type": MEDIA_TYPES[format],
    "Content-Disposition": `attachment; filename="correction-requests.${format}"`,
    "Cache-Control": "no-store",
  });
}

async function* linesOf(
  record: RecordStore,
  format: "csv" | "jsonl",
  settled: boolean,
): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(COLUMNS.map(([name]) => name));
  for (let after = 0; ; ) {
    const rows = await listRequests(record, { settled, after, limit: SHOWN });
    for (const row of rows)
      yield format === "csv" ? csvLine(COLUMNS.map(([, cell]) => cell(row))) : `${JSON.stringify(row)}\n`;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
