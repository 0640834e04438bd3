/** What is known about a reference beside its own words: the report, who was spoken of in it, who speaks around it. */
import type { Antecedents } from "../antecedents.ts";
import type { Member } from "../cast.ts";
import type { Layout } from "../layout.ts";

/** What the clues are taken from, beside the reference itself. */
export interface Ground {
  readonly layout: Layout;
  readonly antecedents: Antecedents;
  /** Whom the rules alone would choose, or null. */
  readonly rule: Member | null;
  /** Those whose post or kind the description names. */
  readonly fitting: readonly Member[];
  /** Those whom the rest of the sentence names. */
  readonly namedAfter: ReadonlySet<Member>;
  /** Who is quoted at the place, where it lies in a quotation. */
  readonly quotedBy: Member | null;
  /** Those who speak in the words right after; of use for quotations. */
  readonly next: Member | null;
}
