/** What a report tells of itself and its organizations, for whom its people may be. */
import type { IsoDate } from "../../base/passage.ts";

export interface Surroundings {
  readonly day: IsoDate | null;
  /** The organization on record that an entity of this report is, by the entity's row. */
  readonly bodyOf: ReadonlyMap<number, string>;
  /** The names of the report's entities. */
  readonly nameOf: ReadonlyMap<number, string>;
  /** It and those that it is part of. */
  readonly chain: (organization: string) => readonly string[];
  readonly isParty: (organization: string) => boolean;
}
