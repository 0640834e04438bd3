/** What a Popolo file may hold (popoloproject.com), with the fields that EveryPolitician and mySociety add to it. */
import { z } from "zod";
import { partialDate } from "../shared/partial-date.ts";

const id = z.string().trim().min(1);
const text = z.string();
const date = z
  .string()
  .refine((value) => partialDate(value) !== null, "is no date: write 2025, 2025-03 or 2025-03-04");
/** Kept as it is and given back, but never looked into. */
const kept = z.unknown();

const DATED = { start_date: date.optional(), end_date: date.optional() };
const KEPT = {
  contact_details: kept.optional(),
  links: kept.optional(),
  sources: kept.optional(),
  image: kept.optional(),
  images: kept.optional(),
  created_at: kept.optional(),
  updated_at: kept.optional(),
};

const identifier = z.strictObject({ identifier: z.union([text, z.number()]), scheme: text.optional() });

const NAME_PARTS = {
  family_name: text.optional(),
  given_name: text.optional(),
  additional_name: text.optional(),
  honorific_prefix: text.optional(),
  honorific_suffix: text.optional(),
  patronymic_name: text.optional(),
};

const otherName = z.strictObject({
  name: text.optional(),
  ...NAME_PARTS,
  ...DATED,
  note: text.optional(),
  lang: text.optional(),
  lordname: text.optional(),
  lordofname: text.optional(),
  lordofname_full: text.optional(),
  county: text.optional(),
});

const person = z.strictObject({
  id,
  name: text.min(1).optional(),
  other_names: z.array(otherName).optional(),
  identifiers: z.array(identifier).optional(),
  ...NAME_PARTS,
  sort_name: text.optional(),
  gender: text.optional(),
  birth_date: date.optional(),
  death_date: date.optional(),
  email: text.optional(),
  summary: text.optional(),
  biography: text.optional(),
  national_identity: text.optional(),
  ...KEPT,
  /** Of mySociety: this id is another's now. */
  redirect: id.optional(),
  shortcuts: kept.optional(),
});

const organization = z.strictObject({
  id,
  name: text.min(1),
  other_names: z.array(otherName).optional(),
  identifiers: z.array(identifier).optional(),
  classification: text.optional(),
  parent_id: id.optional(),
  area_id: id.optional(),
  abstract: text.optional(),
  description: text.optional(),
  founding_date: date.optional(),
  dissolution_date: date.optional(),
  ...KEPT,
  seats: kept.optional(),
  type: text.optional(),
});

const inlineArea = z.looseObject({ name: text.optional() });

const post = z.strictObject({
  id,
  label: text.optional(),
  other_label: text.optional(),
  role: text.optional(),
  organization_id: id.optional(),
  area_id: id.optional(),
  area: inlineArea.optional(),
  identifiers: z.array(identifier).optional(),
  ...DATED,
  ...KEPT,
});

const membership = z.strictObject({
  id: id.optional(),
  label: text.optional(),
  role: text.optional(),
  person_id: id.optional(),
  /** An organization that is a member. */
  member_id: id.optional(),
  organization_id: id.optional(),
  on_behalf_of_id: id.optional(),
  post_id: id.optional(),
  area_id: id.optional(),
  legislative_period_id: id.optional(),
  name: kept.optional(),
  identifiers: z.array(identifier).optional(),
  ...DATED,
  start_reason: text.optional(),
  end_reason: text.optional(),
  ...KEPT,
});

const area = z.strictObject({
  id,
  name: text.min(1),
  identifier: text.optional(),
  identifiers: z.array(identifier).optional(),
  other_names: z.array(otherName).optional(),
  classification: text.optional(),
  type: text.optional(),
  parent_id: id.optional(),
  geometry: kept.optional(),
  ...KEPT,
});

const event = z.strictObject({
  id,
  name: text.min(1),
  classification: text.optional(),
  organization_id: id.optional(),
  identifiers: z.array(identifier).optional(),
  ...DATED,
  ...KEPT,
});

/** Each list of a file, in the order in which one may refer to another. */
export const LISTS = {
  areas: area,
  organizations: organization,
  events: event,
  posts: post,
  persons: person,
  memberships: membership,
} as const;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

export type PopoloOf<L extends ListName> = z.infer<(typeof LISTS)[L]>;
export type PopoloPerson = PopoloOf<"persons">;
export type PopoloOrganization = PopoloOf<"organizations">;
export type PopoloMembership = PopoloOf<"memberships">;

/** A file's lists, each without what is not modelled. */
export type Popolo = { readonly [L in ListName]: readonly PopoloOf<L>[] };
