/** `/coding`: rounds of blind coding, the form by which one codes, and how far those who coded agree. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { mayDecide } from "../../../record/account/account.ts";
import { agreementOf, codedUnits } from "../../../record/coding/agreement.ts";
import { codeUnit } from "../../../record/coding/code-unit.ts";
import { drawRound } from "../../../record/coding/draw.ts";
import { closeRound, listRounds, nextUnit, type Round, roundNamed } from "../../../record/coding/rounds.ts";
import { unitText } from "../../../record/coding/unit-text.ts";
import { listQuestions } from "../../../record/question/list-questions.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import { variablesInUse } from "../../../record/variable/variables.ts";
import { agreementCsv, codingsCsv } from "../../exports/coding-csv.ts";
import { AddressError } from "../../http/params.ts";
import type { Routes } from "../../http/routes.ts";
import { KINDS } from "../../wording/kind.ts";
import { POLARITIES } from "../../wording/polarity.ts";
import { STANCES } from "../../wording/stance.ts";
import { accountOf, formToken, mustDecide } from "../account/signed-in.ts";
import { pageAnswer, pageOrJson, problemAnswer } from "../answers.tsx";
import { editorForm } from "../editor-form.ts";
import { RoundPage } from "./round-page.tsx";
import { codingPath, RoundsPage } from "./rounds-page.tsx";
import { UnitPage } from "./unit-page.tsx";

/** Bytes of a form. */
const MOST = 16 * 1024;

/** So many questions, the last spoken of first, can be picked; any other can be typed. */
const QUESTIONS = 200;

/** Paragraphs around the one that is coded, at first and when more is asked for. */
const [LITTLE, MUCH] = [0, 4];

const words = z.string().trim().max(500);
const number = z.coerce.number().int().min(0).max(4_294_967_295);
const drawn = z.object({
  name: words,
  sort: z.enum(["position", "statement"]),
  size: number,
  seed: number,
  coders: words.transform((names) => names.split(",")),
});
const picked = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((value) => values.find((one) => one === value));
const coded = z.object({
  unit: number,
  what: z.enum(["code", "none"]),
  holder: words.optional(),
  question: words.optional(),
  speaker: words.optional(),
  stance: picked(STANCES),
  kind: picked(KINDS),
  polarity: picked(POLARITIES),
});

export const codingRoutes: Routes = (record) => {
  const limit = bodyLimit({
    maxSize: MOST,
    onError: (c) => problemAnswer(c, 413, "Not done", "This form is too long."),
  });
  return new Hono()
    .get("/coding", async (c) => {
      const rounds = await listRounds(record);
      const token = await editorToken(c);
      const variables = token === null ? [] : await variablesInUse(record.db);
      return unkept(
        token,
        await pageOrJson(c, { rounds }, () => (
          <RoundsPage rounds={rounds} variables={variables} token={token} />
        )),
      );
    })
    .post("/coding", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const parsed = drawn.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent draws nothing: fill in every field");
        const { id } = await drawRound(writer, {
          ...{ ...parsed.data, all: false, by },
          variables: Object.values(fieldsUnder(fields, "variable-")),
        });
        return codingPath(id);
      }),
    )
    .get("/coding/:id{[0-9]+}", (c) => ofRound(c, record, (round) => roundAnswer(c, record, round)))
    .get("/coding/:id{[0-9]+}/agreement.csv", (c) =>
      ofRound(c, record, async (round) =>
        csvAnswer(c, round, "agreement", async () => agreementCsv(round, await agreementOf(record, round))),
      ),
    )
    .get("/coding/:id{[0-9]+}/codings.csv", (c) =>
      ofRound(c, record, async (round) =>
        csvAnswer(c, round, "codings", async () => codingsCsv(round, await codedUnits(record, round))),
      ),
    )
    .get("/coding/:id{[0-9]+}/code", (c) => ofRound(c, record, (round) => unitAnswer(c, record, round)))
    .post("/coding/:id{[0-9]+}/code", limit, (c) =>
      editorForm(c, record, async (writer, fields, by) => {
        const parsed = coded.safeParse(fields);
        if (!parsed.success) throw new AddressError("what was sent codes nothing");
        const { unit, what, ...said } = parsed.data;
        const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
        const round = await roundNamed(writer, c.req.param("id"));
        const typed = fieldsUnder(fields, "value-");
        const values = round.variables.flatMap(({ id, name }) =>
          typed[id] === undefined ? [] : [[name, typed[id]] as const],
        );
        const all = { ...given, values: Object.fromEntries(values) };
        await codeUnit(writer, round, unit, what === "none" ? { none: true } : all, by);
        return `${codingPath(round.id)}/code`;
      }),
    )
    .post("/coding/:id{[0-9]+}/close", limit, (c) =>
      editorForm(c, record, async (writer, _fields, by) => {
        const round = await roundNamed(writer, c.req.param("id"));
        await closeRound(writer, round, by);
        return codingPath(round.id);
      }),
    );
};

/** What was typed into fields whose names begin so, by the rest of the names. */
function fieldsUnder(fields: object, start: string): Readonly<Record<string, string>> {
  const own = Object.entries(fields).filter(
    (field): field is [string, string] => field[0].startsWith(start) && typeof field[1] === "string",
  );
  return Object.fromEntries(own.map(([name, value]) => [name.slice(start.length), value]));
}

async function ofRound(
  c: Context,
  record: RecordStore,
  answer: (round: Round) => Promise<Response>,
): Promise<Response> {
  const round = (await listRounds(record)).find(({ id }) => String(id) === c.req.param("id"));
  return round
    ? answer(round)
    : problemAnswer(c, 404, "No such round", "No round of coding has this address.");
}

async function roundAnswer(c: Context, record: RecordStore, round: Round): Promise<Response> {
  const account = await accountOf(c);
  const token = await editorToken(c);
  const own = round.coders.find(({ name }) => name === account?.name);
  const agreement = round.isDone ? await agreementOf(record, round) : null;
  const isToCode = own !== undefined && own.done < round.units && !round.closed;
  return unkept(
    token,
    await pageOrJson(c, { round, agreement }, () => (
      <RoundPage round={round} agreement={agreement} isToCode={isToCode} token={token} />
    )),
  );
}

async function unitAnswer(c: Context, record: RecordStore, round: Round): Promise<Response> {
  const account = await mustDecide(c);
  if (account instanceof Response) return account;
  if (round.closed || !round.coders.some(({ name }) => name === account.name))
    return problemAnswer(c, 403, "Not yours to code", "This round is closed, or others code it.");
  const unit = await nextUnit(record, round, account.name);
  if (!unit) return c.redirect(codingPath(round.id), 303);
  const isMore = c.req.query("more") === "yes";
  const shown = await unitText(record, unit, isMore ? MUCH : LITTLE);
  if (!shown) return problemAnswer(c, 404, "Not found", "The report is not on record any more.");
  const { questions } = await listQuestions(record, { limit: QUESTIONS });
  return unkept(
    "",
    await pageAnswer(
      c,
      <UnitPage
        round={round}
        unit={unit}
        shown={shown}
        questions={questions.map(({ wording }) => wording)}
        isMore={isMore}
        token={formToken(c)}
      />,
    ),
  );
}

async function csvAnswer(
  c: Context,
  round: Round,
  what: string,
  text: () => Promise<string>,
): Promise<Response> {
  if (!round.isDone)
    return problemAnswer(
      c,
      403,
      "Not yet",
      "What was coded is told when all have coded it, or the round is closed.",
    );
  c.header("Content-Disposition", `attachment; filename="${what}-${round.id}.csv"`);
  return c.body(await text(), 200, { "Content-Type": "text/csv; charset=utf-8" });
}

async function editorToken(c: Context): Promise<string | null> {
  const account = await accountOf(c);
  return account !== null && mayDecide(account) ? formToken(c) : null;
}

/** What an editor is shown is kept by nothing between. */
function unkept(token: string | null, answer: Response): Response {
  if (token !== null) answer.headers.set("Cache-Control", "no-store");
  return answer;
}
