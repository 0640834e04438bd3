/** Everything that the page of a person or an organization tells, and its JSON gives. */
import type { OnRecord } from "../../../record/queries/entity-links.ts";
import { type Member, membersOf } from "../../../record/queries/members.ts";
import { type SaidBy, saidBy } from "../../../record/queries/said-by.ts";
import { whileUnchanged } from "../../../record/queries/while-unchanged.ts";
import { type Who, whoIs } from "../../../record/queries/who.ts";
import type { RecordStore } from "../../../record/store/open.ts";
import { pagesOf } from "../paging.tsx";

export interface WhoTold extends Omit<Who, "latest" | "statements" | "reports"> {
  /** Of an organization; of a person empty. */
  readonly members: readonly Member[];
  readonly said: SaidBy;
  readonly pages: number;
}

export const STATEMENTS_A_PAGE = 15;

/** `who` as it is after merges. Throws AddressError if there is no such page. */
export async function whoTold(record: RecordStore, who: OnRecord, page: number): Promise<WhoTold> {
  const {
    latest: _,
    statements: _s,
    reports: _r,
    ...told
  } = await whileUnchanged(record, `who ${who.kind} ${who.id}`, () => whoIs(record, who, 0));
  const said = await saidBy(record, who, {
    limit: STATEMENTS_A_PAGE,
    offset: (page - 1) * STATEMENTS_A_PAGE,
  });
  return {
    ...told,
    members: who.kind === "organization" ? await membersOf(record, who.id) : [],
    said,
    pages: pagesOf(said.total, STATEMENTS_A_PAGE, page),
  };
}
