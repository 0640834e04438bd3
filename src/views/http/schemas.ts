/** The parts that answers are made of, each described once; those with a name stand in OpenAPI's components. */
import { z } from "zod";
import type { IsoDate, Passage } from "../../base/passage.ts";
import { ENTITY_TYPES, RELATIONS } from "../../base/vocabulary.ts";
import type { Added } from "../../record/decision/added.ts";
import type { OnRecord } from "../../record/entity/entity-links.ts";
import type { Holder } from "../../record/entity/holders.ts";
import { KINDS } from "../wording/kind.ts";
import { POLARITIES } from "../wording/polarity.ts";
import { STANCES } from "../wording/stance.ts";

/** Schemas by the name that OpenAPI's components have them under. */
export const NAMED = z.registry<{ id: string }>();

export function named<T extends z.ZodType>(id: string, schema: T): T {
  NAMED.add(schema, { id });
  return schema;
}

/** A day that the calendar has: zod knows it as a string, the record as an IsoDate. */
export const isoDay = z.iso.date() as unknown as z.ZodType<IsoDate>;

export const probability = z.number().min(0).max(1);
export const text = z.string();
export const nullableText = z.string().nullable();
export const amount = z.int().min(0);

export const kind = z.enum(KINDS);
export const polarity = z
  .enum(POLARITIES)
  .describe("denied: the speaker denies what the content says, in the words of the cue.");
export const stance = z.enum(STANCES);
export const entityType = z.enum(ENTITY_TYPES);
export const relation = z.enum(RELATIONS);

export const passage = named(
  "Passage",
  z
    .object({ start: amount, end: amount, exact: text })
    .describe(
      "Offsets in UTF-16 code units, end exclusive; the words as they stand.",
    ) satisfies z.ZodType<Passage>,
);

export const sentence = text.describe(
  "The whole sentences that it stands in, as they stand; between those that do not follow one another is “ … ”.",
);

/** By whom a finding is as it stands; the fields of every row that a person may decide of. */
export const coded = {
  coder: text.describe("machine, or whoever made the last decision that stands on it."),
  decision: z.enum(["add", "accept", "correct"]).nullable(),
  decidedAt: z.iso.datetime().nullable(),
  // zod knows a list that may be changed, the record one that may not.
  decisions: z
    .array(z.int())
    .describe("The numbers of all decisions that stand on it.") as unknown as z.ZodType<readonly number[]>,
} as const;

export const onRecord = named(
  "OnRecord",
  z.object({
    kind: z.enum(["person", "organization"]),
    id: text,
    name: text,
  }) satisfies z.ZodType<OnRecord>,
);

export const holder = named(
  "Holder",
  z
    .object({ kind: z.enum(["person", "organization", "entity"]), id: text, name: text })
    .describe("entity: somebody of one report who is nobody on record.") satisfies z.ZodType<Holder>,
);

export const added = z
  .object({ by: text, at: z.iso.datetime() })
  .nullable()
  .describe("Who added it, and when; null for what the machine found.") satisfies z.ZodType<Added | null>;

export const addedBy = nullableText.describe("Who added it; null for what the machine found.");
export const addedAt = z.iso.datetime().nullable();

/** Ids of the record: anything of a sane length. */
export const idParam = (name: string) =>
  z.string().min(1).max(400, `${name} must be at most 400 characters long`);
