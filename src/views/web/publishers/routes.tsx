/** `/publishers`: an editor joins names of one paper, or says that two are not. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { joinPublishers, keepPublishersApart } from "../../../record/publisher/join-publishers.ts";
import { listPublishers } from "../../../record/publisher/list-publishers.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError, addressOf, page as pageParam, paramsOf } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import type { Fields } from "../form-fields.ts";
import { pagesOf } from "../paging.tsx";
import { PUBLISHERS_PATH, PublishersPage } from "./publishers-page.tsx";

/** Bytes of a form: two names and a reason. */
const MOST = 16 * 1024;
const A_PAGE = 100;
/** So many pairs are shown; what is decided makes room for more. */
const PAIRS = 20;

const name = z.string().min(1, "name two papers").max(500, "a paper has no name as long as that");
const sent = z.object({
  keep: name,
  other: name,
  /** `turned`: the other one of the two is kept. */
  what: z.enum(["join", "turned", "apart"], "what was sent is no decision of two papers"),
  why: z.string().max(500, "what is given is too long").default(""),
});

const whole = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 40);

export const publisherRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get(PUBLISHERS_PATH, async (c) => {
      const account = await mustDecide(c);
      return account instanceof Response ? account : shown(c, record, null);
    })
    .post(PUBLISHERS_PATH, limit, (c) =>
      editorForm(
        c,
        record,
        async (writer, fields, by) => {
          const { keep, other, what, why } = sentIn(fields);
          const who = { by, why: why.trim() || null };
          const { decision } = await (what === "apart"
            ? keepPublishersApart(writer, keep, other, who)
            : what === "turned"
              ? joinPublishers(writer, other, keep, who)
              : joinPublishers(writer, keep, other, who));
          return addressOf(PUBLISHERS_PATH, { done: decision });
        },
        (fields, wrong) => shown(c, record, { fields, wrong: `Not done: ${wrong.message}.` }),
      ),
    );
};

function sentIn(fields: Fields) {
  const parsed = sent.safeParse(fields);
  if (parsed.success)
    return { ...parsed.data, keep: parsed.data.keep.trim(), other: parsed.data.other.trim() };
  throw new AddressError([...new Set(parsed.error.issues.map(({ message }) => message))].join("; "));
}

async function shown(
  c: Context,
  record: RecordStore,
  wrong: { readonly fields: Fields; readonly wrong: string } | null,
): Promise<Response> {
  const { publishers, suggestions } = await listPublishers(record);
  const { page } = paramsOf(z.object({ page: pageParam }), { page: c.req.query("page") ?? "1" });
  const pages = pagesOf(publishers.length, A_PAGE, page);
  const response = await pageAnswer(
    c,
    <PublishersPage
      publishers={publishers}
      listed={publishers.slice((page - 1) * A_PAGE, page * A_PAGE)}
      suggestions={suggestions.slice(0, PAIRS)}
      waiting={suggestions.length}
      page={page}
      pages={pages}
      done={whole.safeParse(c.req.query("done")).data ?? null}
      sent={wrong}
      token={formToken(c)}
    />,
    wrong ? 400 : 200,
  );
  response.headers.set("Cache-Control", "no-store");
  return response;
}
