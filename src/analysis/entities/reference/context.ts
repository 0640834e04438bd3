/** What is known about a reference beside its own words: the report, who was spoken of in it, who speaks around it. */

import type { Document } from "../../document/document.ts";
import type { Antecedents } from "../antecedents.ts";
import type { CastMember } from "../cast.ts";

/** What the clues are taken from, beside the reference itself. */
export interface ReferenceContext {
  readonly doc: Document;
  readonly antecedents: Antecedents;
  /** Whom the rules alone would choose, or null. */
  readonly rule: CastMember | null;
  /** Those whose post or kind the description names. */
  readonly fitting: readonly CastMember[];
  /** Those whom the rest of the sentence names. */
  readonly namedAfter: ReadonlySet<CastMember>;
  /** The people whom the words in marks beside it name. */
  readonly inMarks: ReadonlySet<CastMember>;
  /** Those whom the words name that it is the source of, marks or none. */
  readonly inTold: ReadonlySet<CastMember>;
  /** Those whom a question names that is put to it: "asked whether Holt should go, she said". */
  readonly inAsked: ReadonlySet<CastMember>;
  /** Who is quoted at the place, where it lies in a quotation. */
  readonly quotedBy: CastMember | null;
  /** Those who speak in the words right after; of use for quotations. */
  readonly next: CastMember | null;
}
