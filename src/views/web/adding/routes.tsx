/** `/add`: a report handed in, what is found in it, and that put on record. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { z } from "zod";
import { InputError, ModelError, messageOf } from "../../../base/errors.ts";
import { recordHandedIn, reportSaying, type SubmitterDetails } from "../../../ingest/handed-in.ts";
import { BusyError, type Reader } from "../../../ingest/reader.ts";
import { mayDecide } from "../../../record/account/account.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { AddressError, day } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";
import { accountOf, formToken, isFromHere, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import type { Fields } from "../form-fields.ts";
import { AddPage, NOTHING_TYPED, type Typed } from "./add-page.tsx";
import { type Drafts, keptDrafts } from "./drafts.ts";
import { ReadPage } from "./read-page.tsx";
import { readReport } from "./read-report.ts";

const CANNOT = "This server was started without a model: it cannot read reports.";

/** Without a reader the page is there and says that nothing can be read. */
export const addRoutes =
  (reader: Reader | null) =>
  (record: RecordStore): Hono => {
    const drafts = keptDrafts();
    return new Hono()
      .use("/add/*", mayRead)
      .use("/add", mayRead)
      .get("/add", (c) => form(c, NOTHING_TYPED, reader === null ? CANNOT : undefined, 200))
      .post("/add", async (c) => {
        if (!isFromHere(c))
          return problemAnswer(c, 403, "Not done", "This was not asked from a page of this record.");
        const typed = typedIn(await c.req.parseBody().catch(() => ({})));
        return handedIn(c, { reader, drafts }, typed);
      })
      .get("/add/:draft", async (c) => {
        const read = drafts.find(c.req.param("draft"), Date.now());
        if (!read) return gone(c);
        const account = await accountOf(c);
        return unkept(
          pageAnswer(
            c,
            <ReadPage
              report={readReport(read)}
              positions={read.analysis.positions}
              likelyTitle={read.likelyTitle}
              path={`/add/${c.req.param("draft")}`}
              known={await reportSaying(record, read)}
              token={account !== null && mayDecide(account) ? formToken(c) : null}
            />,
          ),
        );
      })
      .post("/add/:draft/record", async (c) => {
        const token = c.req.param("draft");
        const read = drafts.find(token, Date.now());
        if (!read) return gone(c);
        return editorForm(c, record, async (writer, fields, by) => {
          const report = await recordHandedIn(writer, read, givenIn(typedIn(fields)), by);
          drafts.forget(token);
          return reportPath(report);
        });
      });
  };

/** Strangers who read a public record do not have it work for them. */
const mayRead: MiddlewareHandler = async (c, next) => {
  if (!c.get("isPublic")) return next();
  const account = await mustDecide(c);
  return account instanceof Response ? account : next();
};

async function handedIn(
  c: Context,
  { reader, drafts }: { readonly reader: Reader | null; readonly drafts: Drafts },
  typed: Typed,
): Promise<Response> {
  const [address, text] = [typed.address.trim(), typed.text];
  const hasText = text.trim() !== "";
  if (reader === null) return form(c, typed, CANNOT, 503);
  if (address === "" && !hasText) return form(c, typed, "Paste a report, or give its address.", 400);
  if (address !== "" && hasText)
    return form(c, typed, "Give either an address or a text: empty one of the two.", 400);
  try {
    const given = givenIn(typed);
    const read = await reader.read({ ...given, ...(hasText ? { text } : { address }) });
    return c.redirect(`/add/${drafts.keep(read, Date.now())}`, 303);
  } catch (error) {
    if (error instanceof BusyError) return form(c, typed, `${sentence(error.message)}.`, 503);
    if (error instanceof InputError || error instanceof AddressError)
      return form(c, typed, `${sentence(messageOf(error))}.`, 400);
    if (error instanceof ModelError) return form(c, typed, `${sentence(messageOf(error))}.`, 503);
    throw error;
  }
}

function typedIn(fields: Fields): Typed {
  const words = (name: string) => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
  return {
    address: words("address"),
    text: words("text"),
    published: words("published"),
    publisher: words("publisher"),
    title: words("title"),
  };
}

const known = z.object({ published: day("the day of publication") });

/** An empty field says nothing. Throws an AddressError for what is no day. */
function givenIn({ published, publisher, title }: Typed): SubmitterDetails {
  const parsed = known.safeParse(published === "" ? {} : { published });
  if (!parsed.success) throw new AddressError(parsed.error.issues.map(({ message }) => message).join("; "));
  return {
    published: parsed.data.published ?? null,
    publisher: publisher.trim() || null,
    title: title.trim() || null,
  };
}

function form(
  c: Context,
  typed: Typed,
  wrong: string | undefined,
  status: 200 | 400 | 503,
): Promise<Response> {
  const page = <AddPage typed={typed} {...(wrong !== undefined && { wrong })} />;
  return unkept(pageAnswer(c, page, status));
}

function gone(c: Context): Response | Promise<Response> {
  return problemAnswer(
    c,
    404,
    "No longer here",
    "What was read is kept for an hour, and until the server is started again: add the report once more.",
  );
}

/** No cache keeps what is not on record. */
async function unkept(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** An address stays as it was typed. */
function sentence(words: string): string {
  return /^\w+:/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
