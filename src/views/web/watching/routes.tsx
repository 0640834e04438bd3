/** `/watching`: what the reader comes back to. The one page that writes for a reader without an account. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { InputError } from "../../../base/errors.ts";
import { listWatches } from "../../../record/queries/list-watches.ts";
import type { RecordStore } from "../../../record/store/open.ts";
import { addWatch, markSeen, removeWatch, type Watched } from "../../../record/watch/watches.ts";
import { askedBy } from "../../api/asked-by.ts";
import { AddressError, paramsOf, searchParams } from "../../api/params.ts";
import { idParam } from "../../api/schemas.ts";
import { failureAnswer, problemAnswer, twinAnswer } from "../answers.tsx";
import { formFields } from "../form-fields.ts";
import type { Routes } from "../routes.ts";
import { writing } from "../writing.ts";
import { readerOf } from "./reader.ts";
import { WatchingPage } from "./watching-page.tsx";

/** Bytes; a form has a few fields. */
const MOST = 16 * 1024;

const searched = searchParams.omit({ page: true, in: true });
const questionForm = z.object({ kind: z.literal("question"), id: idParam("id") });
const watchId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "there is no such watch")
  .transform(Number);

export const watchingRoutes: Routes = (record) =>
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
      const watches = await listWatches(record, await readerOf(c));
      return twinAnswer(c, { watches }, () => <WatchingPage watches={watches} />);
    })
    .post("/watching", async (c) => {
      const watched = watchedIn(await fieldsOf(c));
      return written(c, record, (writer, reader) => addWatch(writer, reader, watched));
    })
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
