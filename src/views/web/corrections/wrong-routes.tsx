/** `/reports/ID/wrong`: any reader says what is wrong with a finding, without an account. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { InputError } from "../../../base/errors.ts";
import { type FindingPlace, placeOfFinding } from "../../../record/correction/finding-place.ts";
import { putRequest } from "../../../record/correction/put-request.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { addressOf } from "../../http/address-of.ts";
import { AddressError } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { WRONGS } from "../../wording/wrong.ts";
import { isFromHere } from "../account/signed-in.ts";
import { pageAnswer, problemAnswer } from "../answers.tsx";
import { counter } from "../counted.ts";
import { formFields } from "../form-fields.ts";
import { writing } from "../writing.ts";
import { aroundFinding } from "./around-finding.ts";
import { ThanksPage, WrongPage } from "./wrong-page.tsx";

/** Bytes; a note of 2,000 characters takes no more, however it is written. */
const MOST_BYTES = 32 * 1024;

/** In milliseconds. */
const WHILE = 15 * 60 * 1000;
/** So many from one address within the while, and from all together. */
const MOST = { address: 10, all: 100 };
/** The same where strangers read. */
const MOST_PUBLIC = { address: 3, all: 60 };

/** Line ends are counted as one character each, as the form does. */
const long = (most: number) =>
  z
    .string()
    .transform((words) => words.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(most, `at most ${most} characters`));

const sent = z.object({
  finding: z.string().regex(/^[spf][1-9]\d{0,5}$/),
  wrong: z.enum(WRONGS),
  note: long(2000).default(""),
  contact: long(200).default(""),
});

export const wrongRoutes: Routes = (record) => {
  const { counted } = counter(WHILE);
  const isTooMuch = (c: Context) => {
    const now = Date.now();
    const most = c.get("isPublic") ? MOST_PUBLIC : MOST;
    return counted(addressOf(c), now) > most.address || counted("all", now) > most.all;
  };
  return new Hono()
    .get("/reports/:id/wrong", async (c) => {
      const finding = c.req.query("finding") ?? "";
      const found = await foundOrNull(record, c.req.param("id"), finding);
      if (!found)
        return problemAnswer(
          c,
          404,
          "No such finding",
          "No finding of this number is in a report at this address.",
        );
      const sentences = await aroundFinding(c, record, finding, found);
      return pageAnswer(c, <WrongPage finding={finding} found={found} sentences={sentences} />);
    })
    .post(
      "/reports/:id/wrong",
      bodyLimit({
        maxSize: MOST_BYTES,
        onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
      }),
      async (c) => {
        // Nobody is signed in who could have a token: as for signing in, the browser says whose page asks.
        if (!isFromHere(c))
          return problemAnswer(c, 403, "Not done", "This was not asked from a page of this record.");
        const parsed = sent.safeParse(await formFields(c));
        if (!parsed.success)
          throw new AddressError("say what is wrong, in at most 2000 characters, and of which finding");
        if (isTooMuch(c))
          return problemAnswer(c, 429, "Not now", "Too much was sent: try again in a quarter of an hour.");
        const report = c.req.param("id");
        const contact = parsed.data.contact === "" ? null : parsed.data.contact;
        const request = { ...parsed.data, contact, report };
        const refused = await writing(record, (writer) => putRequest(writer, request)).then(
          () => null,
          asInputError,
        );
        if (refused) return problemAnswer(c, 400, "Not done", `${refused.message}.`);
        return pageAnswer(c, <ThanksPage report={report} />);
      },
    );
};

function foundOrNull(record: RecordStore, report: string, finding: string): Promise<FindingPlace | null> {
  return placeOfFinding(record.db, report, finding).catch((error: unknown) => {
    asInputError(error);
    return null;
  });
}

/** Throws what is none. */
function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  throw error;
}
