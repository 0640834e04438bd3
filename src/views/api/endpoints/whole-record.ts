/** `/api/annotations` and `/api/popolo`: the whole record in the forms of standards, streamed. */
import { z } from "zod";
import { popoloText } from "../../../record/popolo/export.ts";
import { annotationsText } from "../../exports/annotations.ts";
import { shownTo } from "../../exports/shown-report.ts";
import { named } from "../../http/schemas.ts";
import { streamed } from "../../http/streamed.ts";
import { annotations } from "../annotation-schema.ts";
import { endpoint } from "../endpoint.ts";

const objects = z.array(z.looseObject({ id: z.string() }));

const popoloFile = named(
  "Popolo",
  z.looseObject({ persons: objects, organizations: objects, posts: objects, memberships: objects }),
);

export const popolo = endpoint({
  path: "/popolo",
  summary: "Everybody on record, their posts and memberships as Popolo JSON",
  params: z.object({}),
  answers: { "application/json": popoloFile },
  answer: async (_c, record) =>
    streamed(popoloText(record), {
      "Content-Type": "application/json",
      "Content-Disposition": 'attachment; filename="popolo.json"',
    }),
});

export const allAnnotations = endpoint({
  path: "/annotations",
  summary: "Every statement, position and figure on record as W3C Web Annotations",
  params: z.object({}),
  answers: { "application/ld+json": annotations },
  answer: async (c, record) =>
    streamed(annotationsText(record, await shownTo(c)), {
      "Content-Type": "application/ld+json",
      "Content-Disposition": 'attachment; filename="annotations.jsonld"',
    }),
});
