/** `/variables`: people's own variables on statements, and what a statement has of them. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { mayDecide } from "../../../record/account/account.ts";
import { findingById } from "../../../record/review/review-queue.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { setValue } from "../../../record/variable/set-value.ts";
import { valuesOfStatement } from "../../../record/variable/values-of.ts";
import {
  defineVariable,
  endVariable,
  VARIABLE_TYPES,
  variablesInUse,
} from "../../../record/variable/variables.ts";
import { AddressError } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { accountOf, formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, pageOrJson, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { ValuesPage, valuesPath } from "./values-page.tsx";
import { VariablesPage } from "./variables-page.tsx";

/** Bytes of a form. */
const MOST = 32 * 1024;

const words = (most: number) => z.string().max(most);
const defined = z.object({
  name: words(200),
  type: z.enum(VARIABLE_TYPES),
  allowed: words(10_000).default(""),
  note: words(1000).default(""),
});
const finding = words(200).regex(/^[\w-]+#s[1-9]\d*$/);
const given = z.object({ finding, variable: words(200), value: words(2000) });

export const variableRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/variables", async (c) => {
      const account = await accountOf(c);
      const token = account !== null && mayDecide(account) ? formToken(c) : null;
      const variables = await variablesInUse(record.db);
      const answer = await pageOrJson(c, { variables }, () => (
        <VariablesPage variables={variables} token={token} />
      ));
      if (token !== null) answer.headers.set("Cache-Control", "no-store");
      return answer;
    })
    .post("/variables", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const parsed = defined.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent defines no variable");
        const { allowed, note, ...told } = parsed.data;
        await defineVariable(writer, { ...told, allowed: allowed.split("\n"), note, by });
        return "/variables";
      }),
    )
    .post("/variables/end", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        if (typeof fields.name !== "string") throw new AddressError("what was sent names no variable");
        await endVariable(writer, fields.name, by);
        return "/variables";
      }),
    )
    .get("/variables/of", (c) => valuesAnswer(c, record))
    .post("/variables/of", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const parsed = given.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent sets no variable");
        const { finding: statement, ...set } = parsed.data;
        await setValue(writer, statement, set, { by, why: null });
        return valuesPath(statement);
      }),
    );
};

async function valuesAnswer(c: Context, record: RecordStore): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  const asked = finding.safeParse(c.req.query("finding")).data;
  const found = asked === undefined ? null : await findingById(record, asked);
  if (found?.sort !== "statement" || asked === undefined)
    return problemAnswer(c, 404, "Not found", "The record has no such statement.");
  const page = await pageAnswer(
    c,
    <ValuesPage
      statement={found.statement}
      variables={await variablesInUse(record.db)}
      values={await valuesOfStatement(record.db, asked)}
      token={formToken(c)}
    />,
  );
  page.headers.set("Cache-Control", "no-store");
  return page;
}
