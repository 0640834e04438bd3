/** The requests that the steps of linking take, one line of JSON each. */
import { z } from "zod";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import { ENTITY_TYPES, STANCES } from "../../base/vocabulary.ts";

const day = z.custom<IsoDate>((value) => typeof value === "string" && isoDate(value) !== null, "is no day");
const stance = z.enum(STANCES);
const kind = z.enum(["person", "organization"]);

const entity = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(ENTITY_TYPES),
  aliases: z.array(z.string()),
  roles: z.array(z.string()),
  memberOf: z.array(z.string()),
});

const days = z.object({ from: day.nullable(), to: day });

/** One report: as what the record knows it, where its names are resolved, and when its positions were taken. */
const describe = z.object({
  id: z.string(),
  step: z.literal("describe"),
  title: z.string().nullable(),
  text: z.string(),
  url: z.string().nullable(),
  published: day.nullable(),
  entities: z.array(entity),
  statements: z.array(
    z.object({
      id: z.string(),
      speaker: z.string().nullable(),
      saidOn: days.nullable(),
      // From the first word said to the last; for corrections alone.
      content: z.object({ start: z.number().int(), end: z.number().int() }).nullable().default(null),
    }),
  ),
  positions: z.array(
    z.object({
      id: z.string(),
      holder: z.string().nullable(),
      question: z.string().nullable(),
      start: z.number().int(),
      end: z.number().int(),
      statements: z.array(z.string()),
      asOf: days.nullable(),
    }),
  ),
});

/** The names of one report that are of one block; all of a block one after the other, in the order of the reports. */
const resolve = z.object({
  id: z.string(),
  step: z.literal("resolve"),
  block: z.string(),
  published: day.nullable(),
  publisher: z.string().nullable(),
  entities: z.array(entity.extend({ speaks: z.boolean() })),
  open: z.array(z.string()),
  bodies: z.array(z.object({ entity: z.string(), organization: z.string() })),
  company: z.array(z.string()),
});

/** Somebody whom a block has put on record, in the order in which the record would have: under which id? */
const name = z.object({ id: z.string(), step: z.literal("name"), kind, name: z.string() });

/** Somebody on record, or with `record` null a name that was left open: who is that after people have merged some? */
const lead = z.object({
  id: z.string(),
  step: z.literal("lead"),
  kind,
  record: z.string().nullable(),
  candidates: z.array(z.object({ id: z.string(), probability: z.number() })),
});

/** The questions of one report, in the order of the reports. */
const ask = z.object({
  id: z.string(),
  step: z.literal("ask"),
  text: z.string(),
  published: day.nullable(),
  publisher: z.string().nullable(),
  questions: z.array(z.string()),
});

const members = z.array(
  z.object({ kind, member: z.string(), organization: z.string(), leads: z.boolean(), first: day, last: day }),
);

/** Where organizations are told to belong, and which there are: for all questions that come after. */
const know = z.object({
  id: z.string(),
  step: z.literal("know"),
  members,
  organizations: z.array(z.string()),
});

/** All positions on one question, and where their holders are told to belong. */
const compare = z.object({
  id: z.string(),
  step: z.literal("compare"),
  day: day.nullable(),
  positions: z.array(
    z.object({
      row: z.number().int(),
      report: z.string(),
      holder: z.object({ kind: z.enum(["person", "organization", "entity"]), id: z.string() }).nullable(),
      stance,
      reversed: z.boolean(),
      condition: z.string().nullable(),
      day: day.nullable(),
      told: day.nullable(),
      confidence: z.number(),
      reviewed: z.boolean(),
    }),
  ),
  members,
});

export const LinkLine = z.discriminatedUnion("step", [describe, resolve, name, lead, ask, know, compare]);

export type LinkLine = z.infer<typeof LinkLine>;
export type DescribeLine = z.infer<typeof describe>;
export type ResolveLine = z.infer<typeof resolve>;
export type NameLine = z.infer<typeof name>;
export type LeadLine = z.infer<typeof lead>;
export type AskLine = z.infer<typeof ask>;
export type KnowLine = z.infer<typeof know>;
export type CompareLine = z.infer<typeof compare>;
export type EntityLine = z.infer<typeof entity>;
