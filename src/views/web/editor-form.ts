/** A form by which an editor changes the record: who may send it, and what becomes of what cannot be done. */
import type { Context } from "hono";
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { AddressError } from "../http/params.ts";
import { checkForm, mustDecide, TOKEN_FIELD } from "./account/signed-in.ts";
import { problemAnswer } from "./answers.tsx";
import { type Fields, formFields } from "./form-fields.ts";
import { writing } from "./writing.ts";

/** The form again, with what was typed and what is wrong with it. */
export type Again = (fields: Fields, wrong: InputError | AddressError) => Promise<Response>;

/** Lets an account that may decide do `work`, which says where to go next; else answers why it is not done, by the form itself if `again` makes it. */
export async function editorForm(
  c: Context,
  record: RecordStore,
  work: (writer: RecordStore, fields: Fields, by: string) => Promise<string>,
  again?: Again,
): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const fields = await formFields(c);
  const refusal = checkForm(c, fields[TOKEN_FIELD]);
  if (refusal) return refusal;
  try {
    return c.redirect(await writing(record, (writer) => work(writer, fields, account.name)), 303);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof AddressError)) throw error;
    return again ? again(fields, error) : problemAnswer(c, 400, "Not done", error.message);
  }
}
