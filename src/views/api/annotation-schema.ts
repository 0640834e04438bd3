/** A page of W3C Web Annotations, as far as OpenAPI describes it. */
import { z } from "zod";
import { named, text } from "../http/schemas.ts";

const annotation = named(
  "Annotation",
  z.object({
    id: z.string().regex(/^tag:/),
    type: z.literal("Annotation"),
    motivation: z.enum(["identifying", "classifying", "describing"]),
    created: z.iso.datetime(),
    creator: z
      .array(z.object({ type: z.enum(["Software", "Person"]), name: text }))
      .describe("The program, or who added what it had missed; and whoever decided last of it."),
    modified: z.iso.datetime().optional().describe("When that was decided."),
    body: z.array(
      z.object({
        type: z.literal("TextualBody"),
        purpose: z.enum(["identifying", "tagging", "describing", "assessing"]),
        value: text,
      }),
    ),
    target: z.array(
      z.looseObject({
        type: z.literal("SpecificResource"),
        selector: z.array(z.looseObject({ type: z.enum(["TextQuoteSelector", "TextPositionSelector"]) })),
      }),
    ),
  }),
);

export const annotations = named(
  "AnnotationPage",
  z.object({
    "@context": text,
    id: z.string().regex(/^tag:/),
    type: z.literal("AnnotationPage"),
    items: z.array(annotation),
  }),
);
