/** `/api/search` */
import { z } from "zod";
import { SEARCH_IN, type SearchPage, search as searchRecord } from "../../../record/statement/search.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { searchedIn } from "../../exports/shown-search.ts";
import { HITS_A_PAGE, searchParams } from "../../http/params.ts";
import { queryText } from "../../http/query-text.ts";
import {
  amount,
  entityType,
  isoDay,
  kind,
  named,
  nullableText,
  polarity,
  probability,
  sentence,
  text,
} from "../../http/schemas.ts";
import { endpoint } from "../endpoint.ts";

const snippet = z.array(z.object({ text, hit: z.boolean() }));
const report = z.object({
  id: text,
  title: nullableText,
  publisher: nullableText,
  published: isoDay.nullable(),
  url: nullableText,
});

const hit = z.discriminatedUnion("in", [
  z.object({
    in: z.literal("statement"),
    snippet,
    report,
    statement: z.object({
      id: text,
      kind,
      polarity,
      source: text,
      cue: text,
      sentence,
      confidence: probability,
      saidOn: z.object({ from: isoDay.nullable(), to: isoDay }).nullable(),
    }),
    speaker: z.object({ id: text, name: text, type: entityType }).nullable(),
  }),
  z.object({ in: z.literal("report"), snippet, report }),
]);

const schema = named(
  "Found",
  z.object({ total: amount, hits: z.array(hit) }) satisfies z.ZodType<SearchPage>,
);

export const search = endpoint({
  path: "/search",
  summary: `Where the record says these words, the best first, ${HITS_A_PAGE} a page (in: ${SEARCH_IN.join(", ")})`,
  params: searchParams.pick({
    q: true,
    in: true,
    speaker: true,
    after: true,
    before: true,
    forms: true,
    page: true,
  }),
  answers: { "application/json": schema },
  answer: async (c, record, asked) => {
    const offset = (asked.page - 1) * HITS_A_PAGE;
    const where = searchedIn(asked.in, await shownTo(c));
    return c.json(await searchRecord(record, queryText(asked), { in: where, limit: HITS_A_PAGE, offset }));
  },
});
