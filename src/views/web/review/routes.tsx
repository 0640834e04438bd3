/** `/review`: what the machine is not sure of, gone through in sittings, one finding at a time, or asked for by itself. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { type Account, mayDecide } from "../../../record/account/account.ts";
import { listAccounts } from "../../../record/account/list-accounts.ts";
import { undo } from "../../../record/entity/decide-actors.ts";
import { listPublishers } from "../../../record/publisher/list-publishers.ts";
import { beginSitting, SITTING_OF } from "../../../record/review/begin-sitting.ts";
import { decisionsOn } from "../../../record/review/decisions-on.ts";
import { findingKey, handedOver } from "../../../record/review/handed.ts";
import { passageAround } from "../../../record/review/passage-around.ts";
import { findingById, type WaitingFinding, waitingCount } from "../../../record/review/review-queue.ts";
import { findingsAt, openAfter, type Sitting, sittingOf } from "../../../record/review/sitting.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { localPath } from "../account/local-path.ts";
import { accountOf, formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import type { Fields } from "../form-fields.ts";
import { choicesFor } from "./choices.ts";
import { decided, finding, type ReviewForm, sentIn, whole } from "./decided.ts";
import { FindingPage, type InSitting, sittingPath } from "./finding-page.tsx";
import { waitingPairs } from "./pairs-routes.tsx";
import { StartPage } from "./start-page.tsx";

/** Bytes; the words of a long quotation are the longest field. */
const MOST = 32 * 1024;

const begun = z.object({
  of: z.enum(SITTING_OF),
  most: z.coerce.number().int().min(1).max(500),
});

export const reviewRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/review", (c) => forEditors(c, (account) => asked(c, record, account)))
    .get("/review/sitting", (c) => forEditors(c, (account) => inSitting(c, record, account)))
    .post("/review/sittings", limit, (c) =>
      editorForm(c, record, async (writer, fields) => {
        const parsed = begun.safeParse(fields);
        const account = await accountOf(c);
        if (!parsed.success || !account) throw new AddressError("say what the sitting is to go through");
        const places = await beginSitting(writer, account, parsed.data);
        return places === 0 ? "/review" : sittingPath(1);
      }),
    )
    .post("/review", limit, (c) =>
      editorForm(
        c,
        record,
        (writer, fields, by) => decidedOn(c, writer, sentIn(fields), by),
        (fields, wrong) => again(c, record, fields, wrong.message),
      ),
    )
    .post("/review/undo", limit, (c) =>
      editorForm(c, record, async (writer, fields: Fields, by) => {
        const number = whole.safeParse(fields.decision);
        if (!number.success) throw new AddressError("there is no such decision");
        await undo(writer, number.data, { by, why: null });
        return typeof fields.back === "string" ? localPath(fields.back) : "/review";
      }),
    );
};

async function forEditors(c: Context, page: (account: Account) => Promise<Response>): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const response = await page(account);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** A finding by itself, or what waits. */
async function asked(c: Context, record: RecordStore, account: Account): Promise<Response> {
  const id = finding.safeParse(c.req.query("finding")).data;
  if (id !== undefined) return shown(c, record, account, { id, sitting: null, sent: null });
  const sitting = await sittingOf(record, account.id);
  const handed = [...(await handedOver(record.db)).values()].filter(({ to }) => to === account.name);
  return pageAnswer(
    c,
    <StartPage
      waiting={await waitingCount(record)}
      handed={handed}
      pairs={(await waitingPairs(record)).length}
      papers={(await listPublishers(record)).suggestions.length}
      sitting={
        sitting && {
          begunAt: sitting.begunAt,
          places: sitting.places.length,
          decided: decidedIn(sitting),
          next: openAfter(sitting, 0),
        }
      }
      done={doneIn(c)}
      token={formToken(c)}
    />,
  );
}

const doneIn = (c: Context) => whole.safeParse(c.req.query("done")).data ?? null;
const decidedIn = ({ places }: Sitting) => places.filter(({ state }) => state === "decided").length;

async function inSitting(c: Context, record: RecordStore, account: Account): Promise<Response> {
  const sitting = await sittingOf(record, account.id);
  const at = whole.safeParse(c.req.query("at")).data ?? 1;
  const place = sitting?.places.find((one) => one.place === at);
  if (!sitting || !place) return c.redirect("/review", 303);
  const [found] = await findingsAt(record, place);
  if (found) return shown(c, record, account, { id: found.id, sitting: { sitting, at }, sent: null });
  const next = openAfter(sitting, at);
  // The report was read again meanwhile, or is withdrawn: what waited here is no more.
  return c.redirect(next === null || next === at ? "/review" : sittingPath(next), 303);
}

interface Shown {
  readonly id: string;
  readonly sitting: { readonly sitting: Sitting; readonly at: number } | null;
  readonly sent: { readonly fields: Fields; readonly wrong: string } | null;
}

async function shown(
  c: Context,
  record: RecordStore,
  account: Account,
  { id, sitting, sent }: Shown,
): Promise<Response> {
  const found = await findingById(record, id);
  if (!found) return problemAnswer(c, 404, "Not found", "The record has no such finding any more.");
  const place = sitting?.sitting.places.find((one) => one.place === sitting.at);
  const same = place ? (await findingsAt(record, place)).filter((one) => one.id !== id) : [];
  const response = await pageAnswer(
    c,
    <FindingPage
      found={found}
      same={same}
      sitting={sitting && placeIn(sitting.sitting, sitting.at)}
      around={await passageAround(record, found)}
      more={await passageAround(record, found, MORE)}
      choices={await choicesFor(record, found)}
      decided={await decisionsOn(record, found.id)}
      handed={(await handedOver(record.db)).get(keyOf(found)) ?? null}
      colleagues={await colleagues(record, account)}
      sent={sent}
      done={doneIn(c)}
      token={formToken(c)}
    />,
    sent ? 400 : 200,
  );
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** So many paragraphs before and after are more of the report. */
const MORE = 2;

function placeIn(sitting: Sitting, at: number): InSitting {
  return {
    place: at,
    places: sitting.places.length,
    decided: decidedIn(sitting),
    next: openAfter(sitting, at),
  };
}

function keyOf(found: WaitingFinding): string {
  return findingKey(found.sort, found.sort === "statement" ? found.statement.row : found.position.row);
}

async function colleagues(record: RecordStore, account: Account): Promise<readonly string[]> {
  const accounts = await listAccounts(record);
  return accounts
    .filter((one) => mayDecide(one) && one.disabled === null && one.id !== account.id)
    .map(({ name }) => name);
}

/** Decides, and says where to go next. */
async function decidedOn(c: Context, writer: RecordStore, form: ReviewForm, by: string): Promise<string> {
  const account = await accountOf(c);
  const who = { by, why: form.why ?? null };
  if (form.what === "assign" && account && !(await colleagues(writer, account)).includes(form.to ?? ""))
    throw new AddressError("nobody else who may decide has that name");
  const sitting = form.at === undefined || !account ? null : await sittingOf(writer, account.id);
  const place = sitting?.places.find((one) => one.place === form.at);
  if (form.at === undefined || !sitting) {
    const found = await findingById(writer, form.finding);
    const { decision } = await decided(writer, found ? [found] : [], form, who);
    return `/review?done=${decision}`;
  }
  const found = place ? await findingsAt(writer, place) : [];
  if (found[0]?.id !== form.finding)
    throw new AddressError("another sitting was begun since this page was shown: go on from there");
  const { decision } = await decided(writer, form.only ? found.slice(0, 1) : found, form, who);
  const next = openAfter((await sittingOf(writer, account?.id ?? -1)) ?? sitting, form.at);
  return next === null ? `/review?done=${decision}` : `${sittingPath(next)}&done=${decision}`;
}

/** The form again, with what was typed; a page of problems where there is none to go back to. */
async function again(c: Context, record: RecordStore, fields: Fields, wrong: string): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const id = finding.safeParse(fields.finding).data;
  const at = whole.safeParse(fields.at).data;
  const sitting = at === undefined ? null : await sittingOf(record, account.id);
  const place = sitting?.places.find((one) => one.place === at);
  const [first] = place ? await findingsAt(record, place) : [];
  const isThere = at === undefined || first?.id === id;
  if (id === undefined || !isThere || !(await findingById(record, id)))
    return problemAnswer(c, 400, "Not done", wrong);
  return shown(c, record, account, {
    id,
    sitting: sitting && at !== undefined ? { sitting, at } : null,
    sent: { fields, wrong: `Not done: ${wrong}.` },
  });
}
