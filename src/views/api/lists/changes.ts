/** `/api/changes` */
import { z } from "zod";
import { latestChanges } from "../../../record/comparison/latest-changes.ts";
import { words } from "../../http/params.ts";
import { holder, isoDay, named, text } from "../../http/schemas.ts";
import { finalId } from "../final-id.ts";
import { list } from "../list.ts";
import { questionKey, stretchByQuestion } from "./by-question.ts";
import { side, sidesOf } from "./side.ts";

const changeRow = named(
  "Change",
  z.object({
    kind: z.enum(["moved", "hardened", "softened"]),
    holder,
    question: z.object({ id: text, wording: text }),
    day: isoDay,
    from: side.describe("The last position before."),
    to: side.describe("The first after."),
  }),
);

const ALL = 1_000_000;

export const changes = list({
  path: "/changes",
  summary: "Changes: the same holder, later, with another stance on the same question; question by question",
  description: "A page may be short; go on as long as there is a `next`.",
  params: z.object({ question: words("question", 400) }),
  key: questionKey,
  row: changeRow,
  stretch: async (record, asked, after, limit, shown) => {
    const question = await finalId(record, "question", asked.question);
    const rowsOn = async (id: string) => {
      const found = await latestChanges(record, { question: id, limit: ALL });
      const both = found.changes.flatMap(({ from, to }) => [from, to]);
      const sideOf = await sidesOf(record, both, shown);
      return found.changes.map(({ kind, holder: who, wording, day, from, to }) => ({
        key: `${day} ${to.id}`,
        row: { kind, holder: who, question: { id, wording }, day, from: sideOf(from), to: sideOf(to) },
      }));
    };
    return stretchByQuestion(
      { record, name: `changes ${shown}`, question, holders: 1, rowsOn },
      after,
      limit,
    );
  },
});
