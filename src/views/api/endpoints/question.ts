/** `/api/questions/{id}` and the network of those who stand somewhere on it. */
import { z } from "zod";
import { ACTORS, type Network, NORMALIZATIONS, networkOf } from "../../../record/comparison/network.ts";
import { questionById, type StoredQuestion } from "../../../record/question/question-by-id.ts";
import { graphml } from "../../exports/graphml.ts";
import { day } from "../../http/params.ts";
import { amount, holder, isoDay, named, nullableText, probability, text } from "../../http/schemas.ts";
import { endpoint, idIn } from "../endpoint.ts";

const schema = named(
  "Question",
  z.object({
    id: text,
    wording: text,
    origin: z.enum(["machine", "user"]),
    watched: z.boolean(),
    codebook: z
      .object({
        note: nullableText,
        broader: z.object({ id: nullableText.describe("Null for a heading."), wording: text }).nullable(),
        narrower: z.array(z.object({ id: text, wording: text })),
      })
      .nullable(),
    mergedIds: z.array(text),
    positions: amount,
    holders: amount,
    first: isoDay.nullable(),
    last: isoDay.nullable(),
    wordings: z.array(
      z.object({
        id: text,
        text,
        reversed: z.boolean(),
        probability,
        joined: z.enum(["own", "machine", "person"]).describe("`own`: the question was made from it."),
        decision: z
          .object({ id: z.int(), what: z.enum(["pin", "same"]), by: text, at: z.iso.datetime() })
          .nullable()
          .describe("By which decision a person joined it, or the question that was made from it."),
        positions: amount,
      }),
    ),
    reports: z.array(
      z.object({
        id: text,
        title: nullableText,
        publisher: nullableText,
        published: isoDay.nullable(),
        positions: amount,
      }),
    ),
  }) satisfies z.ZodType<StoredQuestion>,
);

export const question = endpoint({
  path: "/questions/{id}",
  summary: "A question with its wordings and the reports that speak of it",
  params: z.object({}),
  answers: { "application/json": schema },
  answer: async (c, record) => {
    const found = await questionById(record, idIn(c));
    if (found && found.id !== idIn(c))
      return c.redirect(`/api/questions/${encodeURIComponent(found.id)}`, 301);
    return found && c.json(found);
  },
});

const networkSchema = named(
  "Network",
  z.object({
    actors: z.array(
      z.object({
        ...holder.shape,
        organization: z.object({ id: text, name: text }).nullable(),
        positions: amount,
        questions: amount,
        for: amount,
        against: amount,
        coders: z
          .array(text)
          .describe("machine, and who decided of their positions last.") as unknown as z.ZodType<
          readonly string[]
        >,
        decided: amount.describe("How many of their positions people decided of."),
      }),
    ),
    ties: z.array(
      z.object({ a: text, b: text, congruence: z.number(), conflict: z.number(), subtract: z.number() }),
    ),
    normalization: z.enum(NORMALIZATIONS),
    total: amount,
  }) satisfies z.ZodType<Network>,
);

export const network = endpoint({
  path: "/questions/{id}/network",
  summary: "Who agrees and who disagrees with whom on a question, as JSON or as GraphML",
  params: z.object({
    format: z.enum(["json", "graphml"], "format must be json or graphml").default("json"),
    normalization: z
      .enum(NORMALIZATIONS, `normalization must be one of ${NORMALIZATIONS.join(", ")}`)
      .default("average"),
    of: z.enum(ACTORS, `of must be one of ${ACTORS.join(", ")}`).default("holders"),
    from: day("from"),
    to: day("to"),
  }),
  answers: { "application/json": networkSchema, "application/graphml+xml": null },
  answer: async (c, record, { format, normalization, of, from, to }) => {
    const known = await questionById(record, idIn(c));
    if (!known) return null;
    const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    const found = await networkOf(record, {
      questions: [known.id],
      normalization,
      of,
      limit: MOST,
      ...period,
    });
    if (format === "json") return c.json(found);
    c.header("Content-Disposition", `attachment; filename="network.graphml"`);
    return c.body([...graphml(found)].join(""), 200, { "Content-Type": "application/graphml+xml" });
  },
});

/** Actors at most, those with the most positions: every two may have a tie. */
const MOST = 500;
