/** `/watching`: what the reader comes back to. The one page that writes for a reader without an account. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { InputError } from "../../../base/errors.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { addChannel, listChannels, PACES, removeChannel } from "../../../record/watch/channels.ts";
import { listWatches } from "../../../record/watch/list-watches.ts";
import { addWatch, markSeen, removeWatch, type Watched } from "../../../record/watch/watches.ts";
import { askedBy } from "../../http/asked-by.ts";
import { AddressError, paramsOf, searchParams } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { idParam } from "../../http/schemas.ts";
import { failureAnswer, pageOrJson, problemAnswer } from "../answers.tsx";
import { formFields } from "../form-fields.ts";
import { writing } from "../writing.ts";
import { readerOf } from "./reader.ts";
import { WatchingPage } from "./watching-page.tsx";

/** Bytes; a form has a few fields. */
const MOST = 16 * 1024;

const searched = searchParams.omit({ page: true, in: true });
const questionForm = z.object({ kind: z.literal("question"), id: idParam("id") });
const whoForm = z.object({ kind: z.enum(["person", "organization"]), id: idParam("id") });
const divergenceForm = z.object({
  kind: z.literal("divergence"),
  question: idParam("question").optional(),
  within: idParam("within").optional(),
});
const mailForm = z.object({
  email: z.string("an address of mail is missing").max(500),
  pace: z.enum(PACES, "say how often"),
});
const watchId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "there is no such watch")
  .transform(Number);

/** `byMail`: is there a mail server to tell readers by? */
export const watchingRoutes =
  (byMail: boolean): Routes =>
  (record) =>
    new Hono()
      .onError((error, c) => {
        if (error instanceof HTTPException)
          return problemAnswer(
            c,
            error.status === 413 ? 413 : 403,
            "Not done",
            "This was not asked from a page of this record.",
          );
        if (error instanceof InputError) return failureAnswer(c, new AddressError(error.message));
        return failureAnswer(c, error);
      })
      .use("/watching/*", csrf(), bodyLimit({ maxSize: MOST }))
      .use("/watching", csrf(), bodyLimit({ maxSize: MOST }))
      .get("/watching", async (c) => {
        const reader = await readerOf(c);
        const watches = await listWatches(record, reader);
        const channels = await listChannels(record, reader);
        return pageOrJson(c, { watches }, () => (
          <WatchingPage watches={watches} channels={channels} byMail={byMail} />
        ));
      })
      .post("/watching", async (c) => {
        const watched = watchedIn(await fieldsOf(c));
        return written(c, record, (writer, reader) => addWatch(writer, reader, watched));
      })
      .post("/watching/told", async (c) => {
        const { email: address, pace } = paramsOf(mailForm, await fieldsOf(c));
        return written(c, record, (writer, reader) =>
          addChannel(writer, reader, { way: "email", address, pace }),
        );
      })
      .post("/watching/told/:id/remove", (c) =>
        written(c, record, (writer, reader) => removeChannel(writer, reader, idIn(c))),
      )
      .post("/watching/seen", (c) => written(c, record, (writer, reader) => markSeen(writer, reader)))
      .post("/watching/:id/seen", (c) =>
        written(c, record, (writer, reader) => markSeen(writer, reader, idIn(c))),
      )
      .post("/watching/:id/remove", (c) =>
        written(c, record, (writer, reader) => removeWatch(writer, reader, idIn(c))),
      );

function idIn(c: Context): number {
  const found = watchId.safeParse(c.req.param("id"));
  if (!found.success) throw new AddressError("there is no such watch");
  return found.data;
}

async function fieldsOf(c: Context): Promise<Record<string, string>> {
  const body = await formFields(c);
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function watchedIn(fields: Readonly<Record<string, string>>): Watched {
  if (fields.kind === "question") return { kind: "question", question: paramsOf(questionForm, fields).id };
  if (fields.kind === "divergence") {
    const { question, within } = paramsOf(divergenceForm, fields);
    return { kind: "divergence", ...(question && { question }), ...(within && { within }) };
  }
  // A search has a kind too: of statements.
  if (fields.kind === "person" || fields.kind === "organization") return paramsOf(whoForm, fields);
  return { kind: "search", search: askedBy(paramsOf(searched, fields)) };
}

async function written(
  c: Context,
  record: RecordStore,
  work: (writer: RecordStore, reader: string) => Promise<unknown>,
): Promise<Response> {
  const reader = await readerOf(c);
  await writing(record, (writer) => work(writer, reader));
  return c.redirect("/watching", 303);
}
