/** `/api/divergences` */
import { z } from "zod";
import {
  divergences as divergencesOn,
  type StoredDivergence,
} from "../../../record/comparison/divergences.ts";
import { day, words } from "../../http/params.ts";
import { holder, isoDay, named, text } from "../../http/schemas.ts";
import { finalId } from "../final-id.ts";
import { list } from "../list.ts";
import { questionKey, stretchByQuestion } from "./by-question.ts";
import { side, sidesOf } from "./side.ts";

const divergenceRow = named(
  "Divergence",
  z.object({
    question: z.object({ id: text, wording: text }),
    within: holder.describe("The organization that both belong to."),
    kind: z.enum(["opposed", "conditional", "conditions", "declined"]).describe("As it was last."),
    versus: z
      .enum(["holder", "leader", "organization"])
      .describe("Whom `b` is to the organization: another member, who leads it, or its own line."),
    from: isoDay,
    to: isoDay.nullable().describe("The last day; null: it goes on."),
    a: z.object({ holder, ...side.shape }),
    b: z.object({ holder, ...side.shape }),
  }),
);

export const divergences = list({
  path: "/divergences",
  summary: "Divergences: two within one organization whose positions cannot both stand; question by question",
  description: "A page may be short; go on as long as there is a `next`.",
  params: z.object({
    question: words("question", 400),
    organization: words("organization", 400).describe("Only within it and all that it is made of."),
    since: day("since").describe("Only what still stood on this day or later."),
    until: day("until").describe("Only what stood on this day or earlier."),
  }),
  key: questionKey,
  row: divergenceRow,
  stretch: async (record, { question, organization, since, until }, after, limit, shown) => {
    const within = await finalId(record, "organization", organization);
    const narrowed = {
      ...(within !== undefined && { within }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    };
    const rowsOn = async (id: string) => {
      const { found } = await divergencesOn(record, { question: id, ...narrowed, limit: ALL });
      const last = found.flatMap(({ phases }) => phases.slice(-1).flatMap(({ a, b }) => [a, b]));
      const sideOf = await sidesOf(record, last, shown);
      return found.flatMap((one) => {
        const row = rowOf(one, sideOf);
        return row === null ? [] : [{ key: keyOf(one), row }];
      });
    };
    const name = `divergences ${shown} ${JSON.stringify(narrowed)}`;
    const only = await finalId(record, "question", question);
    return stretchByQuestion({ record, name, question: only, holders: 2, rowsOn }, after, limit);
  },
});

const ALL = 1_000_000;

function keyOf({ within, a, b, from }: StoredDivergence): string {
  return [from, within.id, a.kind, a.id, b.kind, b.id].join(" ");
}

/** As it stood last. */
function rowOf(
  { phases, question, within, versus, from, to, a, b }: StoredDivergence,
  sideOf: Awaited<ReturnType<typeof sidesOf>>,
) {
  const last = phases.at(-1);
  if (!last) return null;
  return {
    ...{ question, within, kind: last.kind, versus, from, to },
    a: { holder: a, ...sideOf(last.a) },
    b: { holder: b, ...sideOf(last.b) },
  };
}
