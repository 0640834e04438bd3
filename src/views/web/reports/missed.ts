/** What an editor sends who adds what the machine missed, as the page's fields hold it. */
import type { Span } from "../../../base/passage.ts";
import type { EntityType } from "../../../base/vocabulary.ts";
import { reportPath } from "../../http/paths.ts";
import type { Fields } from "../form-fields.ts";

export type Missed = "statement" | "position";

export const addPath = (report: string, what: Missed) => `${reportPath(report)}/add?what=${what}`;

/** What the fields hold when they are shown. */
export interface Filled {
  readonly fields: Fields;
  /** What is wrong with what was sent; null before anything was. */
  readonly wrong: string | null;
  /** Where the words stand, if it must be said which place is meant. */
  readonly places: readonly Span[];
}

/** A field's words; none where it was not sent. */
export const typedIn = (value: unknown) => (typeof value === "string" ? value : "");

/** The field that says where the words of another begin. */
export const at = (name: string) => `${name}-at`;

/** What somebody can be whom the machine took for nobody. */
export const TYPES = {
  person: "a person",
  organization: "an organization",
  group: "a group of people",
  unnamed: "somebody who is not named",
} as const satisfies Readonly<Record<EntityType, string>>;
