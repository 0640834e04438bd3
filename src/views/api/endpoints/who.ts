/** `/api/people/{id}` and `/api/organizations/{id}`: somebody on record as a Popolo object. */
import type { Context } from "hono";
import { z } from "zod";
import { popoloOf } from "../../../record/entity/popolo-of.ts";
import type { RecordKind } from "../../../record/store/people-schema.ts";
import { named } from "../../http/schemas.ts";
import { endpoint, idIn } from "../endpoint.ts";

const schema = named(
  "PopoloObject",
  z.looseObject({ id: z.string(), name: z.string() }).describe("https://www.popoloproject.com/specs/"),
);

const one = (path: string, kind: RecordKind, summary: string) =>
  endpoint({
    path: `${path}/{id}`,
    summary,
    params: z.object({}),
    answers: { "application/json": schema },
    answer: async (c: Context, record) => {
      const found = await popoloOf(record, kind, idIn(c));
      if (!found) return null;
      if (found.id !== idIn(c)) return c.redirect(`/api${path}/${encodeURIComponent(found.id)}`, 301);
      return c.body(found.popolo, 200, { "Content-Type": "application/json" });
    },
  });

export const person = one("/people", "person", "A person as Popolo has them");
export const organization = one("/organizations", "organization", "An organization as Popolo has it");
